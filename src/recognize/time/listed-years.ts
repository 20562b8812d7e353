import { isDigit } from '../../text/numeral/characters.ts'
import { NONE } from './calendar.ts'
import type { Read } from './reader.ts'

const LISTED_YEAR = /(?:19|20)\d{2}(?=(?:[、和与及](?:19|20)\d{2}){0,8}[、和与及](?:19|20)\d{2}年)/uy

/** 2022、2023年, 1984和1986年: a year whose 年 stands behind the last of the list. */
export function listedYearAt(text: string, at: number): Read | undefined {
  LISTED_YEAR.lastIndex = at
  if (!LISTED_YEAR.test(text) || isDigit(text.charAt(at - 1))) return undefined
  const year = Number(text.slice(at, at + 4))
  return { end: at + 4, value: { form: 'calendar', ...NONE, year: { kind: 'absolute', year }, limit: false } }
}
