import type { Anchor } from '../../model/mention.ts'
import type { Day } from '../../text/calendar.ts'
import { dayOf } from '../reference.ts'
import { anchorOf, knownDay, published, type State } from './state.ts'

/** How far behind its day 晚上 is told. */
const NEARBY = 20

/** Whether the last full day is told right before the time that is resolved, in its sentence. */
const isNearby = ({ text, day, at }: State): boolean =>
  day !== null && at - day.end <= NEARBY && !/[。！？\n]/u.test(text.slice(day.end, at))

/** The day that a clock time without one is of. */
interface ClockDay {
  readonly day: Day | null
  readonly anchor: Anchor | null
}

/** The day of a bare clock time: the last full day in reach, else the reference; 晚上 has none where it doesn't stand beside it. */
export function dayForClock(state: State, loose: boolean): ClockDay {
  const told = knownDay(state.day)
  if (loose && !(told && isNearby(state))) return { day: null, anchor: null }
  const day = told ?? dayOf(state.reference) ?? null
  return { day, anchor: day && (told && state.day ? anchorOf(state.day, 'paragraph') : published(state)) }
}
