import { ONE } from '../decimal.ts'
import { exactly, type Interval, NOTHING, plus, shiftBy } from './interval.ts'

/** 一 stands alone, 七八 names two neighbors, 二〇二三 is a string of digits, 几 is any digit. */
export type PendingForm = 'arabic' | 'single' | 'pair' | 'string' | 'vague'

/** What is known while a numeral is read. Sections under 万 are added up in `section`; `done` holds those above. */
export interface State {
  at: number
  readonly done: { power: number; value: Interval }[]
  section: Interval
  /** The power of the last 千, 百 or 十 in this section; 4 at its beginning. */
  small: number
  pending: Interval | null
  pendingAt: number
  pendingForm: PendingForm | null
  zero: boolean
  arabic: boolean
  chinese: boolean
  string: boolean
  bare: boolean
  inner: string | null
  power: number
  /** The power of 千, 百 or 十 where the section is one digit and that scale: 3 of 五千. */
  lone: number
  fraction: boolean
  grouped: boolean
  broken: boolean
}

/** One, the number that stands in for what can't be read. */
export const SINGLE = exactly(ONE)

/** Nothing read yet. */
export const begin = (at: number): State => ({
  at,
  done: [],
  section: NOTHING,
  small: 4,
  pending: null,
  pendingAt: at,
  pendingForm: null,
  zero: false,
  arabic: false,
  chinese: false,
  string: false,
  bare: false,
  inner: null,
  power: 0,
  lone: 0,
  fraction: false,
  grouped: false,
  broken: false,
})

/** Whether nothing has been read. */
export const isEmpty = (s: State): boolean =>
  s.done.length === 0 && s.section === NOTHING && s.pending === null && !s.zero

/** The power of the last 万, 亿 or 兆; infinite where there is none. */
export const lastBig = (s: State): number => s.done[s.done.length - 1]?.power ?? Number.POSITIVE_INFINITY

/** What the last digit counts where its scale is left out: 三百五 is 350, 一万二 is 12000. */
function elided(s: State): number {
  if (s.zero || s.fraction || (s.pendingForm !== 'single' && s.pendingForm !== 'pair')) return 0
  if (s.section !== NOTHING) return s.small - 1
  return s.done.length > 0 ? lastBig(s) - 1 : 0
}

/** The number that has been read. */
export function total(s: State): Interval {
  let sum = s.pending ? plus(s.section, shiftBy(s.pending, Math.max(0, elided(s)))) : s.section
  for (const part of s.done) sum = plus(sum, part.value)
  return sum
}
