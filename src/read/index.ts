import { createReadStream } from 'node:fs'
import { bytesOf, causeOf, tooLarge, whole } from './bytes.ts'
import { decode } from './decode.ts'
import { layoutOf } from './formats.ts'
import { failed, type Input, type ReadOptions } from './input.ts'
import { readLine } from './jsonl.ts'
import { splitLines } from './lines.ts'
import { readContent } from './text.ts'
import { wideAsUtf8 } from './wide.ts'

export { causeOf, STDIN } from './bytes.ts'
export { EXTENSIONS, isCompressed, isJsonLines } from './formats.ts'

const MIB = 1024 * 1024

/** Reads one file that holds one article: plain text or a page. */
export async function readTextFile(path: string, options: ReadOptions): Promise<Input> {
  try {
    const read = await whole(bytesOf(path), options.maxBytes)
    return 'tooLarge' in read
      ? failed(path, tooLarge(read.tooLarge, options))
      : await readContent(path, read.bytes, options)
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
    else {
      const { text, encoding, why } = decoded
      const line = number === undefined ? {} : { line: number }
      yield await readLine(text, { path, ...line, encoding, encodingReason: why }, options)
    }
  }
}

async function* readJsonLines(path: string, options: ReadOptions): AsyncGenerator<Input> {
  let any = false
  for await (const input of readLines(path, wideAsUtf8(bytesOf(path)), options)) {
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

/** Reads a file by its layout. The readers of tables and archives are loaded when they are needed, since a text shouldn't wait for them. */
async function* readAll(path: string, options: ReadOptions): AsyncGenerator<Input> {
  const layout = layoutOf(path, options.format)
  if (layout === 'jsonl') yield* readJsonLines(path, options)
  else if (layout === 'csv') yield* (await import('./csv.ts')).readTable(path, bytesOf(path), options)
  else if (layout === 'warc') yield* (await import('./warc.ts')).readArchive(path, options)
  else yield await readTextFile(path, options)
}

/**
 * Reads the articles of a file, or of standard input for "-". What can't be read is a failed input, never a throw. Only
 * JSON lines that aren't compressed and aren't UTF-16 can be split into ranges of lines (`readRange`); everything else
 * is read from its beginning: JSON lines, tables and WARC archives as streams, texts and pages whole.
 */
export async function* readInputs(path: string, options: ReadOptions): AsyncGenerator<Input> {
  try {
    yield* readAll(path, options)
  } catch (error) {
    yield failed(path, causeOf(error))
  }
}
