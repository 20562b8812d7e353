import { type Day, daysIn, readIso } from '../text/calendar.ts'

/** What is known of the day the article was written; month and day are null where only more than them is known. */
export interface Reference {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** As pages write dates: 2008年4月5日 09:12, 2023/2/5, 2023.02.05, 2021年5月. What follows must be a time of day. */
const WRITTEN = /^(\d{4})[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?(?:(?:T|\s|(?<=日))\d{1,2}[:：时点].*)?$/u

function readWritten(text: string): Reference | undefined {
  const match = WRITTEN.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  }
}

/** The reference that a given date makes: a day, a day with a time, a month or a year. Undefined where it is no such date. */
export function referenceOf(published: string | null): Reference | undefined {
  const text = published?.trim()
  const parts = text === undefined ? undefined : (readIso(text.replace(' ', 'T')) ?? readWritten(text))
  if (!parts) return undefined
  const { year, month, day } = parts
  if (month !== null && (month < 1 || month > 12)) return undefined
  return day !== null && month !== null && (day < 1 || day > daysIn(year, month)) ? undefined : parts
}

/** The reference as a day, where it is known to the day. */
export const dayOf = (reference: Reference | undefined): Day | undefined =>
  reference?.month == null || reference.day == null
    ? undefined
    : { year: reference.year, month: reference.month, day: reference.day }

/** The last day that the reference may mean: a month's last, a year's last. */
export function lastDayOf({ year, month, day }: Reference): Day {
  const m = month ?? 12
  return { year, month: m, day: day ?? daysIn(year, m) }
}
