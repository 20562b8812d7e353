import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { decode } from './decode.ts'
import { failed, type Input, type ReadOptions } from './input.ts'
import { readLine } from './jsonl.ts'
import { splitLines } from './lines.ts'
import { sourceOf } from './source.ts'

/** The path that stands for standard input. */
export const STDIN = '-'

const MIB = 1024 * 1024
const inMib = (bytes: number) => (bytes / MIB).toFixed(1)

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file: check the path.',
  EACCES: 'The file may not be read: check its permissions.',
  EISDIR: 'This is a folder: name its files, or give it to the run command.',
}

/** One sentence for an error of the file system. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return CAUSES[code] ?? `The file could not be read (${error instanceof Error ? error.message : String(error)}).`
}

/** Whether a path is read as JSON lines. */
export const isJsonLines = (path: string, format: ReadOptions['format']): boolean =>
  format === 'jsonl' || (format === 'auto' && /\.(?:jsonl|ndjson)$/iu.test(path))

const tooLarge = (bytes: number, options: ReadOptions) =>
  `It is ${inMib(bytes)} MiB, more than the ${inMib(options.maxBytes)} MiB that are read: split it, or raise --max-mib.`

function readText(path: string, bytes: Buffer, options: ReadOptions): Input {
  const decoded = decode(bytes)
  if ('error' in decoded) return failed(path, decoded.error)
  if (decoded.text.trim() === '') return failed(path, 'The file is empty: leave it out, or give its text.')
  const { id, published } = options
  const { text, encoding } = decoded
  return {
    source: sourceOf({ text, id, title: null, published, url: null, path, format: 'txt', encoding }),
    failure: null,
  }
}

/** Reads one plain-text file. */
export async function readTextFile(path: string, options: ReadOptions): Promise<Input> {
  try {
    const { size } = await stat(path)
    if (size > options.maxBytes) return failed(path, tooLarge(size, options))
    return readText(path, await readFile(path), options)
  } catch (error) {
    return failed(path, causeOf(error))
  }
}

/**
 * The articles of the lines that a stream of bytes holds; `first` is the number of the first one, null where
 * lines aren't numbered. Blank lines are passed over.
 */
export async function* readLines(
  path: string,
  chunks: AsyncIterable<Buffer>,
  options: ReadOptions,
  first: number | null = 1,
): AsyncGenerator<Input> {
  for await (const raw of splitLines(chunks, options.maxBytes)) {
    const number = first === null ? undefined : raw.number + first - 1
    if ('tooLong' in raw) {
      yield failed(path, `The line is too long. ${tooLarge(raw.tooLong, options)}`, number)
      continue
    }
    if (raw.bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)) continue
    const decoded = decode(raw.bytes)
    if ('error' in decoded) yield failed(path, decoded.error, number)
    else yield readLine(decoded.text, { path, line: number, encoding: decoded.encoding }, options)
  }
}

async function* readJsonLines(
  path: string,
  chunks: AsyncIterable<Buffer>,
  options: ReadOptions,
): AsyncGenerator<Input> {
  let any = false
  for await (const input of readLines(path, chunks, options)) {
    any = true
    yield input
  }
  if (!any) yield failed(path, 'The file is empty: leave it out, or give its articles.')
}

/** A byte range of a JSON-lines file, from a line's beginning to a line's end, and the number of its first line. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly line: number
}

/** Reads the articles of a byte range of a JSON-lines file. */
export async function* readRange(path: string, range: Range, options: ReadOptions): AsyncGenerator<Input> {
  const { from, to, line } = range
  if (to <= from) return
  try {
    const chunks = createReadStream(path, { start: from, end: to - 1, highWaterMark: MIB }) as AsyncIterable<Buffer>
    yield* readLines(path, chunks, options, line)
  } catch (error) {
    yield failed(path, causeOf(error), line)
  }
}

async function* stdin(): AsyncGenerator<Buffer> {
  for await (const chunk of process.stdin) yield Buffer.from(chunk as Uint8Array)
}

/** Reads plain text to its end; what is beyond the limit is counted and not kept. */
async function readWhole(path: string, chunks: AsyncIterable<Buffer>, options: ReadOptions): Promise<Input> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length <= options.maxBytes) parts.push(chunk)
    else parts = []
  }
  return length > options.maxBytes
    ? failed(path, tooLarge(length, options))
    : readText(path, Buffer.concat(parts), options)
}

/** Reads the articles of a file, or of standard input for "-". What can't be read is a failed input, never a throw. */
export async function* readInputs(path: string, options: ReadOptions): AsyncGenerator<Input> {
  if (path === STDIN) {
    if (options.format === 'jsonl') yield* readJsonLines(path, stdin(), options)
    else yield await readWhole(path, stdin(), options)
    return
  }
  if (!isJsonLines(path, options.format)) {
    yield await readTextFile(path, options)
    return
  }
  try {
    await stat(path)
    yield* readJsonLines(path, createReadStream(path, { highWaterMark: MIB }) as AsyncIterable<Buffer>, options)
  } catch (error) {
    yield failed(path, causeOf(error))
  }
}
