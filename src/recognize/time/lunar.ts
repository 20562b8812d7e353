import type { LunarExpression, YearRef } from '../../model/time-expression.ts'
import { clockAt } from './clock.ts'
import { jointEnd } from './joints.ts'
import { anyYearAt } from './year.ts'
import { numberAt } from './numbers.ts'
import { behindYearWord, isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

const MARKS = ['农历', '阴历', '旧历', '夏历']

const months = tableOf<number>([
  ['正月', 1],
  ['冬月', 11],
  ['腊月', 12],
])

/** A month of the lunar calendar; of those by number, 四月 is the sun's too. */
function lunarMonthAt(text: string, at: number): Read<{ month: number; named: boolean }> | undefined {
  const word = wordAt(months, text, at)
  if (word) return { end: word.end, value: { month: word.value, named: true } }
  const number = numberAt(text, at)
  if (!number || number.value < 1 || number.value > 12 || text[number.end] !== '月') return undefined
  return { end: number.end + 1, value: { month: number.value, named: false } }
}

/** 初五, 廿二 and 十五 are days of the lunar calendar; behind its other marks any number is. */
function lunarDayAt(text: string, at: number): Read<{ day: number; named: boolean }> | undefined {
  const early = text[at] === '初'
  const number = numberAt(text, early ? at + 1 : at)
  if (!number || number.value < 1 || number.value > (early ? 10 : 30)) return undefined
  const sun = isOneOf('日号', text, number.end)
  const full =
    text[at] === '十' &&
    number.value === 15 &&
    !sun &&
    !/^[个\u4e07\u4ebf天年月家名人位项]/u.test(text.slice(number.end))
  return {
    end: sun ? number.end + 1 : number.end,
    value: { day: number.value, named: early || text[at] === '廿' || full },
  }
}

/** 大年初二, 大年初五上午: a day of the first month. */
function newYearDayAt(text: string, at: number, year: YearRef | null): Read | undefined {
  const day = text.startsWith('大年初', at) ? lunarDayAt(text, at + 2) : undefined
  return (
    day && behindDay(text, day.end, { form: 'lunar', year, month: 1, leap: false, day: day.value.day, clock: null })
  )
}

/** A clock time, or the day that ends a range: 正月初三至初五. */
function behindDay(text: string, end: number, value: LunarExpression): Read {
  const clock = clockAt(text, skipBlank(text, end))
  if (clock) return { end: clock.end, value: { ...value, clock: clock.value } }
  const from = jointEnd(text, end)
  const last = from === undefined ? undefined : lunarDayAt(text, from)
  if (!last || value.day === null || last.value.day <= value.day) return { end, value }
  return { end: last.end, value: { form: 'range', from: value, to: { ...value, day: last.value.day } } }
}

/** 农历八月十五, 正月初五, 闰四月, 腊月. */
export function lunarAt(text: string, at: number): Read | undefined {
  const year = anyYearAt(text, at)
  let from = year ? behindYearWord(text, year.end) : at
  const first = newYearDayAt(text, from, year?.value ?? null)
  if (first) return first
  const marked = MARKS.some((mark) => text.startsWith(mark, from))
  if (marked) from += 2
  const leap = text[from] === '闰'
  const month = lunarMonthAt(text, leap ? from + 1 : from)
  if (!month) return undefined
  const day = lunarDayAt(text, month.end)
  const counts = marked || leap || month.value.named
  if (!counts && !day?.value.named) return undefined
  const value = { year: year?.value ?? null, month: month.value.month, leap, day: day?.value.day ?? null, clock: null }
  return day
    ? behindDay(text, day.end, { form: 'lunar', ...value })
    : { end: month.end, value: { form: 'lunar', ...value } }
}

/** 农历, 正月 and their like. */
export const lunarWords = [...MARKS, '大年初', ...wordsIn(months), '闰']
