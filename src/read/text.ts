import { decode } from './decode.ts'
import { layoutOf } from './formats.ts'
import { failed, type Input, type ReadOptions } from './input.ts'
import { mojibakeOf } from './mojibake.ts'
import { isPage, readPageInput, spoilt } from './page.ts'
import { sourceOf } from './source.ts'

/** Reads the bytes of a file that holds one article: a page, if it is named or begins as one, else plain text. */
export async function readContent(path: string, bytes: Buffer, options: ReadOptions): Promise<Input> {
  const decoded = decode(bytes)
  if ('error' in decoded) return failed(path, decoded.error)
  const { text, encoding, why } = decoded
  if (text.trim() === '') return failed(path, 'The file is empty: leave it out, or give its text.')
  const { id, published, format } = options
  const parts = { id, title: null, url: null, path, encoding, encodingReason: why }
  if (layoutOf(path, format) === 'html' || (format === 'auto' && isPage(text)))
    return readPageInput({ ...parts, html: text, published: null, format: 'html' }, options)
  const broken = mojibakeOf(text)
  if (broken !== null) return failed(path, spoilt(broken))
  return { source: sourceOf({ ...parts, text, published, format: 'txt' }), failure: null }
}
