import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { ranks, recognizers } from './index.ts'
import { refusals } from './number/scan.ts'
import { settle } from './settle.ts'

/** What a rule made of a stretch of text, and what became of it. */
export interface Finding extends Span {
  readonly text: string
  readonly rule: string
  readonly kind: string
  readonly outcome: 'kept' | 'refused'
  /** Why it was refused; null for what was kept. */
  readonly reason: string | null
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Everything that was considered where a span lies: what was kept, what a longer or earlier rule beat, what was no mention and why. */
export function explain(article: Article, span: Span): readonly Finding[] {
  const drafts = recognizers.flatMap((r) => r.find(article)).filter((d) => overlaps(d, span))
  const [facilities, scanned] = [true, false].map((own) => drafts.filter((d) => (d.kind === 'facility') === own))
  const kept = settle({ scans: [scanned ?? []], facilities: facilities ?? [] }, ranks)
  const findings = drafts.map((draft): Finding => {
    const { start, end, text, rule, kind } = draft
    const winner = kept.includes(draft) ? undefined : kept.find((k) => overlaps(k, draft))
    const reason = winner ? `${winner.rule} reads ${winner.text}, which is longer or earlier in the order` : null
    return { start, end, text, rule, kind, outcome: kept.includes(draft) ? 'kept' : 'refused', reason }
  })
  const refused = refusals(article)
    .filter((r) => overlaps(r, span))
    .map(({ start, end, reason }): Finding => {
      const text = article.source.text.slice(start, end)
      return { start, end, text, rule: 'number', kind: 'number', outcome: 'refused', reason }
    })
  return [...findings, ...refused].sort((a, b) => a.start - b.start || b.end - a.end)
}
