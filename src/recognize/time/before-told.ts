import { isCalendarGrain } from '../../text/duration.ts'
import { countAt, plain } from './counts.ts'
import { isOneOf, type Read } from './reader.ts'

/** What a count of what lies before the time told of begins with. */
export const BEFORE_TOLD = '此前'

/** 此前三个月, 此前两年: so many before the time told of, which 此前 points to. */
export function beforeToldAt(text: string, at: number): Read | undefined {
  if (!text.startsWith(BEFORE_TOLD, at)) return undefined
  const count = countAt(text, at + BEFORE_TOLD.length)
  const number = count && Number(plain(count.value) ?? NaN)
  if (!count || !number || !Number.isInteger(number) || number * count.unit.times > 300) return undefined
  const { grain, times } = count.unit
  if (!isCalendarGrain(grain) || isOneOf('半多前后', text, count.end)) return undefined
  return {
    end: count.end,
    value: { form: 'relative', count: number * times, grain, direction: 'past', shape: 'period', told: true },
  }
}
