import type { WeekExpression } from '../../model/time-expression.ts'
import { codeAt } from '../../text/code.ts'
import { charactersOf } from './characters.ts'
import { clockAt } from './clock.ts'
import { toClock } from './days.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

const weekRow = (words: string, offset: number) => words.split(' ').map((word) => [word, offset] as const)

const weekWords = tableOf<number>([
  ...weekRow('本周 这周 这一周 本星期 这星期 这个星期 这一星期 这礼拜 这个礼拜 这一礼拜', 0),
  ...weekRow('上周 上一周 上星期 上个星期 上礼拜 上个礼拜', -1),
  ...weekRow('上上周 上上星期 上上个星期 上上礼拜', -2),
  ...weekRow('下周 下一周 下星期 下个星期 下礼拜 下个礼拜', 1),
  ...weekRow('下下周 下下星期 下下个星期 下下礼拜', 2),
])

/** The week of the last day told. */
const TOLD_WEEK = '当周'

const WEEKDAYS = '一二三四五六日天'
const weekdayOf = (c: string) => (c === '天' ? 7 : WEEKDAYS.indexOf(c) + 1)
const isWeekday = (c: string) => c !== '' && WEEKDAYS.includes(c)

const weekHeads = charactersOf('星礼周')

/** 星期日, 周二: the weekday; Monday is 1. */
export function weekdayAt(text: string, at: number): Read<number> | undefined {
  if (weekHeads[codeAt(text, at)] !== 1) return undefined
  const head = ['星期', '礼拜', '周'].find((w) => text.startsWith(w, at))
  if (head === undefined || !isWeekday(text.charAt(at + head.length))) return undefined
  return { end: at + head.length + 1, value: weekdayOf(text.charAt(at + head.length)) }
}

const weekdayLeads = charactersOf('（( 星礼周')

/** The weekday beside a day: 14日星期一, 14日（周一）; `own` is where the day ends, which takes in what stands right behind it. */
export function weekdayBehind(text: string, end: number): (Read<number> & { readonly own: number }) | undefined {
  if (weekdayLeads[codeAt(text, end)] !== 1) return undefined
  const bracket = isOneOf('（(', text, end)
  const from = bracket ? end + 1 : skipBlank(text, end)
  const day = weekdayAt(text, from)
  if (!day) return undefined
  if (bracket) return isOneOf('）)', text, day.end) ? { end: day.end + 1, value: day.value, own: end } : undefined
  const goes = isWeekday(text.charAt(day.end)) || (text[from] === '周' && isName(text, from))
  return goes ? undefined : { ...day, own: day.end }
}

const week = (offset: number, weekday: number | null, weekend: boolean, stated: boolean): WeekExpression => ({
  form: 'week',
  offset,
  weekday,
  weekend,
  stated,
  clock: null,
})

function withClock(text: string, end: number, value: WeekExpression): Read {
  const clock = clockAt(text, skipBlank(text, end))
  return clock ? toClock(text, { end: clock.end, value: { ...value, clock: clock.value } }) : { end, value }
}

/** 本周三, 上周, 周五晚, 星期一, 周末. */
export function weekAt(text: string, at: number): Read | undefined {
  if (text.startsWith(TOLD_WEEK, at))
    return isWeekday(text.charAt(at + 2)) || isOneOf('边末', text, at + 2)
      ? undefined
      : { end: at + 2, value: { ...week(0, null, false, true), told: true } }
  const word = wordAt(weekWords, text, at)
  if (word) {
    const c = text.charAt(word.end)
    if (c === '末') return { end: word.end + 1, value: week(word.value, null, true, true) }
    if (isWeekday(c) && !isOneOf('一二三四五六', text, word.end + 1))
      return withClock(text, word.end + 1, week(word.value, weekdayOf(c), false, true))
    return isOneOf('边围转长岁', text, word.end)
      ? undefined
      : { end: word.end, value: week(word.value, null, false, true) }
  }
  const head = ['星期', '礼拜', '周'].find((w) => text.startsWith(w, at))
  if (head === undefined) return undefined
  const from = at + head.length
  const c = text.charAt(from)
  if (head === '周' && c === '末' && !isOneOf('一四每逐', text, at - 1))
    return { end: from + 1, value: week(0, null, true, false) }
  if (!isWeekday(c) || (head === '周' && isName(text, at))) return undefined
  return withClock(text, from + 1, week(0, weekdayOf(c), false, false))
}

/** What stands behind a weekday and no given name. */
const NO_NAME =
  /^(?:[上下中]午|[早晚至到，。、（()）的在将为和与及起前后说称,\-—～]|凌晨|清晨|傍晚|深夜|公布|发布|表示|宣布|开[市盘幕始播学工]|举行|召开|启动|收盘|抵达|$)/u

/** 周 is a surname too: 周一鸣. A weekday is followed by an end, a part of the day or a bracket, or stands in one. */
function isName(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 2)
  if ('每（(至到'.includes(before) && before !== '') return false
  if (text[at + 1] === '日') return isOneOf('均常报程', text, at + 2)
  if (NO_NAME.test(text.slice(at + 2, at + 4)))
    return /[\u4e00-\u9fff]/u.test(before) && '一二三四五六七八九十两几'.includes(before)
  return HAN.test(after) && (text[at + 1] === '一' || isCounted(text, at))
}

const HAN = /[\u4e00-\u9fff]/u

/** 一周三次, 四周五彩, 西周三百年: a count of weeks, or a number; 公司周四收报 is a day. */
const isCounted = (text: string, at: number): boolean =>
  isOneOf('一二三四五六七八九十两几每逐西东后北商', text, at - 1) || isOneOf('十百千万岁年个次天期届', text, at + 2)

/** The words that a week or weekday begins with. */
export const weekWordList = [...wordsIn(weekWords), TOLD_WEEK, '星期', '礼拜', '周']
