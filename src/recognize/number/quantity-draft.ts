import type { Quantity } from '../../model/mention.ts'
import { decimal, multiply, toNumber } from '../../text/decimal.ts'
import { isExact } from '../../text/numeral/interval.ts'
import { amountOf, withDigits } from './amount.ts'
import { boundsOf } from './bounds.ts'
import { rateAt } from './rate.ts'
import type { Item } from './item.ts'
import type { Page } from './units/table.ts'
import type { Unit } from './units/unit.ts'

/** The value of an item in the base unit of its dimension. */
function baseOf(item: Item, unit: Unit): Quantity['base'] {
  if (unit.factor === null || unit.base === null || unit.base === '') return null
  if (!isExact(item.value) || item.range || item.inner === '上') return { value: null, unit: unit.base }
  return { value: toNumber(multiply(item.value.lo, decimal(unit.factor))), unit: unit.base }
}

/** 摄氏 or 华氏 before a number of degrees is a part of its unit: 摄氏37度. */
function temperatureScale(text: string, item: Item): { start: number; unit: string; ucum: string } | undefined {
  const surface = item.unit?.surface ?? ''
  if (surface !== '度' && surface !== '°') return undefined
  const from = text.startsWith('温度', item.start - 2) ? item.start - 2 : item.start
  const name = text.slice(Math.max(0, from - 2), from)
  if (name === '摄氏') return { start: from - 2, unit: '摄氏度', ucum: 'Cel' }
  return name === '华氏' ? { start: from - 2, unit: '华氏度', ucum: '[degF]' } : undefined
}

/** A number with its measure word or unit, and the rate behind it: 115.6万吨, 120公里/小时. */
export function quantityOf(page: Page, item: Item): Quantity {
  const { text } = page
  const rate = item.unit && !item.shared ? rateAt(page, item.end) : undefined
  const scale = temperatureScale(text, item)
  const start = scale?.start ?? item.start
  const end = rate?.end ?? item.end
  const surface = item.unit?.surface ?? ''
  const bounds = boundsOf(text, { start, end }, item.inner)
  const own = item.unit?.ucum ?? null
  const { value, min, max, modifier } = amountOf(item, bounds, '1')
  const mention: Quantity = {
    kind: 'quantity',
    start,
    end,
    text: text.slice(start, end),
    rule: 'quantity',
    implied: item.shared ? ['unit'] : [],
    value,
    min,
    max,
    modifier,
    unit: scale?.unit ?? (rate ? `${surface}${rate.joint}${rate.per}` : surface),
    ucum: scale?.ucum ?? (rate ? own && rate.ucum && `${own}/${rate.ucum}` : own),
    base: rate || !item.unit ? null : baseOf(item, item.unit),
  }
  return withDigits(mention, item, '1')
}
