import { clean } from './clean/index.ts'
import type { Article } from './model/article.ts'
import { SCHEMA, type Result } from './model/result.ts'
import type { Source } from './model/source.ts'
import { recognize } from './recognize/index.ts'
import { relate } from './relate/index.ts'
import { resolve } from './resolve/index.ts'
import { segment } from './segment/index.ts'
import { spanThrough } from './text/runs.ts'

type Resolved = ReturnType<typeof resolve>

/** Relates what was resolved of an article, and puts all together. */
function resultOf(article: Article, { mentions, published, messages }: Resolved): Result {
  const { source } = article
  const { page } = source
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

/** Extracts every mention and fact of one article: clean → segment → recognize → resolve → relate. Pure and synchronous. */
export function extract(source: Source): Result {
  const article = segment(clean(source))
  return resultOf(article, resolve(article, recognize(article)))
}

/** What came of an article, or what was thrown on the way. */
export type Settled<T> = { readonly value: T } | { readonly error: unknown }

/** Takes articles through a stage; what one throws ends that one alone. */
function each<A, B>(
  items: readonly Settled<A>[],
  begin: (index: number) => void,
  stage: (item: A) => B,
): readonly Settled<B>[] {
  return items.map((item, i) => {
    if ('error' in item) return item
    begin(i)
    try {
      return { value: stage(item.value) }
    } catch (error) {
      return { error }
    }
  })
}

/**
 * Extracts several articles stage by stage, with the results of `extract`. The code of a stage stays in the processor's
 * caches while it is at work, which is somewhat faster than to take each article through all stages. `begin` is told
 * which article is at hand.
 */
export function extractAll(
  sources: readonly Source[],
  begin: (index: number) => void = () => undefined,
): readonly Settled<Result>[] {
  const given = sources.map((value) => ({ value }))
  const segmented = each(given, begin, (source) => segment(clean(source)))
  const recognized = each(segmented, begin, (article) => ({ article, drafts: recognize(article) }))
  const resolved = each(recognized, begin, ({ article, drafts }) => ({ article, resolved: resolve(article, drafts) }))
  return each(resolved, begin, (done) => resultOf(done.article, done.resolved))
}
