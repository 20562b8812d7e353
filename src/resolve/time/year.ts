import type { Anchor } from '../../model/mention.ts'
import type { YearRef } from '../../model/time-expression.ts'
import { isDay, toSerial } from '../../text/calendar.ts'
import { lastDayOf, type Reference } from '../reference.ts'
import { before, comesBehind, FORWARD, isPlanned, isToCome, type MonthDay, serialOf, slackOf, UP } from './ahead.ts'
import { anchorOf, type Known, published, type State } from './state.ts'

/** The year of a time, whether it was supposed, and what it leans on. */
export interface YearChoice {
  readonly year: number | null
  readonly implied: boolean
  readonly anchor: Anchor | null
}

/** Those that stand right before it: 将于3月举行. */
const SURE = /(?:预计|将[于在]|拟[于在]|定于|计划[于在]|力争|有望在?|即将在?|争取在?)$/u
/** A day that lies this close before the article is told as news, whatever year was spoken of before. */
const NEWS = 20
const NEAR = 60
/** What is to come and lies this far back in this year is next year's: 将于3月, said in November. */
const GONE = 150

/** 7月9日 of the article's own days, behind a whole year that is compared with (2008年的最高水平). */
const isToday = ({ day }: MonthDay, dated: Known, behind: number): boolean =>
  day !== null && dated.month === null && behind >= 0 && behind <= TODAY
const TODAY = 3

/** A year that the sentence speaks of, or that a story told in the order of its dates is in. */
function spokenYear(state: State, at: MonthDay, reference: Reference): Known | null {
  const { dated, text } = state
  if (!dated || dated.year === reference.year) return null
  if (dated.year < reference.year && isToCome(state, at, reference)) return null
  const sameSentence = !/[。！？]/u.test(text.slice(dated.end, at.start))
  const behind = toSerial(lastDayOf(reference)) - serialOf(reference.year, at)
  if (sameSentence && dated.start >= at.start - NEAR) return isToday(at, dated, behind) ? null : dated
  const inOrder =
    dated.stated && dated.month !== null && dated.month * 31 + (dated.day ?? 0) <= at.month * 31 + (at.day ?? 31)
  return inOrder && dated.year < reference.year && !(behind >= -3 && behind <= NEWS) ? dated : null
}

/** The latest year up to a given one in which the day exists: February 29 of a common year is an earlier one's. */
function existing(year: number, { month, day }: MonthDay): number {
  if (day === null) return year
  for (let y = year; y > year - 8; y--) if (isDay({ year: y, month, day })) return y
  return year
}

/** The year in which a month (and day) makes sense beside the reference: news tells mostly of the past. */
export function likelyYear(state: State, at: MonthDay): YearChoice {
  const { reference, dated } = state
  if (!reference) {
    const lean = dated ?? state.monthed
    return { year: lean?.year ?? null, implied: true, anchor: lean && anchorOf(lean, 'article') }
  }
  const spoken = spokenYear(state, at, reference)
  if (spoken) {
    const basis = spoken.start >= at.start - NEAR ? 'sentence' : 'paragraph'
    return { year: spoken.year, implied: true, anchor: anchorOf(spoken, basis) }
  }
  const last = toSerial(lastDayOf(reference))
  const serial = serialOf(reference.year, at)
  const words = before(state, at.start)
  const forward = FORWARD.test(words) || (UP.test(words) && isPlanned(state, at.start))
  const back = serial > last + slackOf(state, at, { reference, forward })
  const turn = serial < last - GONE && (SURE.test(words) || comesBehind(state, at.start)) ? 1 : back ? -1 : 0
  return { year: existing(reference.year + turn, at), implied: true, anchor: published(state) }
}

/** The year 4 is one of 鼠, and the first of a cycle of sixty. */
const FIRST = 4
/** How far a year of the cycle may lie from the reference: 辛亥年 is mostly one of history, and stays open. */
const CYCLE_BACK = 12
const CYCLE_AHEAD = 1

/** Of the years of an animal the nearest to the reference; 甲辰年 only where it is near. */
function cycleYear({ index, cycle }: Extract<YearRef, { kind: 'cycle' }>, state: State): YearChoice {
  const { reference } = state
  const nothing = { year: null, implied: true, anchor: null }
  if (!reference) return nothing
  const off = (((index + FIRST - reference.year) % cycle) + cycle) % cycle
  const by = off > cycle / 2 ? off - cycle : off
  if (cycle === 60 && (by > CYCLE_AHEAD || by < -CYCLE_BACK)) return nothing
  return { year: reference.year + by, implied: true, anchor: published(state) }
}

/** 上年 is counted from the year that its sentence tells of: 2022年…比上年 is 2021. */
function comparedYear({ dated, text, at }: State): Known | null {
  return dated && !/[。！？]/u.test(text.slice(dated.end, at)) ? dated : null
}

/** 2024年完成5万吨。年底，码头投产: a part of the year behind a past year of its paragraph is that year's, where nothing looks forward. */
const isBehindYear = (state: State, dated: Known): boolean =>
  dated.stated &&
  state.reference !== undefined &&
  dated.year < state.reference.year &&
  dated.start >= state.at - BEHIND_YEAR &&
  !isPlanned(state, state.at)

/** How far back the year may be told that 年底 is of. */
const BEHIND_YEAR = 120

/** The year that a word or number names: 2023年, 去年, 当年. */
export function yearOf(ref: YearRef, state: State): YearChoice {
  if (ref.kind === 'absolute') return { year: ref.year, implied: false, anchor: null }
  if (ref.kind === 'cycle') return cycleYear(ref, state)
  const { reference, dated } = state
  const told = ref.kind === 'relative' && ref.told ? comparedYear(state) : null
  if (told && ref.kind === 'relative')
    return { year: told.year + ref.offset, implied: false, anchor: anchorOf(told, 'sentence') }
  if (ref.kind === 'relative' && ref.bare && dated && isBehindYear(state, dated))
    return { year: dated.year, implied: true, anchor: anchorOf(dated, 'paragraph') }
  if (ref.kind === 'relative')
    return { year: reference ? reference.year + ref.offset : null, implied: false, anchor: published(state) }
  if (dated) return { year: dated.year + (ref.offset ?? 0), implied: true, anchor: anchorOf(dated, 'article') }
  if (ref.offset) return { year: null, implied: true, anchor: null }
  return { year: reference?.year ?? null, implied: true, anchor: published(state) }
}
