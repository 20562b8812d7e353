import type { CalendarExpression, TimeExpression, YearRef } from '../../model/time-expression.ts'
import { calendarAt, type Fields, NONE } from './calendar.ts'
import { clockAt } from './clock.ts'
import { weekdayBehind } from './days.ts'
import { isLimit } from './limits.ts'
import { dayAt } from './month-day.ts'
import { type Months, monthAt } from './months.ts'
import { anyYearAt } from './year.ts'
import { jointEnd } from './joints.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt } from './reader.ts'

const isSingle = (months: CalendarExpression['months']): months is Months => months !== null && months[0] === months[1]

const range = (from: CalendarExpression, to: CalendarExpression, end: number): Read => ({
  end,
  value: { form: 'range', from, to },
})

/** Gives the first half of a range what only the second says (2至3月), and the second what only the first says (8月1日至5日). */
function share(first: CalendarExpression, second: CalendarExpression): TimeExpression {
  const year = first.year ?? second.year
  const inherit = second.months === null && second.monthOffset === null && second.day !== null
  const to: CalendarExpression = {
    ...second,
    year: second.year ?? (inherit || isSingle(first.months) ? first.year : second.year),
    ...(inherit ? { months: first.months, monthOffset: first.monthOffset } : {}),
  }
  return { form: 'range', from: { ...first, year }, to }
}

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
  const from = number && jointOrComma(text, number.end)
  const second = from === undefined ? undefined : calendarAt(text, from)
  if (!number || !second) return undefined
  const first: BareFirst = { value: number.value, year, limit: isLimit(text, start) }
  return sharedMonth(first, second) ?? sharedDay(first, second) ?? sharedYear(first, second)
}

/** 1、2月 too counts as one period where the months are neighbors. */
function jointOrComma(text: string, end: number): number | undefined {
  if (text[end] === '、' && /^\d月|^[二三]月/u.test(text.slice(end + 1, end + 3))) return end + 1
  return jointEnd(text, end)
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
  const from = first && jointEnd(text, first.end)
  const last = from === undefined ? undefined : dayAt(text, from, true)
  return first && last && first.value < last.value ? range(of(first.value), of(last.value), last.end) : undefined
}

/** The second half of a range: a date, for a clock time a clock time, for a day of a month also 15号. */
function secondAt(text: string, from: number, first: CalendarExpression): Read<CalendarExpression> | undefined {
  const day = first.day === null || first.clock !== null ? undefined : dayAt(text, from, true)
  if (day && text[day.end - 1] === '号')
    return { end: day.end, value: { form: 'calendar', ...NONE, day: day.value, limit: true } }
  const date = calendarAt(text, from)
  if (date || first.clock === null) return date
  const clock = clockAt(text, from)
  return clock && !clock.partOnly ? { end: clock.end, value: { ...first, clock: clock.value } } : undefined
}

/** Two dates joined to a period, where a date ends: 1月1日至2月12日, 2020年到2025年, 3月5日9时至11时. */
function rangeFrom(text: string, first: Read<CalendarExpression>): Read | undefined {
  const from = jointEnd(text, weekdayBehind(text, first.end)?.end ?? first.end)
  if (from === undefined) return undefined
  const second = secondAt(text, from, first.value)
  if (!second) return sinceThen(text, first, from)
  const a = first.value
  const b = second.value
  const comparable = (a.day !== null) === (b.day !== null) || b.months !== null || b.day !== null
  return comparable ? { end: second.end, value: share(a, b) } : undefined
}

/** 2010年至今: from then to the reference. */
function sinceThen(text: string, first: Read<CalendarExpression>, from: number): Read | undefined {
  if (text[from] !== '今' || isOneOf('年天日晚早', text, from + 1)) return undefined
  return { end: from + 1, value: { form: 'since', from: first.value } }
}

const isSinceBefore = (text: string, at: number) =>
  text[at - 1] === '自' || text[at - 1] === '从' || text.startsWith('自从', at - 2)

/** 今年以来, 2010年起, 自去年以来: open at the end or closed by the reference. */
function sinceFrom(text: string, start: number, first: Read<CalendarExpression>): Read | undefined {
  const { end, value } = first
  if (text.startsWith('以来', end)) {
    const include = value.year?.kind === 'relative' || value.part !== null || value.monthOffset !== null
    return { end: include ? end + 2 : end, value: { form: 'since', from: value } }
  }
  const opens =
    isSinceBefore(text, start) && (text[end] === '起' || text.startsWith('开始', end) || text.startsWith('以后', end))
  return opens || text.startsWith('自从', start - 2) ? { end, value: { form: 'since', from: value } } : undefined
}

interface Open {
  readonly form: 'since' | 'until'
  readonly included: boolean
}

const opens = tableOf<Open>(
  (
    [
      ['以前', 'until', false],
      ['之前', 'until', false],
      ['或之前', 'until', true],
      ['及之前', 'until', true],
      ['或以前', 'until', true],
      ['及以前', 'until', true],
      ['或之后', 'since', true],
      ['及之后', 'since', true],
      ['或以后', 'since', true],
      ['及以后', 'since', true],
    ] as const
  ).map(([word, form, included]) => [word, { form, included }] as const),
)

/** 2015年前 at the end of a clause; 2015年前往 and 2015年前后 are other words. */
const isBareBefore = (text: string, end: number, { year, months, part }: CalendarExpression): boolean =>
  text[end] === '前' &&
  year?.kind === 'absolute' &&
  months === null &&
  part === null &&
  (end + 1 >= text.length || isOneOf('，。；、,）)的就已曾', text, end + 1))

/** 2018年以前, 2010年1月4日及以后: open at one end. */
function openFrom(text: string, { end, value }: Read<CalendarExpression>): Read | undefined {
  if (isBareBefore(text, end, value)) return { end, value: { form: 'until', to: value, included: 'planned' } }
  const dated = value.year?.kind === 'absolute' || value.day !== null || (value.year !== null && value.months !== null)
  const word = dated ? wordAt(opens, text, end) : undefined
  if (!word) return undefined
  const { form, included } = word.value
  return { end: word.end, value: form === 'since' ? { form, from: value } : { form, to: value, included } }
}

/** A date, a period or a range of the calendar. */
export function calendarOrRangeAt(text: string, at: number): Read | undefined {
  const year = anyYearAt(text, at)
  const from = year ? skipBlank(text, year.end) : at
  const shared = daysOfMonthAt(text, from, year?.value ?? null) ?? bareFirstAt(text, from, at, year?.value ?? null)
  if (shared) return shared
  const first = calendarAt(text, at)
  return first && (rangeFrom(text, first) ?? sinceFrom(text, at, first) ?? openFrom(text, first) ?? first)
}
