import type { Interval } from '../../text/numeral/interval.ts'
import type { ReadTerm } from './term.ts'
import type { Unit } from './units/unit.ts'

/** One amount out of a series: a term, or two joined to a range. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly value: Interval
  readonly unit: Unit | null
  /** The first term, for its script and form. */
  readonly term: ReadTerm
  readonly range: boolean
  /** The unit stands with a later item of the list: 1.8、1.45和0.4个百分点. */
  readonly shared: boolean
  readonly inner: string | null
  readonly percent: boolean
}

/** A term as an item of its own. */
export const itemOf = (term: ReadTerm): Item => ({
  start: term.start,
  end: term.end,
  value: term.value,
  unit: term.unit,
  term,
  range: false,
  shared: false,
  inner: term.inner,
  percent: term.percent,
})
