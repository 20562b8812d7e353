import type { TimeExpression } from '../../model/time-expression.ts'
import { addDays, isoDay, weekday } from '../../text/calendar.ts'
import { dayOf } from '../reference.ts'
import { anchorOf, type Known, knownDay, published, REACH_TOLD, type State } from './state.ts'
import { dayValue, nothing, type Value } from './value.ts'
import { yearOf } from './year.ts'

type Form<F extends TimeExpression['form']> = Extract<TimeExpression, { form: F }>

/** 6月14日（星期一）, 6月14日，星期一: the day that a weekday stands beside; behind a comma only where it is one of that weekday. */
function dayBeside({ stated, weekday: named }: Form<'week'>, { period, text, at }: State): Known | undefined {
  if (stated || named === null || !period || at - period.end > 2) return undefined
  const day = knownDay(period)
  if (!day) return undefined
  const between = text.slice(period.end, at).trim()
  const beside = /^[（(]$/u.test(between) || (/^[，,]?$/u.test(between) && weekday(day) === named)
  return beside ? period : undefined
}

/** 上周六、周日: a weekday listed behind another is of its week; behind the end of one 周一 and 周二 are of the next. */
function listedBehind({ stated, weekday: named, clock }: Form<'week'>, { period, text, at }: State): Value | undefined {
  if (stated || named === null || period?.weekday === undefined || period.end !== at - 1) return undefined
  const day = '、和与及'.includes(text.charAt(at - 1)) ? knownDay(period) : undefined
  if (!day) return undefined
  const turns = period.weekday >= SATURDAY && named <= TUESDAY
  const listed = addDays(day, named - period.weekday + (turns ? 7 : 0))
  return dayValue(isoDay(listed), clock, { implied: ['week'], anchor: anchorOf(period, 'sentence') })
}

const SATURDAY = 6
const TUESDAY = 2

/** 截至5月12日当周: the week of the day told in its sentence; else the week or days told last, if they are one week. */
function toldWeek({ day: known, text, at }: State): Value {
  const day = knownDay(known)
  if (!known || !day || at - known.end > REACH_TOLD || /[。！？\n]/u.test(text.slice(known.end, at)))
    return nothing('period')
  const monday = addDays(day, 1 - weekday(day))
  const edtf = `${isoDay(monday)}/${isoDay(addDays(monday, 6))}`
  return { type: 'period', edtf, implied: [], anchor: anchorOf(known, 'sentence') }
}

/** A weekday, weekend or whole week, counted from the week of the article's day. */
export function weekValue(e: Form<'week'>, state: State): Value {
  const beside = dayBeside(e, state)
  const told = beside && knownDay(beside)
  if (told) return dayValue(isoDay(told), e.clock, { implied: [], anchor: anchorOf(beside, 'sentence') })
  if (e.told) return toldWeek(state)
  const listed = listedBehind(e, state)
  if (listed) return listed
  const day = dayOf(state.reference)
  if (!day) return nothing('date')
  const monday = addDays(day, 1 - weekday(day) + e.offset * 7)
  const rest = { implied: e.stated ? [] : ['week'], anchor: published(state) }
  if (e.weekday !== null && !e.weekend) return dayValue(isoDay(addDays(monday, e.weekday - 1)), e.clock, rest)
  const edtf = `${isoDay(e.weekend ? addDays(monday, 5) : monday)}/${isoDay(addDays(monday, 6))}`
  return { type: 'period', edtf, ...rest }
}

/** 2021年第3周: from Monday to Sunday; week 1 holds the year's first Thursday. */
export function yearWeekValue(e: Form<'year-week'>, state: State): Value {
  const { year, implied, anchor } = yearOf(e.year, state)
  if (year === null) return nothing('period')
  const fourth = { year, month: 1, day: 4 }
  const monday = addDays(fourth, 1 - weekday(fourth) + (e.week - 1) * 7)
  if (addDays(monday, 3).year !== year) return nothing('period')
  const edtf = `${isoDay(monday)}/${isoDay(addDays(monday, 6))}`
  return { type: 'period', edtf, implied: implied ? ['year'] : [], anchor }
}
