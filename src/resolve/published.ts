import type { Article } from '../model/article.ts'
import type { TimeDraft } from '../model/draft.ts'
import type { Published } from '../model/result.ts'
import type { SpanPair } from '../model/span.ts'
import { type Day, isDay, isoDay, toSerial } from '../text/calendar.ts'
import { dayOf, type Reference, referenceOf } from './reference.ts'
import { statedIn, type Told, toldIn } from './told.ts'
import { type Evidence, type YearFound, yearOfTold } from './year.ts'

/** The article's date as it is reported, and as the reference that times are resolved against. */
export interface Dated {
  readonly published: Published
  readonly reference: Reference | undefined
}

interface Context extends Evidence {
  readonly told: readonly Told[]
}

/** How far into the text a dateline or a page's date line can stand. */
const HEAD = 300

/** What follows the date of a dateline: 本报北京1月4日讯, 新华社北京2月3日电. */
const DATELINE = /^(?:[（(][^）)]{0,14}[）)])?(?:讯|电(?![视话影力])|消息|报道|专电|综合)/u

const slice = (text: string, [start, end]: SpanPair) => text.slice(start, end)

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

interface Finding {
  readonly told: Told
  readonly basis: Published['basis']
  /** What the text says of the day, as the first half of the reason. */
  readonly claim: string
}

function yearReason(text: string, { how, evidence }: YearFound): string {
  if (how === 'stated') return ''
  const words = slice(text, evidence)
  return how === 'after'
    ? `; its year is the one that puts it close behind ${words}, which the text tells as past`
    : `; its year is the one that puts it close before ${words}, which the text tells as to come`
}

function datedBy({ text }: Context, { told, basis, claim }: Finding, found: YearFound): Dated | undefined {
  const day: Day = { year: found.year, month: told.month, day: told.day }
  if (!isDay(day)) return undefined
  const reason = `${claim}${yearReason(text, found)}.`
  return { reference: day, published: { date: isoDay(day), basis, evidence: told.span, reason } }
}

const settle = (context: Context, finding: Finding): Dated | undefined => {
  const year = yearOfTold(finding.told, context)
  return year && datedBy(context, finding, year)
}

const isLined = (text: string, { span: [, end] }: Told) => DATELINE.test(text.slice(end, end + 18))

/** 本报北京1月4日讯; a full date on the page's own date line. */
function dateline({ text, told }: Context): Finding | undefined {
  const line = told.find((t) => t.span[0] <= HEAD && isLined(text, t))
  if (line) return { told: line, basis: 'dateline', claim: `The dateline says ${slice(text, line.span)}` }
  const stamp = told.find((t) => t.year !== null && t.span[0] <= HEAD && isAlone(text, t.span))
  return stamp && { told: stamp, basis: 'dateline', claim: `The page’s date line says ${slice(text, stamp.span)}` }
}

const LEAD = /^(?:发布时间|时间|日期|发表时间|发布日期|来源|更新时间)?[:：]?[^，。]{0,8}$/u
const TAIL = /^(?:\d{1,2}[:：]\d{2}|来源|作者|字号|浏览|点击|阅读|编辑|[ \t\u3000|]|$)/u

/** A date that stands on a line of its own, with a clock time or a source beside it at most. */
function isAlone(text: string, [start, end]: SpanPair): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 60)
  return LEAD.test(before.slice(before.lastIndexOf('\n') + 1).trim()) && TAIL.test((after.split('\n')[0] ?? '').trim())
}

/** 今天（7月23日）: the day of writing is said in brackets. */
function today({ text, told }: Context): Finding | undefined {
  const found = told.find(({ span: [start] }) =>
    /(?:今天|今日|今晚|今早|今晨)[（(]$/u.test(text.slice(Math.max(0, start - 3), start)),
  )
  return found && { told: found, basis: 'inferred', claim: `The text calls ${slice(text, found.span)} today` }
}

/** The latest day that the text tells as past, among those whose year can be known. */
function latestTold(context: Context): Dated | undefined {
  const { text, told } = context
  const days = told.flatMap((t) => {
    const year = t.ahead ? undefined : yearOfTold(t, context)
    const day = year && { year: year.year, month: t.month, day: t.day }
    return year && day && isDay(day) ? [{ told: t, year, serial: toSerial(day) }] : []
  })
  const latest = days.reduce<(typeof days)[number] | undefined>(
    (a, b) => (a && a.serial >= b.serial ? a : b),
    undefined,
  )
  if (!latest || (latest.year.how === 'stated' && !datesItself(context, latest.told))) return undefined
  const claim = `The latest day that the text tells of as past is ${slice(text, latest.told.span)}`
  return datedBy(context, { told: latest.told, basis: 'inferred', claim }, latest.year)
}

/** How far a full date may stand into the text to be the day that it reports on, and not one out of its history. */
const OPENING = 40

/** A full date dates the article where it opens or closes it, and no other day is told without its year. */
function datesItself({ text, told }: Context, { span: [start, end] }: Told): boolean {
  if (told.some((t) => t.year === null && !t.ahead)) return false
  return text.slice(0, start).trim().length <= OPENING || text.slice(end).trim().length <= 4
}

function unknown({ told }: Context): Dated {
  const reason =
    told.length === 0
      ? 'No date was given with the article, and the text names no day.'
      : 'No date was given with the article, and the text names days but nothing that says which year they lie in.'
  return { reference: undefined, published: { date: null, basis: 'unknown', evidence: null, reason } }
}

/** A given month or year holds; a day of the dateline must lie in it. */
function withinGiven(given: Dated, context: Context): Dated {
  const { reference } = given
  const finding = dateline(context) ?? today(context)
  if (!reference || !finding) return given
  const { told } = finding
  const fits = (told.year ?? reference.year) === reference.year && (reference.month ?? told.month) === told.month
  if (!fits) return given
  const claim = `${finding.claim}, and ${reference.month === null ? 'its year' : 'its month'} was given`
  return datedBy(context, { ...finding, claim }, { year: reference.year, evidence: told.span, how: 'stated' }) ?? given
}

/** The article's own date: given, else from its dateline, else inferred from what the text tells; always with the reason. */
export function publishedOf(article: Article, drafts: readonly TimeDraft[]): Dated {
  const { published, page } = article.source
  const given = published === null ? undefined : fromGiven(published, page?.dated ?? null)
  if (given && dayOf(given.reference)) return given
  const text = article.folded
  const context: Context = { text, told: toldIn(text, drafts), stated: statedIn(text, drafts) }
  if (given) return withinGiven(given, context)
  const said = dateline(context) ?? today(context)
  return (said ? settle(context, said) : latestTold(context)) ?? unknown(context)
}
