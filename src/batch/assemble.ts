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

/** What was copied: bytes and their checksum. */
interface Copied {
  readonly length: number
  readonly sum: number
}

/** Copies one output of a piece and returns its length and checksum, or null where its bytes are damaged. */
async function copy({ steps }: Whole, i: number, from: ReturnType<typeof reader>, to: Draft): Promise<Copied | null> {
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

function joined({ key, steps }: Whole, copies: readonly Copied[]): Step {
  const report = emptyReport()
  for (const { step } of steps) join(report, step.report)
  const [lengths, sums] = [copies.map(({ length }) => length), copies.map(({ sum }) => sum)]
  return { key, from: 0, to: steps.at(-1)?.step.to ?? 0, last: true, lengths, sums, report }
}

/** How often others get their turn while pieces are copied, so that Ctrl-C is heard. */
const TURN = 64

/** A dataset that is being put together beside its place. */
export interface Assembly {
  /** Copies a piece behind those before it. Its bytes are checked. */
  readonly take: (piece: Whole) => Promise<void>
  /** Writes the index and forces all to the disk. Throws a DamagedError where bytes of some pieces were damaged. */
  readonly finish: () => Promise<readonly Draft[]>
  readonly discard: () => Promise<void>
}

/** Opens the drafts of a dataset's files and of its index. Throws an OutputError, then and later. */
export async function openAssembly(out: string): Promise<Assembly> {
  const drafts: Draft[] = []
  const from = reader()
  const damaged = new Set<string>()
  const discard = async () => {
    from.close()
    await Promise.all(drafts.map((draft) => draft.discard()))
  }
  const openEach = async () => {
    for (const name of [...outputNames, INDEX]) drafts.push(await openDraft(out, name, WORK))
    for (const [i, head] of outputHeads().entries()) await drafts[i]?.write(head)
  }
  await openEach().catch(async (error: unknown) => {
    await discard()
    throw error
  })
  return {
    take: async (piece) => {
      const copies: Copied[] = []
      for (const [i, draft] of drafts.slice(0, -1).entries()) {
        const copied = await copy(piece, i, from, draft)
        if (copied) copies.push(copied)
        else damaged.add(piece.key)
      }
      await drafts.at(-1)?.write(lineOf(joined(piece, copies)))
    },
    finish: async () => {
      if (damaged.size > 0) throw new DamagedError(damaged)
      await Promise.all(drafts.map((draft) => draft.finish()))
      from.close()
      return drafts
    },
    discard,
  }
}

/** A dataset of which the first pieces are taken. */
export interface Begun {
  readonly assembly: Assembly
  readonly taken: number
}

/**
 * Writes the drafts of a dataset's files and of its index from the steps of all pieces, in order, or goes on with one that
 * was begun. Nothing is at its place yet. Throws a DamagedError where bytes aren't what they should be.
 */
export async function assemble(
  out: string,
  pieces: readonly Whole[],
  { signal, begun = null }: { readonly signal: AbortSignal; readonly begun?: Begun | null },
): Promise<readonly Draft[]> {
  const { assembly, taken } = begun ?? { assembly: await openAssembly(out), taken: 0 }
  try {
    for (const [at, piece] of pieces.slice(taken).entries()) {
      await assembly.take(piece)
      if (at % TURN !== 0) continue
      await setImmediate()
      signal.throwIfAborted()
    }
    return await assembly.finish()
  } catch (error) {
    await assembly.discard()
    throw error
  }
}
