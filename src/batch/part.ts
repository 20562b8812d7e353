import { randomBytes } from 'node:crypto'
import { closeSync, constants, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { guarded } from './files.ts'
import { outputNames } from './outputs.ts'
import type { Batch } from './shard.ts'
import { lineOf, linesOf, type Placed, placedOf, type Step } from './step.ts'

/** The folder inside an output folder that holds unfinished work and the index of what is finished. */
export const WORK = '.zhfacts'
const JOURNAL = 'journal'
const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL

/** Files of a part that grow together: the outputs and the journal. */
export interface Part {
  readonly base: string
  readonly add: (batch: Batch, key: string) => Step
  readonly close: () => void
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

/**
 * Opens a new part. A batch's bytes go to the outputs first and then as one line to the journal, so that a process that
 * is killed at any moment leaves either the line and its bytes or no line; bytes without a line are never looked at. The
 * lines hold checksums, because after a power cut the disk may have kept the line and lost the bytes. Nothing is forced
 * to the disk here: the system does that within half a minute, and most parts are gone by then. What a power cut takes is
 * found by its checksum and done again; the dataset itself is forced to the disk. Throws an OutputError.
 */
export function openPart(folder: string, name: string): Part {
  const base = join(folder, WORK, `${name}.`)
  const guard = <T>(work: () => T): T => guarded(folder, work)
  const files = guard(() => [...outputNames, JOURNAL].map((file) => openSync(`${base}${file}`, NEW)))
  return {
    base,
    add: ({ from, to, last, outputs, report }, key) =>
      guard(() => {
        const bytes = outputs.map((output) => Buffer.from(output))
        bytes.forEach((more, i) => {
          writeAll(files[i] ?? -1, more)
        })
        const [lengths, sums] = [bytes.map(({ length }) => length), bytes.map((more) => crc32(more))]
        const step: Step = { key, from, to, last, lengths, sums, report }
        writeAll(files.at(-1) ?? -1, Buffer.from(lineOf(step)))
        return step
      }),
    close: () => {
      guard(() => {
        files.forEach(closeSync)
      })
    },
  }
}

/** The parts that earlier runs left in an output folder: their steps, and the first number that no part has. */
export function leftParts(folder: string): { readonly steps: readonly Placed[]; readonly next: number } {
  const names = readdirSync(join(folder, WORK)).filter((name) => name.endsWith(`.${JOURNAL}`))
  const steps = names.sort().flatMap((name) => {
    const base = join(folder, WORK, name.slice(0, -JOURNAL.length))
    const nothing = outputNames.map(() => 0)
    return placedOf(linesOf(`${base}${JOURNAL}`), base, nothing)
  })
  const numbers = names.map((name) => Number(/^part-(\d+)/u.exec(name)?.[1] ?? 0))
  return { steps, next: numbers.reduce((a, b) => Math.max(a, b), 0) + 1 }
}

/**
 * Names parts: their numbers keep the parts of a folder in the order they were begun, and a mark of the run keeps them
 * apart from those that a process of a killed run may still begin.
 */
export function partNames(first: number): () => string {
  const run = randomBytes(4).toString('hex')
  let number = first
  return () => `part-${String(number++).padStart(8, '0')}-${run}`
}
