import type { TimeExpression } from '../../model/time-expression.ts'
import { addDays, type Day, daysIn, isDay, isoDay, isoYear, readIso, toSerial, weekday } from '../../text/calendar.ts'
import { holidayDays, holidayOf, lunarDates } from '../holidays.ts'
import { dayOf, type Reference } from '../reference.ts'
import { anchorOf, type Known, knownDay, published, REACH_TOLD, type State } from './state.ts'
import { dayValue, nothing, type Value } from './value.ts'
import { AHEAD } from './ahead.ts'
import { yearOf } from './year.ts'

type Form<F extends TimeExpression['form']> = Extract<TimeExpression, { form: F }>

/** 前一天, 第二天: beside the last full day told nearby; nothing where none is, or where it would lie ahead of the article. */
function besideTold(e: Form<'day'>, { day: known, at, text, reference }: State): Value {
  const day = knownDay(known)
  if (!known || !day || known.end < at - REACH_TOLD || text.slice(known.end, at).includes('\n')) return nothing('date')
  if (known.end !== at && /[日号节夕]/u.test(text.charAt(at - 1))) return nothing('date')
  const beside = addDays(day, e.offset)
  const today = dayOf(reference)
  const isAhead = today && toSerial(day) <= toSerial(today) && toSerial(beside) > toSerial(today)
  if (isAhead) return nothing('date')
  return dayValue(isoDay(beside), e.clock, { implied: [], anchor: anchorOf(known, 'paragraph') })
}

const AHEAD_WORD = /[将拟]|届时|预计|计划|有望/u
const AROUND = 24

/** The day that 当天 is: the last one told, which it may stand right behind (国庆当天); where that lies ahead (6月2日会谈) and nothing looks forward, the last that doesn't. */
function contextDay({ day, pastDay, text, at }: State): Known | null {
  if (day === pastDay || day?.end === at || !pastDay) return day
  const words =
    text
      .slice(Math.max(0, at - AROUND), at)
      .split(/[。；\n]/u)
      .at(-1) ?? ''
  const behind = text.slice(at, at + AROUND).split(/[。；\n]/u)[0] ?? ''
  return AHEAD_WORD.test(words + behind) ? day : pastDay
}

/** The day told last, which 今天 counts from where the article's isn't known; it is of the article's month, where that is. */
function toldToday({ reference, day }: State): Day | undefined {
  const { year, month = null } = reference ?? {}
  const fits = (year === undefined || day?.year === year) && (month === null || day?.month === month)
  return fits ? knownDay(day) : undefined
}

/** 今天 and 昨天 of an article of which only the month or year is known are of that, by supposition. */
function coarseDay({ offset, from }: Form<'day'>, state: State): Value {
  const anchor = published(state)
  if (!anchor || from !== 'reference' || offset > 0 || offset < -1) return nothing('date')
  return { type: 'date', edtf: anchor.edtf, implied: ['day'], anchor }
}

/** 今天 counts from the article's day, 当天 from the last full day told. */
export function relativeDayValue(e: Form<'day'>, state: State): Value {
  if (e.from === 'told') return besideTold(e, state)
  const told = e.from === 'context' ? contextDay(state) : null
  const context = knownDay(told)
  const base = context ?? dayOf(state.reference) ?? toldToday(state)
  if (!base) return coarseDay(e, state)
  const anchor = context && told ? anchorOf(told, 'article') : published(state)
  return dayValue(isoDay(addDays(base, e.offset)), e.clock, { implied: [], anchor })
}

/** The year in which something of every year makes sense beside the reference: its own, and around New Year the one next to it. */
function nearestYear(state: State, dayIn: (year: number) => Day | undefined): number | null {
  const { reference, dated } = state
  if (!reference) return dated?.year ?? null
  const at = toSerial(middleOf(reference))
  const { year } = reference
  const aheadIn = (y: number) => {
    const day = dayIn(y)
    return day ? toSerial(day) - at : Infinity
  }
  const ahead = aheadIn(year)
  if (ahead > AHEAD) return Number.isFinite(aheadIn(year - 1)) ? year - 1 : null
  return ahead < 0 && aheadIn(year + 1) < -ahead && aheadIn(year + 1) < NEXT ? year + 1 : year
}

/** A festival of next year is meant where it lies this near, in days, and nearer than this year's. */
const NEXT = 120

const middleOf = (reference: Reference): Day =>
  dayOf(reference) ?? { year: reference.year, month: reference.month ?? 7, day: 1 }

/** 国庆假期首日, 春节假期前三天; nothing where the holiday isn't so long. */
function holidayPart(
  [begin, end]: readonly [Day, Day],
  [from, to]: readonly [number, number],
  rest: Pick<Value, 'implied' | 'anchor'>,
): Value {
  const first = from < 0 ? addDays(end, from + 1) : addDays(begin, from)
  const last = to < 0 ? addDays(end, to + 1) : addDays(begin, to)
  if (toSerial(last) > toSerial(end)) return { ...nothing('date'), implied: rest.implied }
  const edtf = from === to ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`
  return { type: from === to ? 'date' : 'period', edtf, ...rest }
}

/** 春节, 今年国庆; a holiday's length is supposed. */
export function holidayValue(e: Form<'holiday'>, state: State): Value {
  const said = e.year ? yearOf(e.year, state) : null
  const year = said?.year ?? nearestYear(state, (y) => holidayOf(e.name, y))
  const day = year === null ? undefined : holidayOf(e.name, year)
  if (!day) return nothing('date')
  const anchor = said ? said.anchor : published(state)
  const implied = said && !said.implied ? [] : ['year']
  if (e.days === 'day') return { type: 'date', edtf: isoDay(day), implied, anchor }
  const all = holidayDays(e.name, day)
  if (e.part) return holidayPart(all, e.part, { implied: [...implied, 'length'], anchor })
  const [first, last] = all
  const rest = { implied: [...implied, 'length'], anchor }
  if (isoDay(first) === isoDay(last)) return { type: 'date', edtf: isoDay(first), ...rest }
  return { type: 'period', edtf: `${isoDay(first)}/${isoDay(last)}`, ...rest }
}

/** 正月初五, 农历闰四月: without a year the one nearest to the reference. */
export function lunarValue(e: Form<'lunar'>, state: State): Value {
  const said = e.year ? yearOf(e.year, state) : null
  const year = said?.year ?? nearestYear(state, (y) => lunarDates({ ...e, year: y })?.[0])
  const dates = year === null ? undefined : lunarDates({ ...e, year })
  if (!dates) return nothing('date')
  const rest = { implied: said && !said.implied ? [] : ['year'], anchor: said ? said.anchor : published(state) }
  const [first, last] = dates
  if (e.day !== null) return dayValue(isoDay(first), e.clock, rest)
  return { type: 'period', edtf: `${isoDay(first)}/${isoDay(last)}`, ...rest }
}

/** 6月第3个星期日, 本月最后一个周五, as a day of the month that was resolved. */
export function nthWeekdayValue({ nth, weekday: named }: Form<'nth-weekday'>, { edtf, ...rest }: Value): Value {
  const parts = edtf === null ? undefined : readIso(edtf)
  if (parts?.month == null) return nothing('date')
  const { year, month } = parts
  const first = 1 + ((named - weekday({ year, month, day: 1 }) + 7) % 7)
  const day = {
    year,
    month,
    day: nth > 0 ? first + (nth - 1) * 7 : first + Math.floor((daysIn(year, month) - first) / 7) * 7,
  }
  return isDay(day) ? { ...rest, type: 'date', edtf: isoDay(day) } : nothing('date')
}

const WINTER = 24

/** In January and February 今冬 is the winter that began in the year before. */
const isWinter = (reference: Reference | undefined): boolean => reference?.month != null && reference.month <= 2

/** 去年冬季 is 2022-24 in EDTF's seasons; without a year no date is meant. */
export function seasonValue(e: Form<'season'>, state: State): Value {
  const choice = e.year ? yearOf(e.year, state) : null
  if (choice?.year == null) return nothing('date')
  const implied = choice.implied ? ['year'] : []
  const begun = e.season === WINTER && e.year?.kind === 'relative' && e.year.offset === 0 && isWinter(state.reference)
  return { type: 'date', edtf: `${isoYear(choice.year - (begun ? 1 : 0))}-${e.season}`, implied, anchor: choice.anchor }
}

/** 虎年, 甲辰年. */
export function zodiacValue({ index, cycle }: Form<'zodiac'>, state: State): Value {
  const { year, anchor } = yearOf({ kind: 'cycle', index, cycle }, state)
  return year === null ? nothing('date') : { type: 'date', edtf: isoYear(year), implied: ['year'], anchor }
}
