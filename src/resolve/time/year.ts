import type { Anchor } from '../../model/mention.ts'
import type { YearRef } from '../../model/time-expression.ts'
import { daysIn, isDay, toSerial } from '../../text/calendar.ts'
import { lastDayOf, type Reference } from '../reference.ts'
import { anchorOf, type Known, published, type State } from './state.ts'

/** The year of a time, whether it was supposed, and what it leans on. */
export interface YearChoice {
  readonly year: number | null
  readonly implied: boolean
  readonly anchor: Anchor | null
}

/** Words that look forward, in the clause before a date: 预计3月建成. */
const FORWARD = /预计|将|拟|计划|力争|有望|届时|截止日期|到期|(?<!截)至$|(?<!截止)到$/u
/** Those that stand right before it: 将于3月举行. */
const SURE = /(?:预计|将[于在]|拟[于在]|定于|计划[于在]|力争|有望在?|即将在?|争取在?)$/u
const BACK = 12

/** What stands before an offset in its clause. */
const before = ({ text }: State, start: number) =>
  text
    .slice(Math.max(0, start - BACK), start)
    .split(/[，。；\n]/u)
    .at(-1) ?? ''

/** How far ahead a day or month of the same year may lie, in days: news names the year of what is past and far off, so only around New Year is last year's meant. */
export const AHEAD = 280
/** Figures of several months (1—10月) are told when they are over, or nearly. */
const AHEAD_RANGE = 45
const AHEAD_FORWARD = 330
/** A day that lies this close before the article is told as news, whatever year was spoken of before. */
const NEWS = 20
const NEAR = 60
/** What is to come and lies this far back in this year is next year's: 将于3月, said in November. */
const GONE = 150

interface MonthDay {
  readonly month: number
  readonly day: number | null
  /** The first of several months that it ends. */
  readonly from?: number
  readonly start: number
}

const serialOf = (year: number, { month, day }: MonthDay) =>
  toSerial({ year, month, day: Math.min(day ?? 1, daysIn(year, month)) })

/** What stands behind a date that is to come: 10月1日前将建成. */
const FORWARD_BEHIND = /^[\d月日号底初上中下旬末以之前]{1,10}(?:将(?![近军士领])|有望|力争|争取|预计|拟)/u

/** 至 and 到 alone (跌至, 至12月12日) say nothing of what is to come. */
const AHEAD_WORD = /预计|将(?![近军士领])|拟|计划|力争|有望|届时/u

/** A date that still lies ahead, told with a word that looks forward, is this year's whatever year was spoken of before. */
const isToCome = (state: State, at: MonthDay, reference: Reference): boolean =>
  serialOf(reference.year, at) > toSerial(lastDayOf(reference)) &&
  (AHEAD_WORD.test(before(state, at.start)) || FORWARD_BEHIND.test(state.text.slice(at.start, at.start + 14)))

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

/** What stands right before a time that figures run up to. */
const UP_TO = /截[至止]到?$/u
/** How far ahead the limit of figures may lie: 截至10月底, said in March, is past. */
const AHEAD_LIMIT = 45
/** A time this far ahead is told with a word that looks forward. */
const FAR = 100
const SENTENCE = 60
/** How far behind 下半年 it is told what is planned for it. */
const NEXT = 18
const PLANS =
  /[将拟起]|预[计期]|计划|力争|有望|争取|定于|筹备|目标|施行|届时|准备|迎接|到期|截止|要求|以前|之前|合约|收[盘于报]|期货|[会要]在/u

/** 10月1日后, 8月底前. */
const BOUNDED = /^[\d月日号底]{2,7}[以之]?[前后]/u

/** Whether the sentence around a time says that it is to come. */
function isPlanned({ text }: State, start: number): boolean {
  const after = text.slice(start, start + SENTENCE).split(/[。！？\n]/u)[0] ?? ''
  const head =
    text
      .slice(Math.max(0, start - SENTENCE), start)
      .split(/[。！？\n]/u)
      .at(-1) ?? ''
  return PLANS.test(head) || PLANS.test(after) || BOUNDED.test(after)
}

/** A title has neither an end nor a clause, and says nothing of when. */
const isTitle = ({ text }: State, start: number): boolean =>
  !/^[^\n]*[。！？，]/u.test(text.slice(start, start + SENTENCE))

interface Around {
  readonly reference: Reference
  readonly forward: boolean
}

/** How many months ahead a part of the year may begin without a word that looks forward. */
const SOON = 3
/** From this month on 下半年 and 四季度 are this year's; before it they are told in the figures of the year before. */
const APRIL = 4

/** A quarter or half of the year; other months (3、4、5月) are told when they have begun. */
function slackOfPart({ month: to, from = 1 }: MonthDay, planned: boolean, { month }: Reference): number {
  const now = month ?? 1
  const isPart = from % 3 === 1 && (to - from === 2 || to - from === 5)
  const ofThisYear = isPart ? planned || from - now <= SOON || now >= APRIL : from <= now
  return ofThisYear ? Infinity : AHEAD_RANGE
}

/** How many days ahead a time of this year may lie. */
function slackOf(state: State, at: MonthDay, { reference, forward }: Around): number {
  const limit = UP_TO.test(before(state, at.start))
  if (at.from !== undefined && at.from > 1 && !limit)
    return slackOfPart(at, forward || PLANS.test(state.text.slice(at.start, at.start + NEXT)), reference)
  if (forward) return AHEAD_FORWARD
  if (at.from !== undefined) return AHEAD_RANGE
  if (limit) return AHEAD_LIMIT
  const ahead = serialOf(reference.year, at) - toSerial(lastDayOf(reference))
  return ahead > FAR && !isPlanned(state, at.start) && !isTitle(state, at.start) ? FAR : AHEAD
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
  const forward = FORWARD.test(words)
  const back = serial > last + slackOf(state, at, { reference, forward })
  const turn = serial < last - GONE && SURE.test(words) ? 1 : back ? -1 : 0
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

/** The year that a word or number names: 2023年, 去年, 当年. */
export function yearOf(ref: YearRef, state: State): YearChoice {
  if (ref.kind === 'absolute') return { year: ref.year, implied: false, anchor: null }
  if (ref.kind === 'cycle') return cycleYear(ref, state)
  const { reference, dated } = state
  const told = ref.kind === 'relative' && ref.told ? comparedYear(state) : null
  if (told && ref.kind === 'relative')
    return { year: told.year + ref.offset, implied: false, anchor: anchorOf(told, 'sentence') }
  if (ref.kind === 'relative')
    return { year: reference ? reference.year + ref.offset : null, implied: false, anchor: published(state) }
  if (dated) return { year: dated.year + (ref.offset ?? 0), implied: true, anchor: anchorOf(dated, 'article') }
  if (ref.offset) return { year: null, implied: true, anchor: null }
  return { year: reference?.year ?? null, implied: true, anchor: published(state) }
}
