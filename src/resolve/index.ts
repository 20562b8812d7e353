import type { Article } from '../model/article.ts'
import type { Draft } from '../model/draft.ts'
import type { Mention } from '../model/mention.ts'
import type { Message } from '../model/message.ts'
import type { Published } from '../model/result.ts'
import { resolveFacilities } from './facilities.ts'
import { resolvePlaces } from './places.ts'
import { publishedOf } from './published/index.ts'
import { resolveTimes } from './times.ts'

/** What resolution gives: final mentions in text order, the article's date, and doubts. */
export interface Resolved {
  readonly mentions: readonly Mention[]
  readonly published: Published
  readonly messages: readonly Message[]
}

/** Gives every draft its value: dates against the publication date, places against each other. */
export function resolve(article: Article, drafts: readonly Draft[]): Resolved {
  const times = drafts.filter((d) => d.kind === 'time')
  const { published, reference } = publishedOf(article, times)
  const amounts = drafts.filter((d) => d.kind !== 'time' && d.kind !== 'place' && d.kind !== 'facility')
  const places = resolvePlaces(drafts.filter((d) => d.kind === 'place'))
  const facilities = resolveFacilities(
    drafts.filter((d) => d.kind === 'facility'),
    places,
  )
  const mentions = [...amounts, ...resolveTimes(article, times, reference), ...places, ...facilities]
  const messages = unusableDate(article.source.published, published)
  return { mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end), published, messages }
}

/** A given date that is no date is told, and the article goes on without it. */
function unusableDate(given: string | null, { basis }: Published): Message[] {
  if (given === null || basis === 'given' || basis === 'page') return []
  return [
    { rule: 'published', reason: `The date "${given.slice(0, 40)}" given with the article is no date.`, span: null },
  ]
}
