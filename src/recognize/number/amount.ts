import type { Amount } from '../../model/amount.ts'
import { decimal, exactText, multiply, ONE, toNumber } from '../../text/decimal.ts'
import { isExact } from '../../text/numeral/interval.ts'
import type { Bounds } from './bounds.ts'
import type { Item } from './item.ts'

/** The value fields of an item in the given multiple of its unit: value, or bounds where it is a range or vague. */
export function amountOf(item: Item, bounds: Bounds, factor: string): Amount {
  const by = factor === '1' ? ONE : decimal(factor)
  const { modifier } = bounds
  const lo = multiply(item.value.lo, by)
  const value = toNumber(lo)
  if (!isExact(item.value) || item.range)
    return { value: null, min: value, max: toNumber(multiply(item.value.hi, by)), modifier }
  if (item.inner === '上') return { value: null, min: value, max: null, modifier }
  return { value, min: bounds.min ? value : null, max: bounds.max ? value : null, modifier }
}

/** A mention with all its digits, where a double can't hold them. */
export function withDigits<M extends Amount>(mention: M, item: Item, factor: string): M {
  if (mention.value === null) return mention
  const exact = exactText(factor === '1' ? item.value.lo : multiply(item.value.lo, decimal(factor)))
  return exact === undefined ? mention : { ...mention, exact }
}
