import type { Grain, TimeExpression } from '../../model/time-expression.ts'
import {
  addDays,
  addMonths,
  type Day,
  isDay,
  isoDay,
  isoMonth,
  isoYear,
  readIso,
  weekday,
} from '../../text/calendar.ts'
import { isCalendarGrain, isoDuration } from '../../text/duration.ts'
import { dayOf } from '../reference.ts'
import { anchorOf, published, REACH_TOLD, type State } from './state.ts'
import { nothing, sides, type Value } from './value.ts'

type Form<F extends TimeExpression['form']> = Extract<TimeExpression, { form: F }>

const MONTHS: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 }
const DAYS: Readonly<Record<string, number>> = { week: 7, day: 1 }

function move(day: Day, count: number, grain: Grain): Day {
  const days = DAYS[grain]
  return days === undefined ? addMonths(day, count * (MONTHS[grain] ?? 0)) : addDays(day, count * days)
}

/** The first day of the year, quarter, month, week or day that a day lies in. */
function beginOf({ year, month, day }: Day, grain: Grain): Day {
  if (grain === 'year') return { year, month: 1, day: 1 }
  if (grain === 'quarter') return { year, month: month - ((month - 1) % 3), day: 1 }
  if (grain === 'month') return { year, month, day: 1 }
  return grain === 'week' ? addDays({ year, month, day }, 1 - weekday({ year, month, day })) : { year, month, day }
}

/** The first and last day of a number of grains before or after the reference, without the grain that the reference lies in. */
function stretch(e: Form<'relative'>, day: Day): readonly [Day, Day] {
  const { count, grain, direction, shape } = e
  const begin = shape === 'aligned' ? beginOf(day, grain) : day
  if (direction === 'past') return [move(begin, -count, grain), addDays(begin, -1)]
  const first = shape === 'aligned' ? move(begin, 1, grain) : addDays(day, 1)
  return [first, addDays(move(first, count, grain), -1)]
}

function pointText({ year, month, day }: Day, grain: Grain): string {
  if (grain === 'year') return isoYear(year)
  return grain === 'month' ? isoMonth(year, month) : isoDay({ year, month, day })
}

/** 此前三个月: months before a month told, years before a year, days before a day; nothing where the time told is coarser. */
function toldBefore(e: Form<'relative'>, { period, at }: State): Value | undefined {
  if (!period || at - period.end > REACH_TOLD) return undefined
  const from = readIso(sides(period.edtf)[0])
  if (!from || !isCalendarGrain(e.grain)) return undefined
  const { year, month, day } = from
  if ((month === null && e.grain !== 'year') || (day === null && DAYS[e.grain] !== undefined)) return undefined
  const begin = { year, month: month ?? 1, day: day ?? 1 }
  const [a, b] = [move(begin, -e.count, e.grain), addDays(begin, -1)]
  if (!isDay(a)) return undefined
  const grain = month === null ? 'year' : day === null ? 'month' : 'day'
  const [first, last] = [pointText(a, grain), pointText(b, grain)]
  const edtf = first === last ? first : `${first}/${last}`
  return { type: edtf.includes('/') ? 'period' : 'date', edtf, implied: [], anchor: anchorOf(period, 'paragraph') }
}

/** 过去五年, 未来三年, 3天前. Hours and shorter stay durations, since the reference is known to the day at best. */
export function relativeValue(e: Form<'relative'>, state: State): Value {
  const duration = isoDuration(String(e.count), e.grain)
  const told = e.told ? toldBefore(e, state) : undefined
  if (told) return { ...told, duration }
  const day = dayOf(state.reference)
  if (!day || !isCalendarGrain(e.grain)) return { ...nothing('duration'), duration }
  const anchor = published(state)
  if (e.shape === 'point') {
    const point = move(day, e.direction === 'past' ? -e.count : e.count, e.grain)
    if (!isDay(point)) return { ...nothing('duration'), duration }
    return { type: 'date', edtf: pointText(point, e.grain), implied: [], anchor }
  }
  const [first, last] = stretch(e, day)
  if (!isDay(first) || !isDay(last)) return { ...nothing('duration'), duration }
  return { type: 'period', edtf: `${isoDay(first)}/${isoDay(last)}`, implied: [], anchor, duration }
}

/** 本季度, 上季度末. */
export function quarterValue(e: Form<'quarter'>, state: State): Value {
  const { reference } = state
  if (reference?.month == null) return nothing('period')
  const begin = move(beginOf({ year: reference.year, month: reference.month, day: 1 }, 'quarter'), e.offset, 'quarter')
  const last = addMonths(begin, 2)
  const anchor = published(state)
  if (e.part !== null) {
    const { year, month } = e.part === 'end' ? last : begin
    return { type: 'date', edtf: isoMonth(year, month), implied: [], anchor }
  }
  const edtf = `${isoMonth(begin.year, begin.month)}/${isoMonth(last.year, last.month)}`
  return { type: 'period', edtf, implied: [], anchor }
}
