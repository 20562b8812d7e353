import { add, compare, type Decimal, decimal, divide, multiply, shift, whole, ZERO } from '../../text/decimal.ts'
import {
  digitOf,
  isDigit,
  isDigitAt,
  isHan,
  isLatinAt,
  Kind,
  kindAt,
  startsNumeral,
} from '../../text/numeral/characters.ts'
import { exactly, type Interval, isExact } from '../../text/numeral/interval.ts'
import { type Numeral, readNumeral } from '../../text/numeral/read.ts'
import { tenths } from './share.ts'
import { type Page, unitAt } from './units/table.ts'
import type { Unit } from './units/unit.ts'

/** What goes on behind a unit and belongs to the same amount, counted in that unit. */
export interface Tail {
  readonly end: number
  readonly value: Interval
}

/** A number and its unit, to be looked behind. */
export interface Head {
  readonly numeral: Numeral
  readonly value: Interval
  readonly unit: Unit
  readonly end: number
}

const HALF = exactly(decimal('0.5'))
const TEN = whole(10)

/** 半 behind a unit or a number adds a half: 四个半, 两倍半. */
const halfAt = (text: string, at: number) =>
  text[at] === '半' && !'年月天日小场夜径岛路导壁价身山截途数边球程决成导体'.includes(text.charAt(at + 1) || ' ')

/** Behind the blanks between a number and its unit: at most four. */
export function skipBlank(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' && end < at + 4) end++
  return end
}

/** 七成六 is 76%: the digit behind 成 counts tenths of it. */
function tenthAt(page: Page, at: number): Tail | undefined {
  const { text } = page
  const from = skipBlank(text, at)
  const digit = digitOf(text.charAt(from))
  if (digit === undefined || startsNumeral(text, from + 1) || unitAt(page, from + 1) !== undefined) return undefined
  return { end: from + 1, value: tenths(digit) }
}

const STEPS: Readonly<Record<string, number>> = { 元: 0, 块: 0, 圆: 0, 块钱: 0, 角: 1, 毛: 1, 角钱: 1, 毛钱: 1 }

interface Change {
  readonly end: number
  readonly value: Decimal
  readonly step: number
}

/** Whether an amount may end before an offset: 五块六到五块七, 两块五一斤, but not 三块五个. */
const isChangeEnd = (page: Page, at: number) => {
  const c = page.text.charAt(at)
  return !isHan(c) || '到至'.includes(c) || (c === '一' && unitAt(page, at + 1) !== undefined)
}

/** The next part of an amount in 元, 角 and 分: 3元5角, 3块5, 两毛五, 三块零四. `step` is 0 behind 元, 1 behind 角. */
function changeAt(page: Page, at: number, step: number): Change | undefined {
  const { text } = page
  const zero = text[at] === '零' ? 1 : 0
  const c = text.charAt(at + zero)
  const digit = isDigit(c) ? Number(c) : digitOf(c)
  const behind = at + zero + 1
  if (digit === undefined || isDigit(text.charAt(behind)) || text[behind] === '.') return undefined
  const unit = unitAt(page, behind)?.surface ?? ''
  if (step === 0 && STEPS[unit] === 1) return { end: behind + unit.length, value: decimal(`0.${digit}`), step: 1 }
  if (text[behind] === '分' && text[behind + 1] !== '之')
    return { end: behind + 1, value: decimal(`0.0${digit}`), step: 2 }
  if (!isChangeEnd(page, behind)) return undefined
  const places = step + zero
  return { end: behind, value: decimal(places === 0 ? `0.${digit}` : `0.0${digit}`), step: 2 }
}

/** The 角 and 分 behind an amount: 3元5角6分, 两毛五. A bare digit behind 元 isn't read, since 3元5 is rare and doubtful. */
function changeBehind(page: Page, { unit, end }: Head): Tail | undefined {
  const first = STEPS[unit.surface]
  if (first === undefined) return undefined
  let at = end
  let value = ZERO
  for (let step = first; step < 2;) {
    const part = changeAt(page, at, step)
    if (!part || (unit.surface === '元' && part.step === 2 && page.text[part.end - 1] !== '分')) break
    value = add(value, part.value)
    at = part.end
    step = part.step
  }
  return at === end ? undefined : { end: at, value: exactly(first === 1 ? shift(value, 1) : value) }
}

/** 1米85, 一米八: up to two digits behind so few meters are its decimals. */
function centimetersBehind(page: Page, { value, unit, end }: Head): Tail | undefined {
  const { text } = page
  if (unit.surface !== '米' || compare(value.lo, TEN) >= 0) return undefined
  const arabic = isDigitAt(text, end)
  if (!arabic && kindAt(text, end) !== Kind.digit) return undefined
  const isDigitHere = (at: number) => (arabic ? isDigitAt(text, at) : kindAt(text, at) === Kind.digit)
  let to = end + 1
  while (to < end + 3 && isDigitHere(to)) to++
  const kind = kindAt(text, to)
  const goesOn =
    (kind >= Kind.arabic && kind <= Kind.roman) || isLatinAt(text, to) || '.%×xX*'.includes(text.charAt(to) || ' ')
  if (to > end + 2 || goesOn || unitAt(page, skipBlank(text, to)) !== undefined) return undefined
  const digits = Array.from(text.slice(end, to), (c) => (arabic ? c : String(digitOf(c) ?? 0))).join('')
  return { end: to, value: exactly(decimal(`0.${digits}`)) }
}

/** The part of a smaller unit of the same kind right behind: 3斤5两, 3公里200米, 10美元50美分. */
function smallerBehind(page: Page, { numeral, unit, end }: Head): Tail | undefined {
  const { text } = page
  const kind = kindAt(text, end)
  if (unit.factor === null || numeral.power > 0 || numeral.fraction) return undefined
  if ((kind !== Kind.arabic && kind !== Kind.digit) || !startsNumeral(text, end)) return undefined
  const part = readNumeral(text, end)
  if (!part.value || !isExact(part.value) || part.form !== 'plain') return undefined
  const smaller = unitAt(page, part.end)
  if (!smaller || smaller.factor === null || smaller.class !== unit.class) return undefined
  if (smaller.base !== unit.base || smaller.currency !== unit.currency) return undefined
  const amount = multiply(part.value.lo, decimal(smaller.factor))
  const one = decimal(unit.factor)
  if (compare(decimal(smaller.factor), one) >= 0 || compare(amount, one) >= 0) return undefined
  return { end: part.end + smaller.surface.length, value: exactly(divide(amount, one)) }
}

/** What goes on behind a number and its unit: tenths, change, centimeters, a smaller unit, a half. */
export function tailOf(page: Page, head: Head): Tail | undefined {
  const { unit, end, numeral, value } = head
  if (unit.class === 'time') return undefined
  if (unit.surface === '成') {
    const tenth = tenthAt(page, end)
    if (tenth) return tenth
  }
  const kind = kindAt(page.text, end)
  if (isExact(value) && (kind === Kind.arabic || kind === Kind.digit)) {
    const more = changeBehind(page, head) ?? centimetersBehind(page, head) ?? smallerBehind(page, head)
    if (more) return more
  }
  return halfAt(page.text, end) && numeral.power === 0 ? { end: end + 1, value: HALF } : undefined
}
