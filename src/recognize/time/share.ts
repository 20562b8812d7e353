import type { CalendarExpression, TimeExpression, YearRef } from '../../model/time-expression.ts'
import type { Months } from './months.ts'

/** Whether months are one month. */
export const isSingle = (months: CalendarExpression['months']): months is Months =>
  months !== null && months[0] === months[1]

/** Whether the second half of a range comes before the first in the year or month that it would share with it: 12月28日至1月2日, 30日至2日. */
function turns(first: CalendarExpression, second: CalendarExpression): boolean {
  const months = isSingle(first.months) && isSingle(second.months) ? second.months[0] - first.months[0] : 0
  if (months !== 0) return months < 0
  return (second.months !== null || second.monthOffset === null) && (second.day ?? 31) < (first.day ?? 0)
}

/** The year of the first half, where only the second names one: 12月至2023年2月 begins in 2022; 次年 is counted from the first. */
function yearOfFirst(first: CalendarExpression, second: CalendarExpression): YearRef | null {
  const { year } = second
  if (first.year || !year || year.kind === 'same') return first.year
  if (!turns(first, second) || year.kind === 'cycle') return year
  return year.kind === 'absolute' ? { ...year, year: year.year - 1 } : { ...year, offset: year.offset - 1 }
}

/** Gives the first half of a range what only the second says (2至3月), and the second what only the first says (8月1日至5日) unless it is over by then. */
export function share(first: CalendarExpression, second: CalendarExpression): TimeExpression {
  const year = yearOfFirst(first, second)
  const inherit = second.months === null && second.monthOffset === null && second.day !== null
  const shares = second.year === null && !turns(first, second)
  const to: CalendarExpression = {
    ...second,
    year: shares && (inherit || isSingle(first.months)) ? first.year : second.year,
    ...(inherit && (shares || second.year) ? { months: first.months, monthOffset: first.monthOffset } : {}),
  }
  return { form: 'range', from: { ...first, year }, to }
}
