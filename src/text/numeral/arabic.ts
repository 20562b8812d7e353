import { type Decimal, decimal } from '../decimal.ts'
import { isDigit } from './characters.ts'

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

function digitsEnd(text: string, from: number): number {
  let at = from
  while (isDigit(text.charAt(at))) at++
  return at
}

/** Where groups of three behind commas end: "1,080,938". The first group has one to three digits. */
function groupsEnd(text: string, start: number, first: number): number {
  if (first - start > 3) return first
  let end = first
  while (text[end] === ',' && digitsEnd(text, end + 1) === end + 4) end += 4
  return end
}

const isPoint = (text: string, at: number) => text[at] === '.' || text[at] === '·'

/** Reads digits at an offset that holds one, with separators in threes and a decimal point (also the rmrb's ·). */
export function readArabic(text: string, start: number): ArabicNumeral {
  const first = digitsEnd(text, start)
  const whole = groupsEnd(text, start, first)
  const end = isPoint(text, whole) ? digitsEnd(text, whole + 1) : whole
  const fraction = end > whole + 1
  const stop = fraction ? end : whole
  const grouped = whole > first
  if (stop - start > LONGEST) return { end: stop, value: null, grouped, fraction }
  return { end: stop, value: decimal(text.slice(start, stop).replaceAll(',', '').replace('·', '.')), grouped, fraction }
}
