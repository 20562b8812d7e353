import type { CalendarExpression } from '../../model/time-expression.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { clockAt } from './clock.ts'
import { weekdayBehind } from './weeks.ts'
import { isLimit } from './limits.ts'
import { dayAt } from './month-day.ts'
import { monthAt, monthPartAt, monthsAt, monthWordAt } from './months.ts'
import { anyYearAt, yearPartAt } from './year.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

/** The fields of a calendar expression, as they are gathered. */
export type Fields = Omit<CalendarExpression, 'form' | 'limit'>

/** Nothing said yet. */
export const NONE: Fields = { year: null, months: null, monthOffset: null, day: null, part: null, clock: null }

/** What can stand behind a bare month or day that makes it no date: 3月球, 5日游. */
const finish = (text: string, start: number, end: number, fields: Fields): Read<CalendarExpression> => ({
  end,
  value: { form: 'calendar', ...fields, limit: isLimit(text, start) },
})

const NUMERIC = /(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|[-/.](0[1-9]|1[0-2])[-/.](1[3-9]|2\d|3[01]))(?![\d.])/uy
const YEAR_MONTH = /(20\d{2}|19\d{2})[-/.](0[1-9]|1[0-2])(?![\d.%\-/])/uy

/** 2023-02-12, 2023/2/12, 2023.02.12, and 2023.02-13 where that can't be two months. */
function numericAt(text: string, at: number): Read<CalendarExpression> | undefined {
  if (!isDigit(text.charAt(at)) || isDigit(text.charAt(at - 1)) || text[at - 1] === '.' || text[at - 1] === '-')
    return undefined
  NUMERIC.lastIndex = at
  const match = NUMERIC.exec(text)
  if (match) {
    const [all, year = '', , month, day, otherMonth, otherDay] = match
    const m = Number(month ?? otherMonth)
    const d = Number(day ?? otherDay)
    if (Number(year) < 1000 || m < 1 || m > 12 || d < 1 || d > 31) return undefined
    const fields: Fields = { ...NONE, year: { kind: 'absolute', year: Number(year) }, months: [m, m], day: d }
    return withClock(text, at, at + all.length, fields)
  }
  YEAR_MONTH.lastIndex = at
  const short = YEAR_MONTH.exec(text)
  if (!short || !/^[-/]/u.test(text.slice(at + 4))) return undefined
  const month = Number(short[2])
  return finish(text, at, at + short[0].length, {
    ...NONE,
    year: { kind: 'absolute', year: Number(short[1]) },
    months: [month, month],
  })
}

/** A weekday and a clock time behind a day, if they follow. A weekday in brackets stays a mention of its own. */
function withClock(text: string, start: number, end: number, fields: Fields): Read<CalendarExpression> {
  const named = weekdayBehind(text, end)
  const known = named ? { ...fields, weekday: named.value } : fields
  const clock = clockAt(text, skipBlank(text, named?.end ?? end))
  if (!clock || (text[clock.end] === '分' && !clock.partOnly)) return finish(text, start, named?.own ?? end, known)
  return finish(text, start, clock.end, { ...known, clock: clock.value })
}

/** 第一天 of a month or a year. */
const edgeDayAt = (text: string, at: number): Read<number> | undefined =>
  text.startsWith('第一天', at) || text.startsWith('第1天', at) ? { end: at + 3, value: 1 } : undefined

/** 最后一天 of a month or a year. */
const lastDayAt = (text: string, at: number): number | undefined =>
  text.startsWith('最后一天', at) || text.startsWith('最后1天', at) ? at + 4 : undefined

/** 一月二十三, 十月31: a day of two digits without its 日, where nothing follows that it could count. */
function bareDayAt(text: string, at: number): Read<number> | undefined {
  const number = numberAt(text, at)
  if (!number || number.end - at < 2 || number.value < 11 || number.value > 31) return undefined
  const next = text.charAt(number.end)
  const ends = next === '' || /[\s，。；、）)早晚上下凌中傍]/u.test(next)
  return ends && !/[.．%％]/u.test(next) ? number : undefined
}

/** What follows a month: its part, its day, a clock time. */
function behindMonth(text: string, start: number, month: Read<Fields>): Read<CalendarExpression> {
  const part = monthPartAt(text, month.end)
  if (part) return finish(text, start, part.end, { ...month.value, part: part.value })
  const from = text[month.end] === '的' ? month.end + 1 : skipBlank(text, month.end)
  const edge = edgeDayAt(text, from)
  if (edge) return withClock(text, start, edge.end, { ...month.value, day: edge.value })
  const last = lastDayAt(text, from)
  if (last !== undefined) return finish(text, start, last, { ...month.value, part: 'last' })
  const day = dayAt(text, from, true) ?? bareDayAt(text, from)
  if (day && text[month.end - 1] !== '份') return withClock(text, start, day.end, { ...month.value, day: day.value })
  return finish(text, start, month.end, month.value)
}

const REPORT = /(20\d{2})(?:(?:一季|半年|三季)(?=报)|[QH][1-4](?![A-Za-z0-9])|[上下]半年)/uy

/** 2011半年报, 2023Q1, 2012下半年: the part of a year without its 年. */
function reportAt(text: string, at: number): Read<CalendarExpression> | undefined {
  if (isDigit(text.charAt(at - 1))) return undefined
  REPORT.lastIndex = at
  const match = REPORT.exec(text)
  const months = match && monthsAt(text, at + 4)
  if (!match || !months) return undefined
  const fields: Fields = { ...NONE, year: { kind: 'absolute', year: Number(match[1]) }, months: months.value }
  return finish(text, at, at + match[0].length, fields)
}

/** What follows a year: months, a month, a part, or nothing. */
function behindYear(text: string, start: number, year: Read<Fields['year']>): Read<CalendarExpression> {
  const from = skipBlank(text, year.end)
  const fields: Fields = { ...NONE, year: year.value }
  const behind = text[from] === '的' ? from + 1 : from
  const months = monthsAt(text, behind)
  if (months) return finish(text, start, months.end, { ...fields, months: months.value })
  const month = monthAt(text, behind)
  if (month) return behindMonth(text, start, { end: month.end, value: { ...fields, months: month.value } })
  const word = monthWordAt(text, from)
  if (word && !word.value.same && year.value?.kind === 'relative')
    return behindMonth(text, start, { end: word.end, value: { ...fields, monthOffset: word.value.offset } })
  const first = edgeDayAt(text, behind)
  if (first) return withClock(text, start, first.end, { ...fields, months: [1, 1], day: 1 })
  const last = lastDayAt(text, behind)
  if (last !== undefined) return finish(text, start, last, { ...fields, part: 'last' })
  const part = yearPartAt(text, from)
  if (part) return finish(text, start, part.end, { ...fields, part: part.value })
  const end = text[year.end] === '度' && !isOneOf('夏假', text, year.end + 1) ? year.end + 1 : year.end
  return finish(text, start, end, fields)
}

/** The article's year, or the one that its paragraph tells of. */
const THIS = { kind: 'relative', offset: 0, bare: true } as const

/** Words of a year's part that stand alone: 年初, 岁末, 年内. */
const alone = tableOf<Fields>([
  ['年初', { ...NONE, year: THIS, part: 'begin' }],
  ['年底', { ...NONE, year: THIS, part: 'end' }],
  ['年末', { ...NONE, year: THIS, part: 'end' }],
  ['年终', { ...NONE, year: THIS, part: 'end' }],
  ['年尾', { ...NONE, year: THIS, part: 'end' }],
  ['岁末', { ...NONE, year: THIS, part: 'end' }],
  ['年中', { ...NONE, year: THIS, part: 'middle' }],
  ['年内', { ...NONE, year: { kind: 'relative', offset: 0 } }],
  ['月初', { ...NONE, monthOffset: 0, part: 'begin' }],
  ['月底', { ...NONE, monthOffset: 0, part: 'end' }],
  ['月末', { ...NONE, monthOffset: 0, part: 'end' }],
  ['上半月', { ...NONE, year: { kind: 'same' }, monthOffset: 0, part: 'first-half' }],
  ['下半月', { ...NONE, year: { kind: 'same' }, monthOffset: 0, part: 'second-half' }],
])

/** 多年终于, 年终奖, 百年中国: 年中 stands alone only where a clause or a preposition lets it. */
const isOtherWord = (text: string, at: number, end: number): boolean =>
  (text.startsWith('年终', at) && isOneOf('于究身止点端结奖', text, end)) ||
  (text.startsWith('年中', at) &&
    (isOneOf('国央期考级心部小西东外华共医学旬', text, end) ||
      !(at === 0 || isOneOf('，。；：、！？“（( \n在到至于和与及', text, at - 1))))

function aloneAt(text: string, at: number): Read<CalendarExpression> | undefined {
  const hit = wordAt(alone, text, at)
  if (!hit || (text[at - 1] === '年' && text.startsWith('半月', at + 1))) return undefined
  if (isDigit(text.charAt(at - 1)) || isOneOf('大成整每全历本一二三四五六七八九十○〇零', text, at - 1)) return undefined
  if (isOtherWord(text, at, hit.end)) return undefined
  return finish(text, at, hit.end, hit.value)
}

/** A date or a part of the calendar that begins at an offset, as far as it reaches: 2023年2月12日上午9时, 今年前7个月, 12日. */
export function calendarAt(text: string, at: number): Read<CalendarExpression> | undefined {
  const numeric = numericAt(text, at) ?? reportAt(text, at)
  if (numeric) return numeric
  const year = anyYearAt(text, at)
  if (year) return behindYear(text, at, year)
  const months = monthsAt(text, at, true)
  if (months) return finish(text, at, months.end, { ...NONE, months: months.value })
  const month = monthAt(text, at)
  if (month) return behindMonth(text, at, { end: month.end, value: { ...NONE, months: month.value } })
  const word = monthWordAt(text, at)
  if (word) {
    const { offset, same } = word.value
    const fields: Fields = { ...NONE, year: same ? { kind: 'same' } : null, monthOffset: offset }
    return behindMonth(text, at, { end: word.end, value: fields })
  }
  const day = dayAt(text, at, false)
  if (day) return withClock(text, at, day.end, { ...NONE, day: day.value })
  return aloneAt(text, at)
}

/** 年初, 月底 and their like. */
export const partWords = wordsIn(alone)
