import type { SpanPair } from '../../model/span.ts'
import { fromSerial, isDay, toSerial } from '../../text/calendar.ts'
import type { Occasion } from './occasion.ts'
import type { Stated, Told } from './told.ts'

/** The year of a told day, and the words that it follows from. */
export interface YearFound {
  readonly year: number
  readonly evidence: SpanPair
  readonly how: 'stated' | 'after' | 'before' | 'anniversary' | Occasion['kind']
}

/** How many days behind a stated past time a day still belongs to it: reports on quarters come later than those on months. */
const REACH = { day: 30, month: 25, quarter: 65 } as const

/** The days of a quarter; a longer time that is told as past is over. */
const QUARTER = 92

/** A day to come is named with its year when it lies this near. */
const NEAR_FUTURE = 150

/** The text and the years that it states. */
export interface Evidence {
  readonly text: string
  readonly stated: readonly Stated[]
  readonly occasions: readonly Occasion[]
}

interface Candidate {
  readonly found: YearFound
  readonly distance: number
}

const serialIn = (told: Told, year: number): number | undefined => {
  const day = { year, month: told.month, day: told.day }
  return isDay(day) ? toSerial(day) : undefined
}

const yearsAround = (stated: Stated) => {
  const year = 1970 + Math.floor(stated.last / 365.2425)
  return [year - 1, year, year + 1]
}

/** What stood at a year's end (截至2023年底) is told for a quarter, too. */
function grainOf({ first, last }: Stated): keyof typeof REACH {
  const { month, day } = fromSerial(last)
  if (first === last) return month === 12 && day === 31 ? 'quarter' : 'day'
  return last - first < 31 ? 'month' : 'quarter'
}

/**
 * The year that puts a told day close behind a stated past time, or close before a stated day to come. A month that is
 * stated with its year beside a bare day of the same month is another year's: of this year's it would go without.
 */
function candidates(told: Told, stated: Stated): readonly Candidate[] {
  const grain = grainOf(stated)
  if (stated.whole) return []
  return yearsAround(stated).flatMap((year): Candidate[] => {
    const at = serialIn(told, year)
    if (at === undefined) return []
    const after = at - stated.last
    const inside = after <= 0 && (grain === 'month' || stated.last - stated.first > QUARTER)
    if (!stated.ahead && at >= stated.first && !inside && after <= REACH[grain])
      return [{ found: { year, evidence: stated.span, how: 'after' }, distance: Math.max(0, after) }]
    const before = stated.first - at
    const near = grain === 'day' ? before >= 0 && before <= NEAR_FUTURE : isBeginning(stated, at)
    if (stated.ahead && near)
      return [{ found: { year, evidence: stated.span, how: 'before' }, distance: Math.max(0, before) }]
    return []
  })
}

/** 决定从1998年1月起: told in that month, or the one before it. */
const isBeginning = ({ begins, first, last }: Stated, at: number): boolean =>
  begins && at >= first - REACH.day && at <= last && last - first < REACH.day + 1

/** Whether nothing that the text tells as past lies after a day. */
const fits = (serial: number, stated: readonly Stated[]) => stated.every((s) => s.ahead || s.first <= serial)

const ANNIVERSARY = /周年|诞辰|逝世/u

/** Beside an anniversary, a full date of the same month and day as a bare one is the day it goes back to. */
function isAnniversary({ month, day }: Told, { first, last }: Stated): boolean {
  const date = fromSerial(first)
  return first === last && date.month === month && date.day === day
}

/** 2010年的“双11” is no word on the year of 11月11日. */
const isFeast = (text: string, { span: [start, end] }: Stated) => !/月|\d[-/.]\d/u.test(text.slice(start, end))

const JUBILEE = /(\d{1,3})周年/gu

/** 1950年5月22日 and 75周年, told on 5月22日: the day that many years later. */
function byAnniversary(told: Told, { text, stated }: Evidence): YearFound | undefined {
  const origin = stated.find((s) => isAnniversary(told, s))
  if (!origin) return undefined
  const counts = new Set(Array.from(text.matchAll(JUBILEE), ([, n]) => Number(n)))
  const [count] = counts
  if (counts.size !== 1 || count === undefined) return undefined
  const year = fromSerial(origin.first).year + count
  const later = stated.some((s) => !s.ahead && !s.whole && s.first > (serialIn(told, year) ?? 0))
  return later ? undefined : { year, evidence: origin.span, how: 'anniversary' }
}

/** A year that the text compares with is over: 比2025年同期. */
const COMPARED = /[比较](\d{4})年/gu

/** The year that the one occasion of the text says, where nothing told as past lies after the day in it. */
function byOccasion(told: Told, { text, stated, occasions }: Evidence): YearFound | undefined {
  const compared = new Set(Array.from(text.matchAll(COMPARED), ([, year]) => Number(year)))
  const planned = new Set(occasions.flatMap(({ kind, span }) => (kind === 'agenda' ? [span[0]] : [])))
  const past = stated.filter((s) => !s.ahead && !(s.whole && planned.has(s.span[0])))
  const years = occasions.flatMap((occasion): readonly YearFound[] => {
    const year = occasion.yearOf(told.month)
    const serial = year === undefined ? undefined : serialIn(told, year)
    const later = serial === undefined || past.some((s) => s.first > serial)
    return year === undefined || later || compared.has(year)
      ? []
      : [{ year, evidence: occasion.span, how: occasion.kind }]
  })
  const surest = years.filter((found, n) => years.findIndex(({ evidence }) => evidence[0] === found.evidence[0]) === n)
  const [first] = surest
  return first && surest.every(({ year }) => year === first.year) ? first : undefined
}

/** The year of a told day: said with it, or the one that fits the months that the text states with their years, or its occasion. */
export function yearOfTold(told: Told, evidence: Evidence): YearFound | undefined {
  const { text, stated } = evidence
  if (told.year !== null) return { year: told.year, evidence: told.span, how: 'stated' }
  const best = stated
    .filter((s) => !isAnniversary(told, s) || !(ANNIVERSARY.test(text) || isFeast(text, s)))
    .flatMap((s) => candidates(told, s))
    .filter(({ found, distance }) => distance === 0 || fits(serialIn(told, found.year) ?? 0, stated))
    .sort((a, b) => a.distance - b.distance)[0]
  return best?.found ?? byAnniversary(told, evidence) ?? byOccasion(told, evidence)
}
