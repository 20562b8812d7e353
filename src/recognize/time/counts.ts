import type { Grain } from '../../model/time-expression.ts'
import { toText } from '../../text/decimal.ts'
import { isoDuration } from '../../text/duration.ts'
import { isDigit, startsNumeral } from '../../text/numeral/characters.ts'
import { type Interval, isExact } from '../../text/numeral/interval.ts'
import { readNumeral } from '../../text/numeral/read.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

/** A unit that time is counted in. */
export interface Unit {
  readonly grain: Grain
  /** How many grains it is: 世纪 is 100 years, 学期 isn't here. */
  readonly times: number
}

const row = (words: string, grain: Grain, times = 1) =>
  words.split(' ').map((word) => [word, { grain, times }] as const)

const units = tableOf<Unit>([
  ...row('年 年时间 周年 个年头 年头 个春秋 载 整年 个整年 个财年 个年度 年多', 'year'),
  ...row('个世纪 世纪', 'year', 100),
  ...row('个季度 季度', 'quarter'),
  ...row('个月 个多月 个月份 个来月 个整月', 'month'),
  ...row('周 星期 个星期 个多星期 礼拜 个礼拜 个周 周时间', 'week'),
  ...row('天 日 天时间 个工作日 个交易日 个昼夜 个晚上 个夜晚 昼夜 整天 个自然日 工作日 交易日', 'day'),
  ...row('小时 个小时 个钟头 个多小时 个多钟头 钟头', 'hour'),
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

/** The ISO 8601 duration of a count of units. */
export const iso = (count: string, { grain, times }: Unit): string => isoDuration(count, grain, times)

/** A number of units of time, as far as it reaches. */
export interface Count {
  readonly end: number
  readonly value: Interval
  readonly unit: Unit
  readonly surface: string
}

/** 两周一次, 四年一度, 三年一届: how often something is. */
export const ONCE = /^一[次度届]/u

/** A unit of time at an offset, where no other word goes on. */
export function unitAt(text: string, at: number): Read<Unit> | undefined {
  const unit = wordAt(units, text, at)
  if (!unit) return undefined
  const surface = text.slice(at, unit.end)
  const next = text.charAt(unit.end)
  if (next === '一' && ONCE.test(text.slice(unit.end, unit.end + 2))) return unit
  return next !== '' && GOES_ON[surface]?.includes(next) ? undefined : unit
}

/** 日 names a date; a count of days is 两日, or what is more than a month holds, or bounded by 内. */
function isDayCount(text: string, at: number, end: number): boolean {
  if (text[at] === '两') return true
  const bounded = text.startsWith('之内', end) || (text[end] === '内' && !isOneOf('蒙地部外', text, end + 1))
  return bounded || (numberAt(text, at)?.value ?? 0) > 31
}

/** 数天, 数小时: some; 人数, 次数 are other words. */
const isSeveral = (text: string, at: number): boolean =>
  text[at] === '数' &&
  (at === 0 || isOneOf('近过达经短续时隔历仅需要花用在了前后，。、“（ \n', text, at - 1)) &&
  unitAt(text, at + 1) !== undefined

/** Within a longer number; 时数2200小时 ends a word with 数. */
const isInside = (text: string, at: number): boolean =>
  startsNumeral(text, at - 1) && !(text[at - 1] === '数' && isDigit(text.charAt(at)))

/** A number and a unit of time: 35个月, 三天, 20多年. */
export function countAt(text: string, at: number): Count | undefined {
  if (!startsNumeral(text, at) || isInside(text, at) || text[at - 1] === '第' || text[at - 1] === '.') return undefined
  const numeral = isSeveral(text, at) ? { ...readNumeral('几', 0), end: at + 1 } : readNumeral(text, at)
  if (!numeral.value || numeral.form === 'string' || (numeral.form === 'bare' && numeral.end - at > 1)) return undefined
  const more = isOneOf('多余来几', text, numeral.end) ? 1 : 0
  const from = skipBlank(text, numeral.end + more)
  const unit = unitAt(text, from)
  if (!unit) return undefined
  const surface = text.slice(from, unit.end)
  const digits = numeral.end - at
  if ((surface[0] === '年' || surface === '日') && isDigit(text.charAt(at)) && digits === 4 && numeral.power === 0)
    return undefined
  if (surface === '世纪' && text[at - 1] === '《') return undefined
  if (surface === '日' && !isDayCount(text, at, unit.end)) return undefined
  return { end: unit.end, value: numeral.value, unit: unit.value, surface }
}

/** An exact number as text; null where it isn't exact. */
export const plain = (value: Interval) => (isExact(value) ? toText(value.lo) : null)

/** The units that follow a count. */
export const countUnits = wordsIn(units)
