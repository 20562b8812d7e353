import type { CalendarExpression, TimeExpression } from '../../model/time-expression.ts'
import type { Join } from './host.ts'
import { jointEnd } from './joints.ts'
import type { Reading } from './host.ts'
import { isOneOf } from './reader.ts'

const isClockOnly = (e: TimeExpression): boolean =>
  e.form === 'calendar' && e.clock !== null && e.day === null && e.months === null && e.year === null

const hasClock = (e: TimeExpression): boolean => 'clock' in e && e.clock !== null

/** How finely a time is said: a range has two of about the same kind. */
function grainOf(e: TimeExpression): 'clock' | 'day' | 'month' | 'none' {
  if (e.form === 'calendar') {
    if (e.clock) return 'clock'
    return e.day !== null ? 'day' : 'month'
  }
  if (e.form === 'day') return e.clock ? 'clock' : 'day'
  if (e.form === 'week') return e.weekday !== null && !e.clock ? 'day' : 'none'
  return e.form === 'holiday' || e.form === 'lunar' ? 'day' : 'none'
}

/** 周五 without its week. */
const isBareWeekday = (e: TimeExpression): boolean => e.form === 'week' && !e.stated

/** Days that a weekday can end a range of (下周三到周五); 周一至周五 alone is mostly of every week. */
const leadsWeekday = (e: TimeExpression): boolean => e.form === 'day' || (e.form === 'week' && e.stated)

/** 周一至周五 alone is of every week; other weekdays (周二至周四) are of the article's. */
function weekdays(left: Reading, right: Reading): Reading | undefined {
  const [a, b] = [left.value, right.value]
  if (a.form !== 'week' || b.form !== 'week' || !isBareWeekday(b) || a.clock || b.clock) return undefined
  if (a.weekday === null || b.weekday === null || a.weekday === b.weekday) return undefined
  if (a.weekday > 1 || b.weekday < FRIDAY) return rangeOf(left, right)
  return { end: right.end, value: { form: 'set', iso: 'P1W' }, family: left.family }
}

const FRIDAY = 5

const isToday = (e: TimeExpression): boolean => e.form === 'day' && e.offset === 0 && e.from === 'reference' && !e.clock

const isPresent = (e: TimeExpression): boolean => (e.form === 'vague' && e.ref === 'PRESENT_REF') || isToday(e)

/** From a date of the past to now is open no longer: 去年到现在, 从上个月到今天. */
const opensAtPast = (e: TimeExpression): e is CalendarExpression => e.form === 'calendar' && e.clock === null

const rangeOf = (left: Reading, right: Reading): Reading => ({
  end: right.end,
  value: { form: 'range', from: left.value, to: right.value },
  family: left.family,
})

/** 今天（2月13日）起到15日: what parts the halves of a range beside a joint. */
const FROM_TO = /^(?:[）)](?:起|开始)?|起|开始)[至到]$/u
const isFromTo = (text: string, end: number, start: number): boolean =>
  isOneOf('）)起开', text, end) && FROM_TO.test(text.slice(end, start))

/** Joins times of different families: 去年春节到元宵节, 13:20~次日05:40, 从上个月到今天; 今冬明春 is one time too. */
export const joinRange: Join = (text, left, right) => {
  if (left.value.form === 'season' && right.value.form === 'season' && left.end === right.start)
    return left.value.year && right.value.year ? rangeOf(left, right) : undefined
  if (jointEnd(text, left.end) !== right.start && !isFromTo(text, left.end, right.start)) return undefined
  const reading = (value: TimeExpression): Reading => ({ end: right.end, value, family: left.family })
  if (opensAtPast(left.value) && left.value.day !== null && isToday(right.value)) return rangeOf(left, right)
  if (opensAtPast(left.value) && isPresent(right.value)) return reading({ form: 'since', from: left.value, past: true })
  if (isBareWeekday(left.value)) return weekdays(left, right)
  const isToPart = isFromTo(text, left.end, right.start) && right.value.form === 'day'
  const from = grainOf(left.value)
  const to = grainOf(right.value)
  if (from === 'none' || to === 'none' || ((from === 'clock') !== (to === 'clock') && !isToPart)) return undefined
  if (isClockOnly(left.value) && !hasClock(right.value)) return undefined
  if (isBareWeekday(right.value) && !leadsWeekday(left.value)) return undefined
  return rangeOf(left, right)
}
