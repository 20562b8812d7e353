import type { Article } from '../../model/article.ts'
import type { Mention } from '../../model/mention.ts'
import type { Message } from '../../model/message.ts'
import type { Span } from '../../model/span.ts'

/** A clause with more mentions is no sentence: a table that lost its lines, or noise. In news the most are about twenty. */
const CROWD = 500

/** A clause that is too crowded to be read, and how many mentions it holds. */
export interface Crowded extends Span {
  readonly count: number
}

/** The clauses that hold more mentions than any sentence does, in one pass over both. */
export function crowdedClauses(article: Article, mentions: readonly Mention[]): readonly Crowded[] {
  if (mentions.length <= CROWD) return []
  const crowded: Crowded[] = []
  let next = 0
  for (const { start, end } of article.clauses) {
    const from = next
    while (next < mentions.length && (mentions[next]?.start ?? end) < end) next++
    if (next - from > CROWD) crowded.push({ start, end, count: next - from })
  }
  return crowded
}

/** Says that nothing was made of a crowded clause. */
export const crowdNoted = ({ start, end, count }: Crowded): Message => ({
  rule: 'crowded-clause',
  reason: `A clause holds ${count} amounts, times and places, so it is no sentence, and no facts were made of it.`,
  span: [start, end],
})
