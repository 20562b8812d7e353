import type { Change } from '../model/fact.ts'
import type { Time } from '../model/mention.ts'
import { longestBefore, suffixes } from '../text/lookup.ts'
import type { ClauseView, Value } from './clauses.ts'
import { GROWTH } from './words.ts'

/** What a clause says of the base that a change is measured against. */
export interface Base {
  readonly type: Change['type']
  readonly base: string | undefined
}

const APPROX = suffixes(
  '不超过 不低于 不少于 不足 不到 不高于 了 约 超 超过 近 达 为 达到 逾 至少 约为 高达 将 到 有 不到 不足 最高 将近 大约 累计 突破 也 均 都 分别 的 一成 近乎 接近'
    .split(' ')
    .map((w) => [w, true] as const),
)

/** Where the words before a number end, approximators taken off. */
export function beforeNumber(text: string, start: number, from: number): number {
  let at = start
  for (;;) {
    if (at > from && text[at - 1] === ' ') at--
    const hit = longestBefore(APPROX, text, at)
    if (!hit || at - hit[0].length < from) return at
    at -= hit[0].length
  }
}

/** A growth verb right before a number, with its direction; 增至 and 降到 are no growth but the level that it led to. */
export function growthBefore(
  text: string,
  start: number,
  from: number,
): { direction: 'up' | 'down'; start: number } | undefined {
  const at = beforeNumber(text, start, from)
  const hit = longestBefore(GROWTH, text, at)
  if (!hit || at - hit[0].length < from) return undefined
  const begin = at - hit[0].length
  if (/^(?:[高低多少增减升降]|增收|增产|缩短)$/u.test(hit[0]) && !isShortGrowth(text, begin, from)) return undefined
  if (hit[0] === '增加' && text.startsWith('值', at)) return undefined
  return { direction: hit[1], start: begin }
}

/** A single character of growth needs a base before it: 比上年高2%, 同比增12%. */
const isShortGrowth = (text: string, begin: number, from: number) =>
  /(?:比|较|同比|环比|年均)[^，。；]{0,14}$/u.test(text.slice(Math.max(from, begin - 18), begin))

const YOY =
  /同比|按年|比(?:去年|上年|上一年)(?:同期|同月)?|较(?:去年|上年|上一年)(?:同期|同月)?|与(?:去年|上年)同期相比|同期相比|比同期/u
const MOM = /环比|按月|比上个?月|较上个?月|与上月相比|比前一?个?月|较前月|比上一?周|较上一?周|比前一?周/u
const QOQ = /比上一?个?季度|较上一?个?季度|比一季度|较一季度/u
const YTD = /比年初|较年初|比(?:上|去)年(?:末|底)|较(?:上|去)年(?:末|底)/u
const CAGR = /年均(?:复合)?(?:增长|增速|递增)?|平均每年|年复合/u
const ANY = /比|较|与[^，。]{1,12}相比/u

/** The base that a stretch of text names for a change. */
export function baseIn(text: string, from: number, to: number, clause: ClauseView): Base | undefined {
  const part = text.slice(from, to)
  if (YTD.test(part)) return { type: 'ytd', base: undefined }
  if (CAGR.test(part)) return { type: 'cagr', base: undefined }
  const named = clause.times.find((t) => t.start >= from && t.end <= to && isBase(text, t))
  if (named && /\d{4}年|同期/u.test(named.text) && !/去年|上年/u.test(named.text))
    return { type: 'since', base: named.edtf ?? undefined }
  if (YOY.test(part)) return { type: 'yoy', base: named?.edtf ?? undefined }
  if (QOQ.test(part)) return { type: 'qoq', base: undefined }
  if (MOM.test(part)) return { type: 'mom', base: undefined }
  if (named) return { type: 'since', base: named.edtf ?? undefined }
  return ANY.test(part) && /(?:比|较)[^，。]{1,14}$/u.test(part) ? { type: 'other', base: undefined } : undefined
}

/** Whether a time is what a change is compared with: 较2019年同期, 比去年. */
export const isBase = (text: string, time: Time): boolean =>
  /(?:[比较与]|相比|相较于?)$/u.test(text.slice(Math.max(0, time.start - 3), time.start))

/** The change that a number states, its direction and base known. */
export function changeOf(value: Value, direction: Change['direction'], base: Base): Change {
  const unit = value.kind === 'money' ? value.unit : value.unit
  return {
    type: base.type,
    direction,
    value: value.value,
    ...(value.value === null && value.min !== null ? { min: value.min } : {}),
    ...(value.value === null && value.max !== null ? { max: value.max } : {}),
    unit,
    span: [value.start, value.end],
    ...(base.base === undefined ? {} : { base: base.base }),
  }
}
