/** What a unit measures. `time` units are left to the time recognizers; `money` and `percent` make kinds of their own. */
export type UnitClass =
  | 'count'
  | 'mass'
  | 'length'
  | 'area'
  | 'volume'
  | 'energy'
  | 'power'
  | 'electric'
  | 'speed'
  | 'temperature'
  | 'frequency'
  | 'pressure'
  | 'data'
  | 'ratio'
  | 'angle'
  | 'age'
  | 'percent'
  | 'money'
  | 'time'

/** One unit or measure word: a row of the lexicon. */
export interface Unit {
  /** As it is written. */
  readonly surface: string
  readonly class: UnitClass
  /** UCUM code (ucum.org), null where there is none. */
  readonly ucum: string | null
  /** One of it in the base unit of its dimension, as plain digits; null for counts. */
  readonly factor: string | null
  /** UCUM code of that base unit. */
  readonly base: string | null
  /** ISO 4217, for money. */
  readonly currency: string | null
  /** Whether it is also a common noun or part of many words, so that its surroundings must be looked at. */
  readonly careful: boolean
  /** Whether one Chinese digit before it makes a set phrase of it: 两国, 二期. */
  readonly fixed: boolean
}
