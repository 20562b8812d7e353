import { z } from 'zod'
import { SpanPair } from './span.ts'

/** A doubt: the rule that raised it, a sentence that a person can read, and the place in the text (null: the whole article). */
export const Message = z.strictObject({ rule: z.string(), reason: z.string(), span: SpanPair.nullable() })
export type Message = z.infer<typeof Message>
