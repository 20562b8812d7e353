import type { Money } from '../../model/mention.ts'
import { add, type Decimal, decimal, multiply } from '../../text/decimal.ts'
import { digitOf, isDigit, isHan } from '../../text/numeral/characters.ts'
import { amountOf, withDigits } from './amount.ts'
import { boundsOf } from './bounds.ts'
import { perBefore, rateAt } from './rate.ts'
import type { Item } from './series.ts'
import { currencyBefore, type Page, unitAt } from './units/table.ts'

/** A currency before a number. */
export interface Prefix {
  readonly code: string
  readonly start: number
  /** Whether it is no Chinese word: HK$, ￥. */
  readonly symbol: boolean
}

/** A currency's name or symbol that ends where a number begins: HK$, 人民币. */
export function prefixBefore(page: Page, start: number): Prefix | undefined {
  const end = page.text[start - 1] === ' ' ? start - 1 : start
  const hit = currencyBefore(page, end)
  if (!hit) return undefined
  const [word, code] = hit
  return { code, start: end - word.length, symbol: !/[\u4e00-\u9fff]/u.test(word) }
}

const STEPS: Readonly<Record<string, number>> = { 元: 0, 块: 0, 圆: 0, 块钱: 0, 角: 1, 毛: 1, 角钱: 1, 毛钱: 1 }
const STEP_NAMES = ['', '角', '分'] as const

interface Change {
  readonly end: number
  readonly value: Decimal
  readonly step: number
}

/** The next part of an amount in 元, 角 and 分: 3元5角, 3块5, 两毛五, 三块零四. `step` is 0 behind 元, 1 behind 角. */
function changeAt(page: Page, at: number, step: number): Change | undefined {
  const { text } = page
  const zero = text[at] === '零' ? 1 : 0
  const c = text.charAt(at + zero)
  const digit = isDigit(c) ? Number(c) : digitOf(c)
  const behind = at + zero + 1
  if (digit === undefined || isDigit(text.charAt(behind))) return undefined
  const unit = unitAt(page, behind)?.surface ?? ''
  if (step === 0 && STEPS[unit] === 1) return { end: behind + unit.length, value: decimal(`0.${digit}`), step: 1 }
  if (text[behind] === '分' && text[behind + 1] !== '之')
    return { end: behind + 1, value: decimal(`0.0${digit}`), step: 2 }
  if (isHan(text.charAt(behind)) && !'到至'.includes(text.charAt(behind))) return undefined
  const places = step + zero
  return { end: behind, value: decimal(places === 0 ? `0.${digit}` : `0.0${digit}`), step: 2 }
}

/** An amount with its 角 and 分: 3元5角6分, 两毛五. A bare digit behind 元 isn't read, since 3元5 is rare and doubtful. */
function withChange(page: Page, item: Item): Item {
  const { text } = page
  const surface = item.unit?.surface ?? ''
  const first = STEPS[surface]
  if (first === undefined || item.range || item.shared || !item.unit) return item
  let { end } = item
  let value = multiply(item.value.lo, decimal(item.unit.factor ?? '1'))
  for (let step = first; step < 2;) {
    const part = changeAt(page, end, step)
    if (!part || (surface === '元' && part.step === 2 && text[part.end - 1] !== STEP_NAMES[2])) break
    value = add(value, part.value)
    ;({ end, step } = part)
  }
  return end === item.end
    ? item
    : { ...item, end, value: { lo: value, hi: value }, unit: { ...item.unit, factor: '1' } }
}

const CHINESE_NAMES = new Set(['元', '块', '块钱', '圆', '元整', '圆整'])

/** An item that is money, by its unit, by the currency before it, or by what it is said of. */
export function moneyOf(page: Page, read: Item, implied: readonly string[]): Money {
  const { text } = page
  const item = withChange(page, read)
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
