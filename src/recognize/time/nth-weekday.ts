import { monthAt } from './months.ts'
import { anyYearAt } from './year.ts'
import { numberAt } from './numbers.ts'
import { type Read, skipBlank } from './reader.ts'
import { weekdayAt } from './days.ts'

/** 6月第3个星期日, 八月的第一个周二. */
export function nthWeekdayAt(text: string, at: number): Read | undefined {
  const year = anyYearAt(text, at)
  const month = monthAt(text, year ? skipBlank(text, year.end) : at)
  if (!month) return undefined
  const from = text[month.end] === '的' ? month.end + 1 : month.end
  const nth = text[from] === '第' ? numberAt(text, from + 1) : undefined
  if (!nth || nth.value < 1 || nth.value > 5) return undefined
  const weekday = weekdayAt(text, text[nth.end] === '个' ? nth.end + 1 : nth.end)
  if (!weekday) return undefined
  const value = { year: year?.value ?? null, month: month.value[0], nth: nth.value, weekday: weekday.value }
  return { end: weekday.end, value: { form: 'nth-weekday', ...value } }
}
