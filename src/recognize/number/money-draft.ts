import type { Money } from '../../model/mention.ts'
import { amountOf, withDigits } from './amount.ts'
import { boundsOf } from './bounds.ts'
import { perBefore, rateAt } from './rate.ts'
import type { Item } from './item.ts'
import { currencyBefore, type Page } from './units/table.ts'

/** A currency before a number. */
export interface Prefix {
  readonly code: string
  readonly start: number
  /** Whether it is no Chinese word: HK$, ￥. */
  readonly symbol: boolean
}

/** 杜兰特30分: the end of a person's name, no rand. */
const isNamesEnd = (text: string, word: string, start: number) =>
  word === '兰特' && /[\u4e00-\u9fff]/u.test(text.charAt(start - 1))

/** A currency's name or symbol that ends where a number begins: HK$, 人民币. */
export function prefixBefore(page: Page, start: number): Prefix | undefined {
  const end = page.text[start - 1] === ' ' ? start - 1 : start
  const hit = currencyBefore(page, end)
  if (!hit || isNamesEnd(page.text, hit[0], end - hit[0].length)) return undefined
  const [word, code] = hit
  return { code, start: end - word.length, symbol: !/[\u4e00-\u9fff]/u.test(word) }
}

const CHINESE_NAMES = new Set(['元', '块', '块钱', '圆', '元整', '圆整'])

/** An item that is money, by its unit, by the currency before it, or by what it is said of. */
export function moneyOf(page: Page, item: Item, implied: readonly string[]): Money {
  const { text } = page
  const prefix = prefixBefore(page, item.start)
  const unit = item.unit?.surface ?? null
  const bare = unit === null || CHINESE_NAMES.has(unit)
  const currency = bare ? (prefix?.code ?? 'CNY') : (item.unit?.currency ?? 'CNY')
  const rate = rateAt(page, item.end)
  const per = rate?.per ?? perBefore(page, prefix?.start ?? item.start) ?? null
  const start = prefix && bare && (unit === null || prefix.code !== 'CNY') ? prefix.start : item.start
  const end = rate?.end ?? item.end
  const bounds = boundsOf(text, { start, end }, item.inner)
  const surface = unit ?? '元'
  const factor = item.unit?.factor ?? '1'
  const { value, min, max, modifier } = amountOf(item, bounds, factor)
  const mention: Money = {
    kind: 'money',
    start,
    end,
    text: text.slice(start, end),
    rule: 'money',
    implied: [...implied],
    value,
    min,
    max,
    modifier,
    currency,
    unit: rate ? `${surface}${rate.joint}${rate.per}` : surface,
    per,
  }
  return withDigits(mention, item, factor)
}
