import type { CalendarExpression } from '../../model/time-expression.ts'
import { clockAt } from './clock.ts'
import { jointEnd } from './joints.ts'
import { isOneOf, type Read } from './reader.ts'

const clockOnly = (clock: CalendarExpression['clock']): CalendarExpression => ({
  form: 'calendar',
  year: null,
  months: null,
  monthOffset: null,
  day: null,
  part: null,
  clock,
  limit: false,
})

/** 13:13 is a score too, where the words around it tell of a game. */
const isScore = (text: string, start: number, end: number): boolean =>
  /[:：]/u.test(text.slice(start, end)) &&
  (/[比以分局胜负平超先败][^，。]{0,3}$/u.test(text.slice(Math.max(0, start - 6), start)) ||
    isOneOf('战胜个平大险击', text, end))

/** 一时 alone is a while, not one o'clock. */
const isAWhile = (text: string, at: number): boolean =>
  text.startsWith('一时', at) && !/^[\d零〇一二三四五半许整]/u.test(text.slice(at + 2, at + 3))

/** A clock time without its day: 14:30, 上午9时; the day comes from the context. A bare 三点 is too often a count. */
export function clockOnlyAt(text: string, at: number): Read | undefined {
  if (text[at - 1] === '第' || isOneOf('上中', text, at - 1) || isAWhile(text, at)) return undefined
  const clock = clockAt(text, at)
  if (!clock || (clock.partOnly && !isOneOf('上下中凌傍深清', text, at))) return undefined
  if (!clock.stated && clock.value.minute === null) return undefined
  if (!clock.partOnly && isScore(text, at, clock.end)) return undefined
  const from = jointEnd(text, clock.end)
  const second = from === undefined ? undefined : clockAt(text, from)
  if (second && !second.partOnly)
    return { end: second.end, value: { form: 'range', from: clockOnly(clock.value), to: clockOnly(second.value) } }
  return { end: clock.end, value: clockOnly(clock.value) }
}
