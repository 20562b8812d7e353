import type { Article } from '../../model/article.ts'
import { isDigit, isHan, startsNumeral } from '../../text/numeral/characters.ts'
import { isNumeralAt } from '../../text/numeral/run.ts'
import { elidedUnit } from './context.ts'
import { boundBefore } from './bounds.ts'
import type { Item } from './series.ts'
import { FIXED } from './units/counters.ts'
import { isSuspect, swallower } from './words.ts'

const fixed = new Set(FIXED.split(' '))
const STRONG = new Set(['money', 'mass', 'power', 'energy', 'percent'])

const isHanAt = (text: string, at: number) => isHan(text.charAt(at))

/** A scale without a digit (百, 千万) is a number only where something says so: two scales, 余, 上, or a strong unit. */
function bareReason(text: string, item: Item): string | undefined {
  const { numeral } = item.term
  if (numeral.form !== 'bare') return undefined
  if (item.inner !== null) return undefined
  if (boundBefore(text, item.start)) return undefined
  if (numeral.end - numeral.start > 1 && elidedUnit(text, item.start)) return undefined
  if (item.unit && (numeral.end - numeral.start > 1 || STRONG.has(item.unit.class))) return undefined
  return 'a scale without a digit before it is part of a word or a set phrase'
}

/** Behind a year these make a model or a class of it: 2018款, 2012级. */
const YEARLY = new Set(['款', '级', '版', '届', '期', '赛'])

const isYear = (item: Item) => {
  const { numeral } = item.term
  const value = Number(item.value.lo.digits)
  return (
    numeral.script === 'arabic' &&
    numeral.end - numeral.start === 4 &&
    numeral.power === 0 &&
    value >= 1900 &&
    value < 2100
  )
}

/** 20时30分: a number and 时 or 点 stand before. */
const isAfterHour = (text: string, start: number) =>
  (text[start - 1] === '时' || text[start - 1] === '点') && isNumeralAt(text, start - 2)

/** A grade (三级, 4A级), a score's clock or a minute is no amount. */
function unitReason(text: string, item: Item): string | undefined {
  const { unit, term } = item
  if (!unit) return undefined
  const { numeral } = term
  const chinese = numeral.script === 'chinese'
  const next = text.charAt(item.end)
  if (YEARLY.has(unit.surface) && isYear(item)) return 'a year'
  if (
    unit.surface === '点' &&
    !numeral.fraction &&
    !numeral.grouped &&
    numeral.power === 0 &&
    Number(item.value.lo.digits) < 25
  )
    return 'a clock time'
  if (unit.surface === '分' && (next === '之' || isAfterHour(text, item.start))) return 'a clock time'
  if (unit.surface === '分' && isDigit(next) && /\d{1,2}(?:\.\d+)?秒/uy.test(text.slice(item.end, item.end + 6)))
    return 'a clock time'
  if (!chinese) return undefined
  const short = numeral.end - numeral.start === 1
  if (
    unit.surface === '级' &&
    !'震风'.includes(next || '…') &&
    !'风力氏震'.includes(text.charAt(item.start - 1) || '…')
  )
    return 'a grade'
  if (short && fixed.has(unit.surface) && !(unit.surface === '期' && text[item.start - 1] === '分'))
    return 'a set phrase, not a count'
  if (numeral.form === 'string' && unit.careful) return 'digits of a name'
  return undefined
}

/** Nouns that begin with a measure word and that Arabic digits may stand right before: 10人才, 5家庭. */
const NOUNS =
  '人均 人才 人工 人民 人员 人物 人类 家庭 家长 家属 家电 家具 个人 个体 个税 项目 条件 条例 部队 名单 名额 件数 种植 种子 类型 次数 次日 元素 元件 元旦 元月 元首 位置 位于 台湾 台风 台州'.split(
    ' ',
  )

/** Why an item that was read is no amount after all; undefined where it is one. */
export function refusal(article: Article, item: Item): string | undefined {
  const { folded } = article
  if (item.percent) return undefined
  const reason = bareReason(folded, item) ?? unitReason(folded, item)
  if (reason) return reason
  const { numeral } = item.term
  const chinese = numeral.script === 'chinese'
  if (item.unit?.class === 'money' && startsNumeral(folded, item.end)) return undefined
  const firm = !chinese && item.unit?.careful === false && !NOUNS.some((n) => folded.startsWith(n, item.end - 1))
  const unit = item.shared || firm ? null : (item.unit?.surface ?? null)
  const doubtful = chinese && item.unit?.careful === true && isHanAt(folded, item.end)
  if (!doubtful && !isSuspect(folded, item, unit)) return undefined
  const word = swallower(article, item)
  return word === undefined ? undefined : `part of the word ${word}`
}
