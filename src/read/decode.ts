import { isUtf8 } from 'node:buffer'

/** Decoded text, or why the bytes are no text. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly error: string }

/** How many bytes are looked at to tell binary content. */
const PROBE = 8192

const hasBom = (bytes: Buffer) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** Bytes that are checked at once while the first broken one is looked for. */
const STEP = 4096

/** The offset of the first byte that isn't UTF-8: good stretches are passed in steps, the bad one byte by byte. */
function firstBroken(bytes: Buffer): number {
  let at = 0
  while (at < bytes.length) {
    let end = Math.min(bytes.length, at + STEP)
    while (end < bytes.length && end > at && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
    if (end === at || !isUtf8(bytes.subarray(at, end))) break
    at = end
  }
  for (let end = at + 1; end <= bytes.length; end++) {
    if (isUtf8(bytes.subarray(at, end))) at = end
    else if (end - at >= 4) break
  }
  return at
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
