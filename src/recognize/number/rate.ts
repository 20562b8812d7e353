import { longestBefore, suffixes } from '../../text/lookup.ts'
import { type Page, unitAt } from './units/table.ts'
import type { Unit } from './units/unit.ts'

/** The second half of a rate: what a unit is per. */
export interface Rate {
  readonly per: string
  /** `/` or 每, as written. */
  readonly joint: string
  readonly ucum: string | null
  readonly end: number
}

const TIME_UCUM: Readonly<Record<string, string>> = {
  年: 'a',
  小时: 'h',
  时: 'h',
  秒: 's',
  天: 'd',
  日: 'd',
  月: 'mo',
  分钟: 'min',
  分: 'min',
  周: 'wk',
}

const ucumOf = (unit: Unit) => unit.ucum ?? TIME_UCUM[unit.surface] ?? null

/** `/吨` or `每吨` behind a unit: 元/吨, 公里/小时, 元每公斤. */
export function rateAt(page: Page, end: number): Rate | undefined {
  const { text } = page
  if (text[end] !== '/' && text[end] !== '／' && text[end] !== '每') return undefined
  const from = end + 1
  const unit = unitAt(page, from)
  if (!unit || (text[end] === '每' && unit.surface === '年')) return undefined
  return { per: unit.surface, joint: text.charAt(end), ucum: ucumOf(unit), end: from + unit.surface.length }
}

const links = suffixes(
  ['约', '为', '达', '仅', '超', '超过', '近', '达到', '最高', '不到', '售价', '价格', '需'].map(
    (w) => [w, true] as const,
  ),
)

/** The unit behind 每 right before a number: 每吨3000元. */
export function perBefore(page: Page, start: number): string | undefined {
  const { text } = page
  const end = start - (longestBefore(links, text, start)?.[0].length ?? 0)
  for (let at = end - 1; at >= Math.max(0, end - 5); at--) {
    if (text[at] !== '每') continue
    const unit = unitAt(page, at + 1)
    return unit && at + 1 + unit.surface.length === end ? unit.surface : undefined
  }
  return undefined
}
