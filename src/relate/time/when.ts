import type { Time } from '../../model/mention.ts'
import type { ClauseView } from '../clauses.ts'
import { isBase } from '../change/base.ts'
import type { Run } from '../run.ts'
import type { State } from '../state.ts'
import type { When } from '../carried.ts'

const LIMIT = /(?:截至|截止到?|截至到)$/u

/** Whether a time is one that a count runs up to: 截至去年底, 到去年为止. */
const isLimit = (text: string, { start, end }: Time): boolean =>
  LIMIT.test(text.slice(Math.max(0, start - 3), start)) || text.startsWith('为止', end)

/** An hour as a clock time: T08 is T08:00; the last hour of a day is the day. */
const fullClock = (edtf: string) => edtf.replace(/T24(?::00)?$/u, '').replace(/T\d\d$/u, '$&:00')

/** 下午, 晚间: a part of a day, of which no hour is told. */
const HOUR = /[时点:：]/u

/** 0—24时: a whole day. */
const WHOLE_DAY = /^(\d{4}-\d{2}-\d{2})T00(?::00)?\/\1T24(?::00)?$/u

/** The days that a time names, where it names no hours of them. */
const daysOf = ({ edtf, text }: Time): string | null =>
  edtf !== null && edtf.includes('T')
    ? HOUR.test(text)
      ? edtf.replace(WHOLE_DAY, '$1').replace(/T\d\d(?=$|\/)/gu, '$&:00')
      : edtf.replace(/T\d\d(?=$|\/)/gu, '').replace(/^(.+)\/\1$/u, '$1')
    : edtf

/** 近日, 连日来, 今后一段时间: not the very day of the article. */
const ABOUT_NOW = /[日天]|今后/u
const OF_LATE = /^(?:最?近|日前|前不久|不久前|多年来|长期以来|历年|往年|以往|年来)/u

/** Whether a time says when something is, but no date: 每年, 近年来, 近日. */
const isLoose = ({ type, ref, text, set }: Time): boolean =>
  (type === 'set' && set === 'P1Y') ||
  (ref === 'PAST_REF' && OF_LATE.test(text)) ||
  (ref === 'PRESENT_REF' && ABOUT_NOW.test(text))

/** What a time says of the values behind it; null for those that only compare, recur or last. */
function whenOf({ article, published, state }: Run, time: Time): string | null {
  const { folded } = article
  if (LASTS.test(folded.slice(Math.max(0, time.start - 3), time.start))) return null
  if (
    isFounding(folded, time) ||
    isBase(folded, time) ||
    isStyle(folded, time) ||
    time.rule === 'same-period' ||
    time.type === 'set'
  )
    return null
  if (time.ref === 'PRESENT_REF') return isLoose(time) ? null : published.date
  if (time.edtf === null) return null
  if (time.rule === 'count' && time.type === 'duration') return null
  const edtf = daysOf(time)
  if (edtf === null || STRETCH.test(time.text) || !isLimit(folded, time)) return edtf
  const last = fullClock(edtf.split('/').at(-1) ?? edtf)
  return `${state.since ?? '..'}/${last}`
}

/** 9月的一个季度: a stretch that a limit ends is the time itself. */
const STRETCH = /的.{0,6}(?:季|季度|月|半年|财年|年度)$/u

/** 将持续到11月4日: how long something lasts, not when a value holds. */
const LASTS = /(?:持续|延续|延长)[到至]$/u

/** A time that tells since when something is there, not when a value holds: 成立于2004年9月, 1958年始建. */
const FOUNDED = /(?:成立|始建|创建|创办|创立|组建|诞生|出生|发现|注册|设立|建成|建校|建馆|落成)于$/u
const FOUNDED_BEHIND =
  /^[份底初]?(?:成立|创立|创办|始建|建校|建馆|出生|(?:举[办行]|召开|签[署订]|出台|推出|上市|开业|启用)的)/u

/** 11月合约, 2030年到期: a time that names a thing. 2020年以来最低: what a record is counted from. */
const NAMES_BEHIND = /^(?:期?合约|到期|交割|续作|以来(?:的|同期)?(?:[最新首高低]|历史))/u

const isFounding = (text: string, { start, end }: Time) =>
  FOUNDED.test(text.slice(Math.max(0, start - 4), start)) ||
  FOUNDED_BEHIND.test(text.slice(end, end + 5)) ||
  NAMES_BEHIND.test(text.slice(end, end + 6))

/** 明代城墙: a dynasty right before a noun says of what age a thing is, not when a value holds. */
const isStyle = (text: string, { rule, edtf, end }: Time) =>
  rule === 'era' &&
  edtf !== null &&
  edtf < '1912' &&
  !/^(?:[，。；：、末初中后前以之已就有]|时期|年间)/u.test(text.slice(end, end + 2))

/** What stands before a time inside the whole that a share is of, or before one that only says what another time is. */
const OTHERWISE = /(?:占|是|正值|恰逢|适逢)$/u

const OPENED = /以来|^今年|^年初/u

/** 截至17日，2026年; 截至2月12日，今年以来: a period behind a limit in it runs up to that limit. */
function within({ published, state: { when } }: Run, clause: ClauseView, edtf: string): string {
  if (when?.sentence !== clause.sentence || !when.edtf.startsWith('../')) return edtf
  const last = when.edtf.slice(3)
  const [first = '', now] = edtf.split('/')
  if (now !== undefined && now === published.date && first < last && last < now) return `${first}/${last}`
  return /^\d{4}$/u.test(edtf) && last.startsWith(`${edtf}-`) ? `${edtf}-01-01/${last}` : edtf
}

/** How far behind a value the day may stand that it holds for, and what parts them. */
const BEHIND = { reach: 8, parted: /[，。、；：的（(）)]/u }

/** How far a value's times reach: up to it, or over the day right behind it where its sentence has told none (约2000人13日集会). */
function timesOf({ article, state }: Run, clause: ClauseView, i: number): number {
  const value = clause.values[i]
  if (!value) return clause.end
  if (value.kind !== 'quantity' || state.when?.sentence === clause.sentence) return value.start
  const next = clause.times.find((time) => time.start >= value.end)
  const near =
    next?.edtf != null &&
    /^\d{4}-\d{2}-\d{2}/u.test(next.edtf) &&
    next.start - value.end <= BEHIND.reach &&
    next.start < (clause.values[i + 1]?.start ?? clause.end) &&
    !BEHIND.parted.test(article.folded.slice(value.end, next.start))
  return near ? next.start + 1 : value.start
}

/** 今年以来, 昨天: a time that an article without a date leaves open; what was told before it holds for it no longer. */
const isOpen = ({ text, edtf, rule }: Time): boolean =>
  edtf === null &&
  (rule === 'date' || rule === 'day') &&
  /^(?:[今去前明本]年|[今昨明][天日晚早晨]|年[初内底])/u.test(text)

/** What a paragraph was told of before it turned to what there is now; null where that was nothing. */
function beforeNow({ when }: State, { paragraph }: ClauseView): When | null {
  if (when?.paragraph !== paragraph) return null
  return when.before === undefined ? when : when.before
}

/** 今天是假期第8天; 7月终值持平: it says what another time is, or how another reading was that no number tells. */
const isAside = (text: string, clause: ClauseView, { start, end }: Time): boolean =>
  OTHERWISE.test(text.slice(start - 2, start)) ||
  (clause.values.length === 0 && /^[终前]值/u.test(text.slice(end, end + 2)))

/** Takes a clause's times into what is carried; a time behind `upTo` belongs to what follows. */
export function takeTimes(run: Run, clause: ClauseView, upTo: number): void {
  const { article, published, state } = run
  let passed = -1
  for (const time of clause.times) {
    if (time.start >= upTo || time.start < state.taken) continue
    state.taken = time.end
    const isTold = state.when?.sentence === clause.sentence
    if (isTold && (time.start === passed || isAside(article.folded, clause, time))) {
      passed = time.end
      continue
    }
    const opens = time.edtf?.endsWith(`/${published.date ?? '?'}`) ?? false
    if (opens && OPENED.test(`${time.text}${article.folded.slice(time.end, time.end + 2)}`))
      state.since = time.edtf?.split('/')[0] ?? null
    if (published.date === null && (time.ref === 'PRESENT_REF' || isOpen(time))) state.when = null
    if (isLoose(time)) state.loose = { sentence: clause.sentence, recurs: time.type === 'set' }
    const edtf = whenOf(run, time)
    if (edtf !== null)
      state.when = {
        edtf: within(run, clause, edtf),
        sentence: clause.sentence,
        paragraph: clause.paragraph,
        start: time.start,
        used: -1,
        ...(time.ref === 'PRESENT_REF' && { before: beforeNow(state, clause) }),
      }
  }
}

/** 预期54，7月终值|55: a reading of another time, which the next value isn't of. */
const OTHER_READING = /(?:终值|前值)[为是升降涨跌增减]?$/u

/** Takes the times of a value; gives the one to go back to behind it, where its own is only that of another reading. */
export function takeTimesOf(run: Run, clause: ClauseView, i: number): When | undefined {
  const { state, article } = run
  const { when } = state
  takeTimes(run, clause, timesOf(run, clause, i))
  if (state.when === when || when?.paragraph !== clause.paragraph) return undefined
  const start = clause.values[i]?.start ?? 0
  return OTHER_READING.test(article.folded.slice(Math.max(0, start - 3), start)) ? when : undefined
}
