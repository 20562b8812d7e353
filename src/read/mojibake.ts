import { chineseOf, likeness } from './likeness.ts'

/** How much of a text is looked at. */
const SAMPLE = 2000

/** Windows-1252's characters in 0x80–0x9F, by their code units; the rest of it is Latin-1. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The bytes that a text came from if it was decoded as Windows-1252, or undefined where it can't have been. */
function bytesAsLatin(text: string): Buffer | undefined {
  const bytes = Buffer.alloc(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const special = code > 0xff ? CP1252.indexOf(text.charAt(i)) : -1
    if (code > 0xff && special < 0) return undefined
    bytes[i] = code > 0xff ? 0x80 + special : code
  }
  return bytes
}

let gbk: Map<string, number> | undefined

/** GBK's two bytes for each of its characters. */
function gbkTable(): Map<string, number> {
  if (gbk) return gbk
  const table = new Map<string, number>()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), lead * 256 + trail)
    }
  }
  gbk = table
  return table
}

function bytesAsGbk(text: string): Buffer {
  const table = gbkTable()
  return Buffer.from(
    Array.from(text).flatMap((c) => {
      const pair = table.get(c)
      if (c.charCodeAt(0) < 0x80) return [c.charCodeAt(0)]
      return pair === undefined ? [] : [pair >> 8, pair & 255]
    }),
  )
}

/** At least so much of a text must be Chinese once the mistake is undone. */
const SURE = 0.3

const reads = (bytes: Buffer | undefined, encoding: string): boolean =>
  bytes !== undefined && likeness(new TextDecoder(encoding).decode(bytes)) > SURE

/** Runs that a decoder leaves where bytes were lost twice. */
const LOST = /锟斤拷|烫烫烫|屯屯屯|\ufffd{2}/gu

/** The share of a text that such runs may be before it is given up. */
const LOST_SHARE = 0.1

/**
 * How a text was spoilt before it was saved, or null where it reads as it should: UTF-8 or GBK taken for Latin-1, UTF-8
 * taken for GBK, or so many lost characters that the rest means nothing.
 */
export function mojibakeOf(text: string): string | null {
  const { frequent, wide } = chineseOf(text)
  if (wide < 8 || frequent > wide * 0.2) return null
  const sample = Array.from(text.slice(0, SAMPLE))
    .filter((c) => c.charCodeAt(0) >= 0x80)
    .join('')
  const lost = [...sample.matchAll(LOST)].reduce((sum, [run]) => sum + run.length, 0)
  if (lost > sample.length * LOST_SHARE) return 'most of its characters were lost'
  const latin = bytesAsLatin(sample)
  if (reads(latin, 'utf-8')) return 'UTF-8 was read as Latin-1'
  if (reads(latin, 'gb18030')) return 'GBK was read as Latin-1'
  return reads(bytesAsGbk(sample), 'utf-8') ? 'UTF-8 was read as GBK' : null
}
