import type { Part } from '../../model/time-expression.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { isNumeral, numeralCode, TEN } from './characters.ts'
import { jointEnd } from './joints.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read, row, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

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
  ['头三季度', [1, 9]],
  ['前两季度', [1, 6]],
  ['前两个季度', [1, 6]],
  ['前三个季度', [1, 9]],
  ['首季度', [1, 3]],
  ['首个季度', [1, 3]],
  ['最后一个季度', [10, 12]],
  ['最后一季度', [10, 12]],
  ['首季', [1, 3]],
  ['首月', [1, 1]],
  ['头两月', [1, 2]],
  ['首两月', [1, 2]],
  ['Q1', [1, 3]],
  ['Q2', [4, 6]],
  ['Q3', [7, 9]],
  ['Q4', [10, 12]],
  ['H1', [1, 6]],
  ['H2', [7, 12]],
  ['一季报', [1, 3]],
  ['半年报', [1, 6]],
  ['三季报', [1, 9]],
  ['中报', [1, 6]],
])

/** 一至三季度, 一、二季度, 一二季度, 第一到第三季度: quarters from one to another. */
function quartersFrom(text: string, at: number, first: Read<number>): Read<Months> | undefined {
  const joint = isOneOf('、和', text, first.end) ? first.end + 1 : (jointEnd(text, first.end) ?? first.end)
  const last = quarterNumber(text, text[joint] === '第' ? joint + 1 : joint)
  if (!last || last.value <= first.value || !text.startsWith('季度', last.end)) return undefined
  const listed = joint === first.end || isOneOf('、和', text, first.end)
  if (listed && last.value !== first.value + 1) return undefined
  if (joint === first.end && isDigit(text.charAt(at))) return undefined
  return { end: last.end + 2, value: [first.value * 3 - 2, last.value * 3] }
}

/** A quarter's or half's own beginning or end: 一季度末 is March. */
function quarterPart(text: string, { end, value: [first, last] }: Read<Months>): Read<Months> {
  if (text[end] === '末' || text[end] === '底') return { end: end + 1, value: [last, last] }
  if (text[end] === '初') return { end: end + 1, value: [first, first] }
  return { end, value: [first, last] }
}

/** 前7个月, 首两月, 最后4个月, 后三月, 第8个月: months counted from the beginning or the end of a year. */
function countedMonthsAt(text: string, at: number, alone: boolean): Read<Months> | undefined {
  const lead = ['前', '头', '首', '最后', '后', '第'].find((word) => text.startsWith(word, at))
  if (lead === undefined || (alone && (lead === '第' || lead.endsWith('后')))) return undefined
  if (lead === '前' && isOneOf('提之以目日天月', text, at - 1)) return undefined
  const count = numberAt(text, skipBlank(text, at + lead.length))
  if (!count || count.value < (lead === '第' ? 1 : 2) || count.value > 12) return undefined
  const unit = skipBlank(text, count.end)
  const end = text.startsWith('个月', unit) ? unit + 2 : text[unit] === '月' && lead !== '第' ? unit + 1 : undefined
  if (end === undefined) return undefined
  const n = count.value
  return { end, value: lead === '第' ? [n, n] : lead.endsWith('后') ? [13 - n, 12] : [1, n] }
}

/** 《…》第二季 and 第二季首播 are of a show. */
const isOfShow = (text: string, start: number, end: number): boolean =>
  isOneOf('》”"', text, isOneOf('（(', text, start - 1) ? start - 2 : start - 1) ||
  /^(?:首?播|开播|收官|回归|定档|上线|完结|热播|节目)/u.test(text.slice(end, end + 2))

/** 五六月份, 九十月: two months side by side. */
function neighborMonthsAt(text: string, at: number): Read<Months> | undefined {
  const first = numeralCode(text, at)
  const second = numeralCode(text, at + 1)
  if (first < 1 || second !== first + 1 || second > TEN || text[at + 2] !== '月' || isNumeral(text, at - 1))
    return undefined
  return { end: text[at + 3] === '份' ? at + 4 : at + 3, value: [first, second] }
}

/** A part of a year in whole months: a quarter, a half, 前7个月; of the name of a report (三季报) the time alone. Behind a year more is read than `alone`. */
export function monthsAt(text: string, at: number, alone = false): Read<Months> | undefined {
  if (alone && isOneOf('半中', text, at)) return undefined
  const neighbors = neighborMonthsAt(text, at)
  if (neighbors) return neighbors
  const fixed = wordAt(fixedMonths, text, at)
  if (fixed) {
    const report = text[fixed.end - 1] === '报' ? 1 : 0
    if (alone && isOneOf('QH', text, at) && (text[at] === 'H' || /[A-Za-z0-9]/u.test(text.charAt(at - 1))))
      return undefined
    const name = text[at] === 'Q' && text.startsWith('季度', fixed.end) ? 2 : 0
    const read = { end: fixed.end - report + name, value: fixed.value }
    return text[fixed.end - 1] === '年' ? quarterPart(text, read) : read
  }
  const counted = countedMonthsAt(text, at, alone)
  if (counted) return counted
  const from = text[at] === '第' ? at + 1 : at
  const number = quarterNumber(text, from)
  if (!number) return undefined
  const several = quartersFrom(text, at, number)
  if (several) return several
  const unit = text.startsWith('个季度', number.end) && from > at && !alone ? number.end + 1 : number.end
  if (text.startsWith('季度', unit)) return quarterPart(text, { end: unit + 2, value: quarter(number.value) })
  const season =
    text[number.end] === '季' &&
    text[at - 1] !== '第' &&
    !isOfShow(text, at, number.end + 1) &&
    (from > at || /[^\u4e00-\u9fff]|同环增业营净|财/u.test(text.charAt(number.end + 1)))
  return season ? { end: number.end + 1, value: quarter(number.value) } : undefined
}

/** A month by number: 2月, 二月份. */
export function monthAt(text: string, at: number): Read<Months> | undefined {
  if (text.startsWith('元月', at)) return { end: text[at + 2] === '份' ? at + 3 : at + 2, value: [1, 1] }
  const number = numberAt(text, at)
  if (!number || number.value < 1 || number.value > 12) return undefined
  const unit = skipBlank(text, number.end)
  if (text[unit] !== '月') return undefined
  const end = unit + 1
  if (isOneOf('球亮饼台嫂子龄', text, end)) return undefined
  return { end: text[end] === '份' ? end + 1 : end, value: [number.value, number.value] }
}

/** A month by a word: so many from the reference, or that of the last time said. */
export interface MonthWord {
  readonly offset: number
  readonly same: boolean
}

const monthWords = tableOf<MonthWord>([
  ...row('本月 这个月 本月份', { offset: 0, same: false }),
  ...row('上月 上个月 上一月 上一个月 上月份', { offset: -1, same: false }),
  ...row('上上月 上上个月', { offset: -2, same: false }),
  ...row('下月 下个月 下一个月 下月份', { offset: 1, same: false }),
  ...row('下下月 下下个月', { offset: 2, same: false }),
  ...row('当月 同月 该月', { offset: 0, same: true }),
  ...row('次月 翌月', { offset: 1, same: true }),
])

/** 本月, 上月, 下个月 as a number of months from the reference, 当月 from what was said last. */
export const monthWordAt = (text: string, at: number): Read<MonthWord> | undefined => {
  const word = wordAt(monthWords, text, at)
  return word && text.startsWith('上一个月', at) && isOneOf('住呆待玩忙等用歇', text, at - 1) ? undefined : word
}

const monthParts = tableOf<Part>([
  ['上中旬', 'early-middle'],
  ['中上旬', 'early-middle'],
  ['中下旬', 'middle-late'],
  ['上半月', 'first-half'],
  ['下半月', 'second-half'],
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

/** 上月, 下个月 and their like. */
export const relativeMonthWords = wordsIn(monthWords)

/** 上半年, 本月 and their like. */
export const monthWordList = [...wordsIn(fixedMonths), ...wordsIn(monthWords), '元月']
