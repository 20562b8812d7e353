import { z } from 'zod'

/** A half-open stretch of text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An offset into an article's text, in UTF-16 code units. */
export const Offset = z.number().int().nonnegative()

/** A span as a pair, as facts and evidence hold it: `[start, end]`. */
export const SpanPair = z.tuple([Offset, Offset]).readonly()
export type SpanPair = z.infer<typeof SpanPair>
