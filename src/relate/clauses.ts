import type { Article } from '../model/article.ts'
import type { Mention, Money, Percent, Quantity, Time } from '../model/mention.ts'
import type { Span } from '../model/span.ts'

/** A mention that a fact can be made of. */
export type Value = Quantity | Money | Percent

/** A clause with what is said in it, in text order. */
export interface ClauseView extends Span {
  readonly sentence: number
  readonly paragraph: number
  readonly values: readonly Value[]
  readonly times: readonly Time[]
  readonly mentions: readonly Mention[]
}

const isValue = (m: Mention): m is Value => m.kind === 'quantity' || m.kind === 'money' || m.kind === 'percent'

/** The clauses of an article with their mentions, in one pass over both. */
export function viewClauses(article: Article, mentions: readonly Mention[]): readonly ClauseView[] {
  let next = 0
  return article.clauses.map((clause) => {
    const inside: Mention[] = []
    for (let m = mentions[next]; m && m.start < clause.end; m = mentions[++next])
      if (m.start >= clause.start) inside.push(m)
    return {
      start: clause.start,
      end: clause.end,
      sentence: clause.sentence,
      paragraph: article.sentences[clause.sentence]?.paragraph ?? 0,
      values: inside.filter(isValue),
      times: inside.filter((m) => m.kind === 'time'),
      mentions: inside,
    }
  })
}
