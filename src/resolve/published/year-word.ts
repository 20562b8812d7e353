/**
 * What a whole year is said of (the meeting that is held, the work begun, the figures told), and the year of writing that follows from it for
 * a day told without its year.
 */
export interface YearWord {
  readonly kind:
    'event' | 'begun' | 'issue' | 'running' | 'figures' | 'lookback' | 'planned' | 'complete' | 'agenda' | 'report'
  /** What stands before the year, and behind it. */
  readonly before?: RegExp
  readonly after: RegExp
  /** Where the words around are these, the rule is silent. */
  readonly not?: RegExp
  /** The year of writing, by the month that is told and the year that is named; undefined where it doesn't follow. */
  readonly yearOf: (month: number, year: number) => number | undefined
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] }
}
