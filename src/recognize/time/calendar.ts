import type { CalendarExpression, TimeExpression } from '../../model/time-expression.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { clockAt } from './clock.ts'
import {
  dayAt,
  isLimit,
  monthAt,
  monthPartAt,
  monthsAt,
  monthWordAt,
  yearAt,
  yearPartAt,
  yearWordAt,
} from './fields.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

type Fields = Omit<CalendarExpression, 'form' | 'limit'>

const NONE: Fields = { year: null, months: null, monthOffset: null, day: null, part: null, clock: null }

/** What can stand behind a bare month or day that makes it no date: 3月球, 5日游. */
const finish = (text: string, start: number, end: number, fields: Fields): Read<CalendarExpression> => ({
  end,
  value: { form: 'calendar', ...fields, limit: isLimit(text, start) },
})

const NUMERIC = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/uy
const YEAR_MONTH = /(20\d{2}|19\d{2})[-/.](0[1-9]|1[0-2])(?![\d.%\-/])/uy

/** 2023-02-12, 2023/2/12, 2023.02.12. */
function numericAt(text: string, at: number): Read<CalendarExpression> | undefined {
  if (!isDigit(text.charAt(at)) || isDigit(text.charAt(at - 1)) || text[at - 1] === '.' || text[at - 1] === '-')
    return undefined
  NUMERIC.lastIndex = at
  const match = NUMERIC.exec(text)
  if (match) {
    const [all, year = '', , month = '', day = ''] = match
    const m = Number(month)
    const d = Number(day)
    if (Number(year) < 1000 || m < 1 || m > 12 || d < 1 || d > 31) return undefined
    const fields: Fields = { ...NONE, year: { kind: 'absolute', year: Number(year) }, months: [m, m], day: d }
    return withClock(text, at, at + all.length, fields)
  }
  YEAR_MONTH.lastIndex = at
  const short = YEAR_MONTH.exec(text)
  if (!short || !/^[-/]/u.test(text.slice(at + 4))) return undefined
  const month = Number(short[2])
  return finish(text, at, at + short[0].length, {
    ...NONE,
    year: { kind: 'absolute', year: Number(short[1]) },
    months: [month, month],
  })
}

/** A clock time behind a day, if one follows. */
function withClock(text: string, start: number, end: number, fields: Fields): Read<CalendarExpression> {
  const bracket = /^[（(](?:星期|周|礼拜)[一二三四五六日天][）)]/u.exec(text.slice(end, end + 6))
  const from = skipBlank(text, bracket ? end + bracket[0].length : end)
  const clock = clockAt(text, from)
  if (!clock || (text[clock.end] === '分' && !clock.partOnly)) return finish(text, start, end, fields)
  return finish(text, start, clock.end, { ...fields, clock: clock.value })
}

/** What follows a month: its part, its day, a clock time. */
function behindMonth(text: string, start: number, month: Read<Fields>): Read<CalendarExpression> {
  const part = monthPartAt(text, month.end)
  if (part) return finish(text, start, part.end, { ...month.value, part: part.value })
  const day = dayAt(text, skipBlank(text, month.end), true)
  if (day && text[month.end - 1] !== '份') return withClock(text, start, day.end, { ...month.value, day: day.value })
  return finish(text, start, month.end, month.value)
}

const REPORT = /(20\d{2})(?:一季|半年|三季)(?=报)/uy

/** 2011半年报: the period that a report without 年 is named after. */
function reportAt(text: string, at: number): Read<CalendarExpression> | undefined {
  if (isDigit(text.charAt(at - 1))) return undefined
  REPORT.lastIndex = at
  const match = REPORT.exec(text)
  const months = match && monthsAt(text, at + 4)
  if (!match || !months) return undefined
  const fields: Fields = { ...NONE, year: { kind: 'absolute', year: Number(match[1]) }, months: months.value }
  return finish(text, at, at + match[0].length, fields)
}

/** What follows a year: months, a month, a part, or nothing. */
function behindYear(text: string, start: number, year: Read<Fields['year']>): Read<CalendarExpression> {
  const from = skipBlank(text, year.end)
  const fields: Fields = { ...NONE, year: year.value }
  const months = monthsAt(text, from)
  if (months) return finish(text, start, months.end, { ...fields, months: months.value })
  const month = monthAt(text, from)
  if (month) return behindMonth(text, start, { end: month.end, value: { ...fields, months: month.value } })
  const part = yearPartAt(text, from)
  if (part) return finish(text, start, part.end, { ...fields, part: part.value })
  const end = text[year.end] === '度' && !isOneOf('夏假', text, year.end + 1) ? year.end + 1 : year.end
  return finish(text, start, end, fields)
}

/** Words of a year's part that stand alone: 年初, 岁末, 年内. */
const alone = tableOf<Fields>([
  ['年初', { ...NONE, year: { kind: 'relative', offset: 0 }, part: 'begin' }],
  ['年底', { ...NONE, year: { kind: 'relative', offset: 0 }, part: 'end' }],
  ['年末', { ...NONE, year: { kind: 'relative', offset: 0 }, part: 'end' }],
  ['岁末', { ...NONE, year: { kind: 'relative', offset: 0 }, part: 'end' }],
  ['年内', { ...NONE, year: { kind: 'relative', offset: 0 } }],
  ['月初', { ...NONE, monthOffset: 0, part: 'begin' }],
  ['月底', { ...NONE, monthOffset: 0, part: 'end' }],
  ['月末', { ...NONE, monthOffset: 0, part: 'end' }],
])

function aloneAt(text: string, at: number): Read<CalendarExpression> | undefined {
  const hit = wordAt(alone, text, at)
  if (!hit || isDigit(text.charAt(at - 1)) || isOneOf('成整每全历本一二三四五六七八九十○〇零', text, at - 1))
    return undefined
  return finish(text, at, hit.end, hit.value)
}

/** A date or a part of the calendar that begins at an offset, as far as it reaches: 2023年2月12日上午9时, 今年前7个月, 12日. */
export function calendarAt(text: string, at: number): Read<CalendarExpression> | undefined {
  const numeric = numericAt(text, at) ?? reportAt(text, at)
  if (numeric) return numeric
  const year = yearWordAt(text, at) ?? yearAt(text, at)
  if (year) return behindYear(text, at, year)
  const months = isOneOf('半中', text, at) ? undefined : monthsAt(text, at)
  if (months) return finish(text, at, months.end, { ...NONE, months: months.value })
  const month = monthAt(text, at)
  if (month) return behindMonth(text, at, { end: month.end, value: { ...NONE, months: month.value } })
  const word = monthWordAt(text, at)
  if (word) return behindMonth(text, at, { end: word.end, value: { ...NONE, monthOffset: word.value } })
  const day = dayAt(text, at, false)
  if (day) return withClock(text, at, day.end, { ...NONE, day: day.value })
  return aloneAt(text, at)
}

const JOINTS = ['——', '--', '—', '–', '-', '－', '~', '～', '至', '到']

/** Where the second half of a range begins, behind a joint; 今年至今 has none. */
export function jointEnd(text: string, end: number): number | undefined {
  const from = skipBlank(text, end)
  const joint = JOINTS.find((j) => text.startsWith(j, from))
  return joint === undefined ? undefined : skipBlank(text, from + joint.length)
}

const single = (months: CalendarExpression['months']) => months !== null && months[0] === months[1]

/** Gives the first half of a range what only the second says (2至3月), and the second what only the first says (8月1日至5日). */
function share(first: CalendarExpression, second: CalendarExpression): TimeExpression {
  const year = first.year ?? second.year
  const inherit = second.months === null && second.monthOffset === null && second.day !== null
  const to: CalendarExpression = {
    ...second,
    year: second.year ?? (inherit || single(first.months) ? first.year : second.year),
    ...(inherit ? { months: first.months, monthOffset: first.monthOffset } : {}),
  }
  return { form: 'range', from: { ...first, year }, to }
}

/** Units that a bare first number takes from the second: 1—10月, 2022—2023年, 8至10日. */
function bareFirstAt(text: string, at: number, start: number, year: CalendarExpression['year']): Read | undefined {
  const first = numberAt(text, at)
  const from = first && jointOrComma(text, first.end)
  if (!first || from === undefined) return undefined
  const second = calendarAt(text, from)
  if (!second) return undefined
  const { months, day, year: lastYear, part, clock } = second.value
  const limit = isLimit(text, start)
  if (
    single(months) &&
    months &&
    lastYear === null &&
    first.value >= 1 &&
    first.value < months[0] &&
    day === null &&
    part === null
  ) {
    const value: CalendarExpression = { form: 'calendar', ...NONE, year, months: [first.value, months[0]], limit }
    return { end: second.end, value }
  }
  if (months === null && day !== null && first.value >= 1 && first.value < day && year === null) {
    return {
      end: second.end,
      value: { form: 'range', from: { ...second.value, day: first.value, clock: null }, to: second.value },
    }
  }
  const isYears = lastYear?.kind === 'absolute' && months === null && part === null && clock === null && year === null
  if (!isYears || first.value < 1000 || first.value >= lastYear.year) return undefined
  const from_: CalendarExpression = { ...second.value, year: { kind: 'absolute', year: first.value } }
  return { end: second.end, value: { form: 'range', from: from_, to: second.value } }
}

/** 1、2月 too counts as one period where the months are neighbors. */
function jointOrComma(text: string, end: number): number | undefined {
  if (text[end] === '、' && /^\d月|^[二三]月/u.test(text.slice(end + 1, end + 3))) return end + 1
  return jointEnd(text, end)
}

/** 2022年1—10月: a year, then a range of months that share 月. */
function yearAndRangeAt(text: string, at: number): Read | undefined {
  const year = yearWordAt(text, at) ?? yearAt(text, at)
  return year && bareFirstAt(text, skipBlank(text, year.end), at, year.value)
}

/** A month, then a range of days that share 日: 2月1—5日. */
function monthAndDaysAt(text: string, at: number): Read | undefined {
  const year = yearWordAt(text, at) ?? yearAt(text, at)
  const month = monthAt(text, year?.end ?? at)
  const first = month && numberAt(text, month.end)
  const from = first && jointEnd(text, first.end)
  if (!month || !first || from === undefined) return undefined
  const last = dayAt(text, from, true)
  if (!last || first.value >= last.value) return undefined
  const fields: Fields = { ...NONE, year: year?.value ?? null, months: month.value }
  const of = (day: number): CalendarExpression => ({ form: 'calendar', ...fields, day, limit: false })
  return { end: last.end, value: { form: 'range', from: of(first.value), to: of(last.value) } }
}

/** Two dates joined to a period, where a date ends: 1月1日至2月12日, 2020年到2025年. */
function rangeFrom(text: string, first: Read<CalendarExpression>): Read | undefined {
  const from = jointEnd(text, first.end)
  if (from === undefined) return undefined
  const second = calendarAt(text, from)
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
  return opens ? { end, value: { form: 'since', from: value } } : undefined
}

/** A date, a period or a range of the calendar. */
export function calendarOrRangeAt(text: string, at: number): Read | undefined {
  const shared = monthAndDaysAt(text, at) ?? yearAndRangeAt(text, at) ?? bareFirstAt(text, at, at, null)
  if (shared) return shared
  const first = calendarAt(text, at)
  return first && (rangeFrom(text, first) ?? sinceFrom(text, at, first) ?? first)
}

/** 年初, 月底 and their like. */
export const partWords = wordsIn(alone)
