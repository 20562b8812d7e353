import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { WARCParser, type WARCRecord } from 'warcio'
import { causeOf, tooLarge } from './bytes.ts'
import { decode } from './decode.ts'
import { failed, type Input, type ReadOptions } from './input.ts'
import { readPageInput } from './page.ts'

/** The content of a record, or how large it was where it is more than is read; that isn't kept. */
async function contentOf(record: WARCRecord, maxBytes: number): Promise<Buffer | number> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of record) {
    length += chunk.length
    if (length <= maxBytes) parts.push(chunk)
    else parts = []
  }
  return length > maxBytes ? length : Buffer.concat(parts)
}

/** Whether a record is a page that was answered with. */
function isPageRecord(record: WARCRecord): boolean {
  if (record.warcType !== 'response' && record.warcType !== 'resource') return false
  const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
  const status = record.httpHeaders?.statusCode ?? 200
  return /html/iu.test(type) && status === 200
}

async function readRecord(
  record: WARCRecord,
  at: { readonly path: string; readonly line: number },
  options: ReadOptions,
): Promise<Input> {
  const { path, line } = at
  const bytes = await contentOf(record, options.maxBytes)
  if (typeof bytes === 'number') return failed(path, tooLarge(bytes, options), line)
  const decoded = decode(bytes)
  if ('error' in decoded) return failed(path, decoded.error, line)
  const { text: html, encoding, why } = decoded
  const parts = { id: options.id, title: null, published: null, url: record.warcTargetURI ?? null }
  return readPageInput({ ...parts, ...at, html, encoding, encodingReason: why, format: 'warc' }, options)
}

/** Reads the pages of a WARC archive, compressed or not. Its records are numbered, as lines are; those that are no pages are passed over. */
export async function* readArchive(path: string, options: ReadOptions): AsyncGenerator<Input> {
  await stat(path)
  let line = 0
  let any = false
  try {
    for await (const record of new WARCParser(createReadStream(path) as AsyncIterable<Uint8Array>)) {
      line++
      if (!isPageRecord(record)) continue
      any = true
      yield await readRecord(record, { path, line }, options)
    }
  } catch (error) {
    yield failed(path, `The archive is broken from here on. ${causeOf(error)}`, line + 1)
    return
  }
  if (!any) yield failed(path, 'The archive holds no pages: leave it out.')
}
