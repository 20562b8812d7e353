import type { Article } from '../../model/article.ts'
import { digitOf, isDigitAt, isHanAt, startsNumeral } from '../../text/numeral/characters.ts'
import { isNumeralAt } from '../../text/numeral/run.ts'
import { compare, whole } from '../../text/decimal.ts'
import { longestAt, prefixes } from '../../text/lookup.ts'
import { elidedUnit } from './context.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import type { Item } from './item.ts'
import type { Unit } from './units/unit.ts'
import { nameReason } from './names.ts'
import { isRunOn, personalAt, swallower } from './words.ts'

const STRONG = new Set(['money', 'mass', 'power', 'energy', 'percent', 'area', 'volume'])

/** Measure words that a bare scale counts with: 千名干部, 百户人家; others make set phrases of it (百家, 万种). */
const ROUND = new Set(['名', '户', '对', '辆', '台', '套', '艘', '架', '人次', '册', '株', '棵', '盏'])

const isRound = (text: string, { start, unit }: Item) =>
  unit !== null && ROUND.has(unit.surface) && text[start - 1] !== '每'

/** 百三 and 百二万 are 130 and 1,200,000, colloquially: only where the phrase begins with them and ends behind them. */
function isTerse(text: string, { start, unit, end, term }: Item): boolean {
  const { numeral } = term
  const digit = digitOf(text.charAt(start + 1))
  if (!'百千'.includes(text.charAt(start)) || digit === undefined || digit === 0 || isHanAt(text, start - 1))
    return false
  const short = numeral.end - start === 2 || (numeral.end - start === 3 && numeral.power >= 4)
  return short && (unit?.class === 'money' || !isHanAt(text, end) || boundAfter(text, end) !== undefined)
}

/** A scale without a digit (百, 千万) is a number only where something says so: two scales, 余, 上, or a strong unit. */
function bareReason(text: string, item: Item): string | undefined {
  const { numeral } = item.term
  if (numeral.form !== 'bare') return undefined
  if (item.inner !== null) return undefined
  if (boundBefore(text, item.start) || isTerse(text, item)) return undefined
  if (numeral.end - numeral.start > 1 && elidedUnit(text, item.start)) return undefined
  if (item.unit && (numeral.end - numeral.start > 1 || STRONG.has(item.unit.class))) return undefined
  if (isRound(text, item)) return undefined
  return 'a scale without a digit before it is part of a word or a set phrase'
}

/** 20时30分: a number and 时 or 点 stand before. */
const isAfterHour = (text: string, start: number) =>
  (text[start - 1] === '时' || text[start - 1] === '点') && isNumeralAt(text, start - 2)

/** 三点建议, 以下五点, 这两点: what is said, point by point. */
const isPointMade = (text: string, start: number, end: number) =>
  longestAt(SAID, text, end) !== undefined || '这那如下几'.includes(text.charAt(start - 1) || '…')

const SAID = prefixes(
  '建议 意见 要求 看法 体会 原因 措施 主张 希望 倡议 启示 经验 思考 共识 想法 好处 理由 内容 变化 特点 注意 决定'
    .split(' ')
    .map((w) => [w, true] as const),
)

/** 8点, 20时30分, 5分12.3秒, 五分半: an hour or a minute. */
function isClock(text: string, { unit, term, value, start, end }: Item): boolean {
  const { numeral } = term
  if (unit?.surface === '点') {
    if (isPointMade(text, start, end)) return false
    const plain = !numeral.fraction && !numeral.grouped && numeral.power === 0
    return plain && compare(value.lo, HOURS) < 0
  }
  if (unit?.surface !== '分') return false
  if (text[end] === '之' || isAfterHour(text, start)) return true
  if (text.startsWith('分半', end - 2) || text.startsWith('分半', end - 1)) return true
  return isDigitAt(text, end) && /^\d{1,2}(?:\.\d+)?秒/u.test(text.slice(end, end + 6))
}

const HOURS = whole(25)

/** Behind these 一片, 一块 and the like count something: 有一片草坪; elsewhere they are words: 上下一片红火, 一块去. */
const VERBS = '了着过是有无的在出成这那每另同为用带服种吃留见到遇上作添碎掉买送给把将像如似铺修挂捡拿区'
const LOOSE = new Set(['片', '块', '段', '道', '面', '番', '身'])

/** Whether 一 and a measure word that may be a word of their own count what follows them. */
const isCounted = (text: string, { start, end, unit }: Item) =>
  unit !== null &&
  LOOSE.has(unit.surface) &&
  text[start] === '一' &&
  end === start + 2 &&
  isHanAt(text, end) &&
  VERBS.includes(text.charAt(start - 1) || '…')

/** 一起交通事故, 两起治安案件: cases are counted in 起, which is 'together' elsewhere. */
const CASE = /[^，。；：！？\n]{0,12}?(?:案|事故|事件|纠纷|火灾|官司|爆炸|袭击|诉讼|灾害|冲突)/uy

function isCase(text: string, { start, end, unit }: Item): boolean {
  if (unit?.surface !== '起') return false
  if (!isDigitAt(text, start) && '与和同跟们您他她它在'.includes(text.charAt(start - 1) || '…')) return false
  CASE.lastIndex = end
  return CASE.test(text)
}

/** 两代人, 兵分两路, 分三期, 两级, 两人均获救: what is a set phrase or another word elsewhere counts here. */
const isFree = (text: string, { start, end, unit }: Item) =>
  (unit?.surface === '人' && text[end] === '均') ||
  (unit?.surface === '代' && text[end] === '人' && !'工才类'.includes(text.charAt(end + 1) || '…')) ||
  ((unit?.surface === '路' || unit?.surface === '期') && text[start - 1] === '分') ||
  (unit?.surface === '级' && text[start] === '两' && end === start + 2)

/** What a number in Chinese characters and its unit make together: a grade, a set phrase, a name. */
function phraseReason(text: string, unit: Unit, item: Item): string | undefined {
  const { start, end } = item
  const { numeral } = item.term
  if (
    unit.surface === '级' &&
    text[start] !== '两' &&
    !text.startsWith('台阶', end) &&
    !'震风'.includes(text.charAt(end) || '…') &&
    !'风力氏震'.includes(text.charAt(start - 1) || '…')
  )
    return 'a grade'
  if (unit.surface === '步' && text[start] === '一' && text[start - 1] === '下') return 'a set phrase, not a count'
  const short = numeral.end - numeral.start === 1 && numeral.inner === null
  if (short && isCounted(text, item)) return undefined
  const phrase = unit.fixed || text.startsWith('一片', start)
  if (short && phrase && !isFree(text, item)) return 'a set phrase, not a count'
  return numeral.form === 'string' && unit.careful ? 'digits of a name' : undefined
}

/** A year of a model, a clock time, a grade (三级) or a set phrase (两国) is no amount. */
function unitReason(text: string, item: Item): string | undefined {
  const { unit } = item
  if (!unit) return undefined
  const name = nameReason(text, unit, item)
  if (name !== undefined) return name
  if (isClock(text, item)) return 'a clock time'
  return item.term.numeral.script !== 'chinese' ? undefined : phraseReason(text, unit, item)
}

/** Nouns that begin with a measure word and that Arabic digits may stand right before: 10人才, 5家庭. */
const NOUNS = prefixes(
  '角色 角度 角落 分店 分厂 分公司 人才 人工 人民 人员 人物 人类 家庭 家长 家属 家电 家具 个体 个税 项目 条件 条例 部队 名单 名额 件数 种植 种子 类型 次数 次日 元素 元件 元旦 元月 元首 位置 位于 台湾 台风 台州'
    .split(' ')
    .map((w) => [w, true] as const),
)

/** Why an item is no amount, and whether that is because its unit, or itself, belongs to another word. */
export interface Refused {
  readonly reason: string
  readonly torn: boolean
}

/** Why an item that was read is no amount after all; undefined where it is one. */
export function refusal(article: Article, item: Item): Refused | undefined {
  const { folded } = article
  if (item.percent) return undefined
  const reason = bareReason(folded, item) ?? unitReason(folded, item)
  if (reason) return { reason, torn: false }
  const { numeral } = item.term
  const chinese = numeral.script === 'chinese'
  if (item.unit?.class === 'money' && startsNumeral(folded, item.end)) return undefined
  const pairs = item.unit?.surface === '双' && numeral.end - numeral.start > 1
  const firm = pairs || (!chinese && item.unit?.careful === false && !longestAt(NOUNS, folded, item.end - 1))
  const unit = item.shared || firm ? null : (item.unit?.surface ?? null)
  if (isFree(folded, item) || isCase(folded, item) || (isCounted(folded, item) && !isRunOn(folded, item.end, unit)))
    return undefined
  const large = numeral.script === 'arabic' && numeral.power >= 4 && !item.range
  if (large && folded.startsWith('个贷', item.end - 1) && folded[item.end + 1] !== '款')
    return { reason: 'part of the word 个贷', torn: true }
  const personal = large && folded.startsWith('个人', item.end - 1)
  const word = personal ? personalAt(article, item.end - 1) : swallower(article, item, unit)
  return word === undefined ? undefined : { reason: `part of the word ${word}`, torn: true }
}
