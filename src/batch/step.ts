import { closeSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import { Report, sorted } from './summary.ts'

/**
 * Articles of one piece that were written together: the articles `from` up to `to` (counted within the piece), how many
 * bytes they added to each output, and the CRC-32 of these. `last` closes the piece. A line of a journal is one of these.
 */
export const Step = z.object({
  key: z.string(),
  from: z.number(),
  to: z.number(),
  last: z.boolean(),
  lengths: z.array(z.number()),
  sums: z.array(z.number()),
  report: Report,
})
export type Step = z.infer<typeof Step>

/** A step and where its bytes lie: offsets into the files that share a path up to their names (`base` + name). */
export interface Placed {
  readonly step: Step
  readonly base: string
  readonly offsets: readonly number[]
}

/** A journal's line. */
export const lineOf = (step: Step): string => {
  const { report } = step
  const { places, units } = report.unresolved
  return `${JSON.stringify({
    ...step,
    report: {
      ...report,
      mentions: sorted(report.mentions),
      facts: sorted(report.facts),
      unresolved: { places: sorted(places), units: sorted(units) },
    },
  })}\n`
}

/** The step of a journal's line, or null for a line that was cut off or is damaged. */
export function stepOf(line: string): Step | null {
  try {
    return Step.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** The steps of a journal's lines up to the first damaged one, with the offsets that follow from their lengths. */
export function placedOf(lines: Iterable<string>, base: string, heads: readonly number[]): Placed[] {
  const placed: Placed[] = []
  let offsets = heads
  for (const line of lines) {
    const step = stepOf(line)
    if (step?.lengths.length !== heads.length) break
    placed.push({ step, base, offsets })
    offsets = offsets.map((offset, i) => offset + (step.lengths[i] ?? 0))
  }
  return placed
}

const BLOCK = 1 << 20
const NEWLINE = 10

/** The lines of a file that end with a newline; what is behind the last newline was cut off. The file may be larger than a string. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const block = Buffer.allocUnsafe(BLOCK)
    let rest: Buffer[] = []
    for (let n = readSync(file, block); n > 0; n = readSync(file, block)) {
      let from = 0
      for (let end = block.indexOf(NEWLINE); end >= 0 && end < n; end = block.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...rest, block.subarray(from, end)]).toString()
        rest = []
        from = end + 1
      }
      if (from < n) rest.push(Buffer.from(block.subarray(from, n)))
    }
  } finally {
    closeSync(file)
  }
}

/**
 * What is known to be done, by piece: steps that join without a gap from the piece's first article. Pieces found later
 * go on where earlier ones stop, so that the parts of several interrupted runs add up.
 */
export function doneSteps(all: Iterable<Placed>): Map<string, Placed[]> {
  const done = new Map<string, Placed[]>()
  for (const placed of all) {
    const { key, from } = placed.step
    const known = done.get(key) ?? []
    const tail = known.at(-1)?.step
    if (tail?.last === true || from !== (tail?.to ?? 0)) continue
    known.push(placed)
    done.set(key, known)
  }
  return done
}
