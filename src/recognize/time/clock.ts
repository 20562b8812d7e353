import type { Clock } from '../../model/time-expression.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { isNumeral } from './characters.ts'
import { jointEnd } from './joints.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

/** Parts of the day: the hour they stand for alone, and whether they move a clock time to the afternoon. */
interface DayPart {
  readonly hour: number
  readonly afternoon: boolean
}

const row = (word: string, hour: number, afternoon: boolean) => [word, { hour, afternoon }] as const

const dayParts = tableOf<DayPart>([
  row('凌晨', 0, false),
  row('清晨', 6, false),
  row('清早', 6, false),
  row('早上', 8, false),
  row('早晨', 8, false),
  row('早间', 8, false),
  row('今早', 8, false),
  row('早', 8, false),
  row('上午', 8, false),
  row('中午', 12, true),
  row('正午', 12, true),
  row('午间', 12, true),
  row('午后', 12, true),
  row('下午', 12, true),
  row('傍晚', 16, true),
  row('晚上', 20, true),
  row('晚间', 20, true),
  row('当晚', 20, true),
  row('夜里', 20, true),
  row('夜间', 20, true),
  row('深夜', 20, true),
  row('午夜', 0, false),
  row('晚', 20, true),
])

/** A part of the day: 上午, 凌晨. */
export const dayPartAt = (text: string, at: number): Read<DayPart> | undefined => wordAt(dayParts, text, at)

const clockOf = (hour: number, minute: number | null, second: number | null): Clock => ({ hour, minute, second })

/** 14:30, 14:30:05. */
function colonAt(text: string, at: number): Read<Clock> | undefined {
  COLON.lastIndex = at
  const match = COLON.exec(text)
  if (!match || isDigit(text.charAt(at - 1))) return undefined
  const [all, hour = '', minute = '', second] = match
  const end = at + all.length
  return {
    end: isOneOf('时分许', text, end) && !isOneOf('间', text, end + 1) ? end + 1 : end,
    value: clockOf(Number(hour), Number(minute), second === undefined ? null : Number(second)),
  }
}

const COLON = /([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：])/uy

/** Behind 点: what makes it a clock time, and what a decimal or a score. */
const HOUR = '时点'

function minutesAt(text: string, at: number): Read<number> | undefined {
  if (text[at] === '半') return { end: at + 1, value: 30 }
  if (text.startsWith('一刻', at)) return { end: at + 2, value: 15 }
  if (text.startsWith('三刻', at)) return { end: at + 2, value: 45 }
  if (text.startsWith('1刻', at) || text.startsWith('3刻', at))
    return { end: at + 2, value: text[at] === '1' ? 15 : 45 }
  const minute = numberAt(text, at)
  if (!minute || minute.value > 59 || text[minute.end] === '点') return undefined
  if (text[minute.end] === '分')
    return { end: minute.end + (text[minute.end + 1] === '钟' ? 2 : 1), value: minute.value }
  const bare = (minute.end - at === 2 || minute.value > 10) && !/[\u4e00-\u9fff]/u.test(text.charAt(minute.end))
  return bare ? minute : undefined
}

/** 四点过五分, 四点过一点: not 三点过程. */
const isPast = (text: string, at: number): boolean =>
  text[at] === '半' || isNumeral(text, at) || isDigit(text.charAt(at))

/** 20时30分, 八点半, 9点整, 16时。 */
function wordsAt(text: string, at: number): Read<Clock> | undefined {
  const hour = numberAt(text, at)
  if (!hour || hour.value > 24 || !isOneOf(HOUR, text, hour.end)) return undefined
  let end = hour.end + 1
  if (text[hour.end] === '点' && text[end] === '钟') end++
  if (text[end] === '整' || text[end] === '许') return { end: end + 1, value: clockOf(hour.value, 0, null) }
  const past = text[hour.end] === '点' && text[end] === '过' && isPast(text, end + 1) ? end + 1 : end
  const minute = minutesAt(text, past)
  if (!minute) return { end: past, value: clockOf(hour.value, null, null) }
  const second = numberAt(text, minute.end)
  if (!second || second.value > 60 || text[second.end] !== '秒')
    return { end: minute.end, value: clockOf(hour.value, minute.value, null) }
  return { end: second.end + 1, value: clockOf(hour.value, minute.value, second.value) }
}

/** The hour of the evening that a number names: 晚8点 is 20; 晚12点 and 晚零点 end the day, 晚1点 is of the next. */
export const eveningHour = (hour: number): number => {
  if (hour === 0 || hour === 12) return 24
  return hour <= 4 ? hour + 24 : hour < 12 ? hour + 12 : hour
}

/** The hour that a part of the day makes of a number: 下午3点 is 15, 凌晨12点 is 0. */
function hourIn(part: DayPart, word: string, hour: number): number {
  if (word === '凌晨' && hour === 12) return 0
  if (word === '午夜') return hour === 12 || hour === 0 ? 24 : hour
  if (part.hour === EVENING) return eveningHour(hour)
  return part.afternoon && hour < 12 && !(part.hour === 12 && hour === 11) ? hour + 12 : hour
}

const EVENING = 20

/** A clock time as it was said. */
interface ClockRead extends Read<Clock> {
  /** 上午: a part of the day alone. */
  readonly partOnly: boolean
  /** More than a bare 8点, which is too often a count. */
  readonly stated: boolean
  /** Whether a part of the day stands before it. */
  readonly parted: boolean
}

/** A clock time with or without a part of the day before it: 下午3点半, 20时30分, 14:30; or that part alone: 上午. */
export function clockAt(text: string, at: number): ClockRead | undefined {
  const part = dayPartAt(text, at)
  const from = part ? skipBlank(text, part.end) : at
  const clock = colonAt(text, from) ?? wordsAt(text, from)
  if (clock)
    return {
      end: clock.end,
      value: part
        ? { ...clock.value, hour: hourIn(part.value, text.slice(at, part.end), clock.value.hour) }
        : clock.value,
      partOnly: false,
      parted: part !== undefined,
      stated: part !== undefined || text[clock.end - 1] !== '点',
    }
  return (
    part && { end: part.end, value: clockOf(part.value.hour, null, null), partOnly: true, stated: true, parted: true }
  )
}

/** A part of the day that moves the hour behind it to the afternoon: 下午3点. */
const LATE = /(?:[下午]午|午[后间]|傍晚|晚[上间]?|[夜今明昨当][里间晚夜])\s?[\d一二三四五六七八九十]{1,2}[^，。]{0,5}$/u

/** The clock time that ends a range: 9时至11时. Without a part of the day of its own it stays in that of the first: 下午3点至5点 ends at 17. */
export function secondClockAt(text: string, end: number, first: Clock): Read<Clock> | undefined {
  const from = jointEnd(text, end)
  const second = from === undefined ? undefined : clockAt(text, from)
  if (from === undefined || !second || second.partOnly) return undefined
  const { hour } = second.value
  const stays = dayPartAt(text, from) === undefined && first.hour >= 12 && hour < 12 && hour + 12 >= first.hour
  return stays && LATE.test(text.slice(Math.max(0, end - 10), end))
    ? { end: second.end, value: { ...second.value, hour: hour + 12 } }
    : second
}

/** 0—24时, 8至10时: hours whose first has no unit of its own. */
export function hoursAt(text: string, at: number): Read<readonly [Clock, Clock]> | undefined {
  const first = numberAt(text, skipBlank(text, at))
  const from = first && first.value <= 24 ? jointEnd(text, first.end) : undefined
  const second = from === undefined ? undefined : numberAt(text, from)
  if (!first || !second || second.value > 24 || second.value <= first.value || text[second.end] !== '时')
    return undefined
  return { end: second.end + 1, value: [clockOf(first.value, null, null), clockOf(second.value, null, null)] }
}

/** The words that a part of the day begins with. */
export const dayPartWords = wordsIn(dayParts)
