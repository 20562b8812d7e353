import type { Money } from '../../model/mention.ts'
import { add, type Decimal, decimal, multiply } from '../../text/decimal.ts'
import { digitOf, isDigit, isHan } from '../../text/numeral/characters.ts'
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

const STEPS: Readonly<Record<string, number>> = { 元: 0, 块: 0, 圆: 0, 块钱: 0, 角: 1, 毛: 1, 角钱: 1, 毛钱: 1 }
const STEP_NAMES = ['', '角', '分'] as const

interface Change {
  readonly end: number
  readonly value: Decimal
  readonly step: number
}

/** The next part of an amount in 元, 角 and 分: 3元5角, 3块5, 两毛五, 三块零四. `step` is 0 behind 元, 1 behind 角. */
function changeAt(text: string, at: number, step: number): Change | undefined {
  const zero = text[at] === '零' ? 1 : 0
  const c = text.charAt(at + zero)
  const digit = isDigit(c) ? Number(c) : digitOf(c)
  const behind = at + zero + 1
  if (digit === undefined || isDigit(text.charAt(behind))) return undefined
  const unit = unitAt(text, behind)?.surface ?? ''
  if (step === 0 && STEPS[unit] === 1) return { end: behind + unit.length, value: decimal(`0.${digit}`), step: 1 }
  if (text[behind] === '分' && text[behind + 1] !== '之')
    return { end: behind + 1, value: decimal(`0.0${digit}`), step: 2 }
  if (isHan(text.charAt(behind)) && !'到至'.includes(text.charAt(behind))) return undefined
  const places = step + zero
  return { end: behind, value: decimal(places === 0 ? `0.${digit}` : `0.0${digit}`), step: 2 }
}

/** An amount with its 角 and 分: 3元5角6分, 两毛五. A bare digit behind 元 isn't read, since 3元5 is rare and doubtful. */
function withChange(text: string, item: Item): Item {
  const surface = item.unit?.surface ?? ''
  const first = STEPS[surface]
  if (first === undefined || item.range || item.shared || !item.unit) return item
  let { end } = item
  let value = multiply(item.value.lo, decimal(item.unit.factor ?? '1'))
  for (let step = first; step < 2;) {
    const part = changeAt(text, end, step)
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
  const fields = { ...amount, currency, unit: rate ? `${surface}${rate.joint}${rate.per}` : surface, per }
  return { kind: 'money', start, end, text: text.slice(start, end), rule: 'money', implied: [...implied], ...fields }
}
