import type { Article } from '../model/article.ts'
import type { Fact } from '../model/fact.ts'
import type { Message } from '../model/message.ts'
import type { Zone } from '../model/zone.ts'
import { overlapping } from '../text/spans.ts'

/** No fact of a damaged clause is surer than this. */
const DOUBTFUL = 0.4

const SEEN: Readonly<Record<string, string>> = {
  'dropped-text': 'Text was lost or doubled here',
  'lost-number': 'A number was lost here',
  'broken-characters': 'Characters were broken here',
  'doubled-text': 'Words stand twice here',
  'doubled-word': 'A word stands twice here',
  'cut-end': 'The text breaks off here',
}

const noted = ({ rule, start, end, text }: Zone): Message => ({
  rule,
  reason: `${SEEN[rule] ?? 'The text is damaged here'} (${text.slice(0, 20)}): what its clause says is doubtful.`,
  span: [start, end],
})

/** Names each damaged spot, and makes the facts of its clause doubtful. */
export function doubtDamaged(
  article: Article,
  facts: readonly Fact[],
): { readonly facts: readonly Fact[]; readonly messages: readonly Message[] } {
  const damaged = article.zones.filter(({ type }) => type === 'damage')
  if (damaged.length === 0) return { facts, messages: [] }
  const hit = overlapping(damaged)
  return {
    facts: facts.map((fact) => {
      const [start, end] = fact.evidence
      if (!hit({ start, end })) return fact
      return { ...fact, confidence: Math.min(fact.confidence, DOUBTFUL), why: [...fact.why, 'damaged clause'] }
    }),
    messages: damaged.map(noted),
  }
}
