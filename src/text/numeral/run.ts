import { type Decimal, decimal } from '../decimal.ts'
import { bigOf, digitOf, isDigit, smallOf } from './characters.ts'
import { exactly, type Interval } from './interval.ts'

/** Runs of Chinese digits longer than this are no number. */
const LONGEST = 60

/** A run of Chinese digits without a scale between them. */
export interface DigitRun {
  readonly end: number
  /** Null where the run is too long to be read. */
  readonly value: Interval | null
  readonly form: 'single' | 'pair' | 'string'
}

const whole = (n: number): Decimal => decimal(n.toString())

/** 三四, 七八, also 三五: two neighboring digits name the numbers between them. */
const isPair = (a: number, b: number) => a > 0 && (b === a + 1 || (a === 3 && b === 5))

/** Digits at an offset that holds one: 五 (single), 七八 (pair: 7 to 8), 二〇二三 (string: 2023). */
export function readRun(text: string, start: number): DigitRun {
  let end = start
  while (digitOf(text.charAt(end)) !== undefined && !(end > start && text[end] === '两')) end++
  const first = digitOf(text.charAt(start)) ?? 0
  if (end - start === 1) return { end, value: exactly(whole(first)), form: 'single' }
  const second = digitOf(text.charAt(start + 1)) ?? 0
  if (end - start === 2 && isPair(first, second))
    return { end, value: { lo: whole(first), hi: whole(second) }, form: 'pair' }
  if (end - start > LONGEST) return { end, value: null, form: 'string' }
  const digits = Array.from(text.slice(start, end), (c) => digitOf(c) ?? 0).join('')
  return { end, value: exactly(decimal(digits)), form: 'string' }
}

/** What follows a clock time's minutes or makes them tens: 八点二十, 三点一刻. */
const CLOCK = '十分刻钟'

/** Where the digits behind 点 end, if they are decimals: 三点一四, but not 三点一刻 or 八点二十. */
export function pointEnd(text: string, point: number): number | undefined {
  if (text[point] !== '点' || text[point + 1] === '两') return undefined
  let end = point + 1
  while (digitOf(text.charAt(end)) !== undefined) end++
  if (end === point + 1 || end - point > LONGEST || CLOCK.includes(text.charAt(end) || ' ')) return undefined
  return end
}

/** The decimals of a run behind 点. */
export const fractionDigits = (text: string, from: number, to: number): string =>
  Array.from(text.slice(from, to), (c) => digitOf(c) ?? 0).join('')

/** Whether a numeral's character of any kind stands at an offset. */
export function isNumeralAt(text: string, at: number): boolean {
  const c = text.charAt(at)
  return isDigit(c) || digitOf(c) !== undefined || smallOf(c) !== undefined || bigOf(c) !== undefined
}
