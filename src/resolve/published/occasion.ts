import type { SpanPair } from '../../model/span.ts'
import type { YearWord } from './year-word.ts'

/** A year that the text's own occasion says, and how the year of writing follows from it. */
export interface Occasion {
  readonly kind: YearWord['kind'] | 'season' | 'jubilee' | 'feast' | 'numbered'
  /** The year named; of a season its first. */
  readonly year: number
  readonly span: SpanPair
  /** The year of a day told without one, by its month; undefined where the occasion doesn't say it. */
  readonly yearOf: (month: number) => number | undefined
}
