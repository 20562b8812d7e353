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
export function quantityOf(text: string, item: Item): Quantity {
  const rate = item.unit && !item.shared ? rateAt(text, item.end) : undefined
  const scale = temperatureScale(text, item)
  const start = scale?.start ?? item.start
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
    unit: scale?.unit ?? (rate ? `${surface}${rate.joint}${rate.per}` : surface),
    ucum: scale?.ucum ?? (rate ? own && rate.ucum && `${own}/${rate.ucum}` : own),
    base: rate || !item.unit ? null : baseOf(item, item.unit),
  }
}
