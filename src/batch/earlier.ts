import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Finished, finishedSteps } from './finished.ts'
import type { BatchOptions } from './options.ts'
import { leftParts, WORK } from './part.ts'
import { PASSING } from './plan.ts'
import { doneSteps } from './step.ts'

/** Marks that the parts at hand are of a run that does all again, so that the same command goes on with them. */
const FORCED = 'forced'

/** What earlier runs have done that this one may keep, and the first free number of a part. */
export function earlier({ out, again }: BatchOptions) {
  const work = join(out, WORK)
  const forced = join(work, FORCED)
  if (again === 'all' && !existsSync(forced)) {
    clear(work)
    writeFileSync(forced, '')
  }
  const left = leftParts(out)
  const finished: Finished = { folder: out, steps: again === 'all' ? [] : finishedSteps(out) }
  const kept = [...finished.steps, ...left.steps].filter(({ step }) => !step.key.startsWith(PASSING))
  const failed = new Set(kept.filter(({ step }) => step.report.failed > 0).map(({ step }) => step.key))
  const done = doneSteps(again === 'failed' ? kept.filter(({ step }) => !failed.has(step.key)) : kept)
  return { done, finished, firstPart: left.next }
}

const isKept = (name: string) => name === 'lock' || name === 'index.jsonl'

/** Removes the parts and marks of unfinished work. */
export function clear(work: string): void {
  for (const name of readdirSync(work).filter((name) => !isKept(name))) rmSync(join(work, name), { force: true })
}
