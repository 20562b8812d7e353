import { isHan } from '../../text/numeral/characters.ts'
import { NO_NOUN } from '../phrase/lexicon.ts'
import type { Change } from '../../model/fact.ts'
import { suffixes } from '../../text/lookup.ts'
import type { Value } from '../clauses.ts'
import type { Base } from '../carried.ts'
import { growthVerbs } from './growth-verbs.ts'
import { isJoined, longestWithin } from '../phrase/strip.ts'

const APPROX = suffixes(
  '不超过 不低于 不少于 不足 不到 不高于 了 约 超 超过 近 达 为 达到 逾 至少 约为 高达 将 到 有 最高 将近 大约 累计 突破 也 均 都 分别 的 一成 近乎 接近 了近 了约 了超'
    .split(' ')
    .map((w) => [w, true] as const),
)

/** Where the words before a number end, approximators taken off. */
export function beforeNumber(text: string, start: number, from: number): number {
  let at = start
  for (;;) {
    if (at > from && text[at - 1] === ' ') at--
    const hit = longestWithin(APPROX, text, { from, end: at })
    if (
      !hit ||
      isJoined(text, hit[0], at) ||
      (hit[0] === '均' && at - 2 >= from && '日月年人户亩平'.includes(text.charAt(at - 2)))
    )
      return at
    at -= hit[0].length
  }
}

/** A growth verb in front of a number. */
export interface Growth {
  readonly direction: 'up' | 'down'
  readonly start: number
  /** Whether it is by how much one lies over or under another: 高于全国2个百分点. */
  readonly over?: true
}

/** 提升为, 增为: what it led to, no growth. */
const LED = /^(?:提升|提高|扩大|增加?|升|降低?|减少?|缩小|缩短|压缩)$/u

/** 走高达到5%: where it went, no growth. */
const RISES = /^(?:走[高低]|攀[升高]|飙升|升高)$/u

const SHORT = /^(?:[高低多少增减升降涨跌]|增收|增产|缩短)$/u

/** A growth verb right before a number, with its direction; 增至 and 降到 are no growth but the level that it led to. */
export function growthBefore(text: string, value: Value, from: number): Growth | undefined {
  const over = value.kind === 'percent' && value.unit !== '%' ? overBefore(text, value.start, from) : undefined
  if (over) return over
  const at = beforeNumber(text, value.start, from)
  const hit = longestWithin(growthVerbs(), text, { from, end: at })
  if (!hit) return undefined
  if (/(?<!达)[到至]/u.test(text.slice(at, value.start))) return undefined
  if (text[at] === '为' && LED.test(hit[0])) return undefined
  if (text.startsWith('达', at) && RISES.test(hit[0])) return undefined
  const start = at - hit[0].length
  if (SHORT.test(hit[0]) && !isShortGrowth(text, { from, start, word: hit[0], value })) return undefined
  if (hit[0] === '增加' && text.startsWith('值', at)) return undefined
  if (isObject(text, value, { verb: hit[0], before: text.slice(Math.max(from, start - 18), start) })) return undefined
  return { direction: hit[1], start }
}

/** What else may stand behind an amount of growth: 增加3万以上, 增加3万比. */
const BEHIND_GROWTH = '以左右上下比同环其后时期'

/** Whether a noun may begin with a character, which what is added would be. */
const mayCount = (c: string): boolean => isHan(c) && !NO_NOUN.includes(c) && !BEHIND_GROWTH.includes(c)

const OF_NOUN = /^的?[\u4e00-\u9fff]{1,10}的[\u4e00-\u9fff]/u

/** 增加20列列车, 提升3万亩水田的产量: what is counted is what is added or bettered, no amount of growth. */
function isObject(text: string, value: Value, { verb, before }: { verb: string; before: string }): boolean {
  if (value.kind !== 'quantity' || value.unit === '倍' || BASED.test(before)) return false
  const behind = text.slice(value.end, value.end + 12)
  if (/^(?:增加|减少|压减|缩减)$/u.test(verb)) return value.base === null && mayCount(behind.charAt(0))
  return /^(?:提升|提高|降低)$/u.test(verb) && OF_NOUN.test(behind)
}

const OVER = /(?:高于|快于|高出|多于|领先)[^，。；]{1,16}$/u
const UNDER = /(?:低于|慢于|落后|少于)[^，。；]{1,16}$/u

/** 增速高于全部投资6个百分点: by how much one lies over another. */
function overBefore(text: string, start: number, from: number): Growth | undefined {
  const near = Math.max(from, start - 20)
  const over = OVER.exec(text.slice(near, start))
  const found = over ?? UNDER.exec(text.slice(near, start))
  return found ? { direction: over ? 'up' : 'down', start: near + found.index, over: true } : undefined
}

const RATE = /^[升降涨跌增减]$/u
const BASED = /(?:比|较|同比|环比|年均)[^，。；]{0,14}$/u

/** 失业人数|增2000人, 预期|增1.6万人: a measure, or another reading of one, right before. */
const MEASURED = /(?:[人次户件]数|[量额值率]|预期)$/u

/** A single character of growth needs a base or a measure before it (比上年高2%), or a rate behind it (同比升0.8%，预期升0.9%). */
function isShortGrowth(
  text: string,
  { from, start, word, value }: { from: number; start: number; word: string; value: Value },
): boolean {
  if (text[start - 1] === '新') return false
  if (value.kind === 'percent' && RATE.test(word)) return true
  return (
    BASED.test(text.slice(Math.max(from, start - 18), start)) ||
    (RATE.test(word) && MEASURED.test(text.slice(Math.max(from, start - 2), start)))
  )
}

/** The change that a number states, its direction and base known. */
export function changeOf(value: Value, direction: Change['direction'], base: Base): Change {
  return {
    type: base.type,
    direction,
    value: value.value,
    ...(value.value === null && value.min !== null ? { min: value.min } : {}),
    ...(value.value === null && value.max !== null ? { max: value.max } : {}),
    unit: value.unit,
    span: [value.start, value.end],
    ...(base.base === undefined ? {} : { base: base.base }),
  }
}
