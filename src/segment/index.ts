import type { Article, Cleaned, Token } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { clauses, paragraphs, sentences } from './boundaries.ts'
import { tokenize } from './jieba.ts'

/** Divides an article into paragraphs, sentences and clauses, and gives tokens to whoever asks. */
export function segment(cleaned: Cleaned): Article {
  const { folded } = cleaned
  const paras = paragraphs(folded)
  const sents = sentences(folded, paras)
  const cut = new Map<string, readonly Token[]>()
  const tokens = (span: Span) => {
    const key = `${span.start}-${span.end}`
    const known = cut.get(key)
    if (known) return known
    const fresh = tokenize(folded, span)
    cut.set(key, fresh)
    return fresh
  }
  return { ...cleaned, paragraphs: paras, sentences: sents, clauses: clauses(folded, sents), tokens }
}
