import type { Anchor, Time } from '../../model/mention.ts'
import type { TimeExpression } from '../../model/time-expression.ts'
import { type Day, isoDay, isoMonth, isoYear } from '../../text/calendar.ts'
import { dayOf, type Reference } from '../reference.ts'
import { sides } from './value.ts'

/** A date that was resolved earlier in the text, for those that lean on it. */
export interface Known {
  readonly edtf: string
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly start: number
  readonly end: number
  /** Whether the text says its year, by number or by a word. */
  readonly stated: boolean
  /** The weekday that it was said as. */
  readonly weekday?: number
  /** The festival that it is, whose days of another year are others. */
  readonly festival?: Extract<TimeExpression, { form: 'holiday' }>
}

/** What has been said so far. Paragraphs are told apart, since a new one rarely leans on an old one's dates. */
export interface State {
  readonly reference: Reference | undefined
  readonly text: string
  paragraph: number
  /** Where the time that is being resolved begins. */
  at: number
  /** The last time with a year of its own or by the reference. */
  dated: Known | null
  /** The last time with a month. */
  monthed: Known | null
  /** The last full day. */
  day: Known | null
  /** The last full day that isn't ahead of the article. */
  pastDay: Known | null
  /** The last period or day that facts are told of, for 同期. */
  period: Known | null
  /** The first day of an open period (今年以来), until the paragraph ends. */
  opened: string | null
}

/** Nothing said yet. */
export const freshState = (text: string, reference: Reference | undefined): State => ({
  reference,
  text,
  paragraph: -1,
  at: 0,
  dated: null,
  monthed: null,
  day: null,
  pastDay: null,
  period: null,
  opened: null,
})

/** The anchor that an earlier time is. */
export const anchorOf = (known: Known, basis: Anchor['basis']): Anchor => ({
  edtf: known.edtf,
  basis,
  span: [known.start, known.end],
})

/** The anchor that the article's own date is, as far as it is known. */
export function published({ reference }: State): Anchor | null {
  if (!reference) return null
  const day = dayOf(reference)
  const { year, month } = reference
  const edtf = day ? isoDay(day) : month === null ? isoYear(year) : isoMonth(year, month)
  return { edtf, basis: 'published', span: null }
}

/** How far back, in characters, a time may have been told that a later one counts from: 次日, 此前三个月. */
export const REACH_TOLD = 200

/** An earlier time as a day, where it is one. */
export const knownDay = (known: Known | null): Day | undefined =>
  known?.month != null && known.day !== null ? { year: known.year, month: known.month, day: known.day } : undefined

/** The length of YYYY-MM-DD. */
const DAY = 10

/** 比上年增长5%，…比上年增长3%: the year before the one told is only compared with, and the next is counted from the same. */
const isCompared = ({ year }: Extract<TimeExpression, { form: 'calendar' }>): boolean =>
  year?.kind === 'relative' && year.told === true

/** 2020年以来|最低, 3月以来的|新高: how far back a record goes, of which nothing else is told. */
const RECORD = /^(?:以来)?的?(?:最[高低大小多少快慢好差强弱]|新[高低]|首次|单[日月季])/u

/** Takes a resolved time into the state, for what comes after it. */
export function remember(state: State, { edtf, start, end, implied }: Time, expression: TimeExpression): void {
  const { form } = expression
  if (edtf === null || edtf.startsWith('X') || form === 'same-period' || form === 'years' || form === 'zodiac') return
  if (expression.form === 'since' && (expression.after || RECORD.test(state.text.slice(end, end + 6)))) return
  if (expression.form === 'day' && implied.includes('day')) return
  if (expression.form === 'relative' && expression.told) return
  if (expression.form === 'calendar' && (expression.loose || isCompared(expression))) return
  if (expression.form === 'day' && expression.from === 'told' && expression.offset < 0) return
  const [from, to] = sides(edtf)
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(to === '..' ? from : to)
  if (!parts || Number(parts[2] ?? 1) > 12) return
  const known: Known = {
    edtf,
    year: Number(parts[1]),
    month: parts[2] === undefined ? null : Number(parts[2]),
    day: parts[3] === undefined ? null : Number(parts[3]),
    start,
    end,
    stated: !implied.includes('year'),
    ...(expression.form === 'week' && expression.weekday !== null ? { weekday: expression.weekday } : {}),
    ...(expression.form === 'holiday' ? { festival: expression } : {}),
  }
  const told = form !== 'relative' && form !== 'holiday' && form !== 'until'
  if (told) state.dated = known
  const begun =
    expression.form === 'since' && !expression.past && to === '..' && !/[自从]/u.test(state.text.charAt(start - 1))
  const whole = expression.form === 'calendar' && !expression.months && expression.monthOffset === null
  const monthed = known.month !== null && (form !== 'since' || begun) && !(whole && known.day === null)
  if (monthed && told) state.monthed = known
  const ofOneDay = from.length >= DAY && from.slice(0, DAY) === to.slice(0, DAY)
  if (known.day !== null && (begun || ofOneDay)) {
    state.day = known
    const today = dayOf(state.reference)
    if (!today || from.slice(0, DAY) <= isoDay(today)) state.pastDay = known
  }
  if (form === 'since') state.opened = from
  const closes = state.opened !== null && form === 'calendar' && expression.limit
  state.period = closes ? { ...known, edtf: `${state.opened ?? ''}/${to.slice(0, 10)}` } : known
}
