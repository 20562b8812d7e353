import type { Part, YearRef } from '../../model/time-expression.ts'
import { longestBefore, suffixes } from '../../text/lookup.ts'
import { fullYear, numberAt, yearDigitsAt } from './numbers.ts'
import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'

const relative = (offset: number): YearRef => ({ kind: 'relative', offset })
const SAME: YearRef = { kind: 'same' }

const yearWords = tableOf<YearRef>([
  ['今年', relative(0)],
  ['本年度', relative(0)],
  ['本年', relative(0)],
  ['去年', relative(-1)],
  ['上年', relative(-1)],
  ['上年度', relative(-1)],
  ['上一年', relative(-1)],
  ['昨年', relative(-1)],
  ['前年', relative(-2)],
  ['大前年', relative(-3)],
  ['明年', relative(1)],
  ['来年', relative(1)],
  ['后年', relative(2)],
  ['当年', SAME],
  ['同年', SAME],
  ['该年', SAME],
])

/** 今年, 去年, 当年 … at an offset. 当年 before 的 or 那 is an old time, not a year. */
export function yearWordAt(text: string, at: number): Read<YearRef> | undefined {
  const word = wordAt(yearWords, text, at)
  if (!word) return undefined
  if (text.startsWith('上年纪', at) || text.startsWith('前年度', at) || text.startsWith('当年那', at)) return undefined
  if (text.startsWith('前年', at) && isOneOf('之以目', text, at - 1)) return undefined
  return word
}

/** What stands behind 年 of a count and not of a date: 10年来, 3年间. */
const COUNTED = '来间多余半后前内的期龄级轮薪以之'

/** A year by number: 2023年, 二〇二三年, 98年. Two digits are a year only where they can't well be a count. */
export function yearAt(text: string, at: number): Read<YearRef> | undefined {
  const digits = yearDigitsAt(text, at)
  if (!digits || text[digits.end] !== '年') return undefined
  const { year, digits: length } = digits.value
  const end = digits.end + 1
  if (length === 4) return year >= 1000 && year < 2200 ? { end, value: { kind: 'absolute', year } } : undefined
  if (length === 3) return undefined
  const arabic = /\d/u.test(text.charAt(at))
  const dated = numberAt(text, end) !== undefined || isOneOf('底末初度上下第', text, end)
  if (!arabic && !dated) return undefined
  const alone = (year >= 80 || text[at] === '0') && !isOneOf(COUNTED, text, end)
  return dated || alone ? { end, value: { kind: 'absolute', year: fullYear(year) } } : undefined
}

/** Months as first and last. */
export type Months = readonly [number, number]

const ORDER = '一二三四'

function quarterNumber(text: string, at: number): Read<number> | undefined {
  const c = text.charAt(at)
  const value = ORDER.includes(c) && c !== '' ? ORDER.indexOf(c) + 1 : Number(c === '' ? NaN : c)
  return value >= 1 && value <= 4 ? { end: at + 1, value } : undefined
}

const quarter = (n: number): Months => [n * 3 - 2, n * 3]

const fixedMonths = tableOf<Months>([
  ['上半年', [1, 6]],
  ['下半年', [7, 12]],
  ['前三季度', [1, 9]],
  ['前3季度', [1, 9]],
  ['前三季', [1, 9]],
  ['前两季度', [1, 6]],
  ['前两个季度', [1, 6]],
  ['前三个季度', [1, 9]],
  ['首季度', [1, 3]],
  ['首季', [1, 3]],
  ['首月', [1, 1]],
  ['头两月', [1, 2]],
  ['首两月', [1, 2]],
  ['Q1', [1, 3]],
  ['Q2', [4, 6]],
  ['Q3', [7, 9]],
  ['Q4', [10, 12]],
  ['一季报', [1, 3]],
  ['半年报', [1, 6]],
  ['三季报', [1, 9]],
  ['中报', [1, 6]],
  ['元月份', [1, 1]],
  ['元月', [1, 1]],
])

/** A part of a year in whole months: a quarter, a half, 前7个月. `report`: how much of the word names a report (报), not the time. */
export function monthsAt(text: string, at: number): Read<Months> | undefined {
  const fixed = wordAt(fixedMonths, text, at)
  if (fixed) {
    const report = text[fixed.end - 1] === '报' ? 1 : 0
    if (text[at] === 'Q' && /[A-Za-z0-9]/u.test(text.charAt(at - 1))) return undefined
    return { end: fixed.end - report, value: fixed.value }
  }
  if (isOneOf('前头首', text, at)) {
    if (isOneOf('提之以目日年天月', text, at - 1) && text[at] === '前' && !'年'.includes(text.charAt(at - 1)))
      return undefined
    const count = numberAt(text, at + 1)
    const unit = count && (text.startsWith('个月', count.end) ? 2 : text[count.end] === '月' ? 1 : 0)
    if (count && unit && count.value >= 2 && count.value <= 12)
      return { end: count.end + unit, value: [1, count.value] }
    return undefined
  }
  const from = text[at] === '第' ? at + 1 : at
  const number = quarterNumber(text, from)
  if (!number) return undefined
  if (text.startsWith('季度', number.end)) return { end: number.end + 2, value: quarter(number.value) }
  const season =
    text[number.end] === '季' && (from > at || /[^\u4e00-\u9fff]|同环增业营净|财/u.test(text.charAt(number.end + 1)))
  return season ? { end: number.end + 1, value: quarter(number.value) } : undefined
}

/** A month by number: 2月, 二月份. */
export function monthAt(text: string, at: number): Read<Months> | undefined {
  const number = numberAt(text, at)
  if (!number || number.value < 1 || number.value > 12 || text[number.end] !== '月') return undefined
  const end = number.end + 1
  if (isOneOf('球亮饼台嫂子', text, end)) return undefined
  return { end: text[end] === '份' ? end + 1 : end, value: [number.value, number.value] }
}

const monthWords = tableOf<number>([
  ['本月', 0],
  ['这个月', 0],
  ['上月', -1],
  ['上个月', -1],
  ['上一月', -1],
  ['上上个月', -2],
  ['下月', 1],
  ['下个月', 1],
])

/** 本月, 上月, 下个月 as a number of months from the reference. */
export const monthWordAt = (text: string, at: number): Read<number> | undefined => wordAt(monthWords, text, at)

const monthParts = tableOf<Part>([
  ['上旬', 'early'],
  ['中旬', 'middle'],
  ['下旬', 'late'],
  ['初', 'begin'],
  ['底', 'end'],
  ['末', 'end'],
  ['中', 'middle'],
])

/** The part of a month behind 月: 上旬, 底. 中 only where no word goes on (中旬 is longer). */
export function monthPartAt(text: string, at: number): Read<Part> | undefined {
  const part = wordAt(monthParts, text, at)
  if (!part || (text[at] === '中' && part.end - at === 1)) return undefined
  return text[at] === '初' && isOneOf('步级中期等始', text, at + 1) ? undefined : part
}

const yearParts = tableOf<Part>([
  ['年初', 'begin'],
  ['年中', 'middle'],
  ['年底', 'end'],
  ['年末', 'end'],
  ['年终', 'end'],
  ['岁末', 'end'],
  ['初', 'begin'],
  ['底', 'end'],
  ['末', 'end'],
])

/** The part of a year behind it: 今年初, 2022年底, 去年年末. */
export function yearPartAt(text: string, at: number): Read<Part> | undefined {
  const part = wordAt(yearParts, text, at)
  if (!part) return undefined
  return text[at] === '初' && isOneOf('步级中期等始', text, at + 1) ? undefined : part
}

/** A day of a month: 12日, 12号. A bare 号 could be a house or a line, so it counts only behind a month. */
export function dayAt(text: string, at: number, behindMonth: boolean): Read<number> | undefined {
  const number = numberAt(text, at)
  if (!number || number.value < 1 || number.value > 31) return undefined
  const unit = text.charAt(number.end)
  if (unit === '日' || (unit === '号' && behindMonth)) {
    if (unit === '日' && !behindMonth && isOneOf('游元均报本元语照内夜之', text, number.end + 1)) return undefined
    return { end: number.end + 1, value: number.value }
  }
  return undefined
}

const limits = suffixes(
  ['截至', '截止', '截止到', '截至到', '至', '到', '直到', '直至', '截止至', '止于', '前', '于'].map(
    (word) => [word, word] as const,
  ),
)

/** Whether a limit (截至, 到) stands before an offset. */
export const isLimit = (text: string, at: number): boolean => {
  const word = longestBefore(limits, text, at)?.[1]
  return word !== undefined && word !== '前' && word !== '于'
}

/** 今年, 去年, 当年 and their like. */
export const yearWordList = wordsIn(yearWords)

/** 上半年, 本月 and their like. */
export const monthWordList = [...wordsIn(fixedMonths), ...wordsIn(monthWords)]
