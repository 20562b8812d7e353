import type { TimeDraft } from '../model/draft.ts'
import type { SpanPair } from '../model/span.ts'
import type { CalendarExpression, TimeExpression } from '../model/time-expression.ts'

/**
 * A year that the text's own occasion says: the meeting it reports on, the season it is played in, the figures just complete, the jubilee or the
 * year of a plan that this year is. */
export interface Occasion {
  readonly kind: 'event' | 'season' | 'complete' | 'jubilee'
  /** The year named; of a season its first. */
  readonly year: number
  readonly span: SpanPair
}

/** 2011年首批新能源项目开工发布会上获悉, 2023年工作会议在京召开: what is held now bears the year of now. */
const EVENT =
  /^[^，。；：！？、\n]{0,24}(?:发布会|大会|会议|论坛|年会|博览会|展览会|交易会|洽谈会|座谈会|推介会|仪式|峰会|运动会|锦标赛|马拉松)[”》]?(?:上获悉|上了解到|获悉|(?:今天|今日|昨天|昨日|日前|近日|\d{1,2}日)?(?:在[^，。；\n]{1,12})?(?:举行|召开|开幕|闭幕|启动|举办))/u

/** 1997年共发生…: figures of a year that is over. */
const COMPLETE =
  /^(?:全年)?[，,]?[^，。；\n]{0,14}(?:共|累计|总量|总额|总产值|达到|完成|实现)[^。；\n]{0,40}(?:增长|下降|比上年|比上一年|比19|比20)/u

const WORKING = /工作会/u

const isWholeYear = (e: TimeExpression): e is CalendarExpression =>
  e.form === 'calendar' && e.year?.kind === 'absolute' && e.months === null && e.part === null && e.day === null

function occasionOf(text: string, { expression: e, start, end }: TimeDraft): Occasion | undefined {
  const span = [start, end] as const
  if (e.form === 'years' && text.startsWith('季', end - 1) && e.to - e.from === 1)
    return { kind: 'season', year: e.from, span }
  if (!isWholeYear(e) || e.year?.kind !== 'absolute') return undefined
  const { year } = e.year
  const after = text.slice(end, end + 64)
  if (EVENT.test(after) && !/[曾过往届]/u.test(text.slice(Math.max(0, start - 4), start)))
    return { kind: 'event', year, span }
  return COMPLETE.test(after) ? { kind: 'complete', year, span } : undefined
}

/** What happened once, and the years since then are counted in jubilees. */
const FOUNDED: readonly (readonly [name: string, year: number])[] = [
  ['中国共产党成立', 1921],
  ['建党', 1921],
  ['建军', 1927],
  ['红军长征胜利', 1936],
  ['抗日战争', 1945],
  ['反法西斯战争', 1945],
  ['联合国成立', 1945],
  ['中华人民共和国成立', 1949],
  ['新中国成立', 1949],
  ['改革开放', 1978],
  ['香港回归', 1997],
  ['澳门回归', 1999],
]

const JUBILEE = /今年(?:是|正值|迎来|适逢|恰逢)[^。；\n]{0,20}?(\d{2,3})周年/u

/** 今年是新中国成立75周年. */
function jubileeIn(text: string): Occasion | undefined {
  const match = JUBILEE.exec(text)
  const base = match && FOUNDED.find(([name]) => match[0].includes(name))?.[1]
  if (!match || base === null || base === undefined) return undefined
  return { kind: 'jubilee', year: base + Number(match[1]), span: [match.index, match.index + match[0].length] }
}

const PLAN_YEAR = /^[”"]?(?:规划)?的?(开局|收官)之?年/u

/** “十五五”开局之年 is 2026, unless it is said to be next year or by its number. */
function planYearOf(text: string, { expression: e, start, end }: TimeDraft): Occasion | undefined {
  const match = e.form === 'years' && e.to - e.from === 4 ? PLAN_YEAR.exec(text.slice(end, end + 8)) : null
  if (e.form !== 'years' || !match || /明年|来年|将|\d年|即将/u.test(text.slice(Math.max(0, start - 14), start)))
    return undefined
  return { kind: 'jubilee', year: match[1] === '开局' ? e.from : e.to, span: [start, end + match[0].length] }
}

/** All occasions of a text, in its order. */
export const occasionsIn = (text: string, drafts: readonly TimeDraft[]): readonly Occasion[] =>
  [...drafts.flatMap((draft) => occasionOf(text, draft) ?? planYearOf(text, draft) ?? []), jubileeIn(text)].filter(
    (occasion) => occasion !== undefined,
  )

/** The month that a season (18-19赛季) turns the year in. */
const TURN = 8

/** The year of a day in the light of an occasion; undefined where it doesn't say it. */
export function yearByOccasion(month: number, { kind, year }: Occasion, text: string): number | undefined {
  if (kind === 'season') return month >= TURN ? year : year + 1
  if (kind === 'complete') return month <= 3 ? year + 1 : undefined
  const early = month === 12 && (kind === 'jubilee' || WORKING.test(text))
  return early ? undefined : year
}
