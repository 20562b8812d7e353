import type { Span } from '../../model/span.ts'

/** What a clause says is measured, and of whom, in the text's own characters. */
export interface Phrase {
  readonly subject: string | null
  /** Where the subject lies, to find its place; null where it was carried. */
  readonly subjectSpan: Span | null
  /** The subject's place, where it was said in an earlier clause. */
  readonly subjectPlace?: string | null | undefined
  readonly metric: string | null
  /** Whether the metric ends with a word for a measure: 产量, 进出口总值. */
  readonly measured: boolean
  /** Whether the subject may as well belong to the metric, so that a subject said before is the better one. */
  readonly weak?: boolean | undefined
  /** Whether it names itself whom it is of, so that nobody said before is meant: 纳指涨1%. */
  readonly alone?: boolean | undefined
  /** Whether the words before the number begin with what is done: 配备|4GB. */
  readonly acts?: boolean | undefined
  /** Whether the subject ends with a common noun. */
  readonly plain?: boolean | undefined
  /** Whether it is of a part of what is spoken of, which the text goes on to speak of behind it: 其中高速公路1313公里. */
  readonly part?: boolean
  /** How the phrase was read. */
  readonly by: readonly string[]
}

/** Nothing said. */
export const SILENT: Phrase = { subject: null, subjectSpan: null, metric: null, measured: false, by: [] }
