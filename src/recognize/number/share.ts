import { type Decimal, compare, decimal, divide, isZero, negate, shift, toNumber, whole } from '../../text/decimal.ts'
import { isHanAt, isLatinAt, Kind, kindAt, startsNumeral } from '../../text/numeral/characters.ts'
import { exactly, type Interval, isExact, plus, shiftBy } from '../../text/numeral/interval.ts'
import { type Numeral, readNumeral } from '../../text/numeral/read.ts'
import { signEnd } from './sign.ts'

/** A share of a whole, in percent, with the numeral of its part. */
export interface Share {
  readonly end: number
  readonly value: Interval
  readonly numeral: Numeral
}

const HUNDRED = whole(100)
const WHOLE = '百分百'
const PLACES: Readonly<Record<string, number>> = { 百: 0, 千: -1, 万: -2, 佰: 0, 仟: -1 }

/** 百分之, also with blanks between its characters. */
const PER = /[百千万佰仟] ?分 ?之 ?/uy

/** An interval with its sign turned, where it is negative. */
export function signed(value: Interval, negative: boolean): Interval {
  if (!negative) return value
  const lo = negate(value.hi)
  return { lo, hi: isExact(value) ? lo : negate(value.lo) }
}

/** 百分之五, 千分之三, 百分百 in percent. */
export function readPer(text: string, at: number): Share | undefined {
  const kind = kindAt(text, at)
  if (kind !== Kind.small && kind !== Kind.big) return undefined
  const places = PLACES[text.charAt(at)]
  if (places === undefined) return undefined
  if (text.startsWith(WHOLE, at)) {
    const numeral = readNumeral(text, at + 2)
    const end = at + WHOLE.length
    return { end, numeral: { ...numeral, start: at, end, form: 'plain' }, value: exactly(HUNDRED) }
  }
  PER.lastIndex = at
  const match = PER.exec(text)
  if (!match) return undefined
  const from = at + match[0].length
  const sign = signEnd(text, from)
  const numeral = startsNumeral(text, sign ?? from) ? readNumeral(text, sign ?? from) : undefined
  if (!numeral?.value) return undefined
  return { end: numeral.end, numeral, value: shiftBy(signed(numeral.value, sign !== undefined), places) }
}

/** Denominators that fractions of a whole are told in; 3/7 is rather a score or the number of a picture. */
const USUAL = new Set([2, 3, 4, 5, 8, 10])

/** 近3/7, 占5/12, 2/9的人: what stands beside it says that a share is meant. */
const isShareSaid = (text: string, start: number, end: number) =>
  '近约占超达逾足是有为于的过至到'.includes(text.charAt(start - 1) || '…') ||
  '的以强弱多左之'.includes(text.charAt(end) || '…')

/** 1/3 is a fraction; 2/12 could be a day, 24/7 a habit. */
function isPlain(text: string, top: Numeral, bottom: Numeral): boolean {
  if (top.script !== 'arabic' || top.end - top.start > 2 || bottom.end - bottom.start > 2) return false
  const [a, b] = [top, bottom].map(({ value }) => (value ? toNumber(value.lo) : 0))
  if (a === undefined || b === undefined || a >= b || b > 20) return false
  if (!isShareSaid(text, top.start, bottom.end) && (!USUAL.has(b) || !isHanAt(text, top.start - 1))) return false
  return !'/年月日号-'.includes(text.charAt(bottom.end) || ' ') && !isLatinAt(text, bottom.end)
}

const ratio = (top: Decimal, bottom: Decimal): Interval => exactly(divide(shift(top, 2), bottom))

/** 分之, also with blanks around its characters. */
const OVER = / {0,2}分 {0,2}之 {0,2}/uy

/** Where the part of a fraction begins: behind 分之 or a slash. */
function partStart(text: string, at: number): number | undefined {
  if (text[at] === '/') return at + 1
  if (text[at] !== '分' && text[at] !== ' ') return undefined
  OVER.lastIndex = at
  return OVER.test(text) ? OVER.lastIndex : undefined
}

/** The part behind 分之 or a slash, of a whole already read: 三分之一, 1/3. */
export function readFraction(text: string, known: Numeral): Share | undefined {
  const from = partStart(text, known.end)
  if (from === undefined || !known.value || !isExact(known.value) || isZero(known.value.lo)) return undefined
  const slash = text[known.end] === '/'
  const sign = slash ? undefined : signEnd(text, from)
  if (!startsNumeral(text, sign ?? from)) return undefined
  const part = readNumeral(text, sign ?? from)
  if (!part.value || !isExact(part.value) || (slash && !isPlain(text, known, part))) return undefined
  const [top, bottom] = slash ? [known.value.lo, part.value.lo] : [part.value.lo, known.value.lo]
  if (isZero(bottom)) return undefined
  return { end: part.end, numeral: part, value: signed(ratio(top, bottom), sign !== undefined) }
}

/** 一又十分一: behind 又 the 之 may be left out. */
function readTerse(text: string, whole: Numeral): Share | undefined {
  const from = whole.end + 1
  if (text[whole.end] !== '分' || !startsNumeral(text, from) || !whole.value || isZero(whole.value.lo)) return undefined
  const part = readNumeral(text, from)
  if (!part.value || !isExact(part.value) || !isExact(whole.value)) return undefined
  return { end: part.end, numeral: part, value: ratio(part.value.lo, whole.value.lo) }
}

/** 三又五分之一, 5又1/2: a whole and a part; its value is no percentage. */
export function readMixed(text: string, known: Numeral): Share | undefined {
  if (text[known.end] !== '又' || !known.value || !startsNumeral(text, known.end + 1)) return undefined
  const whole = readNumeral(text, known.end + 1)
  const part = readFraction(text, whole) ?? readTerse(text, whole)
  if (!part) return undefined
  return { ...part, value: plus(known.value, shiftBy(part.value, -2)) }
}

/** Whether 分之 stands with a denominator of its own, not 百, 千 or 万. */
const hasDenominator = (text: string, part: Numeral) =>
  !/(?<![一二三四五六七八九十两壹贰])[百千万佰仟] ?分 ?之 ?$/u.test(text.slice(Math.max(0, part.start - 7), part.start))

/** Whether a fraction is more than its whole, and so a number and no share: 二十五分之一百四十四. */
export const isImproper = (text: string, share: Pick<Share, 'value' | 'numeral'>): boolean =>
  compare(share.value.hi, HUNDRED) > 0 && hasDenominator(text, share.numeral)

/** A tenth of a digit, as an interval. */
export const tenths = (digit: number): Interval => exactly(decimal(`0.${digit}`))
