import { type Decimal, decimal, whole } from '../decimal.ts'
import { isDigitAt, Kind, kindAt, valueAt } from './characters.ts'
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

/** 一两个, 一两百: one or two of what follows; elsewhere 一两 is a weight. */
const isOneOrTwo = (text: string, at: number) =>
  text[at] === '一' &&
  text[at + 1] === '两' &&
  '个天年次家名位人件句种条岁十百千万亿小周星场倍步部代辆台块点篇本张页层'.includes(text.charAt(at + 2) || ' ')

/** Digits at an offset that holds one: 五 (single), 七八 (pair: 7 to 8), 二〇二三 (string: 2023). */
export function readRun(text: string, start: number): DigitRun {
  let end = isOneOrTwo(text, start) ? start + 2 : start + 1
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

/** Behind 零点 Arabic digits are decimals where they can't be minutes: 零点77, 零点5, but not 零点15. */
function mixedEnd(text: string, point: number): number | undefined {
  let end = point + 1
  while (isDigitAt(text, end)) end++
  const digits = end - point - 1
  const minutes = digits === 2 && text.charCodeAt(point + 1) < 0x36
  return text[point - 1] !== '零' || minutes || digits > LONGEST || '分年月:：'.includes(text.charAt(end) || ' ')
    ? undefined
    : end
}

/** Where the digits behind 点 end, if they are decimals: 三点一四, but not 三点一刻 or 八点二十. */
export function pointEnd(text: string, point: number): number | undefined {
  if (text[point] !== '点' || text[point + 1] === '两') return undefined
  if (isDigitAt(text, point + 1)) return mixedEnd(text, point)
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
