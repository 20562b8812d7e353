import type { CalendarExpression, YearRef } from '../../model/time-expression.ts'
import { calendarAt, type Fields, NONE } from './calendar.ts'
import { hoursAt, secondClockAt } from './clock.ts'
import { weekdayBehind } from './weeks.ts'
import { isLimit } from './limits.ts'
import { dayAt } from './month-day.ts'
import { monthAt, monthPartAt } from './months.ts'
import { openAt } from './open.ts'
import { anyYearAt } from './year.ts'
import { jointEnd } from './joints.ts'
import { listedDayAt } from './listed-days.ts'
import { listedYearAt } from './listed-years.ts'
import { numberAt } from './numbers.ts'
import { isSingle, share } from './share.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

const range = (from: CalendarExpression, to: CalendarExpression, end: number): Read => ({
  end,
  value: { form: 'range', from, to },
})

interface BareFirst {
  readonly value: number
  readonly year: YearRef | null
  readonly limit: boolean
}

/** 1—10月. */
function sharedMonth({ value, year, limit }: BareFirst, { end, value: second }: Read<CalendarExpression>) {
  const { months, day, part } = second
  if (!isSingle(months) || second.year !== null || day !== null || part !== null) return undefined
  if (value < 1 || value >= months[0]) return undefined
  const fields: Fields = { ...NONE, year, months: [value, months[0]] }
  return { end, value: { form: 'calendar', ...fields, limit } } satisfies Read
}

/** 8至10日. */
function sharedDay({ value, year }: BareFirst, { end, value: second }: Read<CalendarExpression>): Read | undefined {
  const { months, day } = second
  if (months !== null || day === null || value < 1 || value >= day || year !== null) return undefined
  return range({ ...second, day: value, clock: null }, second, end)
}

/** 2022—2023年, 1985到89年9月. */
function sharedYear({ value, year }: BareFirst, { end, value: second }: Read<CalendarExpression>): Read | undefined {
  const { clock, year: last } = second
  if (last?.kind !== 'absolute' || clock !== null || year !== null) return undefined
  if (value < 1000 || value >= last.year) return undefined
  return range({ form: 'calendar', ...NONE, year: { kind: 'absolute', year: value }, limit: false }, second, end)
}

/** Units that a bare first number takes from the second: 1—10月, 2022—2023年, 8至10日. */
function bareFirstAt(text: string, at: number, start: number, year: YearRef | null): Read | undefined {
  const number = numberAt(text, at)
  const from = number && (listEnd(text, number.end, number.value) ?? jointEnd(text, number.end))
  const second = from === undefined ? undefined : calendarAt(text, from)
  if (!number || !second) return undefined
  const first: BareFirst = { value: number.value, year, limit: isLimit(text, start) }
  return sharedMonth(first, second) ?? sharedDay(first, second) ?? sharedYear(first, second)
}

/** 1、2月, 3、4、5月 and 12、13日 too count as one period where they are neighbors. */
function listEnd(text: string, end: number, first: number): number | undefined {
  let from = end
  for (let n = first + 1; text[from] === '、'; n++) {
    const next = numberAt(text, from + 1)
    if (next?.value !== n) return undefined
    if (isOneOf('月日', text, next.end)) return from + 1
    from = next.end
  }
  return undefined
}

/** 2月1—5日, and 4月前4天: a range of days that share their month. */
function daysOfMonthAt(text: string, at: number, year: YearRef | null): Read | undefined {
  const month = monthAt(text, at)
  if (!month) return undefined
  const of = (day: number): CalendarExpression => ({
    form: 'calendar',
    ...NONE,
    year,
    months: month.value,
    day,
    limit: false,
  })
  const count = text[month.end] === '前' ? numberAt(text, month.end + 1) : undefined
  if (count && text[count.end] === '天') return range(of(1), of(count.value), count.end + 1)
  const first = numberAt(text, month.end)
  const from = first && (listEnd(text, first.end, first.value) ?? jointEnd(text, first.end))
  const last = from === undefined ? undefined : dayAt(text, from, true)
  return first && last && first.value < last.value ? range(of(first.value), of(last.value), last.end) : undefined
}

/** The second half of a range: a date, for a clock time a clock time, for a day of a month also 15号. */
function secondAt(
  text: string,
  from: number,
  { end, value: first }: Read<CalendarExpression>,
): Read<CalendarExpression> | undefined {
  const part = first.part === null || first.months === null ? undefined : monthPartAt(text, from)
  if (part) return { end: part.end, value: { ...first, part: part.value, limit: true } }
  const day = first.day === null || first.clock !== null ? undefined : dayAt(text, from, true)
  if (day && text[day.end - 1] === '号')
    return { end: day.end, value: { form: 'calendar', ...NONE, day: day.value, limit: true } }
  const date = calendarAt(text, from)
  if (date || first.clock === null) return date
  const clock = secondClockAt(text, end, first.clock)
  return clock && { end: clock.end, value: { ...first, clock: clock.value } }
}

/** Where the first half of a range ends, with the weekday beside it and the 起 of 2月1日起至5日. */
function firstEnd(text: string, end: number): number {
  const named = weekdayBehind(text, end)?.end ?? end
  if (text.startsWith('起至', named)) return named + 1
  const opened = BEGINS.exec(text.slice(named, named + 4))
  return opened ? named + opened[0].length : named
}

/** 自9月29日开始，至10月10日结束. */
const BEGINS = /^(?:开始[，,]?|起[，,])(?=[至到])/u

/** 2007年与2009年间, 3月5日和3月9日之间: what lies between two dates is one period. */
function betweenFrom(text: string, first: Read<CalendarExpression>): Read | undefined {
  if (!isOneOf('和与及', text, first.end)) return undefined
  const second = calendarAt(text, first.end + 1)
  if (!second || !BETWEEN.test(text.slice(second.end, second.end + 3))) return undefined
  const [a, b] = [first.value, second.value]
  return (a.day !== null) === (b.day !== null) ? { end: second.end, value: share(a, b) } : undefined
}

const BETWEEN = /^(?:之间|间(?![隔断接]))/u

/** Two dates joined to a period, where a date ends: 1月1日至2月12日, 2020年到2025年, 3月5日9时至11时. */
function rangeFrom(text: string, first: Read<CalendarExpression>): Read | undefined {
  const hours = first.value.day !== null && first.value.clock === null ? hoursAt(text, first.end) : undefined
  if (hours) {
    const [from, to] = hours.value
    return range({ ...first.value, clock: from }, { ...first.value, clock: to }, hours.end)
  }
  const from = jointEnd(text, firstEnd(text, first.end))
  if (from === undefined) return undefined
  const second = secondAt(text, from, first)
  if (!second) return undefined
  const a = first.value
  const b = second.value
  const comparable = (a.day !== null) === (b.day !== null) || b.months !== null || b.day !== null
  return comparable ? { end: second.end, value: share(a, b) } : undefined
}

/** 今明两年, 去今两年: the first and the last year, counted from the reference. */
const yearPairs = tableOf<readonly [first: number, last: number]>([
  ['今明两年', [0, 1]],
  ['去今两年', [-1, 0]],
  ['明后两年', [1, 2]],
  ['前去两年', [-2, -1]],
])

/** 今明两年 and their like. */
export const yearPairWords = wordsIn(yearPairs)

function yearPairAt(text: string, at: number): Read | undefined {
  const pair = wordAt(yearPairs, text, at)
  if (!pair) return undefined
  const of = (offset: number): CalendarExpression => ({
    form: 'calendar',
    ...NONE,
    year: { kind: 'relative', offset },
    limit: false,
  })
  return range(of(pair.value[0]), of(pair.value[1]), pair.end)
}

/** A date, a period or a range of the calendar. */
export function calendarOrRangeAt(text: string, at: number): Read | undefined {
  const pair = yearPairAt(text, at) ?? listedYearAt(text, at) ?? listedDayAt(text, at)
  if (pair) return pair
  const year = anyYearAt(text, at)
  const from = year ? skipBlank(text, year.end) : at
  const shared = daysOfMonthAt(text, from, year?.value ?? null) ?? bareFirstAt(text, from, at, year?.value ?? null)
  if (shared) return shared
  const first = calendarAt(text, at)
  return first && (rangeFrom(text, first) ?? betweenFrom(text, first) ?? openAt(text, at, first) ?? first)
}
