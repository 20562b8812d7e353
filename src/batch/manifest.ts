import { z } from 'zod'
import { SCHEMA } from '../model/result.ts'
import type { Settings } from './shard.ts'
import { DuplicateGroup } from './duplicates.ts'
import { type Report, sorted } from './summary.ts'

/** The name of the file that says what a dataset is made of. */
export const MANIFEST = 'manifest.json'

const Counts = z.record(z.string(), z.number())

/** What a dataset is made of: version, options, inputs with their hashes, counts. No time of day and no failures (failures.jsonl holds them), so that it is the same every time. */
export const Manifest = z.object({
  schema: z.literal(SCHEMA),
  version: z.string(),
  options: z.record(z.string(), z.unknown()),
  /** Which share of the inputs this is, and what all of them are; left out where it is all. */
  shard: z.object({ index: z.number(), of: z.number(), files: z.number(), bytes: z.number() }).optional(),
  inputs: z.array(z.object({ path: z.string(), sha256: z.string().nullable() })),
  counts: z.object({
    articles: z.number(),
    failed: z.number(),
    undated: z.number(),
    damaged: z.number(),
    mentions: Counts,
    facts: Counts,
  }),
  /** Articles that tell the same story, and which of them stands for the others. */
  duplicates: z.array(DuplicateGroup).readonly(),
})
export type Manifest = z.infer<typeof Manifest>

/** The options that decide what comes out, as a manifest states them. */
export const optionsOf = ({ read, text, words, lexicons }: Settings): Record<string, unknown> => {
  const { format, published, fields, maxBytes } = read
  return { format, published, fields, maxBytes, text, words: words?.files ?? null, lexicons }
}

/** The counts of a manifest. */
export const countsOf = ({ articles, failed, undated, damaged, mentions, facts }: Report): Manifest['counts'] => ({
  articles,
  failed,
  undated,
  damaged,
  mentions: sorted(mentions),
  facts: sorted(facts),
})

/** A manifest as it is written. */
export const textOf = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`
