import type { TimeDraft } from '../../model/draft.ts'
import type { SpanPair } from '../../model/span.ts'
import type { Occasion } from './occasion.ts'

const SESSION =
  /(?:第?(十[一二三四五六七八九]|[九十])届全国(?:人民代表大会|人大)|(?:全国政协|政协)?第?(十[一二三四五六七八九]|[九十])届(?:全国委员会)?)第?([一二三四五])次会议/gu
const NUMERALS = '一二三四五六七八九'
const digitOf = (c: string) => (c === '' ? 0 : NUMERALS.indexOf(c) + 1)
/** 九 is 9, 十 10, 十四 14. */
const numeralOf = (word: string): number => (word.startsWith('十') ? 10 + digitOf(word.charAt(1)) : digitOf(word))

/** The sessions meet in March; that of 2020 was put off to May. */
const monthOf = (year: number) => (year === 2020 ? 5 : 3)

/** The ninth National People's Congress first met in 1998, the others every five years after it, each of them in March. */
export function sessionIn(text: string): Occasion | undefined {
  const years = Array.from(text.matchAll(SESSION), (match) => ({
    year: 1998 + (numeralOf(match[1] ?? match[2] ?? '') - 9) * 5 + numeralOf(match[3] ?? '') - 1,
    span: [match.index, match.index + match[0].length] as const,
  }))
  const newest = years.reduce<(typeof years)[number] | undefined>((a, b) => (a && a.year >= b.year ? a : b), undefined)
  return (
    newest && {
      kind: 'event',
      ...newest,
      yearOf: (month) => (month === monthOf(newest.year) ? newest.year : undefined),
    }
  )
}

/** A day of a session that the text reports on. */
export interface SessionDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly span: SpanPair
  readonly session: SpanPair
}

/** How far into the text its own session and day are told. */
const LEAD = 150

/** 十四届全国人大二次会议9日上午举行: the session says the month of a bare day in the lead. */
export function sessionDay(text: string, drafts: readonly TimeDraft[]): SessionDay | undefined {
  const session = sessionIn(text.slice(0, LEAD))
  if (!session) return undefined
  const bare = drafts.find(
    ({ start, expression: e }) => start < LEAD && e.form === 'calendar' && e.day !== null && !e.months && !e.year,
  )
  if (!bare || bare.expression.form !== 'calendar' || bare.expression.day === null) return undefined
  const { year, span } = session
  return { year, month: monthOf(year), day: bare.expression.day, span: [bare.start, bare.end], session: span }
}
