import type { TimeDraft } from '../../model/draft.ts'
import type { SpanPair } from '../../model/span.ts'
import type { CalendarExpression, TimeExpression } from '../../model/time-expression.ts'
import { type YearWord, yearWordAt } from './year-words.ts'

/** A year that the text's own occasion says, and how the year of writing follows from it. */
export interface Occasion {
  readonly kind: YearWord['kind'] | 'season' | 'jubilee'
  /** The year named; of a season its first. */
  readonly year: number
  readonly span: SpanPair
  /** The year of a day told without one, by its month; undefined where the occasion doesn't say it. */
  readonly yearOf: (month: number) => number | undefined
}

/** The month that a season (18-19赛季) turns the year in. */
const TURN = 8

const isWholeYear = (e: TimeExpression): e is CalendarExpression =>
  e.form === 'calendar' && e.year?.kind === 'absolute' && e.months === null && e.part === null && e.day === null

function occasionOf(text: string, { expression: e, start, end }: TimeDraft): Occasion | undefined {
  const span = [start, end] as const
  if (e.form === 'years' && text.startsWith('季', end - 1) && e.to - e.from === 1)
    return { kind: 'season', year: e.from, span, yearOf: (month) => (month >= TURN ? e.from : e.to) }
  if (!isWholeYear(e) || e.year?.kind !== 'absolute') return undefined
  const { year } = e.year
  const rule = yearWordAt(text, span)
  return rule && { kind: rule.kind, year, span, yearOf: (month) => rule.yearOf(month, year) }
}

/** A jubilee of December may be announced before its year. */
const jubilee = (year: number, span: SpanPair): Occasion => ({
  kind: 'jubilee',
  year,
  span,
  yearOf: (month) => (month === 12 ? undefined : year),
})

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
  return jubilee(base + Number(match[1]), [match.index, match.index + match[0].length])
}

const SESSION =
  /(?:第?(十[一二三四五六七八九]|[九十])届全国(?:人民代表大会|人大)|(?:全国政协|政协)?第?(十[一二三四五六七八九]|[九十])届(?:全国委员会)?)第?([一二三四五])次会议/gu
const NUMERALS = '一二三四五六七八九'
const digitOf = (c: string) => (c === '' ? 0 : NUMERALS.indexOf(c) + 1)
/** 九 is 9, 十 10, 十四 14. */
const numeralOf = (word: string): number => (word.startsWith('十') ? 10 + digitOf(word.charAt(1)) : digitOf(word))

const MARCH = 3

/** The ninth National People's Congress first met in 1998, the others every five years after it, each of them in March. */
function sessionIn(text: string): Occasion | undefined {
  const years = Array.from(text.matchAll(SESSION), (match) => ({
    year: 1998 + (numeralOf(match[1] ?? match[2] ?? '') - 9) * 5 + numeralOf(match[3] ?? '') - 1,
    span: [match.index, match.index + match[0].length] as const,
  }))
  const newest = years.reduce<(typeof years)[number] | undefined>((a, b) => (a && a.year >= b.year ? a : b), undefined)
  return newest && { kind: 'event', ...newest, yearOf: (month) => (month === MARCH ? newest.year : undefined) }
}

const PLAN_YEAR = /^[”"]?(?:规划)?的?(开局|收官)之?年/u

/** “十五五”开局之年 is 2026, unless it is said to be next year or by its number. */
function planYearOf(text: string, { expression: e, start, end }: TimeDraft): Occasion | undefined {
  const match = e.form === 'years' && e.to - e.from === 4 ? PLAN_YEAR.exec(text.slice(end, end + 8)) : null
  if (e.form !== 'years' || !match || /明年|来年|将|\d年|即将/u.test(text.slice(Math.max(0, start - 14), start)))
    return undefined
  return jubilee(match[1] === '开局' ? e.from : e.to, [start, end + match[0].length])
}

/** All occasions of a text, in its order. */
export const occasionsIn = (text: string, drafts: readonly TimeDraft[]): readonly Occasion[] =>
  [
    ...drafts.flatMap((draft) => occasionOf(text, draft) ?? planYearOf(text, draft) ?? []),
    jubileeIn(text),
    sessionIn(text),
  ].filter((occasion) => occasion !== undefined)
