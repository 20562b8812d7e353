import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import pLimit from 'p-limit'
import { isJsonLines } from '../read/index.ts'
import type { ReadOptions } from '../read/input.ts'
import type { Piece } from './piece.ts'

/** Lines of a JSON-lines file that make a piece. A line's piece depends on its number alone, so an edit touches one piece. */
const LINES = 128
/** Files that are hashed ahead, and at the same time. */
const AHEAD = { files: 64, atOnce: 8 }
const CHUNK = 1024 * 1024
const NEWLINE = 10

/** One of `of` equal shares (by bytes) of all inputs, counted from 1. */
export interface Share {
  readonly index: number
  readonly of: number
}

/** A file of the batch and where its bytes begin when all files are laid end to end. */
export interface PlannedFile {
  readonly path: string
  readonly base: number
  readonly size: number
}

/** What planning says: a piece that is to be done, or a file with the hash of its bytes (null where it can't be read). */
export type Planned =
  | { readonly piece: Piece; readonly bytes: number }
  | { readonly file: { readonly path: string; readonly sha256: string | null } }

/** What a plan depends on. `salt` goes into every key: version, options and outputs. */
export interface PlanOptions {
  readonly read: ReadOptions
  readonly salt: string
  readonly share: Share | null
}

/** The files with their sizes; what can't be looked at has none, and fails when it is read. */
export async function measure(paths: readonly string[]): Promise<readonly PlannedFile[]> {
  const limit = pLimit(AHEAD.atOnce)
  const sizes = await Promise.all(
    paths.map((path) =>
      limit(async () => {
        const info = await stat(path).catch(() => null)
        return info?.isFile() === true ? info.size : 0
      }),
    ),
  )
  let base = 0
  return paths.map((path, i) => {
    const size = sizes[i] ?? 0
    base += size
    return { path, base: base - size, size }
  })
}

/** The bytes of all files together. */
export const totalOf = (files: readonly PlannedFile[]): number =>
  files.reduce((end, { base, size }) => Math.max(end, base + size), 0)

/** What marks the key of a piece whose content couldn't be read: it is tried again in every run. */
export const PASSING = '!'

const keyOf = (salt: string, path: string, line: number, content: string | null) => {
  const hash = createHash('sha256').update(JSON.stringify([salt, path, line, content]))
  return `${content === null ? PASSING : ''}${hash.digest('hex').slice(0, 32)}`
}

const compressed = /\.gz$/iu
const isWide = (head: Buffer) => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
const isBlank = (chunk: Buffer) => chunk.every((byte) => byte === 32 || byte === NEWLINE || byte === 13 || byte === 9)

async function* wholeFile({ path, size }: PlannedFile, salt: string): AsyncGenerator<Planned> {
  const hash = createHash('sha256')
  let sha256: string | null = null
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) hash.update(chunk as Buffer)
    sha256 = hash.digest('hex')
  } catch {
    // A file that can't be read fails when its turn comes, with its reason.
  }
  yield { piece: { path, range: null, key: keyOf(salt, path, 0, sha256) }, bytes: size }
  yield { file: { path, sha256 } }
}

/** Cuts a JSON-lines file at every 128th newline while it is hashed. */
async function* linePieces(file: PlannedFile, salt: string): AsyncGenerator<Planned> {
  const { path } = file
  const whole = createHash('sha256')
  let own = createHash('sha256')
  let range = { from: 0, line: 1 }
  let [at, line, blank] = [0, 1, true]
  const take = (to: number): Planned => {
    const piece = { path, range: { ...range, to }, key: keyOf(salt, path, range.line, own.digest('hex')) }
    const bytes = to - range.from
    own = createHash('sha256')
    range = { from: to, line }
    return { piece, bytes }
  }
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      if (at === 0 && isWide(chunk)) {
        yield* wholeFile(file, salt)
        return
      }
      whole.update(chunk)
      blank &&= isBlank(chunk)
      let from = 0
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, end + 1)) {
        if (++line % LINES !== 1) continue
        own.update(chunk.subarray(from, end + 1))
        from = end + 1
        yield take(at + from)
      }
      own.update(chunk.subarray(from))
      at += chunk.length
    }
  } catch {
    const key = keyOf(salt, path, range.line, null)
    yield { piece: { path, range: at === 0 ? null : { ...range, to: file.size }, key }, bytes: file.size }
    yield { file: { path, sha256: null } }
    return
  }
  const sha256 = whole.digest('hex')
  if (blank) yield { piece: { path, range: null, key: keyOf(salt, path, 0, sha256) }, bytes: at }
  else if (at > range.from) yield take(at)
  yield { file: { path, sha256 } }
}

const planOf = (file: PlannedFile, { read, salt }: PlanOptions) =>
  isJsonLines(file.path, read.format) && !compressed.test(file.path) ? linePieces(file, salt) : wholeFile(file, salt)

/** Keeps what begins inside a share. */
function withinShare(files: readonly PlannedFile[], { index, of }: Share) {
  const total = totalOf(files)
  const shareOf = (offset: number) => (total === 0 ? 1 : Math.min(of, Math.floor((offset / total) * of) + 1))
  return {
    touches: ({ base, size }: PlannedFile) => shareOf(base) <= index && shareOf(base + Math.max(0, size - 1)) >= index,
    holds: ({ base }: PlannedFile, planned: Planned) =>
      shareOf('file' in planned ? base : base + (planned.piece.range?.from ?? 0)) === index,
  }
}

/**
 * The pieces of all files in order, each file's hash behind its pieces. Every file is read once, for its hash and its
 * lines; small files are hashed ahead. Memory doesn't grow with the size of the files.
 */
export async function* plan(files: readonly PlannedFile[], options: PlanOptions): AsyncGenerator<Planned> {
  const within = options.share && withinShare(files, options.share)
  const mine = within ? files.filter(within.touches) : files
  const limit = pLimit(AHEAD.atOnce)
  const ahead = new Map<number, Promise<readonly Planned[]>>()
  let next = 0
  for (const [at, file] of mine.entries()) {
    for (next = Math.max(next, at); next < Math.min(mine.length, at + AHEAD.files); next++) {
      const later = mine[next]
      if (later && later.size <= CHUNK)
        ahead.set(
          next,
          limit(() => gathered(planOf(later, options))),
        )
    }
    const planned = (await ahead.get(at)) ?? planOf(file, options)
    ahead.delete(at)
    for await (const each of planned) if (!within || within.holds(file, each)) yield each
  }
}

async function gathered<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
