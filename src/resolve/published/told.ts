import type { TimeDraft } from '../../model/draft.ts'
import type { SpanPair } from '../../model/span.ts'
import type { CalendarExpression, TimeExpression } from '../../model/time-expression.ts'
import { type Day, daysIn, isDay, toSerial } from '../../text/calendar.ts'
import { holidayOf } from '../holidays.ts'

/** A day of a month that the text tells, with its year if it says one. */
export interface Told {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly span: SpanPair
  /** Told as past, or as still to come (将于, 预计, …起施行). */
  readonly ahead: boolean
}

/** A year that the text states, with the days it covers: a day, a month, a quarter, or the whole year. */
export interface Stated {
  readonly first: number
  readonly last: number
  readonly span: SpanPair
  readonly ahead: boolean
  readonly whole: boolean
  /** 从1998年1月起: it tells from when on something holds. */
  readonly begins: boolean
}

const BEFORE =
  /(?:预计|预期|将|拟|计划|力争|有望|到期|截止日期为|届时|目标|定于|决定)[^，。；]{0,4}$|(?:时间|期限|日期|报名)截[止至][到为至]?$|(?<!截)至$|(?<![止至])到$/u
const AFTER =
  /^(?:前|底前|末前|以前|之前|起(?:施行|实施|执行|生效|正式|照常)|[^，。；\n]{0,10}(?:将(?![近军士领])|建成|竣工|到期|力争|施行))/u

/** 会议决定，港口大会12月22日举行. */
const DECIDED = /(?:决定|建议)，[^。；\n]{0,26}$/u
const DECIDED_LOOK = 30

const LOOK = 14

/** Whether words around a date put it into the future: 预计2023年7月30日建成, 2025年前. */
export const isAhead = (text: string, [start, end]: SpanPair): boolean =>
  BEFORE.test(text.slice(Math.max(0, start - LOOK), start)) ||
  DECIDED.test(text.slice(Math.max(0, start - DECIDED_LOOK), start)) ||
  AFTER.test(text.slice(end, end + LOOK))

/** 1998年元旦 as the day that it is; without its year a festival is no evidence. */
function festival(e: Extract<TimeExpression, { form: 'holiday' }>): readonly CalendarExpression[] {
  const day = e.year?.kind === 'absolute' && e.days === 'day' ? holidayOf(e.name, e.year.year) : undefined
  if (!day) return []
  const { year, month } = day
  return [{ ...BARE, year: { kind: 'absolute', year }, months: [month, month], day: day.day }]
}

const BARE = { form: 'calendar', monthOffset: null, part: null, clock: null, limit: false } as const

function leaves(e: TimeExpression): readonly CalendarExpression[] {
  if (e.form === 'calendar') return [e]
  if (e.form === 'holiday') return festival(e)
  if (e.form === 'range') return [...leaves(e.from), ...leaves(e.to)]
  return e.form === 'since' ? leaves(e.from) : []
}

/** Days around a New Year. */
function isNewYear({ from, to }: Extract<TimeExpression, { form: 'range' }>): boolean {
  if (from.form !== 'calendar' || to.form !== 'calendar') return false
  return from.day !== null && to.day !== null && from.months?.[0] === 12 && to.months?.[0] === 1
}

/** 2013年3月至2025年3月: an era's bounds say nothing of today; 2022年12月31日至2023年1月2日 are days as others. */
const crossesYears = (e: TimeExpression): boolean =>
  e.form === 'range' &&
  !isNewYear(e) &&
  new Set(leaves(e).flatMap(({ year }) => (year?.kind === 'absolute' ? [year.year] : []))).size > 1

/** All days of months that the text tells, in its order. */
export function toldIn(text: string, drafts: readonly TimeDraft[]): readonly Told[] {
  return drafts.flatMap((draft) => {
    const span = [draft.start, draft.end] as const
    if (crossesYears(draft.expression)) return []
    return leaves(draft.expression).flatMap((e) => {
      if (!e.months || e.day === null || e.months[0] !== e.months[1]) return []
      if (e.year && e.year.kind !== 'absolute') return []
      const year = e.year?.kind === 'absolute' ? e.year.year : null
      return [{ year, month: e.months[0], day: e.day, span, ahead: isAhead(text, span) }]
    })
  })
}

const DONE = /^[，,]?[^。；\n]{0,16}(?:已(?!经?[定将])|共|累计)/u

/** 到1997年底，共建立300个: what has been by then. */
const isDone = (text: string, [start, end]: SpanPair): boolean =>
  text[start - 1] === '到' && text[start - 2] !== '达' && DONE.test(text.slice(end, end + 24))

function covered(e: CalendarExpression, closes: boolean): { first: number; last: number; whole: boolean } | undefined {
  if (e.year?.kind !== 'absolute') return undefined
  const { year } = e.year
  if (e.part === 'end' && !e.months && (e.limit || closes)) {
    const end = toSerial({ year, month: 12, day: 31 })
    return { first: end, last: end, whole: false }
  }
  const [from, to] = e.months ?? [1, 12]
  const first: Day = { year, month: from, day: e.day ?? 1 }
  const last: Day = { year, month: to, day: e.day ?? daysIn(year, to) }
  if (!isDay(first)) return undefined
  return { first: toSerial(first), last: toSerial(last), whole: e.months === null }
}

const isBegin = (e: TimeExpression): boolean => e.form === 'since' && !e.past && !e.after

/** All years that the text states, with months and days where it says them. */
export function statedIn(text: string, drafts: readonly TimeDraft[]): readonly Stated[] {
  return drafts.flatMap((draft) => {
    const span = [draft.start, draft.end] as const
    if (crossesYears(draft.expression)) return []
    return leaves(draft.expression).flatMap((e) => {
      const done = isDone(text, span)
      const days = covered(e, done)
      return days ? [{ ...days, span, ahead: !done && isAhead(text, span), begins: isBegin(draft.expression) }] : []
    })
  })
}
