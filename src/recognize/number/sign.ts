import { endsReading } from './readings.ts'
import { isDigitAt, isHanAt, isLatinAt, startsDecimal, startsNumeral } from '../../text/numeral/characters.ts'

/** Where a sign stands before a number: -5, 负五, 零下五; undefined where there is none. */
export function signEnd(text: string, at: number): number | undefined {
  switch (text[at]) {
    case '负':
      if (startsNumeral(text, at + 1)) return at + 1
      return text[at + 1] === ' ' && isDigitAt(text, at + 2) ? at + 2 : undefined
    case '零':
      return text[at + 1] === '下' && startsNumeral(text, at + 2) ? at + 2 : undefined
    case '-':
    case '−':
    case '－':
    case '+':
    case '±':
      return isDigitAt(text, at + 1) || startsDecimal(text, at + 1) ? at + 1 : undefined
    default:
      return undefined
  }
}

/** Whether the sign at an offset makes the number negative. */
export const isNegative = (text: string, at: number): boolean => text[at] !== '+' && text[at] !== '±'

/** Whether a number, with or without a sign, stands at an offset. */
export const startsNumber = (text: string, at: number): boolean =>
  startsNumeral(text, at) || signEnd(text, at) !== undefined

/** Behind a Chinese character a hyphen is a sign only before decimals or a percentage: 环比-0.3%, but 东风-5. */
const MEASURED = /-\d{1,9}(?:\.\d|%)/uy

/** A count isn't negative: a mark before it (，-10多名) is an item's, or joins (试点+12个). */
const COUNT = /[-+]\d{1,9}[万千百]?[余多]?(?:[名人位家例起辆艘户]|个(?!百分点|基点|点))/uy

/** A hyphen joins where a word, a letter or a digit stands before it; only elsewhere it is a sign. */
export function canBeSigned(text: string, at: number): boolean {
  if (text[at] === '负' || text[at] === '零') return true
  if (isDigitAt(text, at - 1) || isLatinAt(text, at - 1)) return false
  COUNT.lastIndex = at
  if (COUNT.test(text)) return false
  if (!isHanAt(text, at - 1) || text[at] !== '-' || '至为是降达到跌涨'.includes(text.charAt(at - 1))) return true
  if ('值期数'.includes(text.charAt(at - 1)) && endsReading(text, at)) return true
  MEASURED.lastIndex = at
  return MEASURED.test(text)
}
