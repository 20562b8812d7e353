import { isUtf8 } from 'node:buffer'

/** Decoded text, or why the bytes are no text. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly error: string }

/** How many bytes are looked at to tell binary content. */
const PROBE = 8192

const hasBom = (bytes: Buffer) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** The offset of the first byte that isn't UTF-8, by bisection over prefixes that end between characters. */
function firstBroken(bytes: Buffer): number {
  let low = 0
  let high = bytes.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isUtf8(bytes.subarray(low, boundary(bytes, middle, low)))) low = Math.max(low + 1, boundary(bytes, middle, low))
    else high = middle
  }
  return Math.min(low, bytes.length - 1)
}

/** The last beginning of a character at or before an offset. */
function boundary(bytes: Buffer, at: number, from: number): number {
  let end = at
  while (end > from && end > at - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return end
}

/** Decodes UTF-8 strictly, with or without a byte-order mark; bytes that aren't text are refused with their place. */
export function decode(bytes: Buffer): Decoded {
  const zero = bytes.subarray(0, PROBE).indexOf(0)
  if (zero >= 0)
    return { error: `The content is binary (a zero byte at offset ${zero}): give plain text or JSON lines in UTF-8.` }
  const bom = hasBom(bytes)
  const body = bom ? bytes.subarray(3) : bytes
  if (!isUtf8(body)) {
    const at = firstBroken(body) + (bom ? 3 : 0)
    return { error: `The content is not valid UTF-8 (first at byte ${at}): convert it to UTF-8 first.` }
  }
  return { text: body.toString('utf8'), encoding: bom ? 'utf-8-bom' : 'utf-8' }
}
