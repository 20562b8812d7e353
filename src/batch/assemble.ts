import { closeSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { setImmediate } from 'node:timers/promises'
import { type Draft, openDraft } from './files.ts'
import { outputHeads, outputNames } from './outputs.ts'
import { WORK } from './part.ts'
import { lineOf, type Placed, type Step } from './step.ts'
import { emptyReport, join } from './summary.ts'

/** The name of the file, inside an output folder, that says which bytes of the dataset came from which piece. */
export const INDEX = `${WORK}/index.jsonl`

/** A piece and the steps that hold its outputs. */
export interface Whole {
  readonly key: string
  readonly steps: readonly Placed[]
}

/** Thrown where bytes aren't what the journal says they are: a power cut or another program changed them. */
export class DamagedError extends Error {
  readonly keys: ReadonlySet<string>
  constructor(keys: ReadonlySet<string>) {
    super('The outputs of some pieces are damaged.')
    this.keys = keys
  }
}

/** Files that are held open for reading. */
const OPEN = 16

/** Reads stretches of files; the last few files stay open until it is closed. */
export function reader() {
  const open = new Map<string, number>()
  const fileOf = (path: string) => {
    const known = open.get(path)
    if (known !== undefined) return known
    const [oldest] = open
    if (open.size >= OPEN && oldest) {
      closeSync(oldest[1])
      open.delete(oldest[0])
    }
    const file = openSync(path, 'r')
    open.set(path, file)
    return file
  }
  return {
    read: (path: string, offset: number, length: number): Buffer => {
      const bytes = Buffer.allocUnsafe(length)
      let at = 0
      for (let n = 1; at < length && n > 0; at += n) n = readSync(fileOf(path), bytes, at, length - at, offset + at)
      return bytes.subarray(0, at)
    },
    close: () => {
      for (const file of open.values()) closeSync(file)
      open.clear()
    },
  }
}

/** Copies one output of a piece and returns its length and checksum, or null where its bytes are damaged. */
async function copy({ steps }: Whole, i: number, from: ReturnType<typeof reader>, to: Draft) {
  let [length, sum] = [0, 0]
  for (const { step, base, offsets } of steps) {
    const size = step.lengths[i] ?? 0
    if (size === 0) continue
    const bytes = from.read(`${base}${outputNames[i] ?? ''}`, offsets[i] ?? 0, size)
    if (bytes.length !== size || crc32(bytes) !== step.sums[i]) return null
    sum = crc32(bytes, sum)
    length += size
    await to.write(bytes)
  }
  return { length, sum }
}

function joined({ key, steps }: Whole, copies: readonly { length: number; sum: number }[]): Step {
  const report = emptyReport()
  for (const { step } of steps) join(report, step.report)
  const [lengths, sums] = [copies.map(({ length }) => length), copies.map(({ sum }) => sum)]
  return { key, from: 0, to: steps.at(-1)?.step.to ?? 0, last: true, lengths, sums, report }
}

/** Finishes drafts while others are being written. */
function finisher() {
  const ends: Promise<void>[] = []
  return {
    begin: (draft: Draft) => {
      const end = draft.finish()
      end.catch(() => undefined)
      ends.push(end)
    },
    all: () => Promise.all(ends),
    settled: () => Promise.allSettled(ends),
  }
}

/** How many pieces are copied before others get their turn, so that Ctrl-C is heard. */
const TURN = 64

/**
 * Writes the drafts of a dataset's files and of its index from the steps of all pieces, in order. Nothing is at its place
 * yet. Bytes are checked while they are copied: throws a DamagedError. One file is forced to the disk while the next is
 * being copied.
 */
export async function assemble(out: string, pieces: readonly Whole[], signal: AbortSignal): Promise<readonly Draft[]> {
  const drafts: Draft[] = []
  const finishing = finisher()
  const from = reader()
  const damaged = new Set<string>()
  const copies: { length: number; sum: number }[][] = pieces.map(() => [])
  try {
    for (const [i, name] of outputNames.entries()) {
      const draft = await openDraft(out, name)
      drafts.push(draft)
      await draft.write(outputHeads()[i] ?? '')
      for (const [at, piece] of pieces.entries()) {
        const copied = await copy(piece, i, from, draft)
        if (copied) copies[at]?.push(copied)
        else damaged.add(piece.key)
        if (at % TURN !== 0) continue
        await setImmediate()
        signal.throwIfAborted()
      }
      finishing.begin(draft)
    }
    if (damaged.size > 0) throw new DamagedError(damaged)
    const index = await openDraft(out, INDEX)
    drafts.push(index)
    for (const [at, piece] of pieces.entries()) await index.write(lineOf(joined(piece, copies[at] ?? [])))
    finishing.begin(index)
    await finishing.all()
    return drafts
  } catch (error) {
    await finishing.settled()
    await Promise.all(drafts.map((draft) => draft.discard()))
    throw error
  } finally {
    from.close()
  }
}
