import { isUtf8 } from 'node:buffer'
import { likeness } from './likeness.ts'

/** Decoded text with its encoding and why it was taken for that, or why the bytes are no text. */
export type Decoded =
  { readonly text: string; readonly encoding: string; readonly why: string } | { readonly error: string }

/** How many bytes are looked at to tell binary content. */
const PROBE = 8192

/** Marks at the beginning of a text that say how it is encoded. */
const MARKS: readonly (readonly [encoding: string, label: string, bytes: readonly number[]])[] = [
  ['utf-8-bom', 'utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', 'gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', 'utf-16le', [0xff, 0xfe]],
  ['utf-16be', 'utf-16be', [0xfe, 0xff]],
]

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

/** Decodes strictly; undefined where a byte doesn't fit. */
function strictly(bytes: Buffer, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A text under an encoding that it may have. */
interface Candidate {
  readonly encoding: string
  readonly text: string
  readonly score: number
}

/** Less likely readings are taken for no text at all. */
const LEAST = 0.12

/** Encodings that Chinese pages have where they aren't UTF-8, the likeliest first. */
const OTHERS = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

const candidate = (encoding: string, text: string | undefined): readonly Candidate[] =>
  text === undefined ? [] : [{ encoding, text, score: likeness(text) }]

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined)

/** The reading that is most like Chinese among those that fit all bytes. */
const bestFit = (bytes: Buffer, encodings: readonly string[]): Candidate | undefined =>
  best(encodings.flatMap((encoding) => candidate(encoding, strictly(bytes, encoding))))

/** More broken characters than one in so many, and the encoding is another one. */
const BROKEN = 200

/** The likeliest reading of bytes of which a few are broken; what is broken becomes U+FFFD. */
function bestRepair(bytes: Buffer): (Candidate & { readonly broken: number }) | undefined {
  const found = best(
    ['utf-8', 'gb18030', 'big5'].flatMap((encoding) => candidate(encoding, new TextDecoder(encoding).decode(bytes))),
  )
  const broken = found ? found.text.split('\ufffd').length - 1 : 0
  return found && found.score > LEAST && broken * BROKEN <= found.text.length ? { ...found, broken } : undefined
}

const BINARY = (zero: number) =>
  `The content is binary (a zero byte at offset ${zero}): give text, pages or JSON lines.`

function decodeMarked(bytes: Buffer): Decoded | undefined {
  const mark = MARKS.find(([, , start]) => start.every((byte, i) => bytes[i] === byte))
  if (!mark) return undefined
  const [encoding, label, start] = mark
  const text = strictly(bytes.subarray(start.length), label)
  if (text === undefined) return undefined
  return { text, encoding, why: 'byte-order mark' }
}

function decodeOther(bytes: Buffer): Decoded {
  const fit = bestFit(bytes, OTHERS)
  if (fit && fit.score > LEAST) return { text: fit.text, encoding: fit.encoding, why: 'not UTF-8, reads as Chinese' }
  const repaired = bestRepair(bytes)
  if (repaired) {
    const { text, encoding, broken } = repaired
    return { text, encoding, why: `reads as Chinese but for ${broken} broken characters` }
  }
  const at = firstBroken(bytes)
  return {
    error: `The content is not valid UTF-8 (first at byte ${at}) and reads as Chinese in no other encoding: convert it to UTF-8 first.`,
  }
}

/**
 * Decodes bytes: by their byte-order mark, else strictly as UTF-8, else as whatever of GB18030, Big5 and UTF-16 fits
 * all bytes and reads most like Chinese. What a page or a server declares isn't asked: it lies too often, and the bytes
 * alone tell it in every case.
 */
export function decode(bytes: Buffer): Decoded {
  const marked = decodeMarked(bytes)
  if (marked) return marked
  const zero = bytes.subarray(0, PROBE).indexOf(0)
  if (zero >= 0) {
    const wide = bestFit(bytes, ['utf-16le', 'utf-16be'])
    if (!wide || wide.score <= LEAST) return { error: BINARY(zero) }
    return { text: wide.text, encoding: wide.encoding, why: 'zero bytes, reads as Chinese' }
  }
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8', why: 'valid UTF-8' }
  return decodeOther(bytes)
}
