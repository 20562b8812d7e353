import { isCalendarGrain } from '../../text/duration.ts'
import { clockAt, secondClockAt } from './clock.ts'
import { countAt, iso, plain } from './counts.ts'
import { weekAt } from './weeks.ts'
import { halfAt } from './durations.ts'
import { holidayAt } from './holidays.ts'
import { jointEnd } from './joints.ts'
import { lunarAt } from './lunar.ts'
import { dayAt } from './month-day.ts'
import { monthPartAt } from './months.ts'
import { nthWeekdayEnd } from './nth-weekday.ts'
import { numberAt } from './numbers.ts'
import { calendarOrRangeAt } from './ranges.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'
import { seasonOfYearAt } from './seasons.ts'
import { anyYearAt, yearPartAt } from './year.ts'

const sets = tableOf<string | null>([
  ['每年', 'P1Y'],
  ['逐年', 'P1Y'],
  ['年年', 'P1Y'],
  ['历年', 'P1Y'],
  ['每月', 'P1M'],
  ['每个月', 'P1M'],
  ['逐月', 'P1M'],
  ['月月', 'P1M'],
  ['每周', 'P1W'],
  ['每周末', 'P1W'],
  ['每个周末', 'P1W'],
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
  ['双休日', 'P1W'],
  ['平时', null],
  ['平日', null],
  ['节假日', null],
])

/** Where the weekdays of every week end: 每周三, 每周一至周五, 每周一、三、五. */
function weekdaysEnd(text: string, from: number): number {
  if (!isWeekday(text, from) || COUNTED.test(text.slice(from, from + 3))) return from
  let end = from + 1
  for (;;) {
    const joined = isOneOf('、和及', text, end) ? end + 1 : jointEnd(text, end)
    if (joined === undefined) return end
    const named = ['周', '星期', '礼拜'].find((word) => text.startsWith(word, joined))
    const day = joined + (named?.length ?? 0)
    const counts = named === undefined && !isOneOf('、和及至到—-，。；）)开发运行的晚早上下全两各举', text, day + 1)
    if (!isWeekday(text, day) || counts) return end
    end = day + 1
  }
}

/** 每周一次, 每周三天, 每周五小时: a count, not a weekday. */
const COUNTED = /^[一二三四五六](?:[次趟班回期节天集篇更个](?![午行设中新家津货车能])|小时)/u

const isWeekday = (text: string, at: number): boolean => isOneOf('一二三四五六日天', text, at)

/** 每月1日和15日, 每年3月、9月: where the list ends that a part of each begins. */
function listEnd(text: string, end: number, partEnd: (text: string, from: number) => number): number {
  if (!isOneOf('、和与及', text, end)) return end
  const to = partEnd(text, end + 1)
  return to > end + 1 ? to : end
}

/** 每年3月, 每年春节: the part of every year that is meant; a year of its own is none. */
function partOfYearEnd(text: string, from: number): number {
  if (anyYearAt(text, from)) return from
  const read =
    calendarOrRangeAt(text, from) ?? seasonOfYearAt(text, from) ?? lunarAt(text, from) ?? holidayAt(text, from)
  if (!read) return yearPartAt(text, from)?.end ?? from
  const { value } = read
  const bare = value.form === 'calendar' && value.months === null && value.part === null
  if (text[read.end - 1] === '季' && value.form === 'calendar') return from
  return bare || (value.form === 'calendar' && value.monthOffset !== null)
    ? from
    : listEnd(text, read.end, partOfYearEnd)
}

/** 每月5日, 每月5日至10日, 每月上旬. */
function partOfMonthEnd(text: string, from: number): number {
  const part = monthPartAt(text, from)
  if (part) return part.end
  const joint = numberEnd(text, from)
  const listed = joint > from ? listEnd(text, joint, partOfMonthEnd) : joint
  if (listed > joint) return listed
  const first = dayAt(text, from, true)
  const second = dayAt(text, jointEnd(text, first?.end ?? joint) ?? text.length, true)
  const day = second ?? first
  return !day || isOneOf('均内游间', text, day.end) ? from : listEnd(text, day.end, partOfMonthEnd)
}

const numberEnd = (text: string, at: number): number => numberAt(text, at)?.end ?? at

/** 每天早上8点, 每天8时至20时, 每周五晚. */
function clockEnd(text: string, from: number): number {
  const clock = clockAt(text, from)
  if (!clock || isOneOf('心赞击评数', text, clock.end) || text.startsWith('早晚', from)) return from
  return secondClockAt(text, clock.end, clock.value)?.end ?? nextDayEnd(text, clock.end) ?? clock.end
}

/** 每晚22时至次日6时: where the clock time of the next day ends. */
function nextDayEnd(text: string, end: number): number | undefined {
  const from = jointEnd(text, end)
  if (from === undefined) return undefined
  const word = ['次日', '翌日', '第二天', '第二日'].find((w) => text.startsWith(w, from))
  return word === undefined ? undefined : clockAt(text, skipBlank(text, from + word.length))?.end
}

/** Where what recurs ends: the part of the year, month, week or day that is meant of each. */
function partEnd(text: string, end: number, unit: string | null): number {
  const from = skipBlank(text, text[end] === '的' ? end + 1 : end)
  const inside = (to: number) => (to > from + (text[from] === '从' ? 1 : 0) ? to : end)
  if (unit === 'P1Y') return inside(nthWeekdayEnd(text, partOfYearEnd(text, from)))
  if (unit === 'P1M') return inside(nthWeekdayEnd(text, partOfMonthEnd(text, from)))
  if (unit === 'P1D') return inside(clockEnd(text, text[from] === '从' ? from + 1 : from))
  if (unit !== 'P1W') return end
  const days = weekdaysEnd(text, end)
  return days === end ? end : clockEnd(text, days)
}

/** 每逢春节, 每到周末. */
function wheneverAt(text: string, at: number): Read | undefined {
  if (!isOneOf('逢到', text, at + 1)) return undefined
  const festival = holidayAt(text, at + 2) ?? lunarAt(text, at + 2) ?? seasonOfYearAt(text, at + 2)
  if (festival) return { end: festival.end, value: { form: 'set', iso: 'P1Y' } }
  const week = weekAt(text, at + 2)
  return week && { end: week.end, value: { form: 'set', iso: 'P1W' } }
}

/** 每半年, 每隔一天: one left out is every second; how many 每隔两天 leaves out isn't said. */
function everyAt(text: string, at: number): Read | undefined {
  const apart = text[at + 1] === '隔'
  const from = apart ? at + 2 : at + 1
  const half = halfAt(text, from)
  if (half) return { end: half.end, value: { form: 'set', iso: half.value } }
  const count = countAt(text, from)
  const number = count && plain(count.value)
  if (!count || !number) return undefined
  const skips = apart && isCalendarGrain(count.unit.grain)
  const every = skips ? (number === '1' ? '2' : null) : number
  return { end: count.end, value: { form: 'set', iso: every === null ? null : iso(every, count.unit) } }
}

/** 水平日益, 和平时期, 公平时: 平 ends another word, or its second half begins one. */
const isUneven = (text: string, at: number, end: number): boolean =>
  isOneOf('水和公太持扯拉习近', text, at - 1) || isOneOf('期代益前均照', text, end)

/** 每年, 每周三, 每两年, 每年3月. */
export function setAt(text: string, at: number): Read | undefined {
  const word = wordAt(sets, text, at)
  if (text[at - 1] === '《') return undefined
  if (!word) return text[at] === '每' ? (wheneverAt(text, at) ?? everyAt(text, at)) : undefined
  if (text[at] === '平' && isUneven(text, at, word.end)) return undefined
  if (text.startsWith('天天', at) && isOneOf('向', text, word.end)) return undefined
  const end = text[at] === '每' ? partEnd(text, word.end, word.value) : word.end
  return { end, value: { form: 'set', iso: word.value } }
}

/** The words that a set begins with. */
export const setWords = [...wordsIn(sets), '每半', '每隔', '每逢', '每到']
