import { sourceOf } from './read/source.ts'
import type { Result } from './model/result.ts'
import { extract } from './pipeline.ts'
import type { OwnWords } from './model/own-words.ts'
import { useOwnWords } from './text/own-words.ts'

export { extract } from './pipeline.ts'
export { Change, Fact } from './model/fact.ts'
export { Mention } from './model/mention.ts'
export { Message } from './model/message.ts'
export { Published, Result, SCHEMA } from './model/result.ts'
export type { Source } from './model/source.ts'
export { Origin } from './model/source.ts'
export { Zone } from './model/zone.ts'
export type { OwnWords } from './model/own-words.ts'
export { readOwnWords, type Words, WordsError } from './read/own-words.ts'

/** An article as a library gets it. `published` is a day, a month or a year (ISO 8601). */
export interface ArticleInput {
  readonly text: string
  readonly id?: string
  readonly title?: string
  readonly published?: string
  readonly url?: string
}

/** Extracts texts one by one, or a stream of them. */
export interface Extractor {
  readonly extract: (article: ArticleInput | string) => Result
  readonly extractAll: (articles: AsyncIterable<ArticleInput> | Iterable<ArticleInput>) => AsyncGenerator<Result>
}

/** What an extractor is told. */
export interface ExtractorOptions {
  /** A publication date for articles that have none of their own. */
  readonly published?: string
  /** Units, places, currencies, zones and phrasings of one's own, as `readOwnWords(folder)` gives them. */
  readonly words?: OwnWords
}

/**
 * Makes an extractor. The same text and date give the same result every time. jieba's dictionary is loaded with the first
 * article that needs it (about a second). It is one for the whole process, and so are words of one's own: throws where
 * other words, or none, have been used in this process already.
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  if (options.words) useOwnWords(options.words)
  const one = (article: ArticleInput | string): Result => {
    const {
      text,
      id = null,
      title = null,
      published = options.published ?? null,
      url = null,
    } = typeof article === 'string' ? { text: article } : article
    return extract(sourceOf({ text, id, title, published, url, path: '-', format: 'text', encoding: 'utf-8' }))
  }
  async function* all(articles: AsyncIterable<ArticleInput> | Iterable<ArticleInput>): AsyncGenerator<Result> {
    for await (const article of articles) yield one(article)
  }
  return { extract: one, extractAll: all }
}
