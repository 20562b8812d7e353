import type { CalendarExpression, Clock } from '../../model/time-expression.ts'
import { clockAt, hoursAt, secondClockAt } from './clock.ts'
import { isOneOf, type Read } from './reader.ts'

/** A clock time whose day comes from the context. */
export const clockOnly = (clock: CalendarExpression['clock'], loose = false): CalendarExpression => ({
  form: 'calendar',
  year: null,
  months: null,
  monthOffset: null,
  day: null,
  part: null,
  clock,
  ...(loose ? { loose: true } : {}),
  limit: false,
})

/** 13:13 is a score too, where the words around it tell of a game. */
const isScore = (text: string, start: number, end: number): boolean =>
  /[:：]/u.test(text.slice(start, end)) &&
  (/[比以分局胜负平超先败][^，。]{0,3}$/u.test(text.slice(Math.max(0, start - 6), start)) ||
    isOneOf('战胜个平大险击', text, end))

/** 一时 alone is a while, not one o'clock. */
const isAWhile = (text: string, at: number): boolean =>
  text.startsWith('一时', at) && !/^[\d零〇一二三四五半许整]/u.test(text.slice(at + 2, at + 3))

/** 8点到10点 are hours, where a bare 8点 is too often a count or an index. */
const isHours = (text: string, at: number, second: Read<Clock> | undefined): boolean =>
  second !== undefined && /^\d{1,2}点[至到—\-～~]{1,2}\d{1,2}点(?!\d)/u.test(text.slice(at, second.end + 1))

/** 晚上, 夜间: of the day that the sentence tells, else of any; 一晚上 and 夜间经济 are other words. */
function looseAt(text: string, at: number, { end, value }: Read<Clock>): Read | undefined {
  const isWord = end - at === 2 && !isOneOf('今当', text, at)
  if (!isWord || isOneOf('个一两整每几半早数', text, at - 1) || GOES_ON.test(text.slice(end, end + 2))) return undefined
  return { end, value: clockOnly(value, true) }
}

const GOES_ON = /^(?:[好版档场剧\d]|经济|消费|文旅|文化|旅游|模式|新闻|阳光|修护)/u

/** A clock time without its day: 14:30, 上午9时; the day comes from the context. A bare 三点 is too often a count. */
export function clockOnlyAt(text: string, at: number): Read | undefined {
  if (text[at - 1] === '第' || isOneOf('上中', text, at - 1) || isAWhile(text, at)) return undefined
  const hours = hoursAt(text, at)
  if (hours) {
    const [from, to] = hours.value
    return { end: hours.end, value: { form: 'range', from: clockOnly(from), to: clockOnly(to) } }
  }
  const clock = clockAt(text, at)
  if (!clock) return undefined
  if (clock.partOnly && !isOneOf('上下中凌傍深清', text, at)) return looseAt(text, at, clock)
  const second = secondClockAt(text, clock.end, clock.value)
  if (!clock.stated && clock.value.minute === null && !isHours(text, at, second)) return undefined
  if (!clock.partOnly && isScore(text, at, clock.end)) return undefined
  if (second)
    return { end: second.end, value: { form: 'range', from: clockOnly(clock.value), to: clockOnly(second.value) } }
  return { end: clock.end, value: clockOnly(clock.value) }
}
