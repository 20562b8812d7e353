import type { Article } from '../../model/article.ts'
import type { Cardinal, Money, Ordinal, Percent, Quantity } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { isDigit, isHan, isLatin, startsNumeral } from '../../text/numeral/characters.ts'
import { isExact } from '../../text/numeral/interval.ts'
import { toNumber } from '../../text/decimal.ts'
import { refusal } from './accept.ts'
import { amountOf } from './amount.ts'
import { boundBefore, boundsOf } from './bounds.ts'
import { isLoose } from './loose.ts'
import { elidedUnit, isMoneyAround } from './context.ts'
import { maskAt } from './masks.ts'
import { currencyBefore, moneyOf } from './money-draft.ts'
import { isPercentUnit, percentOf } from './percent-draft.ts'
import { quantityOf } from './quantity-draft.ts'
import { type Item, readSeries } from './series.ts'
import { unitAt } from './units/index.ts'
import { signEnd } from './term.ts'

/** A number that was read and isn't a mention, and why. */
export interface Refusal extends Span {
  readonly reason: string
}

type Amounts = Quantity | Money | Percent | Ordinal | Cardinal

/** Every amount of an article, and every number that was refused; both in text order. */
export interface Scan {
  readonly drafts: readonly Amounts[]
  readonly refusals: readonly Refusal[]
}

const MASKING = new Set(['phone', 'url', 'code'])

/** 上千辆: 上 before a bare scale is a part of the vague number. */
function withUpTo(text: string, item: Item): Item {
  const upTo = item.term.numeral.form === 'bare' && boundBefore(text, item.start)?.word === '上'
  return upTo ? { ...item, start: item.start - 1, inner: '上' } : item
}

/** Ordinals of the calendar are times: 第三季度. */
const CALENDAR = new Set(['季度', '季', '世纪', '学期', '财年'])

/** The part of an ordinal: 第三, 第1000万; the unit behind it stays outside. */
function ordinalOf(text: string, item: Item): Ordinal | undefined {
  const { start } = item
  if (text[start - 1] !== '第' || !isExact(item.value) || item.term.negative) return undefined
  if (CALENDAR.has(item.unit?.surface ?? '') || text.startsWith('时间', item.term.numberEnd)) return undefined
  const end = item.term.numberEnd
  return {
    kind: 'ordinal',
    start: start - 1,
    end,
    text: text.slice(start - 1, end),
    rule: 'ordinal',
    implied: [],
    value: toNumber(item.value.lo),
  }
}

function cardinalOf(text: string, item: Item): Cardinal {
  const { start, end } = item
  const bounds = boundsOf(text, item, item.inner)
  return {
    kind: 'number',
    start,
    end,
    text: text.slice(start, end),
    rule: 'number',
    implied: [],
    ...amountOf(item, bounds, '1'),
  }
}

/** An item without a unit: money or people by what it is said of, else a cardinal where it stands as one. */
function withoutUnit(text: string, item: Item): Amounts | string {
  const currency = currencyBefore(text, item.start)
  const big = item.term.numeral.power >= 4 || item.term.numeral.grouped
  if (currency && (currency.symbol || big || item.term.numeral.script === 'arabic'))
    return moneyOf(text, item, ['unit'])
  const noun = big ? elidedUnit(text, item.start) : undefined
  if (noun === 'money') return moneyOf(text, item, ['unit', 'currency'])
  if (noun === 'people') return { ...quantityOf(text, item), unit: '人', implied: ['unit'] }
  if (item.term.numeral.power >= 4 && isMoneyAround(text, item)) return moneyOf(text, item, ['unit', 'currency'])
  return isLoose(text, item) ? cardinalOf(text, item) : 'a number that counts nothing'
}

/** 人民币壹分: 分 behind a currency is a hundredth of it. */
const asCents = (item: Item): Item =>
  item.unit ? { ...item, unit: { ...item.unit, class: 'money', factor: '0.01', currency: 'CNY' } } : item

/** 块 before a noun is a measure word: 三块屏幕. */
const isPiece = (text: string, item: Item) =>
  item.unit?.surface === '块' &&
  isHan(text.charAt(item.end)) &&
  !startsNumeral(text, item.end) &&
  !'左以多的上到至'.includes(text.charAt(item.end))

/** 80-98, 14比4: a game's score between words, which has no single value. */
function scoreAt(text: string, at: number): Cardinal | undefined {
  SCORE.lastIndex = at
  if (!SCORE.test(text)) return undefined
  const end = SCORE.lastIndex
  if (!isHan(text.charAt(at - 1)) || unitAt(text, end) !== undefined || '章节页条款'.includes(text.charAt(end) || '…'))
    return undefined
  const fields = { value: null, min: null, max: null, modifier: null }
  return { kind: 'number', start: at, end, text: text.slice(at, end), rule: 'number', implied: [], ...fields }
}

const SCORE = /\d{1,3}(?:-|比)\d{1,3}(?![-\d.:%])/uy

function draftOf(article: Article, item: Item): Amounts | string {
  const { folded } = article
  const ordinal = ordinalOf(folded, item)
  if (ordinal) return ordinal
  if (item.unit?.class === 'time') return 'left to the time rules'
  const reason = refusal(article, item)
  if (reason !== undefined) return reason
  if (item.percent || isPercentUnit(item.unit)) return percentOf(folded, item)
  if (item.unit === null) return withoutUnit(folded, item)
  if (item.unit.surface === '分' && currencyBefore(folded, item.start)) return moneyOf(folded, asCents(item), [])
  if (item.unit.class === 'money' && !isPiece(folded, item)) return moneyOf(folded, item, item.shared ? ['unit'] : [])
  return quantityOf(folded, item)
}

/** Walks the text once, from numeral to numeral. Whatever is read is consumed. */
function walk(article: Article): Scan {
  const { folded } = article
  const masks = article.zones.filter((z) => MASKING.has(z.type))
  const drafts: Amounts[] = []
  const refusals: Refusal[] = []
  let zone = 0
  let at = 0
  while (at < folded.length) {
    if (!startsNumeral(folded, at) && !(signEnd(folded, at) !== undefined && canBeSigned(folded, at))) {
      at++
      continue
    }
    while ((masks[zone]?.end ?? Infinity) <= at) zone++
    const masked = masks[zone]
    if (masked && masked.start <= at) {
      refusals.push({ start: at, end: masked.end, reason: `in a ${masked.type}` })
      at = masked.end
      continue
    }
    const mask = isDigit(folded.charAt(at)) ? maskAt(folded, at) : undefined
    if (mask) {
      refusals.push({ start: at, end: mask.end, reason: mask.reason })
      at = mask.end
      continue
    }
    const score = isDigit(folded.charAt(at)) ? scoreAt(folded, at) : undefined
    if (score) {
      drafts.push(score)
      at = score.end
      continue
    }
    const series = readSeries(folded, at)
    for (const read of series.items) {
      const item = withUpTo(folded, read)
      const draft = draftOf(article, item)
      if (typeof draft === 'string') refusals.push({ start: item.start, end: item.end, reason: draft })
      else drafts.push(draft)
    }
    at = Math.max(series.end, drafts.at(-1)?.end ?? 0, at + 1)
  }
  const exact = drafts.map((d) => ({ ...d, text: article.source.text.slice(d.start, d.end) }))
  return { drafts: exact, refusals }
}

/** Behind a Chinese character a hyphen is a sign only before decimals or a percentage: 环比-0.3%, but 东风-5. */
const MEASURED = /-\d{1,9}(?:\.\d|%)/uy

/** A hyphen joins where a word, a letter or a digit stands before it; only elsewhere it is a sign. */
const canBeSigned = (text: string, at: number) => {
  const before = text.charAt(at - 1)
  if (text[at] === '负' || text[at] === '零') return true
  if (isDigit(before) || isLatin(before)) return false
  if (!isHan(before) || text[at] !== '-' || '至为是降达到跌涨'.includes(before)) return true
  MEASURED.lastIndex = at
  return MEASURED.test(text)
}

const scans = new WeakMap<Article, Scan>()

/** The scan of an article, made once and shared by the recognizers of amounts. */
export function scan(article: Article): Scan {
  const known = scans.get(article)
  if (known) return known
  const fresh = walk(article)
  scans.set(article, fresh)
  return fresh
}
