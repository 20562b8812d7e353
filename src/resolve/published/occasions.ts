import type { TimeDraft } from '../../model/draft.ts'
import type { CalendarExpression, TimeExpression } from '../../model/time-expression.ts'
import type { Occasion } from './occasion.ts'
import { digitOf } from '../../text/numeral/characters.ts'
import { foundingsIn, jubilee, jubileesIn } from './jubilees.ts'
import { numberedIn } from './numbered.ts'
import { sessionIn } from './sessions.ts'
import { yearWordsAt } from './year-words.ts'

/** The month that a season (18-19赛季) turns the year in. */
const TURN = 8

/** 2023年, and 2023年上半年 of what is held in it. */
const isYear = (e: TimeExpression): e is CalendarExpression =>
  e.form === 'calendar' &&
  e.year?.kind === 'absolute' &&
  e.part === null &&
  e.day === null &&
  (e.months === null || e.months[1] - e.months[0] === 5)

const isWholeYear = ({ months }: CalendarExpression): boolean => months === null

function occasionsOf(text: string, { expression: e, start, end }: TimeDraft): readonly Occasion[] {
  const span = [start, end] as const
  if (e.form === 'years' && text.startsWith('季', end - 1) && e.to - e.from === 1)
    return [{ kind: 'season', year: e.from, span, yearOf: (month) => (month >= TURN ? e.from : e.to) }]
  if (!isYear(e) || e.year?.kind !== 'absolute') return []
  const { year } = e.year
  return yearWordsAt(text, span)
    .filter(({ kind }) => kind === 'event' || isWholeYear(e))
    .map((rule) => ({ kind: rule.kind, year, span, yearOf: (month) => rule.yearOf(month, year) }))
}

const PLAN_YEAR = /^[”"]?(?:规划)?的?(开局|收官)之?年/u

/** “十五五”开局之年 is 2026, unless it is said to be next year or by its number. */
function planYearOf(text: string, { expression: e, start, end }: TimeDraft): Occasion | undefined {
  const match = e.form === 'years' && e.to - e.from === 4 ? PLAN_YEAR.exec(text.slice(end, end + 8)) : null
  if (e.form !== 'years' || !match || /明年|来年|将|\d年|即将/u.test(text.slice(Math.max(0, start - 14), start)))
    return undefined
  return jubilee(match[1] === '开局' ? e.from : e.to, [start, end + match[0].length])
}

/** A year without its 年 before a name: 2025世界港口大会, “2025海港电影周”, 九八海港杯. */
const BARE =
  /(?<![\d.\-/—～第年一二三四五六七八九十百])((?:19|20)\d{2}|['’]?9\d|九[〇零一二三四五六七八九])(?=[“"《（]?[\p{Script=Han}A-Za-z])/gu
/** What a number is a count of, or the year that has its 年. */
const COUNTED = /^[年个万亿元人名家辆吨多余倍月日号度公千户所件次架台套艘里米例只岁天一二三四五六七八九十]/u

/** The events that a year without its 年 is said of, where they are held now. */
function bareYearsIn(text: string): readonly Occasion[] {
  return Array.from(text.matchAll(BARE)).flatMap((match): readonly Occasion[] => {
    const word = match[1] ?? ''
    const span = [match.index, match.index + word.length] as const
    if (COUNTED.test(text.slice(span[1], span[1] + 1))) return []
    const year = yearOfBare(word)
    if (word.length < 4)
      return CUP.test(text.slice(span[1], span[1] + 64)) ? [{ kind: 'event', year, span, yearOf: () => year }] : []
    const rule = yearWordsAt(text, span).find(({ kind }) => kind === 'event')
    if (!rule) return []
    return [{ kind: 'event', year, span, yearOf: (month) => rule.yearOf(month, year) }]
  })
}

/** Two digits are a year only before the name of a cup or a fair that is on: 九八海港杯围棋赛今天开幕. */
const CUP =
  /^[“"]?[\p{Script=Han}A-Za-z]{2,10}(?:杯|展|博览会|交易会|音乐会|马拉松)[^。；\n]{0,30}(?:今[天日晚]|昨[天日晚])[^。；，\n]{0,20}(?:举行|开幕|闭幕|结束|拉开|开赛|开战|继续|落幕|揭幕|战罢)/u

function yearOfBare(word: string): number {
  const digits = word.replace(/^['’]/u, '')
  if (/^\d+$/u.test(digits)) return digits.length === 2 ? 1900 + Number(digits) : Number(digits)
  return 1990 + (digitOf(digits.charAt(1)) ?? 0)
}

/** All occasions of a text, in its order. */
export const occasionsIn = (text: string, drafts: readonly TimeDraft[]): readonly Occasion[] =>
  [
    ...drafts.flatMap((draft) => [...occasionsOf(text, draft), planYearOf(text, draft)]),
    ...bareYearsIn(text),
    ...jubileesIn(text),
    ...foundingsIn(text),
    ...numberedIn(text),
    sessionIn(text),
  ].filter((occasion) => occasion !== undefined)
