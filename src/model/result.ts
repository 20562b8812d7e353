import { z } from 'zod'
import { Fact } from './fact.ts'
import { Mention } from './mention.ts'
import { Message } from './message.ts'
import { Origin } from './source.ts'
import { SpanPair } from './span.ts'
import { Zone } from './zone.ts'

/** The name and version of the output format. */
export const SCHEMA = 'zhfacts/1'

/** The article's own date (YYYY-MM-DD, or null where it can't be known), and how it was found. */
export const Published = z.strictObject({
  date: z.string().nullable(),
  basis: z.enum(['given', 'page', 'dateline', 'inferred', 'unknown']),
  evidence: SpanPair.nullable(),
  reason: z.string(),
})
export type Published = z.infer<typeof Published>

/** Everything found in one article. All lists are ordered by start. */
export const Result = z.strictObject({
  schema: z.literal(SCHEMA),
  id: z.string(),
  source: Origin,
  title: z.string().nullable(),
  /** The text that offsets point into, exactly as read; left out on request. */
  text: z.string().optional(),
  published: Published,
  mentions: z.array(Mention).readonly(),
  facts: z.array(Fact).readonly(),
  zones: z.array(Zone).readonly(),
  messages: z.array(Message).readonly(),
})
export type Result = z.infer<typeof Result>
