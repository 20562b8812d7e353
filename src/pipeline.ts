import { clean } from './clean/index.ts'
import { SCHEMA, type Result } from './model/result.ts'
import type { Source } from './model/source.ts'
import { recognize } from './recognize/index.ts'
import { relate } from './relate/index.ts'
import { resolve } from './resolve/index.ts'
import { segment } from './segment/index.ts'
import { spanThrough } from './text/runs.ts'

/** Extracts every mention and fact of one article: clean → segment → recognize → resolve → relate. Pure and synchronous. */
export function extract(source: Source): Result {
  const { page } = source
  const article = segment(clean(source))
  const drafts = recognize(article)
  const { mentions, published, messages } = resolve(article, drafts)
  const { facts, messages: doubts } = relate(article, mentions, published)
  return {
    schema: SCHEMA,
    id: source.id,
    source: source.origin,
    title: source.title,
    text: source.text,
    published,
    mentions: page ? mentions.map((m) => ({ ...m, raw: spanThrough(page.runs, m) })) : mentions,
    facts,
    zones: article.zones,
    messages: [...(page?.doubts ?? []), ...messages, ...doubts],
  }
}
