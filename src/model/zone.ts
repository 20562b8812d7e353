import { z } from 'zod'
import { Offset } from './span.ts'

/** Why a stretch of text isn't the story. `phone`, `url` and `code` mask digits that are no amounts. */
export const ZoneType = z.enum([
  'boilerplate',
  'byline',
  'editor',
  'caption',
  'credit',
  'source',
  'dateline',
  'damage',
  'duplicate',
  'phone',
  'url',
  'code',
])
export type ZoneType = z.infer<typeof ZoneType>

/** A span that isn't the story, and the rule that says so. Zones mark; they never cut. */
export const Zone = z.strictObject({ type: ZoneType, start: Offset, end: Offset, text: z.string(), rule: z.string() })
export type Zone = z.infer<typeof Zone>
