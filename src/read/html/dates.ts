import { daysIn } from '../../text/calendar.ts'

/** A day as a page writes it, in ISO 8601, and how it was written. */
export interface PageDate {
  readonly iso: string
  readonly written: string
}

const DAY =
  /(?<![\d.])(?<year>(?:19|20)\d\d) ?[-/.年] ?(?<month>0?[1-9]|1[0-2]) ?[-/.月] ?(?<day>3[01]|[12]\d|0?[1-9])(?!\d)(?: ?日)?(?:[T ]{0,4}(?<time>\d{1,2}[:：]\d{2}(?:[:：]\d{2})?))?/u

const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>3[01]|[12]\d|0[1-9])(?!\d)/u

const two = (digits: string) => digits.padStart(2, '0')

/** The first day of the calendar that a text writes in figures: 2023-02-12, 2023/2/12 09:30, 2023年2月12日. */
export function dayIn(text: string): PageDate | undefined {
  const match = DAY.exec(text) ?? COMPACT.exec(text)
  const { year = '', month = '', day = '', time } = match?.groups ?? {}
  if (!match || Number(day) > daysIn(Number(year), Number(month))) return undefined
  const clock =
    time === undefined
      ? ''
      : `T${time.replaceAll('：', ':').padStart(time.length < 5 || time.length === 7 ? time.length + 1 : 0, '0')}`
  return { iso: `${year}-${two(month)}-${two(day)}${clock}`, written: match[0].trim() }
}

/** A moment of UTC as the day it is in China, where news is dated. */
export function dayOfMoment(text: string): PageDate | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?Z$/u.test(text)) return dayIn(text)
  const moment = new Date(text).getTime()
  if (Number.isNaN(moment)) return undefined
  const there = new Date(moment + 8 * 3600 * 1000).toISOString()
  return { iso: there.slice(0, 19), written: text }
}
