import { parseFragment } from 'parse5'

/** A stretch of a text node and where it stands in the page: start, end, and the same in the page. */
export type Piece = readonly [start: number, end: number, rawStart: number, rawEnd: number]

/** Where the characters of a text node stand in the page. */
export interface Origins {
  /** The offset in the page of a character, or of the end. */
  readonly at: (offset: number) => number
  /** The pieces of a stretch that stand in the page as they are, character references apart. */
  readonly pieces: (start: number, end: number) => readonly Piece[]
}

/** A text node that stands in the page as it is. */
const plain = (rawStart: number): Origins => ({
  at: (offset) => rawStart + offset,
  pieces: (start, end) => [[start, end, rawStart + start, rawStart + end]],
})

const REFERENCE = /&(?:#\d{1,7};?|#[xX][\da-fA-F]{1,6};?|[A-Za-z][A-Za-z\d]{1,31};?)/uy

/** Decoded references are kept, so that each is decoded once; hostile pages can't make them many. */
const KEPT = 2000
const decoded = new Map<string, string>()

/** What parse5 takes a reference for. */
function decode(reference: string): string {
  const known = decoded.get(reference)
  if (known !== undefined) return known
  const [node] = parseFragment(reference).childNodes
  const value = node && 'value' in node ? node.value : reference
  if (decoded.size >= KEPT) decoded.clear()
  decoded.set(reference, value)
  return value
}

/** The longest a reference's character is, in code units. */
const WIDEST = 2

/** A character reference at an offset of the page, with what it stands for; a name without its semicolon may end early. */
function referenceAt(html: string, at: number): { readonly value: string; readonly end: number } | undefined {
  REFERENCE.lastIndex = at
  const written = REFERENCE.exec(html)?.[0] ?? ''
  for (let length = written.length; length > WIDEST; length--) {
    const value = decode(written.slice(0, length))
    if (value.length <= WIDEST) return { value, end: at + length }
  }
  return undefined
}

/** Walks along a text node and the page side by side, over character references, line ends and stray tags. */
function align(value: string, html: string, [from, to]: readonly [number, number]): Origins {
  const starts = new Int32Array(value.length + 1).fill(-1)
  const ends = new Int32Array(value.length + 1).fill(-1)
  let raw = from
  let at = 0
  while (at < value.length && raw < to) {
    const code = html.charCodeAt(raw)
    const reference = code === 0x26 ? referenceAt(html, raw) : undefined
    if (reference && value.startsWith(reference.value, at)) {
      for (const end = at + reference.value.length; at < end; at++) {
        starts[at] = raw
        ends[at] = reference.end
      }
      raw = reference.end
    } else if (code === value.charCodeAt(at) || (code === 0x0d && value.charCodeAt(at) === 0x0a)) {
      const width = code === 0x0d && html.charCodeAt(raw + 1) === 0x0a ? 2 : 1
      starts[at] = raw
      ends[at] = raw + width
      raw += width
      at++
    } else if (code === 0x3c) {
      const close = html.indexOf('>', raw)
      raw = close < 0 ? to : close + 1
    } else raw++
  }
  starts[value.length] = at === value.length ? raw : -1
  return { at: (offset) => starts[offset] ?? -1, pieces: (start, end) => join(starts, ends, [start, end]) }
}

/** Joins characters that stand side by side in the page as they are. */
function join(starts: Int32Array, ends: Int32Array, [start, end]: readonly [number, number]): readonly Piece[] {
  const out: Piece[] = []
  for (let at = start; at < end;) {
    const first = at
    const rawStart = starts[at] ?? -1
    const single = (ends[at] ?? -1) - rawStart === 1
    at++
    if (single) while (at < end && starts[at] === ends[at - 1] && (ends[at] ?? -1) - (starts[at] ?? -1) === 1) at++
    else while (at < end && starts[at] === rawStart) at++
    out.push([first, at, rawStart, ends[at - 1] ?? -1])
  }
  return out
}

/** Finds where the characters of a text node stand between two offsets of the page. */
export function originsOf(value: string, html: string, range: readonly [number, number]): Origins {
  const [from, to] = range
  return to - from === value.length && html.startsWith(value, from) ? plain(from) : align(value, html, range)
}
