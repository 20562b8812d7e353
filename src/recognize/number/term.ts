import { compare, decimal, divide, negate, shift } from '../../text/decimal.ts'
import { digitOf, isDigit, isLatin, startsNumeral } from '../../text/numeral/characters.ts'
import { exactly, type Interval, isExact, plus } from '../../text/numeral/interval.ts'
import { type Numeral, readNumeral } from '../../text/numeral/read.ts'
import { unitAt } from './units/index.ts'
import type { Unit } from './units/unit.ts'

/** A number and, where one follows, its unit. */
export interface Term {
  /** Where the number begins, with its sign. */
  readonly start: number
  /** Behind the unit, or behind the number where it has none. */
  readonly end: number
  readonly numberEnd: number
  readonly value: Interval
  readonly numeral: Numeral
  /** A share of a whole (三分之一, 百分之五, 1/3), its value in percent. */
  readonly percent: boolean
  /** 多, 余, 几 … inside or behind the number. */
  readonly inner: string | null
  readonly unit: Unit | null
  readonly negative: boolean
}

const HALF = decimal('0.5')
const HUNDRED = decimal('100')

/** Whether 分之 stands with a denominator of its own, not 百, 千 or 万. */
const isFraction = (text: string, part: Numeral) =>
  !/(?<![一二三四五六七八九十两壹贰])[百千万佰仟] ?分 ?之 ?$/u.test(text.slice(Math.max(0, part.start - 7), part.start))

const WHOLE = '百分百'
const PLACES: Readonly<Record<string, number>> = { 百: 0, 千: -1, 万: -2, 佰: 0, 仟: -1 }

/** 百分之, also with blanks between its characters. */
const PER = /([百千万佰仟]) ?分 ?之 ?/uy

function signed(value: Interval, negative: boolean): Interval {
  if (!negative) return value
  const lo = negate(value.hi)
  return { lo, hi: isExact(value) ? lo : negate(value.lo) }
}

const scaled = (value: Interval, places: number): Interval => {
  const lo = shift(value.lo, places)
  return { lo, hi: value.hi === value.lo ? lo : shift(value.hi, places) }
}

/** Where a sign stands before a number: -5, 负五, 零下五; undefined where there is none. */
export function signEnd(text: string, at: number): number | undefined {
  const c = text[at]
  if (c === '负' && startsNumeral(text, at + 1)) return at + 1
  if (c === '负' && text[at + 1] === ' ' && isDigit(text.charAt(at + 2))) return at + 2
  if (c === '零' && text[at + 1] === '下' && startsNumeral(text, at + 2)) return at + 2
  if ((c === '-' || c === '−' || c === '－' || c === '+' || c === '±') && isDigit(text.charAt(at + 1))) return at + 1
  return undefined
}

const isNegative = (text: string, at: number) => text[at] !== '+' && text[at] !== '±'

/** Behind the blanks between a number and its unit: at most four. */
function skipBlank(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' && end < at + 4) end++
  return end
}

interface Share {
  readonly end: number
  readonly value: Interval
  readonly numeral: Numeral
}

/** 百分之五, 千分之三, 三分之一, 1/3 in percent. */
function readShare(text: string, at: number): Share | undefined {
  if (text.startsWith(WHOLE, at)) {
    const numeral = readNumeral(text, at + 2)
    const end = at + WHOLE.length
    return { end, numeral: { ...numeral, start: at, end, form: 'plain' }, value: exactly(decimal('100')) }
  }
  PER.lastIndex = at
  const match = PER.exec(text)
  const places = match && PLACES[match[1] ?? '']
  if (!match || places === undefined || places === null) return undefined
  const from = at + match[0].length
  const sign = signEnd(text, from)
  const numeral = startsNumeral(text, sign ?? from) ? readNumeral(text, sign ?? from) : undefined
  if (!numeral?.value) return undefined
  return { end: numeral.end, numeral, value: scaled(signed(numeral.value, sign !== undefined), places) }
}

/** The part behind 分之 or a slash, of a whole already read. */
function readFraction(text: string, whole: Numeral): Share | undefined {
  const slash = text[whole.end] === '/'
  const from = slash ? whole.end + 1 : whole.end + 2
  if (!slash && !text.startsWith('分之', whole.end)) return undefined
  if (!whole.value || !isExact(whole.value) || whole.value.lo.digits === 0n || !startsNumeral(text, from))
    return undefined
  const part = readNumeral(text, from)
  if (!part.value || !isExact(part.value)) return undefined
  const [top, bottom] = slash ? [whole.value.lo, part.value.lo] : [part.value.lo, whole.value.lo]
  if (slash && !isPlainFraction(text, whole, part)) return undefined
  if (bottom.digits === 0n) return undefined
  return { end: part.end, numeral: part, value: exactly(divide(shift(top, 2), bottom)) }
}

/** 三又五分之一, 5又1/2: a whole and a part. */
function readMixed(text: string, whole: Numeral): Share | undefined {
  if (text[whole.end] !== '又' || !whole.value || !startsNumeral(text, whole.end + 1)) return undefined
  const part = readFraction(text, readNumeral(text, whole.end + 1))
  if (!part) return undefined
  return { ...part, value: plus(whole.value, scaled(part.value, -2)) }
}

/** 1/3 is a fraction; 2/12 could be a day, 24/7 a habit. */
function isPlainFraction(text: string, top: Numeral, bottom: Numeral): boolean {
  const small = top.end - top.start <= 2 && bottom.end - bottom.start <= 2 && top.script === 'arabic'
  const a = Number(top.value?.lo.digits)
  const b = Number(bottom.value?.lo.digits)
  return (
    small &&
    a < b &&
    b <= 20 &&
    !'/年月日号-'.includes(text.charAt(bottom.end) || ' ') &&
    !isLatin(text.charAt(bottom.end))
  )
}

/** 多, 余, 来, 几 between number and unit: 1000余人, 十几个, 三十来岁, 80有余. */
const INNER: readonly string[] = ['余', '多', '来', '几', '许', '数']

function innerAt(text: string, numeral: Numeral, at: number): string | null {
  const c = text.charAt(at)
  if (!INNER.includes(c)) return null
  if (c === '来' && numeral.script === 'arabic' && !'0万亿千百'.includes(text.charAt(at - 1))) return null
  if (c === '许' || c === '数') return null
  const next = skipBlank(text, at + 1)
  return unitAt(text, next) !== undefined || (c === '余' && !/[\u4e00-\u9fff]/u.test(text.charAt(at + 1))) ? c : null
}

/** The unit at an offset, and where it begins (one blank may stand before it). */
export function unitBehind(text: string, at: number): readonly [Unit, number] | undefined {
  const from = skipBlank(text, at)
  const unit = unitAt(text, from)
  if (!unit) return undefined
  const last = unit.surface.charAt(unit.surface.length - 1)
  const after = text.charAt(from + unit.surface.length)
  if (isLatin(last) && (isLatin(after) || isDigit(after))) return undefined
  if (from > at && unit.careful) return undefined
  return [unit, from]
}

/** 半 behind a unit or a number adds a half: 四个半, 两倍半. */
const halfAt = (text: string, at: number) =>
  text[at] === '半' && !'年月天日小场夜径岛路导壁价身山截途数边球程决成导体'.includes(text.charAt(at + 1) || ' ')

/** Reads the number that begins at an offset, and its unit. Undefined where no number can be read; see `numeral.end`. */
export function readTerm(text: string, at: number): Term | { readonly skip: number } {
  const sign = signEnd(text, at)
  const from = sign ?? at
  const negative = sign !== undefined && isNegative(text, at)
  const share = readShare(text, from)
  const numeral = share?.numeral ?? readNumeral(text, from)
  if (!numeral.value) return { skip: numeral.end }
  const mixed = share ? undefined : readMixed(text, numeral)
  if (mixed) return withUnit(text, { at, numeral: { ...numeral, end: mixed.end }, value: mixed.value, negative })
  const fraction = share ?? readFraction(text, numeral)
  if (fraction) {
    const value = signed(fraction.value, negative)
    return ofShare(text, { at, numeral: fraction.numeral, value, negative }, fraction.end)
  }
  return withUnit(text, { at, numeral, value: numeral.value, negative })
}

/** 七成六 is 76%: the digit behind 成 counts tenths of it. */
function tenthAt(text: string, at: number): { end: number; value: Interval } | undefined {
  const from = skipBlank(text, at)
  const digit = digitOf(text.charAt(from))
  if (digit === undefined || startsNumeral(text, from + 1) || unitAt(text, from + 1) !== undefined) return undefined
  return { end: from + 1, value: exactly(decimal(`0.${digit}`)) }
}

interface Bare {
  readonly at: number
  readonly numeral: Numeral
  readonly value: Interval
  readonly negative: boolean
}

/** A share of a whole, in percent; before a unit of measurement it is a part of one: 四分之一公升. */
function ofShare(text: string, { at, numeral, value, negative }: Bare, end: number): Term {
  const base = { start: at, numberEnd: end, numeral, inner: numeral.inner, negative }
  const unit = unitAt(text, end)
  const measured = unit && unit.base !== null && !unit.careful
  if (compare(value.hi, HUNDRED) > 0 && isFraction(text, numeral))
    return { ...base, end, value: scaled(value, -2), percent: false, unit: null }
  if (!measured) return { ...base, end, value, percent: true, unit: null }
  return { ...base, end: end + unit.surface.length, value: scaled(value, -2), percent: false, unit }
}

/** 15k元, 40k: a thousand, where money, a measure word or nothing follows; 4K电视 is a name. */
function thousandsAt(text: string, numeral: Numeral): number | undefined {
  if (numeral.script !== 'arabic' || numeral.power > 0) return undefined
  const c = text.charAt(numeral.end)
  const next = text.charAt(numeral.end + 1)
  if (c !== 'k' && !(c === 'K' && next !== '')) return undefined
  return next === '' || '元个人美港欧块%，。、~-'.includes(next) ? numeral.end + 1 : undefined
}

function withUnit(text: string, { at, numeral, value, negative }: Bare): Term {
  const thousands = thousandsAt(text, numeral)
  if (thousands)
    return withUnit(text, {
      at,
      value: scaled(value, 3),
      negative,
      numeral: { ...numeral, end: thousands, script: 'mixed' },
    })
  const follows = innerAt(text, numeral, numeral.end)
  const numberEnd = numeral.end + (follows ? 1 : 0)
  const found = unitBehind(text, numberEnd)
  const inner = follows ?? numeral.inner
  const base = { start: at, numberEnd, numeral, percent: false, inner, negative }
  if (!found) return { ...base, end: numberEnd, value: signed(value, negative), unit: null }
  const [unit, unitStart] = found
  const end = unitStart + unit.surface.length
  const tenth = unit.surface === '成' ? tenthAt(text, end) : undefined
  if (tenth) return { ...base, end: tenth.end, value: signed(plus(value, tenth.value), negative), unit }
  if (halfAt(text, end) && unit.class !== 'time' && numeral.power === 0)
    return { ...base, end: end + 1, value: signed(plus(value, exactly(HALF)), negative), unit }
  return { ...base, end, value: signed(value, negative), unit }
}
