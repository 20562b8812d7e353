import { isDigitAt, isLatinAt } from '../../text/numeral/characters.ts'

/** A stretch of digits that is no amount, and what it is. */
export interface Mask {
  readonly end: number
  readonly reason: string
}

/** A shape that digits may have, and what it is: looked at behind so many digits and one of the joints. */
interface Shape {
  readonly pattern: RegExp
  readonly reason: string
  readonly joints: string
  readonly least: number
  readonly most: number
}

const shape = (pattern: RegExp, reason: string, [joints, least, most]: readonly [string, number, number]): Shape => ({
  pattern,
  reason,
  joints,
  least,
  most,
})

const shapes: readonly Shape[] = [
  shape(/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/uy, 'a date', ['-/.', 4, 4]),
  shape(/\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/uy, 'a clock time or a score', [':：', 1, 2]),
  shape(/\d{1,4}(?:[:：]\d{1,4}(?:\.\d{1,4})?){1,4}(?!\d)/uy, 'a ratio or a score', [':：', 1, 4]),
  shape(/\d{1,4}\.\d{1,4}[:：]\d{1,4}(?:\.\d{1,4})?(?!\d)/uy, 'a ratio or a score', ['.', 1, 4]),
  shape(/\d{1,4}(?:\.\d{1,4}){2,}/uy, 'a version or an address', ['.', 1, 4]),
  shape(/\d{3,4}-\d{7,8}(?!\d)/uy, 'a phone number', ['-', 3, 4]),
  shape(/\d{3}-\d{4}-\d{4}(?!\d)/uy, 'a phone number', ['-', 3, 3]),
  shape(/\d{1,2}\/\d{1,2}(?=新华社|中新社|图片|视觉中国|人民视觉)/uy, 'the number of a photo', ['/', 1, 2]),
  shape(/\d{1,2}V\/\d{1,2}(?:\.\d{1,2})?A(?![A-Za-z])/uy, 'what a charger gives', ['V', 1, 2]),
  shape(/\d{6}\.(?:SH|SZ|HK|BJ|OC)(?![A-Za-z])/uy, 'a stock code', ['.', 6, 6]),
]

const isWordPart = (text: string, at: number) =>
  isLatinAt(text, at) || isDigitAt(text, at) || '-_./'.includes(text.charAt(at) || ' ')

/** Where a run of letters, digits and joints ends. */
function codeEnd(text: string, from: number): number {
  let at = from
  while (isWordPart(text, at)) at++
  return at
}

/** Currency marks, and an index, that digits may stand right behind. */
const MARK = /(?:RMB|USD|EUR|GBP|HKD|CNY|CNH|JPY|AUD|NT|US|PMI)$/u

/** Whether digits at an offset belong to a code that begins with letters: G217, F-16, CO2. Currency marks don't count. */
function isCode(text: string, start: number): boolean {
  if (isLatinAt(text, start - 1))
    return !MARK.test(text.slice(Math.max(0, start - 3), start)) && !isProduct(text, start)
  const before = text[start - 1]
  if (before !== '-' && before !== '_') return false
  return isLatinAt(text, start - 2) || (isDigitAt(text, start - 2) && isLatinAt(text, start - 3))
}

/** 100% right behind a foreign name is a share of it. */
function isShare(text: string, start: number): boolean {
  let at = start
  while (isDigitAt(text, at) || text[at] === '.') at++
  return text[at] === '%'
}

/** The x of 2x7500. */
const isProduct = (text: string, start: number) =>
  (text[start - 1] === 'x' || text[start - 1] === 'X') && isDigitAt(text, start - 2)

/** The digits of a mobile phone number. */
const PHONE = 11

/** Whether eleven digits are a mobile phone number. */
const isPhone = (text: string, start: number) => text[start] === '1' && '3456789'.includes(text.charAt(start + 1))

/** Codes, dates, phone numbers and the like at an offset that holds an Arabic digit. */
export function maskAt(text: string, start: number): Mask | undefined {
  if (isCode(text, start) && !isShare(text, start))
    return { end: codeEnd(text, start), reason: 'part of a code or a name' }
  let end = start + 1
  while (isDigitAt(text, end) && end - start <= PHONE) end++
  const digits = end - start
  if (digits === PHONE && isPhone(text, start)) return { end, reason: 'a phone number' }
  const joint = text.charAt(end)
  for (const { pattern, reason, joints, least, most } of shapes) {
    if (digits < least || digits > most || !joints.includes(joint || ' ')) continue
    pattern.lastIndex = start
    if (pattern.test(text)) return { end: pattern.lastIndex, reason }
  }
  return undefined
}
