import type { SpanPair } from '../../model/span.ts'
import { EVENT_WORDS } from './event-words.ts'
import { FIGURE_WORDS } from './figure-words.ts'
import type { YearWord } from './year-word.ts'

/** All rules. */
export const YEAR_WORDS: readonly YearWord[] = [...FIGURE_WORDS, ...EVENT_WORDS]

const EVERY = /^/u

/** What a year at a span is said of, the surest first: figures that are complete, else what is held in it, else other figures; none where that says nothing of now. */
export function yearWordsAt(text: string, [start, end]: SpanPair): readonly YearWord[] {
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 64)
  const around = before.slice(-4) + after.slice(0, 24)
  const fits = (r: YearWord) => (r.before ?? EVERY).test(before) && r.after.test(after) && !r.not?.test(around)
  const [event] = EVENT_WORDS.filter(fits)
  const figures = FIGURE_WORDS.filter(fits)
  return [
    ...figures.filter(isComplete),
    ...(event ? [event] : []),
    ...figures.filter((r) => !isComplete(r)).slice(0, 1),
  ]
}

const isComplete = ({ kind }: YearWord): boolean => kind === 'complete'
