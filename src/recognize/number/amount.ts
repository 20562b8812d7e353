import type { Amount } from '../../model/amount.ts'
import { decimal, type Decimal, exactText, multiply, toNumber } from '../../text/decimal.ts'
import { isExact } from '../../text/numeral/interval.ts'
import type { Bounds } from './bounds.ts'
import type { Item } from './series.ts'

/** The value fields of an item in the given multiple of its unit: value, or bounds where it is a range or vague. */
export function amountOf(item: Item, bounds: Bounds, factor: string): Amount {
  const by = decimal(factor)
  const of = (d: Decimal) => toNumber(multiply(d, by))
  const { modifier } = bounds
  const { lo, hi } = item.value
  if (!isExact(item.value) || item.range) return { value: null, min: of(lo), max: of(hi), modifier }
  const value = of(lo)
  const digits = exactText(multiply(lo, by))
  if (item.inner === '上') return { value: null, min: value, max: null, modifier }
  const amount = { value, min: bounds.min ? value : null, max: bounds.max ? value : null, modifier }
  return digits === undefined ? amount : { ...amount, exact: digits }
}
