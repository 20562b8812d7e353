import { parse } from 'csv-parse'
import { decode } from './decode.ts'
import { failed, type Input, type ReadOptions } from './input.ts'
import { type Row, readRow } from './jsonl.ts'

/** How much of a table is looked at to tell its encoding. */
const PROBE = 256 * 1024

/** The encoding of a stream that is known by its first bytes, with those bytes. */
interface Opened {
  readonly head: Buffer
  readonly rest: AsyncIterator<Buffer>
  readonly encoding: string
  readonly why: string
}

/** Reads so much of a stream that its encoding can be told; the bytes of a character that was cut are left out of that. */
async function open(chunks: AsyncIterable<Buffer>): Promise<Opened | { readonly error: string }> {
  const rest = chunks[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let length = 0
  let ended = false
  while (length < PROBE && !ended) {
    const { value, done } = (await rest.next()) as IteratorResult<Buffer, undefined>
    if (done === true) ended = true
    else {
      parts.push(value)
      length += value.length
    }
  }
  const head = Buffer.concat(parts)
  const cut = ended ? head.length : head.lastIndexOf(10) + 1
  const decoded = decode(head.subarray(0, cut === 0 ? head.length : cut))
  return 'error' in decoded ? decoded : { head, rest, encoding: decoded.encoding, why: decoded.why }
}

async function* decoded({ head, rest, encoding }: Opened): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding.replace('-bom', ''))
  yield decoder.decode(head, { stream: true })
  for (;;) {
    const { value, done } = (await rest.next()) as IteratorResult<Buffer, undefined>
    if (done === true) break
    yield decoder.decode(value, { stream: true })
  }
  yield decoder.decode()
}

const isTabbed = (path: string) => /\.tsv(?:\.gz)?$/iu.test(path)

/** A row with where it ended. */
interface Parsed {
  readonly record: Row
  readonly info: { readonly lines: number }
}

/**
 * Reads the articles of a table, one a row; the first row names the columns. An article's line is the one that its row
 * ends on. A row that breaks the form of the table is told and passed over.
 */
export async function* readTable(
  path: string,
  chunks: AsyncIterable<Buffer>,
  options: ReadOptions,
): AsyncGenerator<Input> {
  const opened = await open(chunks)
  if ('error' in opened) {
    yield failed(path, opened.error)
    return
  }
  const { encoding, why: encodingReason } = opened
  const broken: Input[] = []
  let head: readonly string[] = []
  const parser = parse({
    bom: true,
    columns: (names: string[]) => (head = names),
    delimiter: isTabbed(path) ? '\t' : ',',
    info: true,
    max_record_size: options.maxBytes,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      broken.push(failed(path, brokenRow(error?.message), lineOf(error)))
      return undefined
    },
  })
  const feeding = feed(parser, decoded(opened))
  let any = false
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    if (!any && !hasArticles(head, options)) {
      yield failed(path, noColumn(head, options))
      parser.destroy()
      return
    }
    any = true
    while (isBefore(broken[0], info.lines)) yield* broken.splice(0, 1)
    yield await readRow(record, { path, line: info.lines, encoding, encodingReason, format: 'csv' }, options)
  }
  await feeding
  if (!any && broken.length === 0) yield failed(path, 'The table has no rows: leave it out, or give its articles.')
  yield* broken
}

/** Whether a table has a column that can hold articles. */
const hasArticles = (head: readonly string[], { fields }: ReadOptions) =>
  head.includes(fields.text) || head.includes(fields.html)

const noColumn = (head: readonly string[], { fields }: ReadOptions) =>
  `The table has no column "${fields.text}" (it has ${head.slice(0, 8).join(', ').slice(0, 200)}): name the one that holds the articles with --text-field, or leave the file out.`

/** Whether a failed row stands before a line. */
const isBefore = (input: Input | undefined, line: number) => input !== undefined && (input.failure?.line ?? 0) < line

/** The line that a parser's error was met on. */
const lineOf = (error: Readonly<Record<string, unknown>> | undefined): number | undefined => {
  const line = error?.['lines']
  return typeof line === 'number' ? line : undefined
}

const brokenRow = (message = '') => `The row is broken (${message.replace(/\.$/u, '')}): mend it.`

/** Gives a parser its text as fast as it takes it. */
async function feed(parser: ReturnType<typeof parse>, texts: AsyncIterable<string>): Promise<void> {
  try {
    for await (const text of texts) {
      if (parser.destroyed) return
      if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve).once('close', resolve))
    }
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}
