import { compare, shift } from '../../text/decimal.ts'
import { isDigit, isHan, startsNumeral } from '../../text/numeral/characters.ts'
import { type Interval, isExact, shiftBy, times } from '../../text/numeral/interval.ts'
import { readTerm, signEnd, type Term, unitBehind } from './term.ts'
import type { Unit } from './units/unit.ts'

/** One amount out of a series: a term, or two joined to a range. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly value: Interval
  readonly unit: Unit | null
  /** The first term, for its script and form. */
  readonly term: Term
  readonly range: boolean
  /** The unit stands with a later item of the list: 1.8、1.45和0.4个百分点. */
  readonly shared: boolean
  readonly inner: string | null
  readonly percent: boolean
}

/** What was read from an offset on, and where the scan goes on. */
export interface Series {
  readonly items: readonly Item[]
  readonly end: number
}

const RANGE = '-—–－~～至到'
const LIST = '、和与及或'
const TIMES = '×xX*✕'

const startsNumber = (text: string, at: number) => startsNumeral(text, at) || signEnd(text, at) !== undefined

/** A term as an item of its own. */
const itemOf = (term: Term): Item => ({
  start: term.start,
  end: term.end,
  value: term.value,
  unit: term.unit,
  term,
  range: false,
  shared: false,
  inner: term.inner,
  percent: term.percent,
})

function termAt(text: string, at: number): Term | undefined {
  if (!startsNumber(text, at)) return undefined
  const read = readTerm(text, at)
  return 'skip' in read ? undefined : read
}

/** Where the second number of a range begins: behind one joint (or a double dash), blanks around it allowed. */
function jointEnd(text: string, end: number): number | undefined {
  let at = text[end] === ' ' ? end + 1 : end
  if (!RANGE.includes(text.charAt(at) || '…')) return undefined
  if ((text[at] === '—' || text[at] === '-') && text[at + 1] === text[at]) at++
  at++
  if (text[at] === ' ') at++
  return startsNumeral(text, at) || signEnd(text, at) !== undefined ? at : undefined
}

/** 3至5万元: the scale of the second number holds for the first, where that has none and is smaller. */
function withScale(first: Term, second: Term): Interval {
  const { power, lone } = second.numeral
  if (first.numeral.power > 0 || first.numeral.form === 'bare' || !isExact(first.value)) return first.value
  const fits = (p: number) => p > 0 && compare(first.value.lo, shift(second.value.hi, -p)) < 0
  if (lone > 0 && first.numeral.lone === 0 && fits(power + lone)) return shiftBy(first.value, power + lone)
  return fits(power) ? shiftBy(first.value, power) : first.value
}

const sameUnit = (a: Unit | null, b: Unit | null) =>
  a === null || b === null || a.surface === b.surface || (a.class === 'money' && b.class === 'money')

/** Two joined terms as one range: 3—5人, 4.5%－5%, 1500亿~2000亿元. */
function rangeOf(text: string, first: Term): Item | undefined {
  const at = jointEnd(text, first.end)
  if (at === undefined) return undefined
  const second = termAt(text, at)
  if (!second || !sameUnit(first.unit, second.unit) || (second.unit === null && first.unit !== null)) return undefined
  if (second.unit === null && first.percent !== second.percent) return undefined
  if ((first.numeral.form === 'string') !== (second.numeral.form === 'string')) return undefined
  const lo = withScale(first, second)
  if (compare(lo.lo, second.value.hi) >= 0) return undefined
  const value = { lo: lo.lo, hi: second.value.hi }
  const inner = first.inner ?? second.inner
  return { ...itemOf(first), end: second.end, value, unit: second.unit, range: true, inner, percent: first.percent }
}

/** 2×7500吨 is one quantity of 15000吨. */
function productOf(text: string, first: Term): Item | undefined {
  if (!TIMES.includes(text.charAt(first.end) || '…') || first.unit !== null || !isDigit(text.charAt(first.end + 1)))
    return undefined
  const second = termAt(text, first.end + 1)
  if (!second || second.unit === null || second.unit.class === 'length') return undefined
  return { ...itemOf(first), end: second.end, value: times(first.value, second.value), unit: second.unit }
}

/** 100(80)km/h: the unit stands behind a second number in brackets. */
function bracketOf(text: string, first: Term): Item | undefined {
  const open = text[first.end]
  if (first.unit !== null || (open !== '(' && open !== '（')) return undefined
  const second = termAt(text, first.end + 1)
  if (!second || second.unit !== null || !')）'.includes(text.charAt(second.end) || '…')) return undefined
  const found = unitBehind(text, second.end + 1)
  if (!found) return undefined
  const [unit, at] = found
  return { ...itemOf(first), end: at + unit.surface.length, unit }
}

const readItem = (text: string, first: Term): Item =>
  productOf(text, first) ?? bracketOf(text, first) ?? rangeOf(text, first) ?? itemOf(first)

/** Whether a list may go on from one item to the next. */
function nextInList(text: string, item: Item): number | undefined {
  if (item.term.numeral.script === 'roman' || !LIST.includes(text.charAt(item.end) || '…')) return undefined
  const at = item.end + 1
  if (!startsNumber(text, at) || (isHan(text.charAt(at)) && !isHan(text.charAt(item.end - 1)))) return undefined
  const counted = item.unit !== null || item.percent
  return counted && !'和与'.includes(text.charAt(item.end)) ? undefined : at
}

/** Gives the unit (and scale) of the last item to those before it: 597和376架次; 1.2、3.4和5.6万吨. */
function share(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1)
  if (!last?.unit || items.length < 2) return items
  return items.map((item) =>
    item === last || item.unit !== null || item.percent
      ? item
      : { ...item, unit: last.unit, shared: true, value: item.range ? item.value : withScale(item.term, last.term) },
  )
}

/** The longest list that is followed to its unit. */
const LONGEST = 40

/** Reads the number at an offset with what is joined to it: a range, a product, a list with one unit at its end. */
export function readSeries(text: string, at: number): Series {
  const read = readTerm(text, at)
  if ('skip' in read) return { items: [], end: read.skip }
  const items: Item[] = [readItem(text, read)]
  for (let last = items[0]; last && items.length < LONGEST; last = items.at(-1)) {
    const next = nextInList(text, last)
    const term = next === undefined ? undefined : termAt(text, next)
    if (!term) break
    items.push(readItem(text, term))
  }
  return { items: share(between(text, items)), end: items.at(-1)?.end ?? at + 1 }
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
  const joined = {
    ...second,
    start: first.start,
    value,
    range: true,
    ...(room ? { unit: null, end: second.term.numberEnd } : {}),
  }
  return compare(value.lo, value.hi) < 0 ? [joined] : items
}
