import { isDigit } from '../../text/numeral/characters.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read, skipBlank } from './reader.ts'

/** Behind a bare 日 these make it a count or another word: 5日游, 日均. */
const NO_DAY = '游均报本语照内夜之龄'
/** Words that begin with one of those and stand behind a day: 18日报道, 15日照常开放. */
const BEHIND_DAY = /^(?:夜间|报[道称告收]|本[公报次届轮]|照[常例样])/u
/** 18日夜, 17日之前: in digits mostly a date, in characters (三日夜, 三日之前) a count. */
const BEHIND_DIGITS = /^(?:夜(?![游市跑骑])|之前)/u

const isOther = (text: string, at: number, end: number): boolean => {
  if (!isOneOf(NO_DAY, text, end)) return false
  const next = text.slice(end, end + 2)
  return !(BEHIND_DAY.test(next) || (isDigit(text.charAt(at)) && BEHIND_DIGITS.test(next)))
}

/** A day of a month: 12日, 12号. A bare 号 could be a house or a line, so it counts only behind a month or before a time of day. */
export function dayAt(text: string, at: number, behindMonth: boolean): Read<number> | undefined {
  const number = numberAt(text, at)
  if (!number || number.value < 1 || number.value > 31 || text[at] === '两') return undefined
  if (!behindMonth && text.startsWith('一日', at) && isOneOf('如有朝近往他日', text, at - 1)) return undefined
  const unitAt = skipBlank(text, number.end)
  const unit = text.charAt(unitAt)
  if (unit === '日' && !behindMonth && isOther(text, at, unitAt + 1)) return undefined
  const timed = unit === '号' && (isOneOf('上下早晚凌', text, unitAt + 1) || numberAt(text, unitAt + 1) !== undefined)
  return unit === '日' || (unit === '号' && (behindMonth || timed))
    ? { end: unitAt + 1, value: number.value }
    : undefined
}
