import type { Result } from '../model/result.ts'

/** A file or a database that results are put into, one after the other. */
export interface Sink {
  readonly add: (result: Result) => void | Promise<void>
  /** Makes what was added whole; says what a person should know of it. */
  readonly finish: () => Promise<readonly string[]>
  /** Takes back what was written so far. */
  readonly discard: () => Promise<void>
}
