import type { Money } from '../../model/mention.ts'
import { add, decimal, multiply, toNumber } from '../../text/decimal.ts'
import { digitOf, isDigit } from '../../text/numeral/characters.ts'
import { longestBefore, suffixes } from '../../text/lookup.ts'
import { amountOf } from './amount.ts'
import { boundsOf } from './bounds.ts'
import { perBefore, rateAt } from './rate.ts'
import type { Item } from './series.ts'
import { currencyPrefixes, unitAt } from './units/index.ts'

const prefixTable = suffixes(currencyPrefixes)

/** A currency's name or symbol that ends where a number begins: HK$, 人民币. */
export function currencyBefore(
  text: string,
  start: number,
): { code: string; start: number; symbol: boolean } | undefined {
  const end = text[start - 1] === ' ' ? start - 1 : start
  const hit = longestBefore(prefixTable, text, end)
  if (!hit) return undefined
  const [word, code] = hit
  return { code, start: end - word.length, symbol: !/[\u4e00-\u9fff]/u.test(word) }
}

/** 3元5角, 3块5: the part behind a whole amount, in whole units. */
function smallChange(text: string, item: Item): { end: number; value: ReturnType<typeof decimal> } | undefined {
  const surface = item.unit?.surface ?? ''
  if (!['元', '块', '圆', '角', '毛'].includes(surface) || item.range) return undefined
  const c = text.charAt(item.end)
  const digit = isDigit(c) ? Number(c) : digitOf(c)
  if (digit === undefined || isDigit(text.charAt(item.end + 1))) return undefined
  const after = unitAt(text, item.end + 1)?.surface
  if (after === '角' || after === '毛' || after === '角钱' || after === '毛钱')
    return { end: item.end + 1 + after.length, value: decimal(`0.${digit}`) }
  if (text[item.end + 1] === '分' && text[item.end + 2] !== '之')
    return { end: item.end + 2, value: decimal(`0.0${digit}`) }
  return surface === '块' && !/[\u4e00-\u9fff]/u.test(text.charAt(item.end + 1))
    ? { end: item.end + 1, value: decimal(`0.${digit}`) }
    : undefined
}

/** 3元5角6分: all parts behind a whole amount. */
function withChange(text: string, item: Item): Item {
  let whole = item
  for (let i = 0; i < 2; i++) {
    const part = smallChange(text, i === 0 ? whole : { ...whole, unit: unitAt(text, whole.end - 1) ?? null })
    if (!part) return whole
    const value = add(multiply(whole.value.lo, decimal(whole.unit?.factor ?? '1')), part.value)
    const unit = whole.unit ? { ...whole.unit, factor: '1' } : null
    whole = { ...whole, end: part.end, value: { lo: value, hi: value }, unit }
  }
  return whole
}

const CHINESE_NAMES = new Set(['元', '块', '块钱', '圆', '元整', '圆整'])

/** An item that is money, by its unit, by the currency before it, or by what it is said of. */
export function moneyOf(text: string, read: Item, implied: readonly string[]): Money {
  const item = withChange(text, read)
  const prefix = currencyBefore(text, item.start)
  const unit = item.unit?.surface ?? null
  const bare = unit === null || CHINESE_NAMES.has(unit)
  const currency = bare ? (prefix?.code ?? 'CNY') : (item.unit?.currency ?? 'CNY')
  const rate = rateAt(text, item.end)
  const per = rate?.per ?? perBefore(text, prefix?.start ?? item.start) ?? null
  const start = prefix && bare && (unit === null || prefix.code !== 'CNY') ? prefix.start : item.start
  const end = rate?.end ?? item.end
  const bounds = boundsOf(text, { start, end }, item.inner)
  const surface = unit ?? '元'
  const amount = amountOf(item, bounds, item.unit?.factor ?? '1')
  const fields = { ...amount, currency, unit: rate ? text.slice(unitStart(item, surface), end) : surface, per }
  return { kind: 'money', start, end, text: text.slice(start, end), rule: 'money', implied: [...implied], ...fields }
}

const unitStart = (item: Item, surface: string) => item.end - surface.length

/** An amount in whole units as a number, for tests of magnitude. */
export const magnitude = (item: Item): number => Math.abs(toNumber(item.value.hi))
