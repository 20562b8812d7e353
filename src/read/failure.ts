import { z } from 'zod'

/** An input that gave no result: where it is, in which stage it failed, and one sentence that says why and what helps. */
export const Failure = z.strictObject({
  path: z.string(),
  line: z.number().int().positive().optional(),
  stage: z.enum(['read', 'extract']),
  reason: z.string(),
})
export type Failure = z.infer<typeof Failure>
