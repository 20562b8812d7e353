import type { Article } from '../../model/article.ts'
import type { Cardinal, Money, Ordinal, Percent, Quantity } from '../../model/mention.ts'
import { isDigitAt, isHanAt, startsNumeral } from '../../text/numeral/characters.ts'
import { isExact } from '../../text/numeral/interval.ts'
import { toNumber } from '../../text/decimal.ts'
import { refusal } from './accept.ts'
import { amountOf, withDigits } from './amount.ts'
import { cardinalAt } from './cardinal-draft.ts'
import { boundsOf, comparedAt, only } from './bounds.ts'
import { looseReason } from './loose.ts'
import { elidedUnit, isMoneyAround } from './context.ts'
import { moneyOf, prefixBefore } from './money-draft.ts'
import { isPercentUnit, percentOf } from './percent-draft.ts'
import { quantityOf } from './quantity-draft.ts'
import { dozensOf } from './irregular.ts'
import { isSession } from './names.ts'
import { isCents } from './price.ts'
import type { Item } from './item.ts'
import type { Page } from './units/table.ts'

/** What a number can be. */
export type Amounts = Quantity | Money | Percent | Ordinal | Cardinal

/** Ordinals of the calendar are times: 第三季度. */
const CALENDAR = new Set(['季度', '季', '世纪', '学期', '财年'])

/** 第三方支付, 第三者: another than the two at hand, who has no rank; 第三方面 is the third. */
const isOutsider = (text: string, at: number) =>
  text[at - 1] === '第' &&
  (text.startsWith('三者', at) || (text.startsWith('三方', at) && !'面阵案队法向'.includes(text.charAt(at + 2) || '…')))

/** 第一时间, 第三财季. */
const NOT_RANKED = /^(?:时间|财季)/u

/** The part of an ordinal: 第三, 第1000万, also 十四 of 十四届三次会议; the unit behind it stays outside. */
function ordinalOf(text: string, item: Item): Ordinal | undefined {
  const marked = text[item.start - 1] === '第'
  if ((!marked && !isSession(text, item)) || !isExact(item.value) || item.term.negative) return undefined
  if (
    CALENDAR.has(item.unit?.surface ?? '') ||
    NOT_RANKED.test(text.slice(item.term.numberEnd, item.term.numberEnd + 2))
  )
    return undefined
  const start = marked ? item.start - 1 : item.start
  const end = item.term.numberEnd
  return {
    kind: 'ordinal',
    start,
    end,
    text: text.slice(start, end),
    rule: 'ordinal',
    implied: [],
    value: toNumber(item.value.lo),
  }
}

function cardinalOf(text: string, item: Item): Cardinal {
  const { start, end } = item
  const compared = comparedAt(text, item)
  const bounds = compared ? only(compared) : boundsOf(text, item, item.inner)
  const mention = cardinalAt(text, start, end, amountOf(item, bounds, '1'))
  return withDigits(mention, item, '1')
}

/** An item without a unit: money or people by what it is said of, else a cardinal where it stands as one. */
function withoutUnit(page: Page, item: Item): Amounts | string {
  const { text } = page
  const { numeral } = item.term
  const currency = prefixBefore(page, item.start)
  const big = numeral.power >= 4 || numeral.grouped
  if (currency && (currency.symbol || big || numeral.script === 'arabic')) return moneyOf(page, item, ['unit'])
  const noun = big ? elidedUnit(text, item.start) : undefined
  if (noun === 'money') return moneyOf(page, item, ['unit', 'currency'])
  if (noun !== undefined) return { ...quantityOf(page, item), unit: noun, implied: ['unit'] }
  if (numeral.power >= 4 && isMoneyAround(text, item)) return moneyOf(page, item, ['unit', 'currency'])
  return looseReason(text, item) ?? cardinalOf(text, item)
}

/** 人民币壹分: 分 behind a currency is a hundredth of it. */
const asCents = (item: Item): Item =>
  item.unit ? { ...item, unit: { ...item.unit, class: 'money', factor: '0.01', currency: 'CNY' } } : item

/** 块 before a noun is a measure word: 三块屏幕. */
const isPiece = (text: string, item: Item) =>
  item.unit?.surface === '块' &&
  (isDigitAt(text, item.end) ||
    (isHanAt(text, item.end) && !startsNumeral(text, item.end) && !'左以多的上到至'.includes(text.charAt(item.end))))

/** What an item is, or why it is nothing. */
export function draftOf(article: Article, page: Page, item: Item): Amounts | string {
  if (isOutsider(page.text, item.start)) return 'part of a word'
  const ordinal = ordinalOf(page.text, item)
  if (ordinal) return ordinal
  if (item.unit?.class === 'time') return 'left to the time rules'
  const dozens = dozensOf(page, item)
  if (dozens) return quantityOf(page, dozens)
  const refused = refusal(article, item)
  if (!refused) return amountDraft(page, item)
  const bare = refused.torn ? withoutTorn(page.text, item) : undefined
  return bare ? amountDraft(page, bare) : refused.reason
}

/** 30万|企业: a large number keeps standing where its unit is torn off a word behind it. */
function withoutTorn(text: string, item: Item): Item | undefined {
  const { unit, term, range } = item
  if (range || term.numeral.power < 4 || term.numeral.script !== 'arabic') return undefined
  const end = item.end - (unit?.surface.length ?? 0)
  return unit && text.startsWith(unit.surface, end) ? { ...item, unit: null, end } : undefined
}

/** An item that is an amount for sure, by its kind. */
export function amountDraft(page: Page, item: Item): Amounts | string {
  const { text } = page
  const { unit } = item
  if (item.percent || isPercentUnit(unit)) return percentOf(text, item)
  if (unit === null) return withoutUnit(page, item)
  if (unit.surface === '分' && (prefixBefore(page, item.start) || isCents(text, item)))
    return moneyOf(page, asCents(item), [])
  if (unit.class === 'money' && !isPiece(text, item)) return moneyOf(page, item, item.shared ? ['unit'] : [])
  return quantityOf(page, item)
}
