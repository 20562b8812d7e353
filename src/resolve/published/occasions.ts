import type { TimeDraft } from '../../model/draft.ts'
import type { CalendarExpression, TimeExpression } from '../../model/time-expression.ts'
import type { Occasion } from './occasion.ts'
import { jubilee, jubileesIn } from './jubilees.ts'
import { sessionIn } from './sessions.ts'
import { yearWordAt } from './year-words.ts'

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
    ...jubileesIn(text),
    sessionIn(text),
  ].filter((occasion) => occasion !== undefined)
