import type { Anchor, Time } from '../../model/mention.ts'
import type { Clock } from '../../model/time-expression.ts'
import { addDays, addMonths, daysIn, isoDay, isoMonth, isoYear, readDay } from '../../text/calendar.ts'

/** An EDTF value, with what was supposed for it and what it leans on. */
export interface Value {
  readonly type: Time['type']
  readonly edtf: string | null
  readonly implied: readonly string[]
  readonly anchor: Anchor | null
  readonly ref?: Time['ref']
  readonly duration?: string
  readonly set?: string
}

/** A time whose value can't be known. */
export const nothing = (type: Time['type']): Value => ({ type, edtf: null, implied: [], anchor: null })

/** Two digits. */
export const two = (n: number): string => (n >= 0 && n < 10 ? `0${n}` : String(n))

/** A day with a clock time: T09:30, T20, T14:30:05. Hour 24 is the end of the day and stays; what lies behind it is of the next day. */
export function withClock(date: string, { hour, minute, second }: Clock): string {
  const rest = minute === null ? '' : `:${two(minute)}${second === null ? '' : `:${two(second)}`}`
  const later = hour > 24 || (hour === 24 && Number(minute) + Number(second) > 0)
  const day = later ? readDay(date) : undefined
  if (!day) return `${date}T${two(Math.min(hour, 24))}${rest}`
  return `${isoDay(addDays(day, 1))}T${two(hour - 24)}${rest}`
}

/** A day, or a point in it where a clock time was said. */
export const dayValue = (date: string, clock: Clock | null, rest: Pick<Value, 'implied' | 'anchor'>): Value => ({
  type: clock ? 'time' : 'date',
  edtf: clock ? withClock(date, clock) : date,
  ...rest,
})

/** The two ends of an interval; a single date is both. */
export const sides = (edtf: string): readonly [string, string] => {
  const [from = '', to = from] = edtf.split('/')
  return [from, to]
}

function shiftSide(side: string, by: number): string {
  const match = /^(\d{4})(-\d{2})?(-\d{2})?(.*)$/u.exec(side)
  if (!match) return side
  const [, year = '', month = '', day = '', rest = ''] = match
  const y = Number(year) + by
  const lastDay = month === '' ? 31 : daysIn(y, Number(month.slice(1)))
  return `${isoYear(y)}${month}${day === '' ? '' : `-${two(Math.min(Number(day.slice(1)), lastDay))}`}${rest}`
}

/** The same date or period in another year. */
export const shiftYears = (edtf: string, by: number): string =>
  edtf
    .split('/')
    .map((side) => shiftSide(side, by))
    .join('/')

/** The same day, days or month a number of months later; a day that a month lacks becomes its last. */
export const shiftMonths = (edtf: string, by: number): string =>
  edtf
    .split('/')
    .map((side) => {
      const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?(.*)$/u.exec(side)
      if (!match) return side
      const [, year, month, day, rest = ''] = match
      const moved = addMonths({ year: Number(year), month: Number(month), day: Number(day ?? 1) }, by)
      return `${day === undefined ? isoMonth(moved.year, moved.month) : isoDay(moved)}${rest}`
    })
    .join('/')
