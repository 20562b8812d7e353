import { type Decimal, decimal } from '../decimal.ts'
import { isDigitAt } from './characters.ts'
import { codeAt } from '../code.ts'

/** Digits longer than this are no amount; they are passed over without being read. */
const LONGEST = 60

/** A run of Arabic digits as written: "1,080,938.13". */
export interface ArabicNumeral {
  readonly end: number
  /** Null where the run is too long to be an amount. */
  readonly value: Decimal | null
  readonly grouped: boolean
  readonly fraction: boolean
}

const COMMA = 0x2c
const POINT = 0x2e
const DOT = 0xb7

function digitsEnd(text: string, from: number): number {
  let at = from
  while (isDigitAt(text, at)) at++
  return at
}

/** Where groups of three behind commas end: "1,080,938". The first group has one to three digits. */
function groupsEnd(text: string, start: number, first: number): number {
  if (first - start > 3) return first
  let end = first
  while (codeAt(text, end) === COMMA && digitsEnd(text, end + 1) === end + 4) end += 4
  return end
}

const isPoint = (text: string, at: number) => {
  const code = codeAt(text, at)
  return code === POINT || code === DOT
}

/** Where the decimal point would stand: scrapers leave a blank before it, as in "9 .57". */
const pointAt = (text: string, end: number) => (text[end] === ' ' && text[end + 1] === '.' ? end + 1 : end)

/** The digits between two offsets as a decimal, separators passed over. */
function read(text: string, start: number, end: number): Decimal {
  if (end - start > 15) return decimal(text.slice(start, end).replace(/[, ]/gu, '').replace('·', '.'))
  let digits = 0
  let exponent = 0
  for (let at = start; at < end; at++) {
    if (isDigitAt(text, at)) digits = digits * 10 + text.charCodeAt(at) - 0x30
    else if (isPoint(text, at)) exponent = at + 1 - end
  }
  return { digits, exponent }
}

/** Reads digits at an offset that holds one, with separators in threes and a decimal point (also the rmrb's ·). */
export function readArabic(text: string, start: number): ArabicNumeral {
  const first = digitsEnd(text, start)
  const whole = groupsEnd(text, start, first)
  const point = pointAt(text, whole)
  const end = digitsEnd(text, point + 1)
  const fraction = isPoint(text, point) && end > point + 1
  const stop = fraction ? end : whole
  const value = stop - start > LONGEST ? null : read(text, start, stop)
  return { end: stop, value, grouped: whole > first, fraction }
}
