import type { Span } from '../../model/span.ts'
import type { ClauseView } from '../clauses.ts'
import { phraseOf } from '../phrase/read.ts'
import { type Phrase, SILENT } from '../phrase/phrase.ts'
import type { Run } from '../run.ts'
import { itemPhrase, itemsOf, itemSpan, listStart, sharedLength, sharing } from './lists.ts'

const LIST_REACH = 200

/** The items of a list that runs over clauses: each clause is one. */
function itemsOver(
  run: Run,
  clause: ClauseView,
  { lead, count }: { lead: Span; count: number },
): readonly string[] | undefined {
  const start = listStart(run, clause, count)
  if (start < 0) return undefined
  const parts = run.article.source.text.slice(start, lead.end).split('，')
  return parts.length === count ? sharing(parts.map((part) => part.trim())) : undefined
}

/** The phrases of a list's items: what the last is measured by holds for all, whom the first is of for those without an owner. */
export function phrasesOf(
  run: Run,
  clause: ClauseView,
  { lead, count }: { lead: Span; count: number },
): readonly Phrase[] | undefined {
  const { text } = run.article.source
  const items = itemsOf(text.slice(lead.start, lead.end), count)
  const over = items ? undefined : itemsOver(run, clause, { lead, count })
  if (over)
    return over.map((item) =>
      itemPhrase(item, itemSpan(text, { start: clause.start - LIST_REACH, end: lead.end }, item)),
    )
  if (!items) return undefined
  const spans = items.map((item) => itemSpan(text, lead, item))
  const own = spans.map((span) => (span ? phraseOf(run.article, clause, span) : undefined))
  const last = own.at(-1)
  const shared = last?.measured === true && last.subject !== null ? last.metric : null
  const { measure } = run.state
  return items.map((item, k) => {
    const phrase = own[k]
    const span = spans[k] ?? null
    if (phrase?.measured === true && sharedLength(item) <= (phrase.metric?.length ?? 0))
      return { ...phrase, subject: phrase.subject ?? own[0]?.subject ?? null, by: ['item'] }
    if (!phrase || phrase.measured) return itemPhrase(item, span)
    const metric = shared ?? (measure && measure.sentence >= run.state.sentence - 2 ? null : undefined)
    if (metric === undefined) return { ...phrase, by: ['item', 'bare item'] }
    return { ...SILENT, subject: item, subjectSpan: span, metric, measured: metric !== null, by: ['item'] }
  })
}
