import { daysIn, toSerial } from '../../text/calendar.ts'
import { lastDayOf, type Reference } from '../reference.ts'
import type { State } from './state.ts'

/** A month, a day of it or the end of several months, without its year. */
export interface MonthDay {
  readonly month: number
  readonly day: number | null
  /** The first of several months that it ends. */
  readonly from?: number
  readonly start: number
}

/** Such a day in a year, as a serial number. */
export const serialOf = (year: number, { month, day }: MonthDay) =>
  toSerial({ year, month, day: Math.min(day ?? 1, daysIn(year, month)) })

/** Words that look forward, in the clause before a date: 预计3月建成. */
export const FORWARD = /预计|将|拟|计划|力争|有望|届时|截止日期|到期|延长|推迟|延期|顺延/u
/** 到8月下旬，形势趋于稳定: 到 and 至 look forward only where their sentence does. */
export const UP = /(?<!截)至$|(?<!截止)到$/u
const BACK = 12

/** What stands before an offset in its clause. */
export const before = ({ text }: State, start: number) =>
  text
    .slice(Math.max(0, start - BACK), start)
    .split(/[，。；\n]/u)
    .at(-1) ?? ''

/** How far ahead a day or month of the same year may lie, in days: news names the year of what is past and far off, so only around New Year is last year's meant. */
export const AHEAD = 280
/** Figures of several months (1—10月) are told when they are over, or nearly. */
const AHEAD_RANGE = 45
const AHEAD_FORWARD = 330
/** What stands behind a date that is to come: 10月1日前将建成. */
const FORWARD_BEHIND = /^[\d月日号底初上中下旬末以之前]{1,10}(?:将(?![近军士领])|有望|力争|争取|预计|拟)/u

/** 1月将公布, 3月有望投产: what surely is to come; 将 before what is done is 把 too (3月将总部迁来). */
const COMES_BEHIND =
  /^[\d一二三四五六七八九十月日号底初份上中下旬末]{1,8}(?:即将|有望|力争|争取|预计|拟|将(?:举行|召开|举办|公布|发布|开工|开业|开幕|开通|建成|投产|完成|达到|迎来|推出|实施|正式))/u

/** Whether what stands behind a time says that it is to come. */
export const comesBehind = ({ text }: State, start: number): boolean => COMES_BEHIND.test(text.slice(start, start + 14))

/** 至 and 到 alone (跌至, 至12月12日) say nothing of what is to come. */
const AHEAD_WORD = /预计|将(?![近军士领])|拟|计划|力争|有望|届时/u

/** A date that still lies ahead, told with a word that looks forward, is this year's whatever year was spoken of before. */
export const isToCome = (state: State, at: MonthDay, reference: Reference): boolean =>
  serialOf(reference.year, at) > toSerial(lastDayOf(reference)) &&
  (AHEAD_WORD.test(before(state, at.start)) || FORWARD_BEHIND.test(state.text.slice(at.start, at.start + 14)))

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
export function isPlanned({ text }: State, start: number): boolean {
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

/** What a time is seen from, and whether the words before it look forward. */
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
export function slackOf(state: State, at: MonthDay, { reference, forward }: Around): number {
  const limit = UP_TO.test(before(state, at.start))
  if (at.from !== undefined && at.from > 1 && !limit)
    return slackOfPart(at, forward || PLANS.test(state.text.slice(at.start, at.start + NEXT)), reference)
  if (forward) return AHEAD_FORWARD
  if (at.from !== undefined) return AHEAD_RANGE
  if (limit) return AHEAD_LIMIT
  const ahead = serialOf(reference.year, at) - toSerial(lastDayOf(reference))
  return ahead > FAR && !isPlanned(state, at.start) && !isTitle(state, at.start) ? FAR : AHEAD
}
