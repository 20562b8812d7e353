import type { Clock, DayExpression, TimeExpression, WeekExpression } from '../../model/time-expression.ts'
import { codeAt } from '../../text/code.ts'
import { charactersOf } from './characters.ts'
import { clockAt, eveningHour, hoursAt, secondClockAt } from './clock.ts'
import { clockOnly } from './clock-only.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

interface DayWord {
  readonly offset: number
  readonly from: DayExpression['from']
  /** The hour that the word names too: 今晚, 昨晚. */
  readonly hour: number | null
}

const row = (words: string, offset: number, from: DayExpression['from'] = 'reference', hour: number | null = null) =>
  words.split(' ').map((word) => [word, { offset, from, hour }] as const)

const dayWords = tableOf<DayWord>([
  ...row('今天 今日 今儿 本日', 0),
  ...row('今早 今晨', 0, 'reference', 6),
  ...row('今晚 今夜', 0, 'reference', 20),
  ...row('昨天 昨日 昨儿', -1),
  ...row('昨晚 昨夜', -1, 'reference', 20),
  ...row('昨晨', -1, 'reference', 6),
  ...row('前天 前日', -2),
  ...row('大前天 大前日', -3),
  ...row('明天 明日', 1),
  ...row('明晚', 1, 'reference', 20),
  ...row('明早 明晨', 1, 'reference', 6),
  ...row('后天 后日', 2),
  ...row('大后天 大后日', 3),
  ...row('当天 当日 同日 同一天 同天 这天', 0, 'context'),
  ...row('当晚 当夜', 0, 'context', 20),
  ...row('次日 翌日 隔天 隔日', 1, 'context'),
  ...row('前一天 前一日 头一天', -1, 'told'),
  ...row('后一天 第二天', 1, 'told'),
])

/** 今明两天 and their like: the first and the last day, counted from the reference. */
const pairs = tableOf<readonly [first: number, last: number]>(
  ['两天', '两日', '两晚', '二日'].flatMap((days) =>
    (
      [
        ['今明', 0, 1],
        ['昨今', -1, 0],
        ['明后', 1, 2],
        ['前昨', -2, -1],
      ] as const
    ).map(([word, first, last]) => [word + days, [first, last]] as const),
  ),
)

/** 今明两天, 今明后三天. */
function dayPairAt(text: string, at: number): Read | undefined {
  const three = text.startsWith('今明后三天', at)
  const pair = three ? { end: at + 5, value: [0, 2] as const } : wordAt(pairs, text, at)
  if (!pair) return undefined
  const day = (offset: number): TimeExpression => ({ form: 'day', offset, from: 'reference', clock: null })
  return { end: pair.end, value: { form: 'range', from: day(pair.value[0]), to: day(pair.value[1]) } }
}

/** Words that begin like a day and aren't one: 明天系, 后天性, 日前 is vague. */
const NOT = [
  '后日均',
  '后天性',
  '后天的',
  '今天下',
  '先天',
  '后日本',
  '前日本',
  '本日本',
  '同日本',
  '当日本',
  '明日本',
  '前一日本',
  '前一天津',
  '后一天津',
]

/** What 前一天 and 第二天 stand behind where they count from the day told; else from something of the text: 比赛前一天, 会议第二天. */
const isOfTold = (text: string, at: number): boolean =>
  !(text[at] === '第' && isOneOf('和与', text, at - 1)) &&
  (at === 0 || isOneOf('，。；：、！？“（(\n 比较与和在于从自到至是了上而', text, at - 1) || isDayEnd(text, at))

/** 10月1日前一天, 春节前一天. */
const isDayEnd = (text: string, at: number): boolean => isOneOf('日号节夕', text, at - 1) && !isOneOf('第后', text, at)

/** 今天, 昨晚, 当天 and a clock time behind them. */
export function relativeDayAt(text: string, at: number): Read | undefined {
  const pair = dayPairAt(text, at)
  if (pair) return pair
  const word = wordAt(dayWords, text, at)
  if (!word || NOT.some((not) => text.startsWith(not, at))) return undefined
  const { offset, from, hour } = word.value
  if (from === 'told' ? !isOfTold(text, at) : isOneOf('提之先目节', text, at - 1)) return undefined
  const clock = clockAt(text, skipBlank(text, word.end))
  const evening = hour !== null && hour >= 12 && clock && !clock.parted
  const moved = evening ? { ...clock.value, hour: eveningHour(clock.value.hour) } : clock?.value
  const said = moved ?? (hour === null ? null : { hour, minute: null, second: null })
  const hours = clock ? undefined : hoursAt(text, word.end)
  if (hours) return dayHours({ form: 'day', offset, from, clock: hours.value[0] }, hours)
  const end = clock?.end ?? word.end
  return toClock(text, { end, value: { form: 'day', offset, from, clock: said } })
}

/** 昨天0—24时. */
const dayHours = (from: DayExpression, { end, value: [, last] }: Read<readonly [Clock, Clock]>): Read => ({
  end,
  value: { form: 'range', from, to: clockOnly(last) },
})

/** 昨天9时至11时, 上周五下午三点到五点: the range that a clock time behind a day begins. */
function toClock(text: string, read: Read<DayExpression | WeekExpression>): Read {
  const { end, value } = read
  const second = value.clock && !isDayPart(text, end) ? secondClockAt(text, end, value.clock) : undefined
  return second ? { end: second.end, value: { form: 'range', from: value, to: clockOnly(second.value) } } : read
}

/** Whether a part of the day ends here: 晚上至凌晨 names no clock times. */
const isDayPart = (text: string, end: number): boolean => isOneOf('午晨早晚上间后里夜', text, end - 1)

const weekRow = (words: string, offset: number) => words.split(' ').map((word) => [word, offset] as const)

const weekWords = tableOf<number>([
  ...weekRow('本周 这周 这一周 本星期 这星期 这个星期 这一星期 这礼拜 这个礼拜 这一礼拜', 0),
  ...weekRow('上周 上一周 上星期 上个星期 上礼拜 上个礼拜', -1),
  ...weekRow('上上周 上上星期 上上个星期 上上礼拜', -2),
  ...weekRow('下周 下一周 下星期 下个星期 下礼拜 下个礼拜', 1),
  ...weekRow('下下周 下下星期 下下个星期 下下礼拜', 2),
])

const WEEKDAYS = '一二三四五六日天'
const weekdayOf = (c: string) => (c === '天' ? 7 : WEEKDAYS.indexOf(c) + 1)
const isWeekday = (c: string) => c !== '' && WEEKDAYS.includes(c)

const weekHeads = charactersOf('星礼周')

/** 星期日, 周二: the weekday; Monday is 1. */
export function weekdayAt(text: string, at: number): Read<number> | undefined {
  if (weekHeads[codeAt(text, at)] !== 1) return undefined
  const head = ['星期', '礼拜', '周'].find((w) => text.startsWith(w, at))
  if (head === undefined || !isWeekday(text.charAt(at + head.length))) return undefined
  return { end: at + head.length + 1, value: weekdayOf(text.charAt(at + head.length)) }
}

const weekdayLeads = charactersOf('（( 星礼周')

/** The weekday beside a day: 14日星期一, 14日（周一）; `own` is where the day ends, which takes in what stands right behind it. */
export function weekdayBehind(text: string, end: number): (Read<number> & { readonly own: number }) | undefined {
  if (weekdayLeads[codeAt(text, end)] !== 1) return undefined
  const bracket = isOneOf('（(', text, end)
  const from = bracket ? end + 1 : skipBlank(text, end)
  const day = weekdayAt(text, from)
  if (!day) return undefined
  if (bracket) return isOneOf('）)', text, day.end) ? { end: day.end + 1, value: day.value, own: end } : undefined
  const goes = isWeekday(text.charAt(day.end)) || (text[from] === '周' && isName(text, from))
  return goes ? undefined : { ...day, own: day.end }
}

const week = (offset: number, weekday: number | null, weekend: boolean, stated: boolean): WeekExpression => ({
  form: 'week',
  offset,
  weekday,
  weekend,
  stated,
  clock: null,
})

function withClock(text: string, end: number, value: WeekExpression): Read {
  const clock = clockAt(text, skipBlank(text, end))
  return clock ? toClock(text, { end: clock.end, value: { ...value, clock: clock.value } }) : { end, value }
}

/** 本周三, 上周, 周五晚, 星期一, 周末. */
export function weekAt(text: string, at: number): Read | undefined {
  const word = wordAt(weekWords, text, at)
  if (word) {
    const c = text.charAt(word.end)
    if (c === '末') return { end: word.end + 1, value: week(word.value, null, true, true) }
    if (isWeekday(c) && !isOneOf('一二三四五六', text, word.end + 1))
      return withClock(text, word.end + 1, week(word.value, weekdayOf(c), false, true))
    return isOneOf('边围转长岁', text, word.end)
      ? undefined
      : { end: word.end, value: week(word.value, null, false, true) }
  }
  const head = ['星期', '礼拜', '周'].find((w) => text.startsWith(w, at))
  if (head === undefined) return undefined
  const from = at + head.length
  const c = text.charAt(from)
  if (head === '周' && c === '末' && !isOneOf('一四每逐', text, at - 1))
    return { end: from + 1, value: week(0, null, true, false) }
  if (!isWeekday(c) || (head === '周' && isName(text, at))) return undefined
  return withClock(text, from + 1, week(0, weekdayOf(c), false, false))
}

/** What stands behind a weekday and no given name. */
const NO_NAME =
  /^(?:[上下中]午|[早晚至到，。、（()）的在将为和与及起前后说称,\-—～]|凌晨|清晨|傍晚|深夜|公布|发布|表示|宣布|开[市盘幕始播学工]|举行|召开|启动|收盘|抵达|$)/u

/** 周 is a surname too: 周一鸣. A weekday is followed by an end, a part of the day or a bracket, or stands in one. */
function isName(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 2)
  if ('每（(至到'.includes(before) && before !== '') return false
  if (text[at + 1] === '日') return isOneOf('均常报程', text, at + 2)
  if (NO_NAME.test(text.slice(at + 2, at + 4)))
    return /[\u4e00-\u9fff]/u.test(before) && '一二三四五六七八九十两几'.includes(before)
  return /[\u4e00-\u9fff]/u.test(after)
}

/** The words that a day is named by. */
export const dayWordList = [...wordsIn(dayWords), ...wordsIn(pairs), '今明后三天']

/** The words that a week or weekday begins with. */
export const weekWordList = [...wordsIn(weekWords), '星期', '礼拜', '周']
