import { LegalHoliday, LunarDay, LunarMonth, LunarYear, SolarTerm } from 'tyme4ts'
import { addDays, type Day } from '../text/calendar.ts'

const fixed: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  情人节: [2, 14],
  女生节: [3, 7],
  妇女节: [3, 8],
  植树节: [3, 12],
  消费者权益日: [3, 15],
  愚人节: [4, 1],
  世界读书日: [4, 23],
  劳动节: [5, 1],
  青年节: [5, 4],
  护士节: [5, 12],
  儿童节: [6, 1],
  世界环境日: [6, 5],
  全国土地日: [6, 25],
  建党节: [7, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  烈士纪念日: [9, 30],
  国庆节: [10, 1],
  万圣节: [10, 31],
  记者节: [11, 8],
  双十一: [11, 11],
  双十二: [12, 12],
  国家公祭日: [12, 13],
  平安夜: [12, 24],
  圣诞节: [12, 25],
}

/** Days of the lunar calendar, as month and day of the lunar year that begins in the year asked for. */
const lunar: Readonly<Record<string, readonly [month: number, day: number]>> = {
  春节: [1, 1],
  元宵节: [1, 15],
  端午节: [5, 5],
  七夕节: [7, 7],
  中秋节: [8, 15],
  重阳节: [9, 9],
}

/** The twenty-four solar terms in the order of a calendar year. */
const TERMS =
  '小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至'.split(
    ' ',
  )

/** The n-th weekday of a month: Mother's Day is the second Sunday of May. */
const floating: Readonly<Record<string, readonly [month: number, week: number, weekday: number]>> = {
  母亲节: [5, 2, 7],
  父亲节: [6, 3, 7],
  感恩节: [11, 4, 4],
}

interface Solar {
  getYear(): number
  getMonth(): number
  getDay(): number
}

const dayOf = (solar: Solar): Day => ({ year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() })

const lunarDay = (year: number, month: number, day: number): Day =>
  dayOf(LunarDay.fromYmd(year, month, day).getSolarDay())

function floatingDay(year: number, [month, week, weekday]: readonly [number, number, number]): Day {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay() || 7
  return { year, month, day: 1 + ((weekday - first + 7) % 7) + (week - 1) * 7 }
}

/** The years of the lunar tables. */
const FIRST = 1900
const LAST = 2100

/** What was reckoned before: the moon is slow to ask, and the same few festivals are asked for again and again. */
const known = new Map<string, Day | undefined>()

/** The day of a festival or solar term in a year; undefined for names that aren't known and years out of the lunar tables. */
export function holidayOf(name: string, year: number): Day | undefined {
  if (year < FIRST || year > LAST) return undefined
  const key = `${name}${year}`
  if (!known.has(key)) known.set(key, reckon(name, year))
  return known.get(key)
}

function reckon(name: string, year: number): Day | undefined {
  const same = fixed[name]
  if (same) return { year, month: same[0], day: same[1] }
  const float = floating[name]
  if (float) return floatingDay(year, float)
  const moon = lunar[name]
  if (moon) return lunarDay(year, moon[0], moon[1])
  if (name === '除夕') return dayBefore(lunarDay(year, 1, 1))
  if (name === '腊八节') return lunarDay(year - 1, 12, 8)
  if (name === '小年' || name === '北方小年') return lunarDay(year - 1, 12, 23)
  if (name === '南方小年') return lunarDay(year - 1, 12, 24)
  const term = TERMS.indexOf(name === '清明节' ? '清明' : name)
  return term < 0
    ? undefined
    : dayOf(
        SolarTerm.fromIndex(year, term + 1)
          .getJulianDay()
          .getSolarDay(),
      )
}

/** A month or day of the lunar calendar, in the lunar year that begins in the year asked for. */
export interface LunarDate {
  readonly year: number
  readonly month: number
  readonly leap: boolean
  readonly day: number | null
}

/** The first and last day of a lunar date; undefined where the year has no such month or day. */
export function lunarDates({ year, month, leap, day }: LunarDate): readonly [Day, Day] | undefined {
  if (year < FIRST || year > LAST || (leap && leapMonths(year) !== month)) return undefined
  const signed = leap ? -month : month
  const days = LunarMonth.fromYm(year, signed).getDayCount()
  if (day !== null && day > days) return undefined
  return [lunarDay(year, signed, day ?? 1), lunarDay(year, signed, day ?? days)]
}

/** The month that is doubled in a lunar year, 0 for none. */
const leapMonths = (year: number): number => LunarYear.fromYear(year).getLeapMonth()

/** The eve: the day before the first of January's or February's new moon. */
const dayBefore = ({ year, month, day }: Day): Day => {
  if (day > 1) return { year, month, day: day - 1 }
  return { year, month: month - 1, day: 31 }
}

/** How many days a festival's holiday lasts by custom, where no calendar of the State Council is known. */
const customary: Readonly<Record<string, number>> = {
  春节: 7,
  国庆节: 7,
  劳动节: 5,
  除夕: 7,
  元旦: 3,
  清明: 3,
  清明节: 3,
  端午节: 3,
  中秋节: 3,
}

/** Days that were asked for before, by their number: each answer is a search in all of the calendar. */
const daysOff = new Map<number, boolean>()

function isOff({ year, month, day }: Day): boolean {
  const key = (year * 100 + month) * 100 + day
  const known = daysOff.get(key)
  if (known !== undefined) return known
  const off = LegalHoliday.fromYmd(year, month, day)?.isWork() === false
  daysOff.set(key, off)
  return off
}

/** The first and last day off of a festival's holiday, by the yearly calendar of the State Council (tyme4ts has 2002 to 2026), else by custom; 双十一 and 元宵节 have no more than their day. */
export function holidayDays(name: string, day: Day): readonly [Day, Day] {
  const length = customary[name]
  if (length === undefined) return [day, day]
  if (!isOff(day)) {
    const first = name === '春节' ? addDays(day, -1) : day
    return [first, addDays(first, length - 1)]
  }
  let first = day
  let last = day
  while (isOff(addDays(first, -1))) first = addDays(first, -1)
  while (isOff(addDays(last, 1))) last = addDays(last, 1)
  return [first, last]
}
