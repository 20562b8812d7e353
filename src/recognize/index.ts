import type { Article } from '../model/article.ts'
import type { Draft } from '../model/draft.ts'
import type { Recognizer } from './recognizer.ts'
import { settle } from './settle.ts'

/** All recognizers, in order: where two mentions of equal length conflict, the earlier rule wins. */
export const recognizers: readonly Recognizer[] = []

/** Everything that is said in the article, in text order, without overlaps among amounts and times. */
export function recognize(article: Article): readonly Draft[] {
  return settle(recognizers.flatMap((r) => r.find(article)))
}
