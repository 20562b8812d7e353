import type { CalendarExpression, Clock, TimeExpression } from '../../model/time-expression.ts'
import {
  addDays,
  addMonths,
  type Day,
  firstAndLast,
  isoDay,
  isoMonth,
  isoYear,
  readDay,
  readIso,
  weekday,
} from '../../text/calendar.ts'
import { dayOf } from '../reference.ts'
import { published, type State } from './state.ts'
import { nothing, shiftYears, sides, type Value } from './value.ts'

type Form<F extends TimeExpression['form']> = Extract<TimeExpression, { form: F }>

/** Resolves what a period is made of. */
export type Resolve = (e: TimeExpression, state: State, start: number) => Value

/** 20时至次日, said 20时至8时: clock times of one day that run backwards end on the next. */
function overnight(first: string, last: string): string {
  const day = readDay(last)
  if (first <= last || first.length < 13 || last.length < 13 || first.slice(0, 10) !== last.slice(0, 10)) return last
  return day ? `${isoDay(addDays(day, 1))}${last.slice(10)}` : last
}

/** A至B includes B; where the second half lies before the first, the first is of the year before. */
export function rangeValue(
  e: Form<'range'>,
  state: State,
  { start, resolve }: { start: number; resolve: Resolve },
): Value {
  const from = resolve(e.from, state, start)
  const to = resolve(secondHalf(e, from), state, start)
  if (from.edtf === null || to.edtf === null || from.edtf.startsWith('X') || to.edtf.startsWith('X'))
    return { ...nothing('period'), implied: from.implied }
  const first = sides(from.edtf)[0]
  const last = overnight(first, sides(to.edtf)[1])
  const turned = first > last && from.implied.includes('year') && !to.implied.includes('year')
  return {
    type: 'period',
    edtf: `${turned ? shiftYears(first, -1) : first}/${last}`,
    implied: from.implied,
    anchor: from.anchor ?? to.anchor,
  }
}

const onDay = ({ year, month, day }: Day, clock: Clock | null): CalendarExpression => ({
  ...EMPTY,
  year: { kind: 'absolute', year },
  months: [month, month],
  day,
  clock,
})

const isClockOnly = (e: TimeExpression): e is CalendarExpression =>
  e.form === 'calendar' && e.clock !== null && e.day === null && e.months === null && e.year === null

const isDayAlone = (e: CalendarExpression): boolean =>
  e.day !== null && e.months === null && e.monthOffset === null && e.year === null

/** 2月13日起到15日, 30日起到2日: the day of that month, or of the next. */
function dayBehind({ year, month, day }: Day, to: CalendarExpression): CalendarExpression {
  const at = addMonths({ year, month, day: 1 }, to.day !== null && to.day < day ? 1 : 0)
  return { ...to, year: { kind: 'absolute', year: at.year }, months: [at.month, at.month] }
}

/** The second half takes the year that the first was given (11月10日至15日), the day of a clock time (13:20~次日05:40), and the week of a weekday (下周三到周五). */
function secondHalf({ to }: Form<'range'>, from: Value): TimeExpression {
  if (from.edtf === null || from.edtf.startsWith('X')) return to
  const [first] = sides(from.edtf)
  const begin = readIso(first)
  if (!begin) return to
  const day = readDay(first)
  if (day && to.form === 'day' && to.from === 'context') return onDay(addDays(day, to.offset), to.clock)
  if (day && to.form === 'week' && !to.stated && to.weekday !== null)
    return onDay(addDays(day, (to.weekday - weekday(day) + 7) % 7), to.clock)
  if (day && isClockOnly(to)) return onDay(day, to.clock)
  if (day && to.form === 'calendar' && isDayAlone(to)) return dayBehind(day, to)
  if (to.form === 'holiday' && !to.year) return { ...to, year: { kind: 'absolute', year: begin.year } }
  if (to.form === 'calendar' && to.year?.kind === 'same')
    return { ...to, year: { kind: 'absolute', year: begin.year + (to.year.offset ?? 0) } }
  if (to.form !== 'calendar' || to.year || to.months === null) return to
  const next = (begin.month ?? 1) > to.months[1] ? 1 : 0
  return { ...to, year: { kind: 'absolute', year: begin.year + next } }
}

const EMPTY = { form: 'calendar', monthOffset: null, part: null, limit: true } as const

/** What is counted from the article's day runs up to it: 今年以来, 从去年起; what holds from a day on (自今年5月1日起施行) goes on. */
function isCounted({ from, past, after }: Form<'since'>): boolean {
  if (after || (!past && 'day' in from && from.day !== null)) return false
  if (from.form === 'calendar') return from.year?.kind === 'relative' || from.monthOffset !== null
  return from.form === 'week' || from.form === 'quarter' || from.form === 'holiday' || from.form === 'day'
}

/** The time that something began with; 7月以来 said in February, and 国庆以来 said in May, are of the year before. */
function beginning(e: Form<'since'>, state: State, { start, resolve }: { start: number; resolve: Resolve }): Value {
  const from = resolve(e.from, state, start)
  const { reference } = state
  const day = dayOf(reference)
  if (!e.past || !day || from.edtf === null || !from.implied.includes('year')) return from
  const { first } = firstAndLast(from.edtf)
  if (first === null || first <= isoDay(day)) return from
  if (e.from.form !== 'holiday') return { ...from, edtf: shiftYears(from.edtf, -1) }
  const year = Number(first.slice(0, 4)) - 1
  return { ...resolve({ ...e.from, year: { kind: 'absolute', year } }, state, start), implied: from.implied }
}

/** 今年以来 ends with the article's own day; 2010年以来 and 明年1月1日起 are open, 2030年以后 from the year after it. */
export function sinceValue(e: Form<'since'>, state: State, context: { start: number; resolve: Resolve }): Value {
  const from = beginning(e, state, context)
  if (from.edtf === null || from.edtf.startsWith('X')) return { ...nothing('period'), implied: from.implied }
  const begin = sides(from.edtf)[0]
  const { first } = firstAndLast(from.edtf)
  const day = dayOf(state.reference)
  const closed = day && isCounted(e) && first !== null && first <= isoDay(day)
  const open = e.after ? moved(sides(from.edtf)[1], 1) : begin
  if (open === null) return { ...nothing('period'), implied: from.implied }
  return {
    type: 'period',
    edtf: closed ? `${first}/${isoDay(day)}` : `${open}/..`,
    implied: from.implied,
    anchor: closed ? published(state) : from.anchor,
  }
}

/** The day, month or year right before or after a date, in its own grain. */
function moved(edtf: string, by: 1 | -1): string | null {
  const at = readIso(edtf)
  if (!at) return null
  const { year, month, day } = at
  if (month === null) return isoYear(year + by)
  if (day !== null) return isoDay(addDays({ year, month, day }, by))
  const next = addMonths({ year, month, day: 1 }, by)
  return isoMonth(next.year, next.month)
}

/** Whether a year is over at the article's date. */
const isOver = (edtf: string, { reference }: State): boolean =>
  reference !== undefined && Number(edtf.slice(0, 4)) < reference.year

/** What is due by a day to come takes it in (10月31日前完成), and 年底前 always does; what was before a day is not of it. */
function isDueWith({ to }: Form<'until'>, edtf: string, { reference }: State): boolean {
  if (to.form === 'calendar' && to.part !== null) return true
  const day = dayOf(reference)
  return day === undefined || edtf >= isoDay(day)
}

/** 2018年以前 is ../2017, 2018年及以前 ../2018. */
export function untilValue(
  e: Form<'until'>,
  state: State,
  { start, resolve }: { start: number; resolve: Resolve },
): Value {
  const to = resolve(e.to, state, start)
  if (to.edtf === null || to.edtf.startsWith('X')) return { ...nothing('period'), implied: to.implied }
  if (e.included === 'planned' && !isOver(to.edtf, state)) return to
  const included = e.included === 'due' ? isDueWith(e, to.edtf, state) : e.included === true
  const last = included ? sides(to.edtf)[1] : moved(sides(to.edtf)[0], -1)
  return { type: 'period', edtf: last === null ? null : `../${last}`, implied: to.implied, anchor: to.anchor }
}

/** 截至9月的一个季度: the months up to that of the limit. */
export function endingValue({ months }: Form<'ending'>, { edtf, implied, anchor }: Value): Value {
  const last = edtf === null ? undefined : readIso(sides(edtf)[1])
  if (last?.month == null) return { ...nothing('period'), implied }
  const end = { year: last.year, month: last.month, day: 1 }
  const begin = addMonths(end, 1 - months)
  const to = isoMonth(end.year, end.month)
  return months === 1
    ? { type: 'date', edtf: to, implied, anchor }
    : { type: 'period', edtf: `${isoMonth(begin.year, begin.month)}/${to}`, implied, anchor }
}
