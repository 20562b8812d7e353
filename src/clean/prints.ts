import type { Span } from '../model/span.ts'
import type { Line } from './lines.ts'

/** 1 for the code units that don't count in a comparison: blanks and punctuation. */
const MARKS = Uint8Array.from({ length: 65536 }, (_, code) =>
  ' \t\r\f\v\n，。！？、,.!?“”"\'：:；;（）()【】'.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** A stretch of text by what counts in it: a hash of 52 bits, and how many code units it was made of. */
export interface Print extends Span {
  readonly hash: number
  readonly size: number
}

/** The print of a line, and those of its sentences. A tail without a sentence end counts as one too. */
export interface LinePrint extends Print {
  readonly text: string
  readonly sentences: readonly Print[]
}

const SEED_A = 0
/** As a number of 32 bits: beside a larger one in a list, V8 would keep the offsets there as doubles, and from there on all offsets. */
const SEED_B = 0x811c9dc5 | 0

const stepA = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0
const stepB = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)

/** Two hashes of 32 bits as one number of 52 bits. */
const join = (a: number, b: number) => (a >>> 0) * 0x100000 + (b & 0xfffff)

const isSentenceEnd = (code: number) => code === 0x3002 || code === 0xff01 || code === 0xff1f

/** The print of a stretch. */
export function printOf(text: string, { start, end }: Span): Print {
  let [a, b, size] = [SEED_A, SEED_B, 0]
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (MARKS[code] === 1) continue
    a = stepA(a, code)
    b = stepB(b, code)
    size++
  }
  return { start, end, hash: join(a, b), size }
}

/** The hashes of the beginnings of a stretch that are between two sizes. */
export function prefixHashes(text: string, { start, end }: Span, [least, most]: readonly [number, number]): number[] {
  let [a, b, size] = [SEED_A, SEED_B, 0]
  const out: number[] = []
  for (let i = start; i < end && size < most; i++) {
    const code = text.charCodeAt(i)
    if (MARKS[code] === 1) continue
    a = stepA(a, code)
    b = stepB(b, code)
    if (++size >= least) out.push(join(a, b))
  }
  return out
}

/** The print of a line, sentence by sentence. */
export function linePrint({ text, start, end }: Line): LinePrint {
  let [a, b, size] = [SEED_A, SEED_B, 0]
  let [c, d, own, from] = [SEED_A, SEED_B, 0, 0]
  const sentences: Print[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (MARKS[code] === 1) {
      if (!isSentenceEnd(code) || own === 0) continue
      sentences.push({ start: start + from, end: start + i + 1, hash: join(c, d), size: own })
      ;[c, d, own, from] = [SEED_A, SEED_B, 0, i + 1]
      continue
    }
    a = stepA(a, code)
    b = stepB(b, code)
    c = stepA(c, code)
    d = stepB(d, code)
    size++
    own++
  }
  if (own > 0) sentences.push({ start: start + from, end, hash: join(c, d), size: own })
  return { text, start, end, hash: join(a, b), size, sentences }
}

/** Whether two stretches say the same, blanks and punctuation apart: what their prints promise, made sure of. */
export function same(text: string, one: Span, other: Span): boolean {
  let [i, j] = [one.start, other.start]
  for (;;) {
    while (i < one.end && MARKS[text.charCodeAt(i)] === 1) i++
    while (j < other.end && MARKS[text.charCodeAt(j)] === 1) j++
    if (i === one.end || j === other.end) return i === one.end && j === other.end
    if (text.charCodeAt(i++) !== text.charCodeAt(j++)) return false
  }
}

/** Whether a stretch ends with what another says, blanks and punctuation apart. */
export function endsWith(text: string, one: Span, other: Span): boolean {
  let [i, j] = [one.end - 1, other.end - 1]
  for (;;) {
    while (i >= one.start && MARKS[text.charCodeAt(i)] === 1) i--
    while (j >= other.start && MARKS[text.charCodeAt(j)] === 1) j--
    if (j < other.start) return true
    if (i < one.start || text.charCodeAt(i--) !== text.charCodeAt(j--)) return false
  }
}
