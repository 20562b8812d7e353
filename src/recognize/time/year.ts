import type { Part, YearRef } from '../../model/time-expression.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { fullYear, numberAt, yearDigitsAt } from './numbers.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

const relative = (offset: number): YearRef => ({ kind: 'relative', offset })
const SAME: YearRef = { kind: 'same' }
const BEFORE_TOLD: YearRef = { kind: 'relative', offset: -1, told: true }

const yearWords = tableOf<YearRef>([
  ['今年', relative(0)],
  ['本年度', relative(0)],
  ['本年', relative(0)],
  ['去年', relative(-1)],
  ['上年', BEFORE_TOLD],
  ['上年度', BEFORE_TOLD],
  ['上一年', BEFORE_TOLD],
  ['上一年度', BEFORE_TOLD],
  ['昨年', relative(-1)],
  ['前年', relative(-2)],
  ['大前年', relative(-3)],
  ['明年', relative(1)],
  ['来年', relative(1)],
  ['后年', relative(2)],
  ['去岁', relative(-1)],
  ['次年', { kind: 'same', offset: 1 }],
  ['翌年', { kind: 'same', offset: 1 }],
  ['当年', SAME],
  ['同年', SAME],
  ['该年', SAME],
  ['这一年', SAME],
  ['那一年', SAME],
])

/** 今年, 去年, 当年 … at an offset. 当年 before 的 or 那 is an old time, not a year. */
function yearWordAt(text: string, at: number): Read<YearRef> | undefined {
  const word = wordAt(yearWords, text, at)
  if (!word) return undefined
  if (text.startsWith('上年纪', at) || text.startsWith('前年度', at) || text.startsWith('当年那', at)) return undefined
  if (text.startsWith('上一年半', at) || (text.startsWith('上年', at) && isOneOf('以', text, at - 1))) return undefined
  if (text.startsWith('前年', at) && isOneOf('之以目', text, at - 1)) return undefined
  return word
}

/** What stands behind 年 of a count and not of a date: 10年来, 3年间. */
const COUNTED = '来间多余半后前内的期龄级轮薪以之'

const absolute = (year: number): YearRef => ({ kind: 'absolute', year })

/** Two Chinese digits that are two guesses at one number: 七八年, 三五年. */
const isGuess = (year: number): boolean => year % 10 === Math.floor(year / 10) + 1 || year === 35

/** A year by number: 2023年, 二〇二三年, 98年, 民国三年. Two digits are a year only where they can't well be a count. */
function yearAt(text: string, at: number): Read<YearRef> | undefined {
  const spelled = republicAt(text, at) ?? spelledYearAt(text, at)
  if (spelled) return spelled
  const digits = yearDigitsAt(text, at)
  const unit = digits ? skipBlank(text, digits.end) : at
  if (!digits || text[unit] !== '年') return undefined
  const { year, digits: length } = digits.value
  const end = unit + 1
  if (length === 4) return year >= 1000 && year < 2200 ? { end, value: absolute(year) } : undefined
  const arabic = isDigit(text.charAt(at))
  const next = skipBlank(text, end)
  const dated = numberAt(text, next) !== undefined || isOneOf('底末初度上下第', text, next)
  if (length === 3) return dated && !arabic ? { end, value: absolute(year) } : undefined
  const named = text[at] === '0' || isOneOf('零〇', text, at) || (arabic ? year >= 80 : !isGuess(year) && year > 12)
  const alone = named && (text[at] === '0' || !isOneOf(COUNTED, text, end))
  return (dated && (arabic || named)) || alone ? { end, value: absolute(fullYear(year)) } : undefined
}

let asked = { text: '', at: -1, read: undefined as Read<YearRef> | undefined }

/** A year by word or by number. One family after the other asks about the same place, so the last answer is kept. */
export function anyYearAt(text: string, at: number): Read<YearRef> | undefined {
  if (asked.at !== at || asked.text !== text) asked = { text, at, read: yearWordAt(text, at) ?? yearAt(text, at) }
  return asked.read
}

/** 民国三年 is 1914. */
function republicAt(text: string, at: number): Read<YearRef> | undefined {
  if (!text.startsWith('民国', at)) return undefined
  const first = text[at + 2] === '元' ? { end: at + 3, value: 1 } : numberAt(text, at + 2)
  return first && text[first.end] === '年' ? { end: first.end + 1, value: absolute(1911 + first.value) } : undefined
}

/** 两千零五年, where a month follows or its digits do; 两千年 is a count. */
function spelledYearAt(text: string, at: number): Read<YearRef> | undefined {
  if (!text.startsWith('千', at + 1) || !isOneOf('两二', text, at)) return undefined
  const from = isOneOf('零〇', text, at + 2) ? at + 3 : at + 2
  const rest = numberAt(text.slice(from, from + 4), 0)
  if (!rest || rest.value > 99 || text[from + rest.end] !== '年') return undefined
  return { end: from + rest.end + 1, value: absolute(2000 + rest.value) }
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

/** 今年, 去年, 当年 and their like. */
export const yearWordList = wordsIn(yearWords)
