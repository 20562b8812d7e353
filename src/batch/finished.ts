import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { INDEX, type Whole } from './assemble.ts'
import { MANIFEST } from './manifest.ts'
import { outputHeads, outputNames } from './outputs.ts'
import { linesOf, type Placed, placedOf } from './step.ts'

/** The steps of a finished dataset: where each piece's bytes lie in its files. Nothing where there is no dataset, or one of other outputs. */
export function finishedSteps(folder: string): readonly Placed[] {
  const path = join(folder, INDEX)
  if (!existsSync(path)) return []
  const heads = outputHeads().map((head) => Buffer.byteLength(head))
  return placedOf(linesOf(path), join(folder, '/'), heads)
}

/** A dataset that an earlier run has finished, as its index tells. */
export interface Finished {
  readonly folder: string
  readonly steps: readonly Placed[]
}

/** Whether a dataset holds just these pieces in this order under this manifest, so that nothing needs to be written. */
export function isFinished({ folder, steps }: Finished, pieces: readonly Whole[], manifest: string): boolean {
  const same = steps.length === pieces.length && steps.every(({ step }, i) => step.key === pieces[i]?.key)
  if (!same || pieces.some((piece) => piece.steps.some(({ base }) => base !== join(folder, '/')))) return false
  const heads = outputHeads()
  return (
    outputNames.every((name, i) => {
      const path = join(folder, name)
      const size = steps.reduce((sum, { step }) => sum + (step.lengths[i] ?? 0), Buffer.byteLength(heads[i] ?? ''))
      return existsSync(path) && statSync(path).size === size
    }) &&
    existsSync(join(folder, MANIFEST)) &&
    readFileSync(join(folder, MANIFEST), 'utf8') === manifest
  )
}
