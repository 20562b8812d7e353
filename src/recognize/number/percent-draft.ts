import type { Percent } from '../../model/mention.ts'
import { toNumber } from '../../text/decimal.ts'
import { amountOf, withDigits } from './amount.ts'
import { boundsOf } from './bounds.ts'
import type { Item } from './item.ts'
import type { Unit } from './units/unit.ts'

const UNITS: Readonly<Record<string, readonly [unit: Percent['unit'], factor: string]>> = {
  '%': ['%', '1'],
  '％': ['%', '1'],
  '‰': ['%', '0.1'],
  成: ['%', '10'],
  折: ['%', '10'],
  个百分点: ['百分点', '1'],
  百分点: ['百分点', '1'],
  个点: ['百分点', '1'],
}

/** Whether a unit makes its number a percentage. */
export const isPercentUnit = (unit: Unit | null): boolean => unit?.class === 'percent'

/** A percentage: 1.7%, 2.2个百分点, 三成, 三分之一, 25个基点. */
export function percentOf(text: string, item: Item): Percent {
  const { start, end } = item
  const surface = item.unit?.surface ?? '%'
  const [unit, factor] = UNITS[surface] ?? ['基点', '1']
  const bounds = boundsOf(text, item, item.inner)
  const tenths = surface === '折' && Math.abs(toNumber(item.value.hi)) >= 10 ? '1' : factor
  const implied = item.shared ? ['unit'] : []
  const { value, min, max, modifier } = amountOf(item, bounds, tenths)
  const mention: Percent = {
    kind: 'percent',
    start,
    end,
    text: text.slice(start, end),
    rule: 'percent',
    implied,
    value,
    min,
    max,
    modifier,
    unit,
  }
  return withDigits(mention, item, tenths)
}
