import type { Span } from '../model/span.ts'
import { fold } from '../text/fold.ts'

/**
 * What is kept of an article's story to find it again: a hash of all of it, and a sketch that two texts share in the
 * measure that they share their wording. As large for every article.
 */
export interface Signature {
  /** The hash of all that counts in the story: the same for the same wording, whatever its blanks and punctuation. */
  readonly exact: number
  /** How many code units count in the story. */
  readonly size: number
  /** One minimum of hashed shingles for each bin (one-permutation MinHash, 16 bits kept). */
  readonly bins: Uint16Array
  /** Which digit strings the story has, as a Bloom filter. */
  readonly digits: Uint32Array
}

/** Bins of a sketch: the similarity that is told from them is right within 0.04. */
export const BINS = 128
const BIN_BITS = 7
const EMPTY = 0xffffffff

/** Words of the Bloom filter. */
const WORDS = 16
const WORD_BITS = 5

/** Characters of a shingle: five say what a word and its neighbors say. */
const SHINGLE = 5

/** 1 for the code units that count: letters, digits and Chinese characters. */
const COUNTS = Uint8Array.from({ length: 65536 }, (_, code) =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  /[0-9A-Za-z]/u.test(String.fromCharCode(code))
    ? 1
    : 0,
)

/** Mixes the bits of a hash, so that each bin gets its share. */
function mix(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}

/** The code units that count in the story, one behind the other. */
function counted(text: string, quiet: readonly Span[]): Uint16Array {
  const out = new Uint16Array(text.length)
  let size = 0
  const take = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      if (COUNTS[code] === 1) out[size++] = code
    }
  }
  let from = 0
  for (const { start, end } of quiet) {
    take(from, start)
    from = Math.max(from, end)
  }
  take(from, text.length)
  return out.subarray(0, size)
}

const POWER = Math.imul(Math.imul(31, 31), Math.imul(31, 31))

/** The smallest hash of a shingle in each bin. */
function minima(units: Uint16Array): Uint32Array {
  const lowest = new Uint32Array(BINS).fill(EMPTY)
  let rolling = 0
  for (let i = 0; i < units.length; i++) {
    const old = i >= SHINGLE ? (units[i - SHINGLE] ?? 0) : 0
    rolling = (Math.imul(rolling - Math.imul(old, POWER), 31) + (units[i] ?? 0)) | 0
    if (i < SHINGLE - 1) continue
    const hash = mix(rolling)
    const bin = hash >>> (32 - BIN_BITS)
    if (hash < (lowest[bin] ?? 0)) lowest[bin] = hash
  }
  return lowest
}

/** Sixteen bits of each bin; an empty one takes those of the next full one, changed by how far it is. */
function sketch(lowest: Uint32Array): Uint16Array {
  const out = new Uint16Array(BINS)
  for (let bin = 0; bin < BINS; bin++) {
    let far = 0
    while (far < BINS && lowest[(bin + far) % BINS] === EMPTY) far++
    if (far < BINS) out[bin] = mix((lowest[(bin + far) % BINS] ?? 0) + far) & 0xffff
  }
  return out
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** Notes each string of two digits or more. */
function digitsOf(units: Uint16Array): Uint32Array {
  const filter = new Uint32Array(WORDS)
  let hash = 0
  let length = 0
  for (let i = 0; i <= units.length; i++) {
    const code = units[i] ?? 0
    if (isDigit(code)) {
      hash = (Math.imul(hash, 31) + code) | 0
      length++
      continue
    }
    if (length >= 2) {
      const bit = mix(hash)
      const word = bit >>> (32 - 4)
      filter[word] = (filter[word] ?? 0) | (1 << (bit & ((1 << WORD_BITS) - 1)))
    }
    hash = 0
    length = 0
  }
  return filter
}

/** A hash of 52 bits of all units. */
function exactOf(units: Uint16Array): number {
  let a = 0
  let b = 0x811c9dc5
  for (let i = 0; i < units.length; i++) {
    const code = units[i] ?? 0
    a = (Math.imul(a, 31) + code) | 0
    b = Math.imul(b ^ code, 0x01000193)
  }
  return (a >>> 0) * 0x100000 + (b & 0xfffff)
}

/** The signature of an article's story: its text without the stretches that aren't the story, which are in order. */
export function signatureOf(text: string, quiet: readonly Span[]): Signature {
  const units = counted(fold(text), quiet)
  return { exact: exactOf(units), size: units.length, bins: sketch(minima(units)), digits: digitsOf(units) }
}

const HEAD = 16

/** A signature as text of 430 characters, for a file. */
export function packSignature({ exact, size, bins, digits }: Signature): string {
  const bytes = Buffer.alloc(HEAD + BINS * 2 + WORDS * 4)
  bytes.writeDoubleLE(exact, 0)
  bytes.writeUInt32LE(size, 8)
  for (let i = 0; i < BINS; i++) bytes.writeUInt16LE(bins[i] ?? 0, HEAD + i * 2)
  for (let i = 0; i < WORDS; i++) bytes.writeUInt32LE(digits[i] ?? 0, HEAD + BINS * 2 + i * 4)
  return bytes.toString('base64')
}

/** A signature out of its text. */
export function unpackSignature(packed: string): Signature {
  const bytes = Buffer.from(packed, 'base64')
  const bins = new Uint16Array(BINS)
  const digits = new Uint32Array(WORDS)
  for (let i = 0; i < BINS; i++) bins[i] = bytes.readUInt16LE(HEAD + i * 2)
  for (let i = 0; i < WORDS; i++) digits[i] = bytes.readUInt32LE(HEAD + BINS * 2 + i * 4)
  return { exact: bytes.readDoubleLE(0), size: bytes.readUInt32LE(8), bins, digits }
}
