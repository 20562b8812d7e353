import { isDigit } from '../../text/numeral/characters.ts'
import { NONE } from './calendar.ts'
import type { Read } from './reader.ts'

const MONTH_DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?=(?:[、和与及]\d{1,2}){1,9}日)/uy
const DAY = /\d{1,2}(?=(?:[、和与及]\d{1,2}){1,9}日)/uy
const LISTED = /月(?:\d{1,2}[、和与及]){1,9}$/u
/** How far before a day its month may stand, and how far a list of days reaches. */
const REACH = 30

/** Days that follow each other are one period, which ranges read: 2月12、13日. */
function isRun(text: string, from: number): boolean {
  const list = /^\d{1,2}(?:[、和与及]\d{1,2})+/u.exec(text.slice(from, from + REACH))?.[0] ?? ''
  const days = list.split(/[、和与及]/u).map(Number)
  return days.every((day, n) => n === 0 || day === (days[n - 1] ?? 0) + 1)
}

const dayIn = (end: number, fields: Pick<typeof NONE, 'year' | 'months' | 'day'>): Read => ({
  end,
  value: { form: 'calendar', ...NONE, ...fields, limit: false },
})

/** 5月3、5、7日: a day of a list whose 日 stands behind the last, the first with its month. */
export function listedDayAt(text: string, at: number): Read | undefined {
  if (!isDigit(text.charAt(at)) || isDigit(text.charAt(at - 1))) return undefined
  MONTH_DAY.lastIndex = at
  const [all, year, month, first] = MONTH_DAY.exec(text) ?? []
  if (all !== undefined && month !== undefined && first !== undefined) {
    const end = at + all.length
    if (!isDay(first) || Number(month) > 12 || isRun(text, end - first.length)) return undefined
    const months = [Number(month), Number(month)] as const
    return dayIn(end, {
      year: year === undefined ? null : { kind: 'absolute', year: Number(year) },
      months,
      day: Number(first),
    })
  }
  if (!'、和与及'.includes(text.charAt(at - 1)) || at === 0) return undefined
  DAY.lastIndex = at
  const day = DAY.exec(text)?.[0]
  if (day === undefined || !isDay(day) || isRun(text, at)) return undefined
  if (!LISTED.test(text.slice(Math.max(0, at - REACH), at))) return undefined
  return dayIn(at + day.length, { year: null, months: null, day: Number(day) })
}

const isDay = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 31
