import type { TimeExpression } from '../../model/time-expression.ts'
import { longestAt, type Lookup } from '../../text/lookup.ts'

/** What was read from an offset on. */
export interface Read<T = TimeExpression> {
  readonly end: number
  readonly value: T
}

/** Reads one family of time expressions that begins at an offset. */
export type Reader = (text: string, at: number) => Read | undefined

/** The longest word of a table that begins at an offset, as a reading. */
export function wordAt<T>(table: Lookup<T>, text: string, at: number): Read<T> | undefined {
  const hit = longestAt(table, text, at)
  return hit && { end: at + hit[0].length, value: hit[1] }
}

/** Behind at most one blank. */
export const skipBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at)
