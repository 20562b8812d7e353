import { toNumber } from '../../text/decimal.ts'
import { digitOf, isDigit, startsNumeral } from '../../text/numeral/characters.ts'
import { isExact } from '../../text/numeral/interval.ts'
import { readNumeral } from '../../text/numeral/read.ts'
import type { Read } from './reader.ts'

/** A number of the calendar: at most four Arabic digits, or a Chinese numeral under 10000. It must not be cut out of a longer one. */
export function numberAt(text: string, at: number): Read<number> | undefined {
  if (isDigit(text.charAt(at))) {
    if (isDigit(text.charAt(at - 1))) return undefined
    let end = at
    while (isDigit(text.charAt(end)) && end < at + 5) end++
    return end - at > 4 ? undefined : { end, value: Number(text.slice(at, end)) }
  }
  if (!startsNumeral(text, at) || startsNumeral(text, at - 1)) return undefined
  const { end, value, inner } = readNumeral(text, at)
  if (!value || !isExact(value) || inner !== null || end - at > 5) return undefined
  const number = toNumber(value.lo)
  return Number.isInteger(number) && number < 10_000 ? { end, value: number } : undefined
}

/** The digits of a year, as many as were written: 2023, 二〇二三, 98, 九八. */
export function yearDigitsAt(text: string, at: number): Read<{ year: number; digits: number }> | undefined {
  if (startsNumeral(text, at - 1)) return undefined
  let end = at
  let year = 0
  const arabic = isDigit(text.charAt(at))
  for (; end < at + 5; end++) {
    const c = text.charAt(end)
    const digit = arabic ? (isDigit(c) ? Number(c) : undefined) : digitOf(c)
    if (digit === undefined || c === '两') break
    year = year * 10 + digit
  }
  const digits = end - at
  return digits === 4 || digits === 2 ? { end, value: { year, digits } } : undefined
}

/** The full year that two digits name: 98 is 1998, 23 is 2023. The limit is kept fixed, so that no clock is asked. */
export const fullYear = (two: number): number => (two >= 50 ? 1900 + two : 2000 + two)
