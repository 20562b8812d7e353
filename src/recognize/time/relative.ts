import { longestBefore, suffixes } from '../../text/lookup.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { countAt, type Count, plain } from './counts.ts'
import { isCalendarGrain } from '../../text/duration.ts'
import { isOneOf, type Read, tableOf, wordAt } from './reader.ts'

const past = suffixes(
  ['过去', '过去的', '最近', '近', '最近的', '此前', '前', '刚过去的', '这', '近来'].map((w) => [w, w] as const),
)
const future = suffixes(['未来', '今后', '未来的', '接下来', '接下来的'].map((w) => [w, w] as const))

/** What stands behind a count and makes it a point or a period of its own. */
const AFTER = tableOf<'past' | 'future'>([
  ['前', 'past'],
  ['以前', 'past'],
  ['之前', 'past'],
  ['后', 'future'],
  ['以后', 'future'],
  ['之后', 'future'],
])

const WITHIN = /^[之以]?内/u
/** Words that look forward before a span, and none that another event is meant by: 将在签约后三天内. */
const TO_COME = /(?:将(?![近军士领])|争取|有望|力争|预计|拟|计划)[^，。；\n后起自前]{0,6}$/u
const COMES = /^[之以]?内[^，。；\n\d]{0,2}(?:将(?![近军士领])|有望|力争|争取|拟)/u

/** 将在三天内完成, 两周内有望投产: a span from the article's day on. */
function isDueWithin(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 8)
  if (!WITHIN.test(behind)) return false
  const before = text.slice(Math.max(0, start - 12), start)
  return TO_COME.test(before) || (COMES.test(behind) && /(?:^|[，。；：、\n])在?$/u.test(before))
}

/** Where 前 or 以前 behind a count ends, if no other word begins with it. */
export function agoEnd(text: string, at: number): number | undefined {
  const word = wordAt(AFTER, text, at)
  return word?.value === 'past' && !isOneOf(NOT_AGO, text, word.end) ? word.end : undefined
}

const NOT_AGO = '期台后排沿列'

/** 3天前, 过去五年, 未来三年 count from the reference; else a count is a duration. */
export function relativeOf(text: string, start: number, count: Count): Read | undefined {
  const number = Number(plain(count.value) ?? NaN)
  if (!Number.isInteger(number) || number * count.unit.times > 3000) return undefined
  const grain = count.unit.grain
  const scaled = number * count.unit.times
  const before = longestBefore(past, text, start)?.[0]
  const lead = before ?? longestBefore(future, text, start)?.[0]
  if (lead !== undefined && isOneOf('将', text, start - 1 - lead.length)) return undefined
  if (lead !== undefined && lead !== '前' && lead !== '这' && lead !== '此前') {
    const direction = before === undefined ? 'future' : 'past'
    return { end: count.end, value: { form: 'relative', count: scaled, grain, direction, shape: 'period' } }
  }
  if (isCalendarGrain(grain) && isDueWithin(text, start, count.end))
    return { end: count.end, value: { form: 'relative', count: scaled, grain, direction: 'future', shape: 'period' } }
  const word = wordAt(AFTER, text, count.end)
  const calendar = grain === 'year' || grain === 'month' || grain === 'day' || grain === 'week'
  if (!word || !calendar || word.value === 'future' || isOneOf(NOT_AGO, text, word.end)) return undefined
  const today = /^的?今[天日]/u.exec(text.slice(word.end, word.end + 3))
  if (today && grain === 'year') {
    const year = { kind: 'relative', offset: -scaled } as const
    return { end: word.end + today[0].length, value: { form: 'same-period', year, monthOffset: null, unit: 'today' } }
  }
  return { end: word.end, value: { form: 'relative', count: scaled, grain, direction: word.value, shape: 'point' } }
}

/** Where a clause begins: 前两年, not 假期前两天. */
const opensClause = (text: string, at: number): boolean =>
  at === 0 || isOneOf('，。；：、！？“（(\n比较 ', text, at - 1)

/** 上两周, 下三年: whole units before or after the one of the reference. At the head of a clause 前两年 and 后三天 too. */
export function alignedAt(text: string, at: number): Read | undefined {
  const lead = text[at] ?? ''
  if (!isOneOf('上下前后', lead, 0)) return undefined
  const count = countAt(text, at + 1)
  const number = count && Number(plain(count.value) ?? NaN)
  if (!count || !number || !Number.isInteger(number) || number > 60) return undefined
  const { grain, times } = count.unit
  if (!isCalendarGrain(grain) || times !== 1) return undefined
  const bare = lead === '前' || lead === '后'
  if (bare ? !isBare(text, at, count, number) : number < 2 || isOneOf('以楼车', text, at - 1)) return undefined
  const direction = lead === '上' || lead === '前' ? 'past' : 'future'
  const shape = !bare || (lead === '前' && grain === 'year') ? 'aligned' : 'period'
  return { end: count.end, value: { form: 'relative', count: number, grain, direction, shape } }
}

/** 前三天 is also the first three days, 前两个月 January and February: only years and weeks are counted back, from two on. */
function isBare(text: string, at: number, { end, unit: { grain } }: Count, number: number): boolean {
  if (!opensClause(text, at) || isOneOf('才又再便就来前后内的级', text, end)) return false
  return text[at] === '后' || ((grain === 'year' || grain === 'week') && (number >= 2 || isDigit(text.charAt(at + 1))))
}
