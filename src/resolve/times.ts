import type { Article } from '../model/article.ts'
import type { TimeDraft } from '../model/draft.ts'
import type { Anchor, Time } from '../model/mention.ts'
import type { CalendarExpression, Clock, Grain, TimeExpression, YearRef } from '../model/time-expression.ts'
import {
  addDays,
  addMonths,
  type Day,
  daysIn,
  firstAndLast,
  isDay,
  isoDay,
  isoMonth,
  isoYear,
  toSerial,
  weekday,
} from '../text/calendar.ts'
import { holidayLength, holidayOf } from './holidays.ts'
import { dayOf, lastDayOf, type Reference } from './reference.ts'

type Basis = Anchor['basis']

/** A date that was resolved earlier in the text, for those that lean on it. */
interface Known {
  readonly edtf: string
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly start: number
  readonly end: number
}

/** What has been said so far. Paragraphs are told apart, since a new one rarely leans on an old one's dates. */
interface State {
  readonly reference: Reference | undefined
  readonly text: string
  paragraph: number
  /** The last time with a year of its own or by the reference. */
  dated: Known | null
  /** The last time with a month. */
  monthed: Known | null
  /** The last full day. */
  day: Known | null
  /** The last period or day that facts are told of, for 同期. */
  period: Known | null
  /** The first day of an open period (今年以来), until the paragraph ends. */
  opened: string | null
}

/** An EDTF value, with what was supposed for it and what it leans on. */
interface Value {
  readonly type: Time['type']
  readonly edtf: string | null
  readonly implied: readonly string[]
  readonly anchor: Anchor | null
  readonly ref?: Time['ref']
  readonly duration?: string
  readonly set?: string
}

const nothing = (type: Time['type']): Value => ({ type, edtf: null, implied: [], anchor: null })

const two = (n: number) => n.toString().padStart(2, '0')

/** T09:30, T20, T14:30:05; hour 24 is the end of the day. */
const clockText = ({ hour, minute, second }: Clock) =>
  `T${two(Math.min(hour, 24))}${minute === null ? '' : `:${two(minute)}`}${second === null ? '' : `:${two(second)}`}`

const anchorOf = (known: Known, basis: Basis): Anchor => ({ edtf: known.edtf, basis, span: [known.start, known.end] })

function published(state: State): Anchor | null {
  const { reference } = state
  if (!reference) return null
  const day = dayOf(reference)
  const edtf = day
    ? isoDay(day)
    : reference.month === null
      ? isoYear(reference.year)
      : isoMonth(reference.year, reference.month)
  return { edtf, basis: 'published', span: null }
}

interface YearChoice {
  readonly year: number | null
  readonly implied: boolean
  readonly anchor: Anchor | null
}

/** Words that look forward, in the text shortly before a date: 预计3月建成. */
const FORWARD = /预计|将[于在会]?|拟|计划|力争|预期|有望|即将|届时|截止日期|到期|(?<!截)至$|(?<!截止)到$/u
const BACK = 12

const looksForward = (state: State, start: number) => FORWARD.test(state.text.slice(Math.max(0, start - BACK), start))

/** The year in which a month (and day) makes sense beside the reference: news tells mostly of the past. */
function likelyYear(state: State, at: { month: number; day: number | null; start: number }): YearChoice {
  const { reference, dated } = state
  const near =
    dated && dated.start >= at.start - 60 && !/[。！？]/u.test(state.text.slice(dated.end, at.start)) ? dated : null
  if (!reference) {
    const lean = dated ?? state.monthed
    return { year: lean?.year ?? null, implied: true, anchor: lean && anchorOf(lean, 'article') }
  }
  const last = toSerial(lastDayOf(reference))
  const serial = toSerial({ year: reference.year, month: at.month, day: at.day ?? 1 })
  const forward = looksForward(state, at.start)
  const slack = forward ? 330 : reference.day === null ? 0 : at.day === null ? 0 : 3
  const here = near && near.year !== reference.year ? near : null
  if (here) return { year: here.year, implied: true, anchor: anchorOf(here, 'sentence') }
  let { year } = reference
  if (serial > last + slack) year--
  else if (forward && serial < last - 60) year++
  return { year, implied: true, anchor: published(state) }
}

function yearOf(ref: YearRef, state: State): YearChoice {
  if (ref.kind === 'absolute') return { year: ref.year, implied: false, anchor: null }
  if (ref.kind === 'relative')
    return {
      year: state.reference ? state.reference.year + ref.offset : null,
      implied: false,
      anchor: published(state),
    }
  const { dated } = state
  if (dated) return { year: dated.year, implied: true, anchor: anchorOf(dated, 'article') }
  return { year: state.reference?.year ?? null, implied: true, anchor: published(state) }
}

const END_DAYS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  begin: [1, 10],
  middle: [11, 20],
  late: [21, 31],
  end: [22, 31],
}

/** A part of a month as days; as a limit the end is its last day. */
function monthPart(year: number, month: number, e: CalendarExpression): string {
  const last = daysIn(year, month)
  if (e.part === 'end' && e.limit) return isoDay({ year, month, day: last })
  const [from, to] = END_DAYS[e.part ?? 'early'] ?? [1, 10]
  const begin = e.part === 'end' ? Math.max(from, last - 9) : from
  return `${isoDay({ year, month, day: begin })}/${isoDay({ year, month, day: Math.min(to, last) })}`
}

/** A part of a year: 年初 its first month, 年中 June, 年底 its last; as a limit the last day. */
function yearPart(year: number, e: CalendarExpression): string {
  if (e.part === 'end' || e.part === 'late') return e.limit ? `${isoYear(year)}-12-31` : isoMonth(year, 12)
  return e.part === 'middle' ? isoMonth(year, 6) : isoMonth(year, 1)
}

interface Fields {
  readonly year: number | null
  readonly months: readonly [number, number] | null
  readonly day: number | null
  readonly implied: readonly string[]
  readonly anchor: Anchor | null
}

/** The month of a bare day: that of the last date with one in this paragraph, else that of the reference. */
function monthForDay(state: State, e: CalendarExpression & { readonly day: number }, start: number): Fields {
  const { reference, monthed } = state
  const { day } = e
  const implied = ['year', 'month']
  if (monthed?.month != null && monthed.start >= start - 400) {
    const { year, month } = monthed
    const anchor = anchorOf(monthed, 'paragraph')
    if (isDay({ year, month, day })) return { year, months: [month, month], day, implied, anchor }
  }
  if (reference?.month == null) return { year: null, months: null, day, implied, anchor: null }
  const here = {
    year: reference.year,
    month: reference.month,
    day: Math.min(day, daysIn(reference.year, reference.month)),
  }
  const later = reference.day !== null && day > reference.day + (looksForward(state, start) ? 31 : 1)
  const at = later ? addMonths({ ...here, day: 1 }, -1) : here
  return { year: at.year, months: [at.month, at.month], day, implied, anchor: published(state) }
}

function fieldsOf(e: CalendarExpression, state: State, start: number): Fields {
  if (e.monthOffset !== null) {
    const spoken =
      e.monthOffset === -1 && /[比较]$/u.test(state.text.slice(Math.max(0, start - 1), start)) ? state.monthed : null
    if (spoken?.month != null && spoken.start >= start - 300) {
      const before = addMonths({ year: spoken.year, month: spoken.month, day: 1 }, -1)
      return {
        year: before.year,
        months: [before.month, before.month],
        day: null,
        implied: [],
        anchor: anchorOf(spoken, 'paragraph'),
      }
    }
    const day =
      state.reference && state.reference.month !== null
        ? { year: state.reference.year, month: state.reference.month, day: 1 }
        : null
    const moved = day && addMonths(day, e.monthOffset)
    return {
      year: moved?.year ?? null,
      months: moved && [moved.month, moved.month],
      day: e.day,
      implied: [],
      anchor: published(state),
    }
  }
  if (e.year) {
    const { year, implied, anchor } = yearOf(e.year, state)
    return { year, months: e.months, day: e.day, implied: implied ? ['year'] : [], anchor }
  }
  if (e.months) {
    const { year, anchor } = likelyYear(state, { month: e.months[1], day: e.day, start })
    return { year, months: e.months, day: e.day, implied: ['year'], anchor }
  }
  if (e.day !== null) return monthForDay(state, { ...e, day: e.day }, start)
  return clockFields(state)
}

/** The day of a bare clock time: the last full day in reach, else the reference. */
function clockFields(state: State): Fields {
  const implied = ['year', 'month', 'day']
  if (state.day?.month != null && state.day.day !== null) {
    const { year, month, day } = state.day
    return { year, months: [month, month], day, implied, anchor: anchorOf(state.day, 'paragraph') }
  }
  const day = dayOf(state.reference)
  return day
    ? { year: day.year, months: [day.month, day.month], day: day.day, implied, anchor: published(state) }
    : { year: null, months: null, day: null, implied, anchor: null }
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

function calendar(e: CalendarExpression, state: State, start: number): Value {
  const fields = fieldsOf(e, state, start)
  const { implied, anchor } = fields
  const date = edtfOf(fields, e)
  if (e.clock)
    return { type: 'time', edtf: date && date.length === 10 ? withClock(date, e.clock) : null, implied, anchor }
  return { type: date?.includes('/') ? 'period' : 'date', edtf: date, implied, anchor }
}

/** A day with a clock time; 24时 is the next day's beginning in EDTF too, so it stays T24. */
const withClock = (date: string, clock: Clock) => `${date}${clockText(clock)}`

const sides = (edtf: string): readonly [string, string] => {
  const [from = '', to = from] = edtf.split('/')
  return [from, to]
}

function range(e: Extract<TimeExpression, { form: 'range' }>, state: State, start: number): Value {
  const from = resolveExpression(e.from, state, start)
  const to = resolveExpression(fillFrom(e, from), state, start)
  if (from.edtf === null || to.edtf === null) return { ...nothing('period'), implied: from.implied }
  const first = sides(from.edtf)[0]
  const last = sides(to.edtf)[1]
  const wrapped =
    first > last && from.implied.includes('year') && !to.implied.includes('year')
      ? `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`
      : first
  return { type: 'period', edtf: `${wrapped}/${last}`, implied: from.implied, anchor: from.anchor ?? to.anchor }
}

/** The second half of a range takes the year that the first was given: 11月10日至15日. */
function fillFrom(e: Extract<TimeExpression, { form: 'range' }>, from: Value): TimeExpression {
  const { to } = e
  if (to.form !== 'calendar' || to.year || from.edtf === null || to.months === null) return to
  const begin = sides(from.edtf)[0]
  const year = Number(begin.slice(0, 4))
  const month = Number(begin.slice(5, 7))
  const next = month > to.months[1] ? 1 : 0
  return Number.isInteger(year) ? { ...to, year: { kind: 'absolute', year: year + next } } : to
}

function since(e: Extract<TimeExpression, { form: 'since' }>, state: State, start: number): Value {
  const from = resolveExpression(e.from, state, start)
  if (from.edtf === null) return { ...nothing('period'), implied: from.implied }
  const begin = sides(from.edtf)[0]
  const { first } = firstAndLast(from.edtf)
  const day = dayOf(state.reference)
  const relative = e.from.form !== 'calendar' || e.from.year?.kind !== 'absolute'
  const closed = day && relative && first !== null && e.from.form === 'calendar' && e.from.year !== null
  const edtf = closed ? `${first}/${isoDay(day)}` : `${begin}/..`
  return { type: 'period', edtf, implied: from.implied, anchor: closed ? published(state) : from.anchor }
}

function shiftYears(edtf: string, by: number): string {
  return sides(edtf).join('/') === edtf
    ? sides(edtf)
        .map((side) => shiftSide(side, by))
        .join('/')
    : shiftSide(edtf, by)
}

function shiftSide(side: string, by: number): string {
  const match = /^(\d{4})(-\d{2})?(-\d{2})?(.*)$/u.exec(side)
  if (!match) return side
  const [, year = '', month = '', day = '', rest = ''] = match
  const y = Number(year) + by
  const lastDay = month === '' ? 31 : daysIn(y, Number(month.slice(1)))
  return `${isoYear(y)}${month}${day === '' ? '' : `-${two(Math.min(Number(day.slice(1)), lastDay))}`}${rest}`
}

/** 去年同期: the period spoken of last, in the year named. */
function samePeriod(e: Extract<TimeExpression, { form: 'same-period' }>, state: State): Value {
  const { period } = state
  const target = e.year ? yearOf(e.year, state).year : null
  if (!period || period.edtf.includes('..'))
    return { ...nothing('period'), ...(target === null ? {} : { edtf: isoYear(target) }) }
  const year = target ?? period.year - 1
  const by =
    e.year?.kind === 'relative' && state.reference && period.year < state.reference.year - 1
      ? e.year.offset
      : year - period.year
  if (by === 0) return nothing('period')
  return {
    type: 'period',
    edtf: shiftYears(period.edtf, by),
    implied: e.year ? [] : ['year'],
    anchor: anchorOf(period, 'paragraph'),
  }
}

const STEP: Readonly<Record<Grain, number>> = {
  year: 12,
  quarter: 3,
  month: 1,
  week: 7,
  day: 1,
  hour: 0,
  minute: 0,
  second: 0,
}

function move(day: Day, count: number, grain: Grain): Day {
  if (grain === 'week' || grain === 'day') return addDays(day, count * STEP[grain])
  return addMonths(day, count * STEP[grain])
}

const ISO_LETTER: Readonly<Record<Grain, string>> = {
  year: 'Y',
  quarter: 'M',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
}

/** 过去五年, 未来三年, 3天前. Hours and shorter stay durations, since the reference is known to the day at best. */
function relative(e: Extract<TimeExpression, { form: 'relative' }>, state: State): Value {
  const short = e.grain === 'hour' || e.grain === 'minute' || e.grain === 'second'
  const count = e.grain === 'quarter' ? e.count * 3 : e.count
  const duration = `P${short ? 'T' : ''}${count}${ISO_LETTER[e.grain]}`
  const day = dayOf(state.reference)
  if (!day || short) return { ...nothing('duration'), duration }
  const other = move(day, e.direction === 'past' ? -e.count : e.count, e.grain)
  if (!isDay(other)) return { ...nothing('duration'), duration }
  const anchor = published(state)
  if (e.shape === 'point') {
    const edtf =
      e.grain === 'year' ? isoYear(other.year) : e.grain === 'month' ? isoMonth(other.year, other.month) : isoDay(other)
    return { type: 'date', edtf, implied: [], anchor }
  }
  const edtf = e.direction === 'past' ? `${isoDay(other)}/${isoDay(day)}` : `${isoDay(day)}/${isoDay(other)}`
  return { type: 'period', edtf, implied: [], anchor, duration }
}

function dayValue(e: Extract<TimeExpression, { form: 'day' }>, state: State): Value {
  const context = e.from === 'context' ? state.day : null
  const base =
    context?.month != null && context.day !== null
      ? { year: context.year, month: context.month, day: context.day }
      : (dayOf(state.reference) ?? knownDay(state))
  if (!base) return nothing('date')
  const date = isoDay(addDays(base, e.offset))
  const anchor = context ? anchorOf(context, 'article') : published(state)
  return { type: e.clock ? 'time' : 'date', edtf: e.clock ? withClock(date, e.clock) : date, implied: [], anchor }
}

/** The last day told, where the article's own isn't known to the day. */
const knownDay = ({ day }: State): Day | undefined =>
  day?.month != null && day.day !== null ? { year: day.year, month: day.month, day: day.day } : undefined

function weekValue(e: Extract<TimeExpression, { form: 'week' }>, state: State): Value {
  const day = dayOf(state.reference)
  if (!day) return nothing('date')
  const monday = addDays(day, 1 - weekday(day) + e.offset * 7)
  const anchor = published(state)
  const implied = e.stated ? [] : ['week']
  if (e.weekend)
    return { type: 'period', edtf: `${isoDay(addDays(monday, 5))}/${isoDay(addDays(monday, 6))}`, implied, anchor }
  if (e.weekday === null)
    return { type: 'period', edtf: `${isoDay(monday)}/${isoDay(addDays(monday, 6))}`, implied, anchor }
  const date = isoDay(addDays(monday, e.weekday - 1))
  return { type: e.clock ? 'time' : 'date', edtf: e.clock ? withClock(date, e.clock) : date, implied, anchor }
}

function holidayValue(e: Extract<TimeExpression, { form: 'holiday' }>, state: State): Value {
  const said = e.year ? yearOf(e.year, state) : null
  const year = said?.year ?? nearestYear(e.name, state)
  const day = year === null ? undefined : holidayOf(e.name, year)
  if (!day) return nothing('date')
  const anchor = said ? said.anchor : published(state)
  const implied = said && !said.implied ? [] : ['year']
  if (e.days === 'day') return { type: 'date', edtf: isoDay(day), implied, anchor }
  const first = e.name === '春节' ? addDays(day, -1) : day
  const edtf = `${isoDay(first)}/${isoDay(addDays(first, holidayLength(e.name) - 1))}`
  return { type: 'period', edtf, implied: [...implied, 'length'], anchor }
}

/** The year whose festival lies nearest to the reference, past or to come. */
function nearestYear(name: string, state: State): number | null {
  const { reference, dated } = state
  if (!reference) return dated?.year ?? null
  const at = toSerial(dayOf(reference) ?? { year: reference.year, month: reference.month ?? 7, day: 1 })
  const distance = (year: number) => {
    const day = holidayOf(name, year)
    return day ? Math.abs(toSerial(day) - at) : Infinity
  }
  return [reference.year, reference.year - 1, reference.year + 1].sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** The value of an expression that begins at an offset, in the light of what was said before. */
function resolveExpression(e: TimeExpression, state: State, start: number): Value {
  switch (e.form) {
    case 'calendar':
      return calendar(e, state, start)
    case 'range':
      return range(e, state, start)
    case 'since':
      return since(e, state, start)
    case 'same-period':
      return samePeriod(e, state)
    case 'relative':
      return relative(e, state)
    case 'day':
      return dayValue(e, state)
    case 'week':
      return weekValue(e, state)
    case 'holiday':
      return holidayValue(e, state)
    case 'years':
      return {
        type: e.from === e.to ? 'date' : 'period',
        edtf: e.from === e.to ? isoYear(e.from) : `${isoYear(e.from)}/${isoYear(e.to)}`,
        implied: e.supposed ? ['century'] : [],
        anchor: null,
      }
    case 'duration':
      return { ...nothing('duration'), duration: e.max === null ? e.iso : `${e.iso}/${e.max}` }
    case 'set':
      return { ...nothing('set'), set: e.iso }
    case 'vague':
      return { ...nothing('date'), ref: e.ref }
  }
}

/** Takes a resolved time into the state, for what comes after it. */
function remember(state: State, mention: Time, expression: TimeExpression): void {
  const { edtf, start, end } = mention
  if (edtf === null || edtf.startsWith('X') || expression.form === 'same-period' || expression.form === 'years') return
  const [from, to] = sides(edtf)
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(to === '..' ? from : to)
  if (!parts) return
  const known: Known = {
    edtf,
    year: Number(parts[1]),
    month: parts[2] === undefined ? null : Number(parts[2]),
    day: parts[3] === undefined ? null : Number(parts[3]),
    start,
    end,
  }
  const told = expression.form !== 'relative' && expression.form !== 'holiday'
  if (told) state.dated = known
  if (known.month !== null && told && expression.form !== 'since') state.monthed = known
  if (known.day !== null && !edtf.includes('/')) state.day = known
  if (expression.form === 'since') state.opened = from
  const closes = state.opened !== null && expression.form === 'calendar' && expression.limit
  state.period = closes ? { ...known, edtf: `${state.opened ?? ''}/${to.slice(0, 10)}` } : known
}

function mentionOf(draft: TimeDraft, value: Value): Time {
  const { start, end, text, rule } = draft
  const bounds =
    value.edtf === null || value.edtf.startsWith('X') ? { first: null, last: null } : firstAndLast(value.edtf)
  return {
    kind: 'time',
    start,
    end,
    text,
    rule,
    implied: value.implied,
    type: value.type,
    edtf: value.edtf,
    ref: value.ref ?? null,
    duration: value.duration ?? null,
    set: value.set ?? null,
    ...bounds,
    anchor: value.anchor,
  }
}

/** Resolves all times of an article, in text order, against its date and against each other. */
export function resolveTimes(
  article: Article,
  drafts: readonly TimeDraft[],
  reference: Reference | undefined,
): readonly Time[] {
  const state: State = {
    reference,
    text: article.folded,
    paragraph: -1,
    dated: null,
    monthed: null,
    day: null,
    period: null,
    opened: null,
  }
  let next = 0
  return drafts.map((draft) => {
    while (next < article.paragraphs.length && (article.paragraphs[next]?.start ?? Infinity) <= draft.start) next++
    if (next !== state.paragraph) {
      state.paragraph = next
      state.opened = null
      state.dated = null
    }
    const mention = mentionOf(draft, resolveExpression(draft.expression, state, draft.start))
    remember(state, mention, draft.expression)
    return mention
  })
}
