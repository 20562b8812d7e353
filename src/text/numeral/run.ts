import { type Decimal, decimal, whole } from '../decimal.ts'
import { Kind, kindAt, valueAt } from './characters.ts'
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

/** The digits from 0 to 9 as numbers. */
export const DIGITS: readonly Interval[] = Array.from({ length: 10 }, (_, n) => exactly(whole(n)))

/** 三四, 七八, also 三五: two neighboring digits name the numbers between them. */
const isPair = (a: number, b: number) => a > 0 && (b === a + 1 || (a === 3 && b === 5))

const isChineseDigit = (text: string, at: number) => kindAt(text, at) === Kind.digit

/** The digits between two offsets as one number. */
const joined = (text: string, start: number, end: number): Decimal => decimal(fractionDigits(text, start, end))

/** Digits at an offset that holds one: 五 (single), 七八 (pair: 7 to 8), 二〇二三 (string: 2023). */
export function readRun(text: string, start: number): DigitRun {
  let end = start + 1
  while (isChineseDigit(text, end) && text[end] !== '两') end++
  const first = valueAt(text, start)
  if (end - start === 1) return { end, value: DIGITS[first] ?? null, form: 'single' }
  const second = valueAt(text, start + 1)
  if (end - start === 2 && isPair(first, second))
    return { end, value: { lo: whole(first), hi: whole(second) }, form: 'pair' }
  return { end, value: end - start > LONGEST ? null : exactly(joined(text, start, end)), form: 'string' }
}

/** What follows a clock time's minutes or makes them tens: 八点二十, 三点一刻. */
const CLOCK = '十分刻钟'

/** Where the digits behind 点 end, if they are decimals: 三点一四, but not 三点一刻 or 八点二十. */
export function pointEnd(text: string, point: number): number | undefined {
  if (text[point] !== '点' || text[point + 1] === '两') return undefined
  let end = point + 1
  while (isChineseDigit(text, end)) end++
  if (end === point + 1 || end - point > LONGEST || CLOCK.includes(text.charAt(end) || ' ')) return undefined
  return end
}

/** The decimals of a run behind 点. */
export function fractionDigits(text: string, from: number, to: number): string {
  let digits = ''
  for (let at = from; at < to; at++) digits += valueAt(text, at).toString()
  return digits
}

/** Whether a numeral's character of any kind stands at an offset. */
export function isNumeralAt(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  return kind >= Kind.arabic && kind <= Kind.big
}
