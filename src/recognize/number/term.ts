import { isDigitAt, isHanAt, isLatinAt, Kind, kindAt, startsNumeral } from '../../text/numeral/characters.ts'
import { type Interval, plus, shiftBy } from '../../text/numeral/interval.ts'
import { type Numeral, readNumeral } from '../../text/numeral/read.ts'
import { isImproper, readFraction, readMixed, readPer, signed } from './share.ts'
import { isNegative, signEnd } from './sign.ts'
import { skipBlank, tailOf } from './tail.ts'
import { type Page, unitAt } from './units/table.ts'
import type { Unit } from './units/unit.ts'

/** A number and, where one follows, its unit. */
export interface Term {
  /** Where the number begins, with its sign. */
  readonly start: number
  /** Behind the unit, or behind the number where it has none. */
  readonly end: number
  readonly numberEnd: number
  /** Null where no number can be read; the scan goes on at `end`. */
  readonly value: Interval | null
  readonly numeral: Numeral
  /** A share of a whole (三分之一, 百分之五, 1/3), its value in percent. */
  readonly percent: boolean
  /** 多, 余, 几 … inside or behind the number. */
  readonly inner: string | null
  readonly unit: Unit | null
  readonly negative: boolean
}

/** A term that has a value. */
export type ReadTerm = Term & { readonly value: Interval }

/** Whether 多, 余, 来 or 几 stands between number and unit: 1000余人, 十几个, 三十来岁, 80有余. */
function hasInner(page: Page, numeral: Numeral, at: number): boolean {
  const { text } = page
  const kind = kindAt(text, at)
  if (kind !== Kind.inner && kind !== Kind.vague) return false
  const c = text[at]
  if (c === '个' || c === '数') return false
  if (c === '来' && numeral.script === 'arabic' && !'0万亿千百'.includes(text.charAt(at - 1))) return false
  return unitAt(page, skipBlank(text, at + 1)) !== undefined || (c === '余' && !isHanAt(text, at + 1))
}

/** 从3.2升至4.1: the verb, not liters; but 两升到三升. */
const isRise = (text: string, end: number) =>
  '至到为'.includes(text.charAt(end) || '…') && !text.slice(end, end + 9).includes('升')

/** 3周大, 12个月大 are ages where no other word goes on: not 3天大幅下降. */
const isAge = (text: string, end: number) => '，。、；：！？,;:)）”》 的了时就后以\n'.includes(text.charAt(end) || ' ')

const MEDALS = '金银铜'

/** 3000万线上商家, 3对3, 2卡车 (but 10万卡 of a computer), 1995、1996两年: the character is no unit there. */
function isOther(page: Page, { surface }: Unit, end: number): boolean {
  const { text } = page
  if (surface === '线') return text[end] === '上' || text[end] === '下'
  if (surface === '对') return isDigitAt(text, end)
  if (MEDALS.includes(surface)) return isHanAt(text, end) && text[end] !== '共' && !startsNumeral(text, end)
  if (surface === '卡') return !'万千亿'.includes(text.charAt(end - 2))
  return surface === '两' && '年队国个天月家名位大次省市'.includes(text.charAt(end) || '…')
}

/** A unit and where it ends. */
export interface Behind {
  readonly unit: Unit
  readonly end: number
}

/** 个 百分 点: scrapers leave blanks in it. */
const POINTS = /个 ?百 ?分 ?点/uy

/** Percentage points with blanks between their characters. */
function pointsAt(page: Page, from: number): Behind | undefined {
  POINTS.lastIndex = from
  if (!POINTS.test(page.text)) return undefined
  const unit = unitAt({ ...page, text: '个百分点' }, 0)
  return unit && { unit, end: POINTS.lastIndex }
}

/** Whether Arabic digits that end at an offset stand between blanks, as some type them: 在 10 层办公. */
function isSpaced(text: string, end: number): boolean {
  let start = end
  while (start > end - 6 && isDigitAt(text, start - 1)) start--
  const opens = (text[start - 1] === ' ' && isHanAt(text, start - 2)) || '、，'.includes(text.charAt(start - 1) || ' ')
  return start < end && text[end + 1] !== ' ' && opens
}

/** The unit behind a number, blanks between them passed over. */
export function unitBehind(page: Page, at: number): Behind | undefined {
  const { text } = page
  const from = skipBlank(text, at)
  const unit = unitAt(page, from)
  if (!unit || (from > at && unit.careful && !isSpaced(text, at))) return undefined
  const end = from + unit.surface.length
  if (unit.surface === '个' && text.charAt(skipBlank(text, end)) === '百') return pointsAt(page, from) ?? { unit, end }
  if (unit.surface === '升' && isRise(text, end)) return undefined
  if (unit.class === 'age' && !isAge(text, end)) return undefined
  if (isOther(page, unit, end)) return undefined
  return isLatinAt(text, end - 1) && (isLatinAt(text, end) || isDigitAt(text, end)) ? undefined : { unit, end }
}

interface Bare {
  readonly at: number
  readonly numeral: Numeral
  readonly value: Interval
  readonly negative: boolean
}

/** A share of a whole, in percent; before a unit of measurement it is a part of one: 四分之一公升. */
function ofShare(page: Page, { at, numeral, value, negative }: Bare, numberEnd: number): ReadTerm {
  const behind = unitAt(page, numberEnd)
  const unit = behind && behind.base !== null && !behind.careful ? behind : null
  const improper = isImproper(page.text, { value, numeral })
  const measured = unit !== null && !improper
  // Written out, since copying objects is dear.
  return {
    start: at,
    end: measured ? numberEnd + unit.surface.length : numberEnd,
    numberEnd,
    value: measured || improper ? shiftBy(value, -2) : value,
    numeral,
    percent: !measured && !improper,
    inner: numeral.inner,
    unit: measured ? unit : null,
    negative,
  }
}

/** 15k元, 40k: a thousand, where money, a measure word or nothing follows; 4K电视 is a name. */
function isThousands(text: string, numeral: Numeral): boolean {
  const c = text[numeral.end]
  if ((c !== 'k' && c !== 'K') || numeral.script !== 'arabic' || numeral.power > 0) return false
  const next = text.charAt(numeral.end + 1)
  if (next === '') return c === 'k'
  return '元个人美港欧块%，。、~-'.includes(next)
}

function withUnit(page: Page, bare: Bare): ReadTerm {
  const { text } = page
  const { at, numeral, negative } = bare
  if (isThousands(text, numeral)) {
    const thousands: Numeral = { ...numeral, end: numeral.end + 1, script: 'mixed', power: 3 }
    return withUnit(page, { at, negative, value: shiftBy(bare.value, 3), numeral: thousands })
  }
  const follows = hasInner(page, numeral, numeral.end)
  const inner = follows ? text.charAt(numeral.end) : numeral.inner
  const numberEnd = follows ? numeral.end + 1 : numeral.end
  const behind = unitBehind(page, numberEnd)
  const unit = behind?.unit ?? null
  let end = behind?.end ?? numberEnd
  let { value } = bare
  const tail = unit ? tailOf(page, { numeral, value, unit, end }) : undefined
  if (tail) {
    value = plus(value, tail.value)
    end = tail.end
  }
  return { start: at, end, numberEnd, value: signed(value, negative), numeral, percent: false, inner, unit, negative }
}

/** What can't be read as a number. */
const unread = (at: number, numeral: Numeral): Term => ({
  start: at,
  end: numeral.end,
  numberEnd: numeral.end,
  value: null,
  numeral,
  percent: false,
  inner: null,
  unit: null,
  negative: false,
})

/** Whether the term has a value. */
export const hasValue = (term: Term): term is ReadTerm => term.value !== null

/** Reads the number that begins at an offset, and its unit. Where no number can be read its value is null. */
export function readTerm(page: Page, at: number): Term {
  const { text } = page
  const sign = signEnd(text, at)
  const from = sign ?? at
  const negative = sign !== undefined && isNegative(text, at)
  const per = readPer(text, from)
  if (per) return ofShare(page, { at, numeral: per.numeral, value: signed(per.value, negative), negative }, per.end)
  const numeral = readNumeral(text, from)
  if (!numeral.value) return unread(at, numeral)
  const mixed = readMixed(text, numeral)
  if (mixed) return withUnit(page, { at, numeral: { ...numeral, end: mixed.end }, value: mixed.value, negative })
  const fraction = readFraction(text, numeral)
  if (!fraction) return withUnit(page, { at, numeral, value: numeral.value, negative })
  const value = signed(fraction.value, negative)
  return ofShare(page, { at, numeral: fraction.numeral, value, negative }, fraction.end)
}
