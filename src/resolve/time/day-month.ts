import type { Anchor } from '../../model/mention.ts'
import { addMonths, type Day, daysIn, isDay, toSerial } from '../../text/calendar.ts'
import { dayOf } from '../reference.ts'
import { anchorOf, type Known, published, type State } from './state.ts'

/** What a date is made of, as far as it is said or supposed. */
export interface Fields {
  readonly year: number | null
  readonly months: readonly [number, number] | null
  readonly day: number | null
  readonly implied: readonly string[]
  readonly anchor: Anchor | null
}

/** How far back the month of a bare day may have been told, in characters. */
const REACH = 400

/** A bare day that lies further ahead than this is the last month's: on the 2nd, 30日 is past. */
const LATER = 20

/** 将于2日 after 30日 of the month before: what is to come isn't of a month that is over. */
function isPassed({ reference, monthed, text }: State, day: number, start: number): boolean {
  if (reference?.month == null || reference.day === null || monthed?.month == null) return false
  const past = monthed.year * 12 + monthed.month < reference.year * 12 + reference.month
  return past && day >= reference.day && /将[于在]$/u.test(text.slice(Math.max(0, start - 2), start))
}

/** Whether a time is a stretch of months, as 上半年 is: a bare day behind it isn't of its last month. */
const isMonths = ({ edtf }: Known): boolean => /^\d{4}-\d{2}\/\d{4}-\d{2}$/u.test(edtf)

/** How many days before the article a bare day is its news. */
const NEWS = 6

const isAhead = ({ year, month }: Known, today: Day): boolean =>
  year * 12 + (month ?? 0) > today.year * 12 + today.month

/** In a paragraph of its own, or behind a month to come, a bare day of the last week is told as news: a digest goes from story to story. */
function isNews({ reference, monthed, text }: State, day: number, start: number): boolean {
  const today = dayOf(reference)
  if (!today || !monthed) return false
  const month = addMonths({ ...today, day: 1 }, -1)
  const ago = day > today.day ? today.day + daysIn(month.year, month.month) - day : today.day - day
  if (ago < 0 || ago > NEWS) return false
  const between = text.slice(monthed.end, start)
  return between.includes('\n') || (isAhead(monthed, today) && between.includes('。') && !/[将至到]/u.test(between))
}

/** 据某网6日报道: the day of a report is of the article's month, where another month was told of. */
const REPORTED = /^\d{1,2}[日号](?:报道|援引|电)/u

function isReported({ reference, monthed, text }: State, day: number, start: number): boolean {
  if (reference?.month == null || !monthed || !REPORTED.test(text.slice(start, start + 6))) return false
  const other = monthed.year !== reference.year || monthed.month !== reference.month
  return other && (reference.day === null || (day <= reference.day && day >= reference.day - NEWS))
}

/** From which day on a month nears its end, and up to which the next one is new. */
const ENDING = 25
const NEW = 5
/** 1日至30日, 1日到30日. */
const RANGE = /^\d{1,2}日?[至到—–-]/u

/** 30日出发，1日抵达: a story goes on over the end of the month told of, as far as the article's day; what is counted up to 30日 doesn't. */
function goesOn({ reference, monthed, text }: State, day: number, start: number): boolean {
  const today = dayOf(reference)
  if (!today || day > NEW || monthed?.month == null || Number(monthed.day) < ENDING || monthed.edtf.includes('/'))
    return false
  const next = { ...addMonths({ year: monthed.year, month: monthed.month, day: 1 }, 1), day }
  if (toSerial(next) > toSerial(today) || RANGE.test(text.slice(start, start + 4))) return false
  return !text.slice(monthed.end, start).includes('\n') && !isLimitBefore(text, monthed.start)
}

/** A month, or the one after it. */
function monthAfter(year: number, month: number, next: boolean): Pick<Fields, 'year' | 'months'> {
  const at = addMonths({ year, month, day: 1 }, next ? 1 : 0)
  return { year: at.year, months: [at.month, at.month] }
}

const isLimitBefore = (text: string, at: number): boolean => /截[至止]到?$/u.test(text.slice(Math.max(0, at - 3), at))

/** The month of a bare day: that of the last date with one in reach, else that of the reference. */
export function monthForDay(state: State, day: number, start: number): Fields {
  const { reference, monthed } = state
  const implied = ['year', 'month']
  const near = monthed !== null && !isMonths(monthed) && monthed.start >= start - REACH
  const { year: spoken = 0, month: told = null } = monthed ?? {}
  const leans = near && !isPassed(state, day, start) && !isNews(state, day, start) && !isReported(state, day, start)
  if (leans && told !== null && isDay({ year: spoken, month: told, day }))
    return {
      ...monthAfter(spoken, told, goesOn(state, day, start)),
      day,
      implied,
      anchor: anchorOf(monthed, 'paragraph'),
    }
  if (reference?.month == null) return { year: null, months: null, day, implied, anchor: null }
  const { year, month } = reference
  const here = { year, month, day: Math.min(day, daysIn(year, month)) }
  const later = reference.day !== null && day > reference.day + LATER
  const at = later ? addMonths({ ...here, day: 1 }, -1) : here
  return { year: at.year, months: [at.month, at.month], day, implied, anchor: published(state) }
}
