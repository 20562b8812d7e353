import { z } from 'zod'
import type { Message } from './message.ts'

/**
 * Where an article came from: file, line of a JSON-lines file or row of a table, address, outlet, format, encoding with
 * the reason why it was taken for that, and the SHA-256 of its text (hex).
 */
export const Origin = z.strictObject({
  path: z.string(),
  line: z.number().int().positive().optional(),
  url: z.string().optional(),
  /** Who published the article, as its page says. */
  outlet: z.string().optional(),
  format: z.enum(['txt', 'jsonl', 'text', 'html', 'csv', 'warc']),
  encoding: z.string(),
  encoding_reason: z.string().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Origin = z.infer<typeof Origin>

/** What is known of an article that was taken out of a web page. */
export interface PageOrigin {
  /**
   * The way back to the page as it was decoded, as rows of four: where in the text, to where, and the same in the page.
   * Where both are equally long, they are the same characters; else the page has a character reference there.
   */
  readonly runs: Int32Array
  /** What the page's date was read from, as a sentence; null where the date isn't the page's. */
  readonly dated: string | null
  readonly doubts: readonly Message[]
}

/** One article as it was read. `text` is never changed: every offset of every record points into it. */
export interface Source {
  readonly id: string
  readonly text: string
  readonly title: string | null
  /** The publication date that the input gave: a day, a day with a time, a month or a year (ISO 8601), or null. */
  readonly published: string | null
  readonly origin: Origin
  /** Only for an article out of a page. */
  readonly page?: PageOrigin
}
