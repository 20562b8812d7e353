import type { Clock, DayExpression, TimeExpression, WeekExpression } from '../../model/time-expression.ts'
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

/** 《今日说法》, 《今晚报》: a name begins with the day; 当今天下, 今天下太平 are of the world. */
const isTitle = (text: string, at: number, end: number): boolean =>
  isOneOf('《', text, at - 1) ||
  (text.startsWith('今天下', at) && (isOneOf('当古于', text, at - 1) || isOneOf('太英大三豪皆', text, end + 1)))

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
  if (!word || isTitle(text, at, word.end) || NOT.some((not) => text.startsWith(not, at))) return undefined
  const { offset, from, hour } = word.value
  if (from === 'told' ? !isOfTold(text, at) : isOneOf('前后', text, at) && isOneOf('提之先目节', text, at - 1))
    return undefined
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
export function toClock(text: string, read: Read<DayExpression | WeekExpression>): Read {
  const { end, value } = read
  const second = value.clock && !isDayPart(text, end) ? secondClockAt(text, end, value.clock) : undefined
  return second ? { end: second.end, value: { form: 'range', from: value, to: clockOnly(second.value) } } : read
}

/** Whether a part of the day ends here: 晚上至凌晨 names no clock times. */
const isDayPart = (text: string, end: number): boolean => isOneOf('午晨早晚上间后里夜', text, end - 1)

/** The words that a day is named by. */
export const dayWordList = [...wordsIn(dayWords), ...wordsIn(pairs), '今明后三天']
