import type { Article } from '../model/article.ts'
import type { Cardinal, Mention, Money, Percent, Quantity, Time } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isFigure } from './values/figures.ts'

/** A number without a unit: PMI为48. */
export type Figure = Cardinal & { readonly unit: '' }

/** A mention that a fact can be made of. */
export type Value = Quantity | Money | Percent | Figure

/** A clause with what is said in it, in text order. */
export interface ClauseView extends Span {
  readonly sentence: number
  readonly paragraph: number
  readonly values: readonly Value[]
  readonly times: readonly Time[]
  readonly mentions: readonly Mention[]
}

/** The value that a mention is, if it is one. */
function valueOf(m: Mention, text: string): Value | undefined {
  if (m.kind === 'quantity' || m.kind === 'money' || m.kind === 'percent') return m
  return m.kind === 'number' && isFigure(m, text) ? { ...m, unit: '' } : undefined
}

/** The values of a clause that make rows. */
function valuesIn(mentions: readonly Mention[], text: string, worthy: (value: Value) => boolean): readonly Value[] {
  const values: Value[] = []
  for (const m of mentions) {
    const value = valueOf(m, text)
    if (value && worthy(value)) values.push(value)
  }
  return values
}

/** The times of a clause that a value may hold for. */
function timesIn(mentions: readonly Mention[], text: string): readonly Time[] {
  const times: Time[] = []
  for (const m of mentions) if (m.kind === 'time' && !isTerm(m, text)) times.push(m)
  return times
}

/** 10年期国债: how long something runs, no time of a value. */
export const isTerm = (m: Mention, text: string): boolean =>
  m.kind === 'time' && m.type === 'duration' && text[m.end] === '期' && text[m.end + 1] !== '间'

const NONE: readonly never[] = []

/** A clause with more mentions is read in pieces, so that no rule looks at all mentions of a text for each of them. */
const MOST = 64

/** The clauses of an article with their mentions, in one pass over both; `worthy` says which values make rows. */
export function viewClauses(
  article: Article,
  mentions: readonly Mention[],
  worthy: (value: Value) => boolean,
): readonly ClauseView[] {
  const views: ClauseView[] = []
  let next = 0
  for (const { start, end, sentence } of article.clauses) {
    let from = next
    while (next < mentions.length && (mentions[next]?.start ?? end) < end) next++
    const paragraph = article.sentences[sentence]?.paragraph ?? 0
    let begin = start
    do {
      const inside = next > from ? mentions.slice(from, Math.min(next, from + MOST)) : NONE
      from += inside.length
      const stop = from < next ? (mentions[from]?.start ?? end) : end
      const values = inside.length > 0 ? valuesIn(inside, article.folded, worthy) : NONE
      const times = inside.length > 0 ? timesIn(inside, article.folded) : NONE
      views.push({ start: begin, end: stop, sentence, paragraph, values, times, mentions: inside })
      begin = stop
    } while (from < next)
  }
  return views
}
