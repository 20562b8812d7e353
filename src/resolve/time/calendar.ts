import type { CalendarExpression } from '../../model/time-expression.ts'
import { addMonths, daysIn, isDay, isoDay, isoMonth, isoYear, weekday } from '../../text/calendar.ts'
import { dayForClock } from './clock-day.ts'
import { type Fields, monthForDay } from './day-month.ts'
import { anchorOf, published, type State } from './state.ts'
import { two, type Value, withClock } from './value.ts'
import { likelyYear, yearOf } from './year.ts'

const PART_DAYS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  begin: [1, 10],
  middle: [11, 20],
  late: [21, 31],
  end: [22, 31],
  'early-middle': [1, 20],
  'middle-late': [11, 31],
  'first-half': [1, 15],
  'second-half': [16, 31],
}

/** A part of a month as days; as a limit the end is its last day. */
function monthPart(year: number, month: number, e: CalendarExpression): string {
  const last = daysIn(year, month)
  if (e.part === 'last' || (e.part === 'end' && e.limit)) return isoDay({ year, month, day: last })
  const [from, to] = PART_DAYS[e.part ?? 'early'] ?? [1, 10]
  const begin = e.part === 'end' ? Math.max(from, last - 9) : from
  return `${isoDay({ year, month, day: begin })}/${isoDay({ year, month, day: Math.min(to, last) })}`
}

/** A part of a year: 年初 its first month, 年中 June, 年底 its last; as a limit the last day. */
function yearPart(year: number, e: CalendarExpression): string {
  if (e.part === 'last') return `${isoYear(year)}-12-31`
  if (e.part === 'end' || e.part === 'late') return e.limit ? `${isoYear(year)}-12-31` : isoMonth(year, 12)
  return e.part === 'middle' ? isoMonth(year, 6) : isoMonth(year, 1)
}

/** How far back the month may have been told that 上月 is compared with, in characters. */
const REACH_COMPARED = 300

/** 比上月 compares with the month told of, not with the day of writing; 当月 is that month. */
function spokenMonth(state: State, e: CalendarExpression, start: number) {
  if (e.year?.kind === 'same') return state.monthed
  const compared = e.monthOffset === -1 && /[比较]$/u.test(state.text.slice(Math.max(0, start - 1), start))
  return compared && state.monthed && state.monthed.start >= start - REACH_COMPARED ? state.monthed : null
}

/** 上月, 本月10日, 去年本月, 当月. */
function monthByOffset(state: State, e: CalendarExpression, start: number): Fields {
  const { reference } = state
  const spoken = spokenMonth(state, e, start)
  const base =
    spoken?.month != null
      ? { year: spoken.year, month: spoken.month }
      : reference?.month == null
        ? null
        : { year: reference.year, month: reference.month }
  const moved = base && addMonths({ ...base, day: 1 }, e.monthOffset ?? 0)
  if (e.year?.kind === 'same' && e.monthOffset !== 0 && !(spoken && spoken.start >= start - REACH_COMPARED))
    return { year: null, months: null, day: null, implied: ['year', 'month'], anchor: null }
  const years = e.year?.kind === 'relative' ? e.year.offset : 0
  return {
    year: moved ? moved.year + years : null,
    months: moved && [moved.month, moved.month],
    day: e.day,
    implied: e.year?.kind === 'same' ? ['year', 'month'] : [],
    anchor: spoken ? anchorOf(spoken, 'paragraph') : published(state),
  }
}

/** The fields of a bare clock time, by the day that it is of. */
function clockFields(state: State, loose = false): Fields {
  const { day, anchor } = dayForClock(state, loose)
  const months = day && ([day.month, day.month] as const)
  return { year: day?.year ?? null, months, day: day?.day ?? null, implied: ['year', 'month', 'day'], anchor }
}

/** How many months a date is moved so that it falls on the weekday beside it: only where it fits one neighbor and not the date itself. */
function towardsWeekday(e: CalendarExpression, { year, months, day }: Fields): number {
  if (e.weekday === undefined || e.year || e.monthOffset !== null) return 0
  if (year === null || months === null || day === null) return 0
  const fits = (by: number) => {
    const moved = { ...addMonths({ year, month: months[0], day: 1 }, by), day }
    return isDay(moved) && weekday(moved) === e.weekday
  }
  const step = e.months ? 12 : 1
  const around = fits(0) ? [] : [-step, step].filter(fits)
  return around.length === 1 ? (around[0] ?? 0) : 0
}

/** The fields of a date, in the month or year that the weekday beside it decides for. */
function datedFields(e: CalendarExpression, state: State, start: number): Fields {
  const fields = fieldsOf(e, state, start)
  const by = towardsWeekday(e, fields)
  if (by === 0 || fields.year === null || fields.months === null) return fields
  const { year, month } = addMonths({ year: fields.year, month: fields.months[0], day: 1 }, by)
  return { ...fields, year, months: [month, month] }
}

function fieldsOf(e: CalendarExpression, state: State, start: number): Fields {
  if (e.monthOffset !== null) return monthByOffset(state, e, start)
  if (e.year) {
    const { year, implied, anchor } = yearOf(e.year, state)
    return { year, months: e.months, day: e.day, implied: implied ? ['year'] : [], anchor }
  }
  if (e.months) {
    const { year, anchor } = likelyYear(state, {
      month: e.months[1],
      day: e.day,
      ...(e.months[0] === e.months[1] ? {} : { from: e.months[0] }),
      start,
    })
    return { year, months: e.months, day: e.day, implied: ['year'], anchor }
  }
  return e.day === null ? clockFields(state, e.loose) : monthForDay(state, e.day, start)
}

/** Without a year EDTF leaves its digits open: XXXX-02-12. */
function unknownYear({ months, day }: Fields): string | null {
  if (!months || months[0] !== months[1]) return null
  return day === null ? `XXXX-${two(months[0])}` : `XXXX-${two(months[0])}-${two(day)}`
}

function edtfOf(fields: Fields, e: CalendarExpression): string | null {
  const { year, months, day } = fields
  if (year === null) return e.clock === null && e.part === null ? unknownYear(fields) : null
  if (!months) return e.part ? yearPart(year, e) : isoYear(year)
  const [first, last] = months
  if (first !== last) return `${isoMonth(year, first)}/${isoMonth(year, last)}`
  if (day === null) return e.part ? monthPart(year, first, e) : isoMonth(year, first)
  return isDay({ year, month: first, day }) ? isoDay({ year, month: first, day }) : null
}

/** The value of a date or part of the calendar that begins at an offset. */
export function calendarValue(e: CalendarExpression, state: State, start: number): Value {
  const fields = datedFields(e, state, start)
  const { implied, anchor } = fields
  const date = edtfOf(fields, e)
  if (!e.clock) return { type: date?.includes('/') ? 'period' : 'date', edtf: date, implied, anchor }
  return { type: 'time', edtf: date && date.length === 10 ? withClock(date, e.clock) : null, implied, anchor }
}
