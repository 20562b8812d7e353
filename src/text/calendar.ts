/** A day of the Gregorian calendar. Months and days count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const two = (n: number) => (n >= 0 && n < 10 ? `0${n}` : String(n))

/** YYYY; a year before the year 0 as -YYYY: 200 BC is -0199. */
export function isoYear(year: number): string {
  if (year >= 1000) return String(year)
  return `${year < 0 ? '-' : ''}${Math.abs(year).toString().padStart(4, '0')}`
}

/** YYYY-MM. */
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${two(month)}`

/** YYYY-MM-DD. */
export const isoDay = ({ year, month, day }: Day): string => `${isoYear(year)}-${two(month)}-${two(day)}`

/** The number of days in a month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether year, month and day name a day that exists. */
export const isDay = ({ year, month, day }: Day): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

/** Days since 1970-01-01, after Howard Hinnant's days_from_civil. */
export function toSerial({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day that lies a number of days after 1970-01-01. */
export function fromSerial(serial: number): Day {
  const z = serial + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** A number of days later, or earlier where it is negative. */
export const addDays = (day: Day, count: number): Day => fromSerial(toSerial(day) + count)

/** A number of months later; a day that the month lacks becomes its last. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const total = year * 12 + month - 1 + count
  const y = Math.floor(total / 12)
  const m = total - y * 12 + 1
  return { year: y, month: m, day: Math.min(day, daysIn(y, m)) }
}

/** The weekday: Monday is 1, Sunday 7. */
export const weekday = (day: Day): number => ((((toSerial(day) + 3) % 7) + 7) % 7) + 1

/** Reads the calendar fields of an ISO date: a year, a month or a day, with or without a time. */
export function readIso(text: string): { year: number; month: number | null; day: number | null } | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/u.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  }
}

/** The day of an ISO date, with or without a time; undefined where it is none, or only a year or month. */
export function readDay(text: string): Day | undefined {
  const parts = readIso(text)
  if (parts?.month == null || parts.day === null) return undefined
  return { year: parts.year, month: parts.month, day: parts.day }
}

/** First and last day of one side of an EDTF value; null where it is open or holds no calendar date. */
function ends(side: string): readonly [Day, Day] | undefined {
  const parts = readIso(side)
  if (!parts) return undefined
  const { year, month, day } = parts
  if (month !== null && month > 12) return seasonEnds(year, month)
  if (month === null)
    return [
      { year, month: 1, day: 1 },
      { year, month: 12, day: 31 },
    ]
  if (day === null)
    return [
      { year, month, day: 1 },
      { year, month, day: daysIn(year, month) },
    ]
  return [
    { year, month, day },
    { year, month, day },
  ]
}

/** EDTF seasons 21 to 24 (spring to winter), by the calendar of the weather services: spring begins in March. */
function seasonEnds(year: number, season: number): readonly [Day, Day] {
  const month = (season - 21) * 3 + 3
  const last = addMonths({ year, month, day: 1 }, 2)
  return [
    { year, month, day: 1 },
    { ...last, day: daysIn(last.year, last.month) },
  ]
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/u

/** The first and last calendar days of an EDTF value, both inclusive; null where it is open. */
export function firstAndLast(edtf: string): { first: string | null; last: string | null } {
  if (DAY.test(edtf)) return { first: edtf, last: edtf }
  const [from = '', to = from] = edtf.split('/')
  const begin = ends(from)
  const end = ends(to)
  return { first: begin ? isoDay(begin[0]) : null, last: end ? isoDay(end[1]) : null }
}
