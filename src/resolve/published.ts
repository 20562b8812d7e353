import type { Article } from '../model/article.ts'
import type { TimeDraft } from '../model/draft.ts'
import type { Published } from '../model/result.ts'
import type { SpanPair } from '../model/span.ts'
import { type Day, isDay, isoDay, toSerial } from '../text/calendar.ts'
import { dayOf, type Reference, referenceOf } from './reference.ts'

/** The article's date as it is reported, and as the reference that times are resolved against. */
export interface Dated {
  readonly published: Published
  readonly reference: Reference | undefined
}

/** How far into the text a dateline or a page's date line can stand. */
const HEAD = 240

/** What follows the date of a dateline: 本报北京1月4日讯, 新华社北京2月3日电. */
const DATELINE = /^(?:[（(][^）)]{0,12}[）)])?(?:讯|电|消息|报道|专电|综合)/u

/** A date that the text tells, with its place. */
interface Told {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly span: SpanPair
  readonly start: number
}

const FUTURE = /预计|将|拟|计划|力争|有望|到期|截止|届时|前$|至$|到$|直到$/u

function told(drafts: readonly TimeDraft[]): readonly Told[] {
  return drafts.flatMap(({ expression: e, start, end }) => {
    if (e.form !== 'calendar' || !e.months || e.day === null || e.months[0] !== e.months[1]) return []
    if (e.year && e.year.kind !== 'absolute') return []
    return [
      {
        year: e.year?.kind === 'absolute' ? e.year.year : null,
        month: e.months[0],
        day: e.day,
        span: [start, end] as const,
        start,
      },
    ]
  })
}

/** Years that the text names as its own: 2023年1月底, 2023年度; not those to come. */
function statedYears(text: string, drafts: readonly TimeDraft[]): readonly { year: number; span: SpanPair }[] {
  return drafts.flatMap(({ expression: e, start, end }) => {
    const base = e.form === 'range' ? e.to : e.form === 'since' ? e.from : e
    if (base.form !== 'calendar' || base.year?.kind !== 'absolute') return []
    if (e.form === 'range' || isAhead(text, start, end) || /[比较与]$/u.test(text.slice(Math.max(0, start - 1), start)))
      return []
    return [{ year: base.year.year, span: [start, end] as const }]
  })
}

/** Whether words around a date put it into the future: 预计2023年7月30日建成, 2025年前. */
const isAhead = (text: string, start: number, end: number) =>
  FUTURE.test(text.slice(Math.max(0, start - 8), start)) ||
  /^(?:前|底前|末前|以前|之前|将|建成|竣工)/u.test(text.slice(end, end + 3))

const reasonOf = (text: string, [start, end]: SpanPair) => text.slice(start, end)

function fromGiven(given: string): Dated | undefined {
  const reference = referenceOf(given)
  if (!reference) return undefined
  const day = dayOf(reference)
  const reason = day
    ? 'The date was given with the article.'
    : `Only ${given} was given with the article, so the day isn't known.`
  return { reference, published: { date: day ? isoDay(day) : null, basis: 'given', evidence: null, reason } }
}

interface Context {
  readonly text: string
  readonly drafts: readonly TimeDraft[]
  readonly all: readonly Told[]
}

const latestYear = (context: Context): { year: number; span: SpanPair } | undefined =>
  [...statedYears(context.text, context.drafts)].sort((a, b) => b.year - a.year)[0]

const dated = (day: Day, basis: Published['basis'], evidence: SpanPair, reason: string): Dated => ({
  reference: day,
  published: { date: isoDay(day), basis, evidence, reason },
})

/** The day of a told date, its year taken from the text where it has none. */
function dayIn(date: Told, year: number | undefined): Day | undefined {
  const y = date.year ?? year
  const day = y === undefined ? undefined : { year: y, month: date.month, day: date.day }
  return day && isDay(day) ? day : undefined
}

/** 本报北京1月4日讯; a full date on the page's own date line. */
function fromDateline(context: Context): Dated | undefined {
  const { text, all } = context
  const year = latestYear(context)
  for (const date of all) {
    if (date.start > HEAD && !/[（(]$/u.test(text.slice(date.start - 1, date.start))) continue
    const [, end] = date.span
    const line = DATELINE.test(text.slice(end, end + 18))
    const stamp = date.year !== null && date.start < HEAD && isAlone(text, date.span)
    if (!line && !stamp) continue
    const day = dayIn(date, year?.year)
    if (!day) continue
    const supposed = date.year === null && year ? `, its year after ${reasonOf(text, year.span)}` : ''
    return dated(
      day,
      'dateline',
      date.span,
      `The ${line ? 'dateline' : 'page’s date line'} says ${reasonOf(text, date.span)}${supposed}.`,
    )
  }
  return undefined
}

/** A date that stands on a line of its own, with a clock time or a source beside it at most. */
function isAlone(text: string, [start, end]: SpanPair): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim()
  const newline = text.indexOf('\n', end)
  const after = text.slice(end, newline < 0 ? end + 60 : newline).trim()
  const lead =
    before === '' || /^(?:发布时间|时间|日期|发表时间|发布日期|来源|更新时间)?[:：]?[^，。]{0,8}$/u.test(before)
  return lead && /^(?:\d{1,2}[:：]\d{2}|来源|作者|字号|浏览|点击|阅读|编辑|[ \t\u3000|]|$)/u.test(after)
}

/** 今天（7月23日）: the day of writing is said in brackets. */
function fromToday(context: Context): Dated | undefined {
  const { text, all } = context
  const year = latestYear(context)
  for (const date of all) {
    const before = text.slice(Math.max(0, date.start - 4), date.start)
    const today = /(?:今天|今日|今晚|今早)[（(]$/u.test(before)
    const yesterday = /(?:昨天|昨日|昨晚)[（(]$/u.test(before)
    const day = today || yesterday ? dayIn(date, year?.year) : undefined
    if (!day || yesterday) continue
    const supposed = date.year === null && year ? `, and the latest year that the text tells of is ${year.year}` : ''
    return dated(day, 'inferred', date.span, `The text calls ${reasonOf(text, date.span)} today${supposed}.`)
  }
  return undefined
}

/** The latest day that the text tells as past, in the latest year it names. */
function fromTold(context: Context): Dated | undefined {
  const { text, all } = context
  const year = latestYear(context)
  const past = all.filter(({ span: [start, end] }) => !isAhead(text, start, end))
  let best: { day: Day; date: Told } | undefined
  for (const date of past) {
    const day = dayIn(date, year?.year)
    if (!day || (year && day.year < year.year)) continue
    if (!best || toSerial(day) > toSerial(best.day)) best = { day, date }
  }
  if (!best) return undefined
  const { day, date } = best
  const supposed =
    date.year === null && year ? `, and the latest year it names is ${year.year} (${reasonOf(text, year.span)})` : ''
  return dated(
    day,
    'inferred',
    date.span,
    `${reasonOf(text, date.span)} is the latest day that the text tells of as past${supposed}.`,
  )
}

function unknown(context: Context): Dated {
  const year = latestYear(context)
  const reason =
    context.all.length === 0
      ? 'No day was given with the article, and the text names none.'
      : 'No date was given with the article, and the text names days but no year that they could lie in.'
  const reference = year && { year: year.year, month: null, day: null }
  return { reference, published: { date: null, basis: 'unknown', evidence: null, reason } }
}

/** The article's own date: given, else from its dateline, else inferred from what the text tells; always with the reason. */
export function publishedOf(article: Article, drafts: readonly TimeDraft[]): Dated {
  const { published } = article.source
  const given = published === null ? undefined : fromGiven(published)
  const context: Context = { text: article.folded, drafts, all: told(drafts) }
  if (given?.reference?.day != null) return given
  const found = fromDateline(context) ?? fromToday(context)
  if (given) return withinGiven(given, found ?? fromHead(context, given.reference))
  return found ?? fromTold(context) ?? unknown(context)
}

/** With a month given, the first day told at the text's head in that month is the day. */
function fromHead({ text, all }: Context, reference: Reference | undefined): Dated | undefined {
  const date = all.find(
    (d) => d.start < HEAD && d.month === reference?.month && DATELINE.test(text.slice(d.span[1], d.span[1] + 18)),
  )
  const day = date && reference && dayIn(date, reference.year)
  return (
    date &&
    day &&
    dated(day, 'dateline', date.span, `The dateline says ${reasonOf(text, date.span)}, its year was given.`)
  )
}

/** A given month or year holds; a day found in the text must lie in it. */
function withinGiven(given: Dated, found: Dated | undefined): Dated {
  const day = dayOf(found?.reference)
  const { reference } = given
  if (!found || !day || !reference || day.year !== reference.year) return given
  return reference.month === null || reference.month === day.month ? found : given
}
