import type { Grain } from '../model/time-expression.ts'

const LETTER: Readonly<Record<Grain, string>> = {
  year: 'Y',
  quarter: 'M',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
}

/** Whether whole calendar days are counted. */
export const isCalendarGrain = (grain: Grain): boolean => grain !== 'hour' && grain !== 'minute' && grain !== 'second'

/** The ISO 8601 duration of a count: P3D, PT24H, P1.5Y. Quarters are written in months; `times` is how many grains the unit holds. */
export function isoDuration(count: string, grain: Grain, times = 1): string {
  const factor = times * (grain === 'quarter' ? 3 : 1)
  const value = factor === 1 ? count : String(Number(count) * factor)
  return `P${isCalendarGrain(grain) ? '' : 'T'}${value}${LETTER[grain]}`
}
