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

const NONE: readonly never[] = []

/** The clauses of an article with their mentions, in one pass over both; `worthy` says which values make rows. */
export function viewClauses(
  article: Article,
  mentions: readonly Mention[],
  worthy: (value: Value) => boolean,
): readonly ClauseView[] {
  let next = 0
  return article.clauses.map(({ start, end, sentence }) => {
    const from = next
    while (next < mentions.length && (mentions[next]?.start ?? end) < end) next++
    const inside = next > from ? mentions.slice(from, next) : NONE
    return {
      start,
      end,
      sentence,
      paragraph: article.sentences[sentence]?.paragraph ?? 0,
      values: inside.length > 0 ? inside.filter((m): m is Value => isValue(m) && worthy(m)) : NONE,
      times: inside.length > 0 ? inside.filter((m) => m.kind === 'time') : NONE,
      mentions: inside,
    }
  })
}
