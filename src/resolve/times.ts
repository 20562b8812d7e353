import type { Article } from '../model/article.ts'
import type { TimeDraft } from '../model/draft.ts'
import type { Time } from '../model/mention.ts'
import type { TimeExpression } from '../model/time-expression.ts'
import { firstAndLast, isoYear, readDay, weekday } from '../text/calendar.ts'
import type { Reference } from './reference.ts'
import { calendarValue } from './time/calendar.ts'
import { holidayValue, lunarValue, nthWeekdayValue, relativeDayValue, seasonValue, zodiacValue } from './time/days.ts'
import { weekValue, yearWeekValue } from './time/weeks.ts'
import { endingValue, rangeValue, sinceValue, untilValue } from './time/periods.ts'
import { quarterValue, relativeValue } from './time/relative.ts'
import { samePeriodValue } from './time/same-period.ts'
import { freshState, remember, type State } from './time/state.ts'
import { nothing, type Value } from './time/value.ts'

/** The value of an expression that begins at an offset, in the light of what was said before. */
function valueOf(e: TimeExpression, state: State, start: number): Value {
  switch (e.form) {
    case 'calendar':
      return calendarValue(e, state, start)
    case 'range':
      return rangeValue(e, state, { start, resolve: valueOf })
    case 'since':
      return sinceValue(e, state, { start, resolve: valueOf })
    case 'until':
      return untilValue(e, state, { start, resolve: valueOf })
    case 'ending':
      return endingValue(e, valueOf(e.to, state, start))
    case 'same-period':
      return samePeriodValue(e, state)
    case 'relative':
      return relativeValue(e, state)
    case 'quarter':
      return quarterValue(e, state)
    case 'day':
      return relativeDayValue(e, state)
    case 'week':
      return weekValue(e, state)
    case 'holiday':
      return holidayValue(e, state)
    case 'lunar':
      return lunarValue(e, state)
    case 'year-week':
      return yearWeekValue(e, state)
    case 'nth-weekday':
      return nthWeekdayValue(e, valueOf(e.month, state, start))
    case 'season':
      return seasonValue(e, state)
    case 'zodiac':
      return zodiacValue(e, state)
    case 'years':
      return yearsValue(e)
    case 'duration':
      return { ...nothing('duration'), duration: e.max === null ? e.iso : `${e.iso}/${e.max}` }
    case 'set':
      return { ...nothing('set'), ...(e.iso === null ? {} : { set: e.iso }) }
    case 'undated':
      return nothing(e.type)
    case 'vague':
      return { ...nothing('date'), ref: e.ref }
  }
}

function yearsValue({ from, to, supposed }: Extract<TimeExpression, { form: 'years' }>): Value {
  const implied = supposed ? ['century'] : []
  if (from === to) return { type: 'date', edtf: isoYear(from), implied, anchor: null }
  return { type: 'period', edtf: `${isoYear(from)}/${isoYear(to)}`, implied, anchor: null }
}

const OPEN = { first: null, last: null }

function mentionOf({ start, end, text, rule }: TimeDraft, value: Value): Time {
  const { edtf, type, implied, anchor } = value
  const { first, last } = edtf === null || edtf.startsWith('X') ? OPEN : firstAndLast(edtf)
  return {
    kind: 'time',
    start,
    end,
    text,
    rule,
    implied,
    type,
    edtf,
    ref: value.ref ?? null,
    duration: value.duration ?? null,
    set: value.set ?? null,
    first,
    last,
    anchor,
  }
}

/** 周三（2月8日）: the weekday is of the day in the brackets behind it, where that is one. */
function dayInBrackets({ expression, end }: TimeDraft, next: TimeDraft | undefined, state: State): Value | undefined {
  if (expression.form !== 'week' || expression.weekday === null || expression.clock) return undefined
  if (next?.start !== end + 1 || !'（('.includes(state.text.charAt(end))) return undefined
  if (next.expression.form !== 'calendar' || next.expression.day === null || next.expression.clock) return undefined
  const value = valueOf(next.expression, state, next.start)
  const day = value.edtf === null ? undefined : readDay(value.edtf)
  return day && weekday(day) === expression.weekday ? value : undefined
}

/** Resolves all times of an article, in text order, against its date and against each other. */
export function resolveTimes(
  { folded, paragraphs }: Article,
  drafts: readonly TimeDraft[],
  reference: Reference | undefined,
): readonly Time[] {
  const state = freshState(folded, reference)
  let next = 0
  return drafts.map((draft, n) => {
    while (next < paragraphs.length && (paragraphs[next]?.start ?? Infinity) <= draft.start) next++
    if (next !== state.paragraph) {
      state.paragraph = next
      state.opened = null
      state.dated = null
    }
    state.at = draft.start
    const value = dayInBrackets(draft, drafts[n + 1], state) ?? valueOf(draft.expression, state, draft.start)
    const mention = mentionOf(draft, value)
    remember(state, mention, draft.expression)
    return mention
  })
}
