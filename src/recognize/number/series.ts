import { compare, shift } from '../../text/decimal.ts'
import { isDigitAt, isHanAt } from '../../text/numeral/characters.ts'
import { type Interval, isExact, shiftBy, times } from '../../text/numeral/interval.ts'
import { boundedRange, secondBound } from './double-bound.ts'
import { type Item, itemOf } from './item.ts'
import { startsNumber } from './sign.ts'
import { hasValue, type ReadTerm, readTerm, unitBehind } from './term.ts'
import type { Page } from './units/table.ts'
import type { Unit } from './units/unit.ts'
import { codeAt } from '../../text/code.ts'

/** What was read from an offset on, and where the scan goes on. */
export interface Series {
  readonly items: readonly Item[]
  readonly end: number
}

const Joint = { none: 0, range: 1, times: 2, bracket: 3, list: 4, blank: 5 } as const
const joints = new Uint8Array(65536)
for (const [joint, chars] of [
  [Joint.range, '-—–－~～至到'],
  [Joint.times, '×xX*✕'],
  [Joint.bracket, '(（'],
  [Joint.list, '、和与及或'],
  [Joint.blank, ' '],
] as const)
  for (const c of chars) joints[c.charCodeAt(0)] = joint

/** What the character at an offset may join a number to. */
const jointAt = (text: string, at: number): number => joints[codeAt(text, at)] ?? 0

function termAt(page: Page, at: number): ReadTerm | undefined {
  if (!startsNumber(page.text, at)) return undefined
  const read = readTerm(page, at)
  return hasValue(read) ? read : undefined
}

const CLOSE: Readonly<Record<string, string>> = { '(': ')', '（': '）' }

/** Where the second number of a range begins: behind one joint (or a double dash), blanks around it allowed. */
function jointEnd(text: string, end: number): number | undefined {
  let at = text.startsWith('含', end + 1) && text[end + 2] === CLOSE[text.charAt(end)] ? end + 3 : end
  if (text[at] === ' ') at++
  if (jointAt(text, at) !== Joint.range) return undefined
  if ((text[at] === '—' || text[at] === '-') && text[at + 1] === text[at]) at++
  at++
  if (text[at] === ' ') at++
  return startsNumber(text, at) ? at : undefined
}

/** 3至5万元: the scale of the second number holds for the first, where that has none and is smaller. */
function withScale(first: ReadTerm, second: ReadTerm): Interval {
  const { power, lone } = second.numeral
  if (first.numeral.power > 0 || first.numeral.form === 'bare' || !isExact(first.value)) return first.value
  const fits = (p: number) => p > 0 && compare(first.value.lo, shift(second.value.hi, -p)) < 0
  if (lone > 0 && first.numeral.lone === 0 && fits(power + lone)) return shiftBy(first.value, power + lone)
  return fits(power) ? shiftBy(first.value, power) : first.value
}

const sameUnit = (a: Unit | null, b: Unit | null) =>
  a === null || b === null || a.surface === b.surface || (a.class === 'money' && b.class === 'money')

/** Two joined terms as one range: 3—5人, 4.5%－5%, 1500亿~2000亿元. */
function rangeOf(page: Page, first: ReadTerm): Item | undefined {
  const at = jointEnd(page.text, first.end)
  const second = at === undefined ? undefined : termAt(page, at)
  if (!second || !sameUnit(first.unit, second.unit) || (second.unit === null && first.unit !== null)) return undefined
  if (second.unit === null && first.percent !== second.percent) return undefined
  if ((first.numeral.form === 'string') !== (second.numeral.form === 'string')) return undefined
  const lo = withScale(first, second)
  if (compare(lo.lo, second.value.hi) >= 0) return undefined
  const value = { lo: lo.lo, hi: second.value.hi }
  const inner = first.inner ?? second.inner
  return { ...itemOf(first), end: second.end, value, unit: second.unit, range: true, inner }
}

/** 2×7500吨 is one quantity of 15000吨. */
function productOf(page: Page, first: ReadTerm): Item | undefined {
  if (first.unit !== null || !isDigitAt(page.text, first.end + 1)) return undefined
  const second = termAt(page, first.end + 1)
  if (!second || second.unit === null || second.unit.class === 'length') return undefined
  return { ...itemOf(first), end: second.end, value: times(first.value, second.value), unit: second.unit }
}

/** 100(80)km/h: the unit stands behind a second number in brackets. */
function bracketOf(page: Page, first: ReadTerm): Item | undefined {
  if (first.unit !== null) return undefined
  const { text } = page
  const second = termAt(page, first.end + 1)
  if (!second || second.unit !== null || !')）'.includes(text.charAt(second.end) || '…')) return undefined
  const behind = unitBehind(page, second.end + 1)
  return behind ? { ...itemOf(first), ...behind } : undefined
}

/** 大于12小于50: a second bound of the number makes a range of both. */
function boundedOf(page: Page, first: Item): Item | undefined {
  const second = secondBound(page.text, first)
  const term = second && termAt(page, second.at)
  return term && boundedRange(first, term, second.bound)
}

/** A term with what is joined to it right behind. */
function readItem(page: Page, first: ReadTerm): Item {
  switch (jointAt(page.text, first.end)) {
    case Joint.times:
      return productOf(page, first) ?? itemOf(first)
    case Joint.bracket:
      return bracketOf(page, first) ?? rangeOf(page, first) ?? itemOf(first)
    case Joint.range:
    case Joint.blank:
      return rangeOf(page, first) ?? itemOf(first)
    default:
      return boundedOf(page, itemOf(first)) ?? itemOf(first)
  }
}

/** Where a list goes on behind an item; -1 where it ends. */
function nextInList(text: string, item: Item): number {
  if (jointAt(text, item.end) !== Joint.list || item.term.numeral.script === 'roman') return -1
  const at = item.end + 1
  if (!startsNumber(text, at) || (isHanAt(text, at) && !isHanAt(text, item.end - 1))) return -1
  const counted = (item.unit !== null && item.unit.surface !== '个') || item.percent
  return counted && text[item.end] !== '和' && text[item.end] !== '与' ? -1 : at
}

/** 26.7个、26.8个百分点: 个 is the beginning of the unit that the last item has in full. */
const isCutShort = (unit: Unit, last: Unit | null) =>
  unit.surface === '个' && last?.class === 'percent' && last.surface.startsWith('个')

/** Gives the unit (and scale) of the last item to those before it: 597和376架次; 1.2、3.4和5.6万吨. */
function share(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1)
  if (!last?.unit) return items
  return items.map((item) =>
    item === last || (item.unit !== null && !isCutShort(item.unit, last.unit)) || item.percent
      ? item
      : { ...item, unit: last.unit, shared: true, value: item.range ? item.value : withScale(item.term, last.term) },
  )
}

/** The longest list that is followed to its unit. */
const LONGEST = 40

/** Reads the number at an offset with what is joined to it: a range, a product, a list with one unit at its end. */
export function readSeries(page: Page, at: number): Series {
  const read = readTerm(page, at)
  if (!hasValue(read)) return { items: [], end: read.end }
  const first = readItem(page, read)
  const next = nextInList(page.text, first)
  if (next < 0) return { items: [first], end: first.end }
  const items = readList(page, first, next)
  return { items: items.length > 1 ? share(between(page.text, items)) : items, end: items.at(-1)?.end ?? at + 1 }
}

/** A first item and those that follow from an offset on. */
function readList(page: Page, first: Item, from: number): readonly Item[] {
  const items = [first]
  for (let next = from; next >= 0 && items.length < LONGEST;) {
    const term = termAt(page, next)
    if (!term) break
    const item = readItem(page, term)
    items.push(item)
    next = nextInList(page.text, item)
  }
  return items
}

/** 20和30之间: two numbers joined by 和 or 与 and closed by 间 are one range. */
function between(text: string, items: readonly Item[]): readonly Item[] {
  const [first, second] = items
  if (items.length !== 2 || !first || !second || first.range || second.range) return items
  const room = second.unit?.surface === '间' && first.unit === null
  const closed = room || text.startsWith('之间', second.end)
  const joint = text.charAt(first.end)
  if (!closed || !'和与'.includes(joint) || (!room && !sameUnit(first.unit, second.unit))) return items
  const value = { lo: withScale(first.term, second.term).lo, hi: second.value.hi }
  const ends = room ? { unit: null, end: second.term.numberEnd } : {}
  const joined = { ...second, start: first.start, value, range: true, ...ends }
  return compare(value.lo, value.hi) < 0 ? [joined] : items
}
