import { codeAt } from '../../text/code.ts'

/** What a character means to the calendar, in a table over all code units. */

/** The codes of 十, 廿 and 卅; digits have their value. */
export const TEN = 10
export const TWENTY = 20
export const TENS = '十'
const THIRTY = 30
const SCALE = 40
const NONE = -1

const codes = new Int8Array(65536).fill(NONE)
const rows: readonly (readonly [chars: string, code: number])[] = [
  ['〇零○', 0],
  ['一', 1],
  ['二两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
  [TENS, TEN],
  ['廿', TWENTY],
  ['卅', THIRTY],
  ['百千万亿几数', SCALE],
]
for (const [chars, code] of rows) for (const c of chars) codes[c.charCodeAt(0)] = code

/** The value of a Chinese digit, or the code of 十, 廿, 卅; -1 for other characters. */
export function numeralCode(text: string, at: number): number {
  const code = codes[codeAt(text, at)] ?? NONE
  return code === SCALE ? NONE : code
}

/** Whether a character belongs to a Chinese numeral, scales and 几, 数 included. */
export const isNumeral = (text: string, at: number): boolean => (codes[codeAt(text, at)] ?? NONE) !== NONE

/** A set of characters to look up by code unit. */
export function charactersOf(chars: string): Uint8Array {
  const table = new Uint8Array(65536)
  for (const c of chars) table[c.charCodeAt(0)] = 1
  return table
}
