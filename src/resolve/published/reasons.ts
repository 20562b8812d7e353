import type { SpanPair } from '../../model/span.ts'
import type { YearFound } from './year.ts'

/** The words of a span. */
export const slice = (text: string, [start, end]: SpanPair): string => text.slice(start, end)

/** What each way of knowing a year says. */
const YEAR_REASONS: Readonly<Record<Exclude<YearFound['how'], 'stated'>, (words: string) => string>> = {
  after: (words) => `is the one that puts it close behind ${words}, which the text tells as past`,
  before: (words) => `is the one that puts it close before ${words}, which the text tells as to come`,
  anniversary: (words) => `is as many years after ${words} as the text counts`,
  event: (words) => `is that of what it reports on, ${words}`,
  begun: (words) => `is the one that work is begun for, ${words}`,
  issue: (words) => `is the one that what it tells of is numbered in, ${words}`,
  running: (words) => `is ${words}, whose figures run up to now`,
  season: (words) => `is the one of ${words} that it falls in`,
  jubilee: (words) => `is the one of ${words}`,
  numbered: (words) => `is that of ${words}`,
  feast: (words) => `is the one of ${words}, whose day is near`,
  agenda: (words) => `is the one in which ${words} is planned`,
  report: (words) => `is the one after ${words}, which the report is of`,
  planned: (words) => `is ${words}, which the text looks forward into`,
  figures: (words) => `is the one after ${words}, the last year whose figures the text tells`,
  lookback: (words) => `is the one after ${words}, which the text looks back on`,
  complete: (words) => `is the one after ${words}, whose figures the text tells as complete`,
}

/** Why a day lies in its year, as the second half of a reason. */
export function yearReason(text: string, { how, evidence }: YearFound): string {
  if (how === 'stated') return ''
  const words = slice(text, evidence)
  return `; its year ${YEAR_REASONS[how](words)}`
}
