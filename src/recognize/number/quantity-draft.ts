import type { Quantity } from '../../model/mention.ts'
import { amountOf } from './amount.ts'
import { boundsOf } from './bounds.ts'
import { rateAt } from './rate.ts'
import type { Item } from './series.ts'
import type { Unit } from './units/unit.ts'

function baseOf(item: Item, unit: Unit): Quantity['base'] {
  if (unit.factor === null || unit.base === null || unit.base === '') return null
  const { value } = amountOf(item, { modifier: null, min: false, max: false, before: '' }, unit.factor)
  return { value, unit: unit.base }
}

/** A number with its measure word or unit, and the rate behind it: 115.6万吨, 120公里/小时. */
export function quantityOf(text: string, item: Item): Quantity {
  const rate = item.unit && !item.shared ? rateAt(text, item.end) : undefined
  const { start } = item
  const end = rate?.end ?? item.end
  const surface = item.unit?.surface ?? ''
  const bounds = boundsOf(text, { start, end }, item.inner)
  const own = item.unit?.ucum ?? null
  return {
    kind: 'quantity',
    start,
    end,
    text: text.slice(start, end),
    rule: 'quantity',
    implied: item.shared ? ['unit'] : [],
    ...amountOf(item, bounds, '1'),
    unit: rate ? `${surface}/${rate.per}` : surface,
    ucum: rate ? own && rate.ucum && `${own}/${rate.ucum}` : own,
    base: rate || !item.unit ? null : baseOf(item, item.unit),
  }
}
