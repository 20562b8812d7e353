import type { TimeExpression } from '../../model/time-expression.ts'
import { codeAt } from '../../text/code.ts'

/** What was read from an offset on. */
export interface Read<T = TimeExpression> {
  readonly end: number
  readonly value: T
}

/** Reads one family of time expressions that begins at an offset. */
export type Reader = (text: string, at: number) => Read | undefined

/** Words with what they mean, keyed by the code unit they begin with; the words of a key stand longest first. */
export type Table<T> = ReadonlyMap<number, readonly (readonly [word: string, value: T])[]>

/** Builds a table of words; of a word given twice the first row counts. */
export function tableOf<T>(rows: Iterable<readonly [word: string, value: T]>): Table<T> {
  const table = new Map<number, (readonly [string, T])[]>()
  for (const row of new Map([...rows].reverse())) {
    const key = row[0].charCodeAt(0)
    table.set(key, [...(table.get(key) ?? []), row])
  }
  for (const list of table.values()) list.sort((a, b) => b[0].length - a[0].length)
  return table
}

/** Rows of words that mean the same, written with blanks between them. */
export const row = <T>(words: string, value: T): readonly (readonly [word: string, value: T])[] =>
  words.split(' ').map((word) => [word, value] as const)

/** The words of a table. */
export const wordsIn = <T>(table: Table<T>): readonly string[] => [...table.values()].flat().map(([word]) => word)

/** The longest word of a table that begins at an offset, as a reading. */
export function wordAt<T>(table: Table<T>, text: string, at: number): Read<T> | undefined {
  const rows = table.get(codeAt(text, at))
  if (!rows) return undefined
  for (const [word, value] of rows) if (text.startsWith(word, at)) return { end: at + word.length, value }
  return undefined
}

/** Behind at most one blank. */
export const skipBlank = (text: string, at: number): number => (codeAt(text, at) === 0x20 ? at + 1 : at)

/** Behind a year: over a blank, or the 的 of 去年的3月. */
export const behindYearWord = (text: string, at: number): number => (text[at] === '的' ? at + 1 : skipBlank(text, at))

/** Whether the character at an offset is one of these; false beyond the text. */
export const isOneOf = (chars: string, text: string, at: number): boolean =>
  at >= 0 && at < text.length && chars.includes(text.charAt(at))
