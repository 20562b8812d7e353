import type { Span } from '../../model/span.ts'
import type { Measure } from '../carried.ts'
import type { Value } from '../clauses.ts'
import type { Run } from '../run.ts'

const LONGEST_PART = 14

/** 其中出口日本2.7万吨: another measure, and no part. */
const ACTS = /^(?:进?出口|进口|对|向|新增|来自|销往|用于)/u

/** 通车里程2.7万公里，其中高速公路|1313公里: a part has the measure of its whole. */
export function isPart(
  { article, state }: Run,
  before: Measure,
  { value, lead }: { value: Value; lead: Span },
): boolean {
  if (before.sentence !== state.sentence || lead.end !== value.start || lead.end - lead.start > LONGEST_PART)
    return false
  if (value.kind === 'quantity' ? value.base === null : value.kind !== 'money') return false
  if (ACTS.test(article.folded.slice(lead.start, lead.start + 3))) return false
  const from = article.sentences[state.sentence]?.start ?? value.start
  return /(?:^|[，；])其中/u.test(article.folded.slice(Math.max(from, value.start - 60), value.start))
}
