import type { Span } from '../model/span.ts'

/** The shortest and the longest wording that is looked for twice. */
const SHORTEST = 3
const LONGEST = 6

const isHanzi = (code: number) => code >= 0x4e00 && code <= 0x9fff

/** What begins so is doubled on purpose: 一小块一小块, 一对一对话. */
const ON_PURPOSE = '一每几各越很两'

/** Whether a wording may be doubled by the language itself, or is no wording. */
function isOnPurpose(text: string, start: number, width: number): boolean {
  for (let i = start; i < start + width; i++)
    if (ON_PURPOSE.includes(text.charAt(i)) || !isHanzi(text.charCodeAt(i))) return true
  return text.charCodeAt(start) === text.charCodeAt(start + 1)
}

/** Where each character stood last; offsets of one text begin behind those of the text before, so that it needn't be cleared. */
const last = new Int32Array(65536)
let base = LONGEST + 1

/** Begins a new text of a length. */
function begin(length: number): number {
  if (base > 0x3fffffff) {
    last.fill(0)
    base = LONGEST + 1
  }
  const own = base
  base += length + LONGEST + 1
  return own
}

/** Behind what a heading stands that was glued to its paragraph: nothing, a line's or a sentence's end, a blank, the mark of a list. */
const BEFORE_HEADING = '\n。！？ \u3000、：:.）)'

/** A wording that stands twice: the one that is too much. */
interface Doubled extends Span {
  /** True where the first one is a heading or a caption whose line break was lost: nothing is missing then. */
  readonly heading: boolean
}

/**
 * Wordings of three to six characters that stand twice, one right behind the other. Where the first one opens a sentence it
 * is a heading glued to its paragraph (番茄红番茄红是…), and marked; elsewhere the second one is, as damage.
 */
export function doubledIn(text: string): readonly Doubled[] {
  const out: Doubled[] = []
  const from = begin(text.length)
  let width = 0
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const distance = from + i - (last[code] ?? 0)
    last[code] = from + i
    if (distance > LONGEST || distance < SHORTEST) {
      run = 0
      continue
    }
    run = distance === width ? run + 1 : 1
    width = distance
    if (run !== width) continue
    const start = i - width + 1
    if (!isHanzi(code) || isOnPurpose(text, start, width)) continue
    const first = start - width
    const heading = first === 0 || BEFORE_HEADING.includes(text.charAt(first - 1))
    out.push(heading ? { start: first, end: start, heading } : { start, end: i + 1, heading })
  }
  return out
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** The end of a text that breaks off: behind a comma, or in a number without its unit. */
export function cutEnd(text: string): Span | undefined {
  let end = text.length
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end--
  const line = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - CONTEXT), end)
  if (!/[。；，].{6}/u.test(line)) return undefined
  let start = end
  while (isDigit(text.charCodeAt(start - 1))) start--
  if (start < end) return isHanzi(text.charCodeAt(start - 1)) ? { start, end } : undefined
  return '，、'.includes(text.charAt(end - 1)) ? { start: end - 1, end } : undefined
}

/** How much of the last line is looked at. */
const CONTEXT = 400
