import { z } from 'zod'

/** Where an article came from: file, line of a JSON-lines file, format, encoding and the SHA-256 of its text (hex). */
export const Origin = z.strictObject({
  path: z.string(),
  line: z.number().int().positive().optional(),
  url: z.string().optional(),
  format: z.enum(['txt', 'jsonl', 'text']),
  encoding: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Origin = z.infer<typeof Origin>

/** One article as it was read. `text` is never changed: every offset of every record points into it. */
export interface Source {
  readonly id: string
  readonly text: string
  readonly title: string | null
  /** The publication date that the input gave: a day, a day with a time, a month or a year (ISO 8601), or null. */
  readonly published: string | null
  readonly origin: Origin
}
