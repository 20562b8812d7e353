import type { Article, Cleaned, Token } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { divide } from './boundaries.ts'
import { tokenize } from './jieba.ts'

/** Larger than any offset, and small enough that two of them make one exact number. */
const BEYOND = 2 ** 26

/** Divides an article into paragraphs, sentences and clauses, and gives tokens to whoever asks. */
export function segment(cleaned: Cleaned): Article {
  const { source, folded, zones } = cleaned
  const { paragraphs, sentences, clauses } = divide(folded)
  const cut = new Map<number, readonly Token[]>()
  const tokens = (span: Span) => {
    const key = span.start * BEYOND + span.end
    const known = cut.get(key)
    if (known) return known
    const fresh = tokenize(folded, span)
    cut.set(key, fresh)
    return fresh
  }
  return { source, folded, zones, paragraphs, sentences, clauses, tokens }
}
