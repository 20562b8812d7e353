import type { Article } from '../../model/article.ts'
import type { TimeDraft } from '../../model/draft.ts'
import type { Published } from '../../model/result.ts'
import { type Day, isDay, isoDay, toSerial } from '../../text/calendar.ts'
import { dayOf, type Reference, referenceOf } from '../reference.ts'
import { statedIn, type Told, toldIn } from './told.ts'
import { type Context, dateline, type Days, type Finding, today } from './findings.ts'
import { occasionsIn } from './occasions.ts'
import { slice, yearReason } from './reasons.ts'
import { sessionDay } from './sessions.ts'
import { type YearFound, yearOfTold } from './year.ts'

/** The article's date as it is reported, and as the reference that times are resolved against. */
export interface Dated {
  readonly published: Published
  readonly reference: Reference | undefined
}

function fromGiven(given: string, page: string | null): Dated | undefined {
  const reference = referenceOf(given)
  if (!reference) return undefined
  const day = dayOf(reference)
  const basis = page === null ? 'given' : 'page'
  const reason = day
    ? (page ?? 'The date was given with the article.')
    : `Only ${given} was given with the article, so the day isn't known.`
  return { reference, published: { date: day ? isoDay(day) : null, basis, evidence: null, reason } }
}

function datedBy({ text }: Days, { told, basis, claim }: Finding, found: YearFound): Dated | undefined {
  const day: Day = { year: found.year, month: told.month, day: told.day }
  if (!isDay(day)) return undefined
  const reason = `${claim}${yearReason(text, found)}.`
  return { reference: day, published: { date: isoDay(day), basis, evidence: told.span, reason } }
}

const settle = (context: Context, finding: Finding): Dated | undefined => {
  const year = yearOfTold(finding.told, context)
  return year && datedBy(context, finding, year)
}

interface Dateable {
  readonly told: Told
  readonly year: YearFound
  readonly serial: number
}

/** The days that the text tells as past, with the years that can be known. */
const dateable = (context: Context): readonly Dateable[] =>
  context.told.flatMap((told) => {
    const year = told.ahead ? undefined : yearOfTold(told, context)
    const day = year && { year: year.year, month: told.month, day: told.day }
    return year && day && isDay(day) ? [{ told, year, serial: toSerial(day) }] : []
  })

/** How far into the text a day is told as the news of it. */
const LEAD_END = 150
/** Other days this close before the latest make it one of the days that the article reports on. */
const CLUSTER = 10

/** The latest day that the text tells as past: the article's own where it is its news, else its year alone. */
function latestTold(context: Context): Dated | undefined {
  const days = dateable(context)
  const latest = days.reduce<Dateable | undefined>((a, b) => (a && a.serial >= b.serial ? a : b), undefined)
  if (!latest) return undefined
  const { told, year, serial } = latest
  const words = slice(context.text, told.span)
  if (year.how === 'stated') {
    const claim = ownClaim(context, told)
    return claim === undefined ? undefined : datedBy(context, { told, basis: 'inferred', claim }, year)
  }
  const others = new Set(days.flatMap((d) => (d.serial < serial && d.serial >= serial - CLUSTER ? [d.serial] : [])))
  const isNews = context.text.slice(0, told.span[0]).trim().length <= LEAD_END || others.size >= 2
  if (!isNews)
    return yearOnly(year, `The text tells of ${words}${yearReason(context.text, year)}, but not when it was written.`)
  const claim = `The latest day that the text tells of as past is ${words}`
  return datedBy(context, { told, basis: 'inferred', claim }, year)
}

const yearOnly = ({ year, evidence }: YearFound, reason: string): Dated => ({
  reference: { year, month: null, day: null },
  published: { date: null, basis: 'inferred', evidence, reason },
})

/** Without a day the occasion alone can say the year of 今年. */
function occasionYear({ text, occasions, stated }: Context): Dated | undefined {
  const events = occasions.filter(
    ({ kind }) => kind === 'event' || kind === 'issue' || kind === 'begun' || kind === 'jubilee',
  )
  const [event] = events
  if (!event || events.some(({ year }) => year !== event.year) || !/今年|年内/u.test(text)) return undefined
  const latest = stated.every((s) => s.ahead || s.first <= toSerial({ year: event.year, month: 12, day: 31 }))
  const found: YearFound = { year: event.year, evidence: event.span, how: 'event' }
  return latest
    ? yearOnly(found, `The text reports on what bears the year ${slice(text, event.span)}, but names no day of it.`)
    : undefined
}

/** How far a full date may stand into the text to be the day that it reports on, and not one out of its history. */
const OPENING = 40

/** Behind a full date that opens a text: its news, not a thing that was of that day. */
const TELLS = /^(?:[\d，,、在是晚上下凌早召举]|$|\s)/u

/** Nothing that is said of a day follows it: not 1956年创刊, 2009年11月1日出版. */
const isClosing = (rest: string): boolean => rest.trim().length <= 4 && !/[出创刊生逝去]/u.test(rest)

/** What makes a full date the article's own: it opens or closes it, or is said twice, and no day told without its year lies behind it. */
function ownClaim({ text, told }: Context, { span, year, month, day }: Told): string | undefined {
  const [start, end] = span
  const isBehind = (t: Told) => t.month > month || (t.month === month && t.day > day)
  if (told.some((t) => t.year === null && !t.ahead && isBehind(t))) return undefined
  const words = slice(text, span)
  const before = text.slice(0, start).trim().length
  if (before <= OPENING && TELLS.test(text.slice(end, end + 1))) return `The text opens with ${words}`
  if (isClosing(text.slice(end))) return `The text closes with ${words}`
  const times = told.filter((t) => t.year === year && t.month === month && t.day === day)
  const first = times[0]?.span[0] ?? start
  return times.length > 1 && text.slice(0, first).trim().length <= LEAD_END
    ? `The text begins with ${words} and comes back to it`
    : undefined
}

/** A session of the People's Congress says the month and year of a bare day in the lead. */
function ofSession({ text }: Days, drafts: readonly TimeDraft[]): Dated | undefined {
  const found = sessionDay(text, drafts)
  if (!found) return undefined
  const { year, month, day, span, session } = found
  const claim = `The text tells of ${slice(text, span)}, a day of ${slice(text, session)}, and sessions meet in March`
  const told: Told = { year: null, month, day, span, ahead: false }
  return datedBy({ text, told: [told] }, { told, basis: 'inferred', claim }, { year, evidence: session, how: 'event' })
}

function unknown({ told }: Context): Dated {
  const reason =
    told.length === 0
      ? 'No date was given with the article, and the text names no day.'
      : 'No date was given with the article, and the text names days but nothing that says which year they lie in.'
  return { reference: undefined, published: { date: null, basis: 'unknown', evidence: null, reason } }
}

/** A given month or year holds; a day of the dateline must lie in it. */
function withinGiven(given: Dated, context: Days): Dated {
  const { reference } = given
  const finding = dateline(context) ?? today(context)
  if (!reference || !finding) return given
  const { told } = finding
  const fits = (told.year ?? reference.year) === reference.year && (reference.month ?? told.month) === told.month
  if (!fits) return given
  const claim = `${finding.claim}, and ${reference.month === null ? 'its year' : 'its month'} was given`
  return datedBy(context, { ...finding, claim }, { year: reference.year, evidence: told.span, how: 'stated' }) ?? given
}

const ADDRESS = /(?<!\d)(20\d{2}|19\d{2})([-/]?)(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/u

/** Addresses of pages often hold their day: /2023/02/15/, t20230215_. */
function addressDate(url: string | undefined): Dated | undefined {
  const match = url === undefined ? null : ADDRESS.exec(url)
  if (!match) return undefined
  const day: Day = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) }
  if (!isDay(day)) return undefined
  const reason = `The address of the page holds ${match[0]}.`
  return { reference: day, published: { date: isoDay(day), basis: 'page', evidence: null, reason } }
}

/** The article's own date: given, else from its dateline, else inferred from what the text tells; always with the reason. */
export function publishedOf(article: Article, drafts: readonly TimeDraft[]): Dated {
  const { published, page } = article.source
  const given = published === null ? undefined : fromGiven(published, page?.dated ?? null)
  if (given && dayOf(given.reference)) return given
  const text = article.folded
  const days: Days = { text, told: toldIn(text, drafts) }
  if (given) return withinGiven(given, days)
  const context: Context = { ...days, stated: statedIn(text, drafts), occasions: occasionsIn(text, drafts) }
  const said = dateline(context) ?? today(context)
  const address = addressDate(article.source.origin.url)
  if (address && !said) return address
  return (
    (said ? settle(context, said) : latestTold(context)) ??
    address ??
    ofSession(days, drafts) ??
    occasionYear(context) ??
    unknown(context)
  )
}
