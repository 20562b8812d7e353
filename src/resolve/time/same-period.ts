import type { SamePeriodExpression } from '../../model/time-expression.ts'
import { addMonths, isDay, isoDay, isoMonth, isoYear } from '../../text/calendar.ts'
import { dayOf } from '../reference.ts'
import { holidayValue } from './days.ts'
import { anchorOf, type Known, knownDay, published, type State } from './state.ts'
import { nothing, shiftMonths, shiftYears, sides, type Value } from './value.ts'
import { yearOf } from './year.ts'

/** The days of a festival in another year: 春节假期 is never on the same ones. */
const festivalIn = ({ festival }: Known, year: number, state: State): string | null =>
  festival ? holidayValue({ ...festival, year: { kind: 'absolute', year } }, state).edtf : null

/** How many years a period told of is moved by 去年, 2019年 or nothing said. */
function yearsAway({ year: ref }: SamePeriodExpression, period: Known, state: State): number {
  const { reference } = state
  const older = ref?.kind === 'relative' && reference && period.year < reference.year - 1
  return older ? ref.offset : ((ref ? yearOf(ref, state).year : null) ?? period.year - 1) - period.year
}

/** 去年今日, 下个月的今天: the article's own day in another year or month; 去年同日: the last day told. */
function sameDayValue(e: SamePeriodExpression, state: State): Value {
  const told = e.unit === 'day' ? state.day : null
  const day = knownDay(told) ?? dayOf(state.reference)
  if (!day) return nothing('date')
  const years =
    e.year === null ? 0 : told ? yearsAway(e, told, state) : (yearOf(e.year, state).year ?? day.year) - day.year
  const month = addMonths({ ...day, day: 1 }, years * 12 + (e.monthOffset ?? 0))
  const moved = { ...month, day: day.day }
  if (!isDay(moved)) return nothing('date')
  return {
    type: 'date',
    edtf: isoDay(moved),
    implied: [],
    anchor: told ? anchorOf(told, 'paragraph') : published(state),
  }
}

/** 去年同月: the month told of in another year; nothing told, the article's own. */
function sameMonthValue(e: SamePeriodExpression, state: State): Value {
  const { period, reference } = state
  const told = period?.month == null ? null : period
  const month = told?.month ?? reference?.month
  const year = told ? told.year + yearsAway(e, told, state) : e.year && yearOf(e.year, state).year
  if (month == null || year == null) return nothing('date')
  return {
    type: 'date',
    edtf: isoMonth(year, month),
    implied: [],
    anchor: told ? anchorOf(told, 'paragraph') : published(state),
  }
}

/** 上月同期: the days told of a month earlier; where they aren't of one month, the month itself. */
function sameOfMonthValue({ monthOffset }: SamePeriodExpression, state: State): Value {
  const { period, reference } = state
  const by = monthOffset ?? 0
  const [from, to] = sides(period?.edtf ?? '')
  if (period?.month != null && from.slice(0, 7) === to.slice(0, 7)) {
    const edtf = shiftMonths(period.edtf, by)
    return { type: edtf.includes('/') ? 'period' : 'date', edtf, implied: [], anchor: anchorOf(period, 'paragraph') }
  }
  if (reference?.month == null) return nothing('period')
  const { year, month } = addMonths({ year: reference.year, month: reference.month, day: 1 }, by)
  return { type: 'date', edtf: isoMonth(year, month), implied: [], anchor: published(state) }
}

const COMPARES = /[较比](?:上[届年])?$/u
const COMPARED = /^同期(?:水平)?(?:[，。；、）增下减降提回略多少低]|上[升涨]|高(?![新速铁技])|相比|$)/u

/** Whether a bare 同期 is what the period told of is compared with: 比同期增长; 占同期总量 and 而同期出口 are of that period itself. */
const isCompared = ({ text, at }: State): boolean =>
  COMPARES.test(text.slice(Math.max(0, at - 3), at)) && COMPARED.test(text.slice(at, at + 5))

/** 去年同期: the period spoken of last, in the year named. */
export function samePeriodValue(e: SamePeriodExpression, state: State): Value {
  if (e.unit === 'day' || e.unit === 'today') return sameDayValue(e, state)
  if (e.unit === 'month') return sameMonthValue(e, state)
  if (e.monthOffset !== null) return sameOfMonthValue(e, state)
  const { period } = state
  const target = e.year ? yearOf(e.year, state).year : null
  if (!period || period.edtf.includes('..'))
    return { ...nothing('period'), ...(target === null ? {} : { edtf: isoYear(target) }) }
  const by = e.year || isCompared(state) ? yearsAway(e, period, state) : 0
  const edtf = festivalIn(period, period.year + by, state) ?? shiftYears(period.edtf, by)
  const anchor = anchorOf(period, 'paragraph')
  return { type: edtf.includes('/') ? 'period' : 'date', edtf, implied: e.year ? [] : ['year'], anchor }
}
