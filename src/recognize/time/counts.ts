import type { Grain, TimeExpression } from '../../model/time-expression.ts'
import { add, compare, toText } from '../../text/decimal.ts'
import { longestBefore, suffixes } from '../../text/lookup.ts'
import { isDigit, startsNumeral } from '../../text/numeral/characters.ts'
import { type Interval, isExact } from '../../text/numeral/interval.ts'
import { readNumeral } from '../../text/numeral/read.ts'
import { jointEnd } from './calendar.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

interface Unit {
  readonly grain: Grain
  /** How many grains it is: 世纪 is 100 years, 学期 isn't here. */
  readonly times: number
}

const row = (words: string, grain: Grain, times = 1) =>
  words.split(' ').map((word) => [word, { grain, times }] as const)

const units = tableOf<Unit>([
  ...row('年 年时间 周年 个年头 年头 载 整年 个财年 个年度', 'year'),
  ...row('个世纪 世纪', 'year', 100),
  ...row('个季度 季度', 'quarter'),
  ...row('个月 个多月 个月份', 'month'),
  ...row('周 星期 个星期 礼拜 个礼拜 周时间', 'week'),
  ...row('天 日 天时间 个工作日 个交易日 个昼夜 昼夜 整天 个自然日 工作日 交易日', 'day'),
  ...row('小时 个小时 个钟头 个多小时 钟头', 'hour'),
  ...row('分钟', 'minute'),
  ...row('秒 秒钟', 'second'),
])

/** Behind 年, 日 and 天 these make another word or a date. */
const GOES_ON: Readonly<Record<string, string>> = {
  年: '级轮龄薪纪代底初末度货画糕检夜味关会报终级月第上下',
  日: '本元报语均游照程志常新益前内军系',
  天: '然气空下津山文堂河涯使才象府津燃猫桥窗线花地生赋台堑罡',
  周: '边围一二三四五六日末期刊岁转年',
  秒: '杀表懂',
  载: '体人重客货波荷',
  世纪: '初末',
  周年: '',
}

const LETTER: Readonly<Record<Grain, string>> = {
  year: 'Y',
  quarter: 'M',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
}

/** The ISO 8601 duration of a count: P3D, PT24H, P1.5Y. Quarters are written in months. */
export function iso(count: string, { grain, times }: Unit): string {
  const factor = times * (grain === 'quarter' ? 3 : 1)
  const value = factor === 1 ? count : String(Number(count) * factor)
  const time = grain === 'hour' || grain === 'minute' || grain === 'second'
  return `P${time ? 'T' : ''}${value}${LETTER[grain]}`
}

interface Count {
  readonly end: number
  readonly value: Interval
  readonly unit: Unit
  readonly surface: string
}

function unitAt(text: string, at: number): Read<Unit> | undefined {
  const unit = wordAt(units, text, at)
  if (!unit) return undefined
  const surface = text.slice(at, unit.end)
  const next = text.charAt(unit.end)
  return next !== '' && GOES_ON[surface]?.includes(next) ? undefined : unit
}

/** A number and a unit of time: 35个月, 三天, 20多年. */
function countAt(text: string, at: number): Count | undefined {
  if (!startsNumeral(text, at) || startsNumeral(text, at - 1) || text[at - 1] === '第' || text[at - 1] === '.')
    return undefined
  const numeral = readNumeral(text, at)
  if (!numeral.value || numeral.form === 'string' || (numeral.form === 'bare' && numeral.end - at > 1)) return undefined
  const more = isOneOf('多余来几', text, numeral.end) ? 1 : 0
  const from = skipBlank(text, numeral.end + more)
  const unit = unitAt(text, from)
  if (!unit) return undefined
  const surface = text.slice(from, unit.end)
  const digits = numeral.end - at
  if ((surface === '年' || surface === '日') && isDigit(text.charAt(at)) && digits === 4 && numeral.power === 0)
    return undefined
  return { end: unit.end, value: numeral.value, unit: unit.value, surface }
}

const duration = (value: string, max: string | null = null): TimeExpression => ({ form: 'duration', iso: value, max })

const halves = tableOf<string>([
  ['半年', 'P6M'],
  ['半个月', 'P0.5M'],
  ['半月', 'P0.5M'],
  ['半天', 'P0.5D'],
  ['半日', 'P0.5D'],
  ['半小时', 'PT30M'],
  ['半个小时', 'PT30M'],
  ['半个世纪', 'P50Y'],
  ['半世纪', 'P50Y'],
  ['一刻钟', 'PT15M'],
])

/** 半年, 半小时. 上半年 and 下半年 are periods. */
function halfAt(text: string, at: number): Read | undefined {
  const half = wordAt(halves, text, at)
  if (!half || isOneOf('上下前后一大小', text, at - 1) || isOneOf('报导', text, half.end)) return undefined
  const more = text[half.end] === '多' ? 1 : 0
  return { end: half.end + more, value: duration(half.value) }
}

/** Parts of mixed durations: 三天两夜 counts the days, 3分31秒 and 1小时20分 are added up. */
const MIXED = /(?:(\d{1,3})个?小时)?(?:(\d{1,3})分钟?)?(?:(\d{1,2}(?:\.\d{1,3})?)秒)?/uy

function mixedAt(text: string, at: number): Read | undefined {
  if (!isDigit(text.charAt(at)) || isDigit(text.charAt(at - 1)) || isOneOf('时点:：.', text, at - 1)) return undefined
  MIXED.lastIndex = at
  const match = MIXED.exec(text)
  if (!match || match[0] === '') return undefined
  const [all, hours, minutes, seconds] = match
  if ([hours, minutes, seconds].filter((part) => part !== undefined).length < 2) return undefined
  const value = `PT${hours === undefined ? '' : `${hours}H`}${minutes === undefined ? '' : `${minutes}M`}${seconds === undefined ? '' : `${seconds}S`}`
  return { end: at + all.length, value: duration(value) }
}

const past = suffixes(
  ['过去', '过去的', '最近', '近', '最近的', '此前', '前', '刚过去的', '这', '近来'].map((w) => [w, w] as const),
)
const future = suffixes(['未来', '今后', '未来的', '接下来', '接下来的', '此后'].map((w) => [w, w] as const))

/** What stands behind a count and makes it a point or a period of its own. */
const AFTER = tableOf<'past' | 'future'>([
  ['前', 'past'],
  ['以前', 'past'],
  ['之前', 'past'],
  ['后', 'future'],
  ['以后', 'future'],
  ['之后', 'future'],
])

const plain = (value: Interval) => (isExact(value) ? toText(value.lo) : null)

/** 3天前, 过去五年, 未来三年 count from the reference; else a count is a duration. */
function relativeOf(text: string, start: number, count: Count): Read | undefined {
  const number = Number(plain(count.value) ?? NaN)
  if (!Number.isInteger(number) || number * count.unit.times > 3000) return undefined
  const grain = count.unit.grain
  const scaled = number * count.unit.times
  const before = longestBefore(past, text, start)?.[0]
  const lead = before ?? longestBefore(future, text, start)?.[0]
  if (lead !== undefined && lead !== '前' && lead !== '这' && lead !== '此前') {
    const direction = before === undefined ? 'future' : 'past'
    return { end: count.end, value: { form: 'relative', count: scaled, grain, direction, shape: 'period' } }
  }
  const word = wordAt(AFTER, text, count.end)
  const calendar = grain === 'year' || grain === 'month' || grain === 'day' || grain === 'week'
  if (!word || !calendar || word.value === 'future' || isOneOf('期台后排沿列', text, word.end)) return undefined
  return { end: word.end, value: { form: 'relative', count: scaled, grain, direction: word.value, shape: 'point' } }
}

/** 一年半, 两个半小时 (the half stands before the unit). */
const hasHalf = (text: string, end: number) => text[end] === '半' && !isOneOf('年径场', text, end + 1)

/** Durations, and counts that the reference turns into dates or periods. */
export function countedAt(text: string, at: number): Read | undefined {
  const mixed = mixedAt(text, at)
  if (mixed) return mixed
  const half = halfAt(text, at)
  if (half) return half
  const range = countRangeAt(text, at)
  if (range) return range
  const count = countAt(text, at) ?? halfInsideAt(text, at)
  if (!count) return undefined
  const relative = relativeOf(text, at, count)
  if (relative) return relative
  const number = plain(count.value)
  if (number === null)
    return {
      end: count.end,
      value: duration(iso(toText(count.value.lo), count.unit), iso(toText(count.value.hi), count.unit)),
    }
  if (hasHalf(text, count.end))
    return { end: count.end + 1, value: duration(iso(String(Number(number) + 0.5), count.unit)) }
  return { end: count.end, value: duration(iso(number, count.unit)) }
}

/** 两个半小时, 1个半月. */
function halfInsideAt(text: string, at: number): Count | undefined {
  if (!startsNumeral(text, at) || startsNumeral(text, at - 1)) return undefined
  const numeral = readNumeral(text, at)
  if (!numeral.value || !text.startsWith('个半', numeral.end)) return undefined
  const unit =
    unitAt(text, numeral.end + 2) ??
    (text[numeral.end + 2] === '月'
      ? { end: numeral.end + 3, value: { grain: 'month', times: 1 } as const }
      : undefined)
  if (!unit) return undefined
  const half = add(numeral.value.lo, { digits: 5, exponent: numeral.value.lo.exponent - 1 })
  return { end: unit.end, value: { lo: half, hi: half }, unit: unit.value, surface: '' }
}

/** 3至5年, 2300－3300小时. */
function countRangeAt(text: string, at: number): Read | undefined {
  if (!startsNumeral(text, at) || startsNumeral(text, at - 1)) return undefined
  const first = readNumeral(text, at)
  const from = first.value && jointEnd(text, first.end)
  if (!first.value || from === undefined || from === null) return undefined
  const second = isDigit(text.charAt(from)) || startsNumeral(text, from) ? readNumeral(text, from) : undefined
  const unit = second && unitAt(text, second.end)
  if (!second?.value || !unit || compare(first.value.lo, second.value.hi) >= 0) return undefined
  if ('年日'.includes(text.charAt(second.end)) && (second.end - from === 4 || unit.end - second.end !== 1))
    return undefined
  if (text[second.end] === '日') return undefined
  return {
    end: unit.end,
    value: duration(iso(toText(first.value.lo), unit.value), iso(toText(second.value.hi), unit.value)),
  }
}

const sets = tableOf<string>([
  ['每年', 'P1Y'],
  ['逐年', 'P1Y'],
  ['年年', 'P1Y'],
  ['历年', 'P1Y'],
  ['每月', 'P1M'],
  ['每个月', 'P1M'],
  ['逐月', 'P1M'],
  ['月月', 'P1M'],
  ['每周', 'P1W'],
  ['每星期', 'P1W'],
  ['每个星期', 'P1W'],
  ['周周', 'P1W'],
  ['每天', 'P1D'],
  ['每日', 'P1D'],
  ['天天', 'P1D'],
  ['逐日', 'P1D'],
  ['每季度', 'P3M'],
  ['每个季度', 'P3M'],
  ['季季', 'P3M'],
  ['每小时', 'PT1H'],
  ['每个小时', 'PT1H'],
  ['每分钟', 'PT1M'],
  ['每秒', 'PT1S'],
  ['每晚', 'P1D'],
])

/** 每年, 每周三, 每两年. */
export function setAt(text: string, at: number): Read | undefined {
  const word = wordAt(sets, text, at)
  if (word) {
    if (
      text[at] !== '每' &&
      /[\u4e00-\u9fff]/u.test(text.charAt(word.end)) &&
      text.startsWith('天天', at) &&
      '向'.includes(text.charAt(word.end))
    )
      return undefined
    const weekday = text.slice(at, word.end).endsWith('周') && isOneOf('一二三四五六日', text, word.end) ? 1 : 0
    return { end: word.end + weekday, value: { form: 'set', iso: word.value } }
  }
  if (text[at] !== '每') return undefined
  const count = countAt(text, at + 1)
  const number = count && plain(count.value)
  return count && number ? { end: count.end, value: { form: 'set', iso: iso(number, count.unit) } } : undefined
}

/** The words that a duration without a number begins with. */
export const halfWords = wordsIn(halves)

/** The words that a set begins with. */
export const setWords = wordsIn(sets)

/** The units that follow a count. */
export const countUnits = wordsIn(units)
