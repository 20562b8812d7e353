import type { Grain } from '../../model/time-expression.ts'
import { add, decimal, toText } from '../../text/decimal.ts'
import { isDigit, startsNumeral } from '../../text/numeral/characters.ts'
import { exactly } from '../../text/numeral/interval.ts'
import { readNumeral } from '../../text/numeral/read.ts'
import { countAt, type Count, iso, ONCE, plain, unitAt } from './counts.ts'
import { isCalendarGrain } from '../../text/duration.ts'
import { halfAgo, yearsAgo } from './ago.ts'
import { boundsFrom, countRangeAt, duration } from './duration-bounds.ts'
import { hundredthsAt } from './hundredths.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'
import { relativeOf } from './relative.ts'

const halves = tableOf<string>([
  ['半年', 'P6M'],
  ['半个月', 'P0.5M'],
  ['半月', 'P0.5M'],
  ['半天', 'P0.5D'],
  ['半日', 'P0.5D'],
  ['半小时', 'PT30M'],
  ['半个小时', 'PT30M'],
  ['半个世纪', 'P50Y'],
  ['半个多世纪', 'P50Y'],
  ['半世纪', 'P50Y'],
  ['一刻钟', 'PT15M'],
  ['半个钟头', 'PT30M'],
  ['半个多小时', 'PT30M'],
  ['半个多月', 'P0.5M'],
])

/** 半年, 半小时. 上半年 and 下半年 are periods. */
export function halfAt(text: string, at: number): Read<string> | undefined {
  const half = wordAt(halves, text, at)
  if (!half || isOneOf('上下前后一大小', text, at - 1) || isOneOf('报导', text, half.end)) return undefined
  const more = text[half.end] === '多' ? 1 : 0
  return { end: half.end + more, value: half.value }
}

/** Parts of mixed durations: 三天两夜 counts the days, 3分31秒 and 1小时20分 are added up. */
const MIXED = /(?:(\d{1,3})个?小时)?(?:(\d{1,3})分钟?)?(?:(\d{1,2}(?:\.\d{1,3})?)秒)?/uy

function mixedAt(text: string, at: number): Read | undefined {
  if (!isDigit(text.charAt(at)) || isDigit(text.charAt(at - 1)) || isOneOf('时点:：.', text, at - 1)) return undefined
  MIXED.lastIndex = at
  const match = MIXED.exec(text)
  if (!match || match[0] === '') return undefined
  const [all, hours, minutes, seconds] = match
  if ([hours, minutes, seconds].filter((part) => part !== undefined).length < 2) return undefined
  const part = seconds === undefined || seconds.includes('.') ? undefined : hundredthsAt(text, at + all.length)
  const value = `PT${hours === undefined ? '' : `${hours}H`}${minutes === undefined ? '' : `${minutes}M`}${seconds === undefined ? '' : `${seconds}${part ? `.${part.value}` : ''}S`}`
  return { end: part?.end ?? at + all.length, value: duration(value) }
}

/** 一年半, 两个半小时 (the half stands before the unit); 一年半载, 十天半月 name two lengths. */
const hasHalf = (text: string, end: number) => text[end] === '半' && !isOneOf('年径场月载', text, end + 1)

const GRAINS: readonly Grain[] = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second']

/** Where the next part of a duration begins: 又 and 零 may join it, 多 and 余 end the one before. */
function nextPart(text: string, end: number): number {
  const from = isOneOf('多余', text, end) ? end + 1 : end
  return isOneOf('又零加', text, from) ? from + 1 : from
}

/** The later parts of a duration that is told in several: 四年六个月, 一年又一个月21天, 2小时5分. */
function partsFrom(text: string, first: Count): readonly Count[] {
  const parts = [first]
  for (let last = first; parts.length < GRAINS.length;) {
    const from = nextPart(text, last.end)
    const next = partAt(text, from) ?? minutesAt(text, from, last)
    const finer = next && GRAINS.indexOf(next.unit.grain) > GRAINS.indexOf(last.unit.grain)
    const joined = next && text[from - 1] === '又' && next.unit.grain !== last.unit.grain
    if (!next || !(finer || joined) || next.unit.grain === 'quarter') break
    parts.push(next)
    last = next
  }
  return parts
}

/** 分 is minutes only behind hours or before seconds. */
function minutesAt(text: string, at: number, before: Count): Count | undefined {
  const number = before.unit.grain === 'hour' || before.unit.grain === 'day' ? numberAt(text, at) : undefined
  if (!number || text[number.end] !== '分' || number.value > 59) return undefined
  const value = exactly(decimal(String(number.value)))
  return { end: number.end + 1, value, unit: { grain: 'minute', times: 1 }, surface: '分' }
}

function compoundOf(parts: readonly Count[]): string | undefined {
  const sorted = [...parts].sort((a, b) => GRAINS.indexOf(a.unit.grain) - GRAINS.indexOf(b.unit.grain))
  const of = (short: boolean) =>
    sorted
      .filter(({ unit }) => isCalendarGrain(unit.grain) !== short)
      .map(({ value, unit }) => iso(plain(value) ?? '', unit).replace(/^PT?/u, ''))
  if (parts.some(({ value }) => plain(value) === null)) return undefined
  const short = of(true)
  return `P${of(false).join('')}${short.length > 0 ? `T${short.join('')}` : ''}`
}

/** 三天两夜 counts its days. */
function withNights(text: string, { end, unit }: Count): number {
  const nights = unit.grain === 'day' ? numberAt(text, end) : undefined
  return nights && text[nights.end] === '夜' ? nights.end + 1 : end
}

/** Durations, and counts that the reference turns into dates or periods. */
export function countedAt(text: string, at: number): Read | undefined {
  const half = halfAt(text, at)
  if (half) return halfAgo(text, half) ?? { end: half.end, value: duration(half.value) }
  const simple = mixedAt(text, at) ?? minutesAndAt(text, at) ?? countRangeAt(text, at)
  if (simple) return simple
  const count = countAt(text, at) ?? halfInsideAt(text, at)
  if (!count) return undefined
  const relative = relativeOf(text, at, count)
  if (relative) return relative
  const number = plain(count.value)
  const bounds = boundsFrom(text, count)
  if (bounds) return bounds
  if (number !== null && ONCE.test(text.slice(count.end, count.end + 2)) && text[at - 1] !== '第')
    return { end: count.end, value: { form: 'set', iso: iso(number, count.unit) } }
  if (number === null)
    return {
      end: count.end,
      value: duration(iso(toText(count.value.lo), count.unit), iso(toText(count.value.hi), count.unit)),
    }
  if (hasHalf(text, count.end))
    return (
      yearsAgo(text, count, Number(number)) ?? {
        end: count.end + 1,
        value: duration(iso(String(Number(number) + 0.5), count.unit)),
      }
    )
  const parts = partsFrom(text, count)
  const compound = parts.length > 1 ? compoundOf(parts) : undefined
  if (compound !== undefined) return { end: parts.at(-1)?.end ?? count.end, value: duration(compound) }
  const part = count.surface === '秒' && /^\d+$/u.test(number) ? hundredthsAt(text, count.end) : undefined
  if (part) return { end: part.end, value: duration(iso(`${number}.${part.value}`, count.unit)) }
  return { end: withNights(text, count), value: duration(iso(number, count.unit)) }
}

/** 五分半钟, 十三分半, 五分零三秒. */
function minutesAndAt(text: string, at: number): Read | undefined {
  const number = numberAt(text, at)
  if (!number || text[number.end] !== '分' || text.startsWith('一分一秒', at)) return undefined
  if (text[number.end + 1] === '半') {
    const end = number.end + (text[number.end + 2] === '钟' ? 3 : 2)
    return { end, value: duration(`PT${number.value}M30S`) }
  }
  const from = nextPart(text, text[number.end + 1] === '钟' ? number.end + 2 : number.end + 1)
  const second = partAt(text, from)
  if (second?.unit.grain !== 'second' || plain(second.value) === null) return undefined
  return { end: second.end, value: duration(`PT${number.value}M${plain(second.value) ?? ''}S`) }
}

/** A later part of a duration; behind 零 its number stands alone: 一年零三个月. */
function partAt(text: string, from: number): Count | undefined {
  if (text[from - 1] !== '零') return countAt(text, from)
  const count = countAt(text.slice(from, from + LONGEST_PART), 0)
  return count && { ...count, end: from + count.end }
}

const LONGEST_PART = 12

/** 两个半小时, 1个半月. */
function halfInsideAt(text: string, at: number): Count | undefined {
  if (!startsNumeral(text, at) || startsNumeral(text, at - 1)) return undefined
  const numeral = readNumeral(text, at)
  if (!numeral.value || !text.startsWith('个半', numeral.end)) return undefined
  const unit =
    unitAt(text, numeral.end + 2) ??
    (text[numeral.end + 2] === '月'
      ? { end: numeral.end + 3, value: { grain: 'month', times: 1 } as const }
      : undefined)
  if (!unit) return undefined
  const half = add(numeral.value.lo, { digits: 5, exponent: numeral.value.lo.exponent - 1 })
  return { end: unit.end, value: { lo: half, hi: half }, unit: unit.value, surface: '' }
}

/** The words that a duration without a number begins with. */
export const halfWords = wordsIn(halves)
