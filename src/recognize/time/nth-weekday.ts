import { weekdayAt } from './weeks.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read } from './reader.ts'

/** 第3个, 最后一个: which of a month's weekdays; -1 is the last. */
function nthAt(text: string, at: number): Read<number> | undefined {
  if (text.startsWith('最后一个', at) || text.startsWith('最后1个', at)) return { end: at + 4, value: -1 }
  const nth = text[at] === '第' ? numberAt(text, at + 1) : undefined
  if (!nth || nth.value < 1 || nth.value > 5) return undefined
  return text[nth.end] === '个' ? { end: nth.end + 1, value: nth.value } : nth
}

/** 6月第3个星期日, 八月的第一个周二, 本月最后一个周五, behind the month that was read. */
export function nthWeekdayFrom(text: string, read: Read): Read | undefined {
  if (read.value.form !== 'calendar') return undefined
  const { months, monthOffset, day, part } = read.value
  const single = monthOffset !== null || (months !== null && months[0] === months[1])
  if (!single || day !== null || part !== null) return undefined
  const nth = nthAt(text, text[read.end] === '的' ? read.end + 1 : read.end)
  const weekday = nth && weekdayAt(text, nth.end)
  if (!weekday) return undefined
  const value = { month: read.value, nth: nth.value, weekday: weekday.value }
  return { end: weekday.end, value: { form: 'nth-weekday', ...value } }
}

/** 每月第一个周日, 每年9月的第三个周六: where the weekday ends that stands behind what recurs. */
export function nthWeekdayEnd(text: string, at: number): number {
  const nth = nthAt(text, text[at] === '的' ? at + 1 : at)
  return (nth && weekdayAt(text, nth.end)?.end) ?? at
}

/** 2021年第3周, behind the year that was read. */
export function yearWeekFrom(text: string, read: Read): Read | undefined {
  if (read.value.form !== 'calendar') return undefined
  const { year, months, monthOffset, day, part } = read.value
  if (!year || months !== null || monthOffset !== null || day !== null || part !== null) return undefined
  const from = text[read.end] === '的' ? read.end + 1 : read.end
  const week = text[from] === '第' ? numberAt(text, from + 1) : undefined
  if (!week || week.value < 1 || week.value > 53 || text[week.end] !== '周') return undefined
  if (isOneOf('年岁期刊一二三四五六日', text, week.end + 1)) return undefined
  return { end: week.end + 1, value: { form: 'year-week', year, week: week.value } }
}
