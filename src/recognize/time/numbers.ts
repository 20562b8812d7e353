import { isNumeral, numeralCode, TEN, TENS, TWENTY } from './characters.ts'
import type { Read } from './reader.ts'
import { codeAt } from '../../text/code.ts'

const ZERO = 0x30
const isArabic = (code: number) => code >= 0x30 && code <= 0x39

/** At most four Arabic digits. */
function arabicAt(text: string, at: number): Read<number> | undefined {
  let end = at
  let value = 0
  for (; end < at + 5; end++) {
    const code = codeAt(text, end)
    if (!isArabic(code)) break
    value = value * 10 + code - ZERO
  }
  return end - at > 4 ? undefined : { end, value }
}

/** The value of a Chinese digit at an offset, -1 where there is none. */
const digitAt = (text: string, at: number): number => {
  const code = numeralCode(text, at)
  return code >= 0 && code < TEN ? code : -1
}

/** A Chinese number under 100: 八, 十二, 二十, 三十一, 廿二. Two digits in a row (三四, 二三) are none. */
function chineseAt(text: string, at: number): Read<number> | undefined {
  const first = numeralCode(text, at)
  if (first >= TWENTY) return withUnits(text, at + 1, first === TWENTY ? 20 : 30)
  if (first === TEN) return withUnits(text, at + 1, 10)
  if (first < 0 || first > 9) return undefined
  if (numeralCode(text, at + 1) === TEN) return first > 0 ? withUnits(text, at + 2, first * 10) : undefined
  return isNumeral(text, at + 1) ? undefined : { end: at + 1, value: first }
}

function withUnits(text: string, at: number, tens: number): Read<number> | undefined {
  const digit = digitAt(text, at)
  const end = digit > 0 ? at + 1 : at
  return isNumeral(text, end) ? undefined : { end, value: tens + Math.max(0, digit) }
}

/** A number of the calendar: at most four Arabic digits, or a Chinese numeral under 100. It must not be cut out of a longer one. */
export function numberAt(text: string, at: number): Read<number> | undefined {
  const code = codeAt(text, at)
  if (isArabic(code)) return isArabic(codeAt(text, at - 1)) ? undefined : arabicAt(text, at)
  return numeralCode(text, at) < 0 || isNumeral(text, at - 1) ? undefined : chineseAt(text, at)
}

/** The digits of a year, as many as were written: 2023, 二〇二三, 98, 九八, 三六七. */
export function yearDigitsAt(text: string, at: number): Read<{ year: number; digits: number }> | undefined {
  const arabic = isArabic(codeAt(text, at))
  if (arabic ? isArabic(codeAt(text, at - 1)) : isNumeral(text, at - 1)) return undefined
  let end = at
  let year = 0
  for (; end < at + 5; end++) {
    const code = codeAt(text, end)
    const digit = arabic ? (isArabic(code) ? code - ZERO : -1) : digitAt(text, end)
    if (digit < 0 || text[end] === '两') break
    year = year * 10 + digit
  }
  const digits = end - at
  return digits >= 2 && digits <= 4 ? { end, value: { year, digits } } : undefined
}

/** The full year that two digits name: 98 is 1998, 33 is 1933, 23 is 2023. The limit is kept fixed, so that no clock is asked. */
export const fullYear = (two: number): number => (two >= 30 ? 1900 + two : 2000 + two)

/** The number of tens that a decade is named by: 80 and 八十 are 80. */
export const decadeNumber = (text: string, at: number): number | undefined => {
  const two = text.slice(at, at + 2)
  if (/^\d0$/u.test(two)) return Number(two)
  const digit = digitAt(text, at)
  return digit > 0 && text[at + 1] === TENS ? digit * 10 : undefined
}
