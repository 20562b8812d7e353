import { addRow } from '../add-row.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { CONVERTED } from '../phrase/lexicon.ts'
import type { Run } from '../run.ts'

const IN_OTHER_UNIT = new RegExp(`^[（(](?:${CONVERTED})(?:人民币|约)?$`, 'u')

/** （约合2900万美元: the number before the bracket in another unit, as a row of the same; false where it is none. */
export function convertedFrom(run: Run, clause: ClauseView, value: Value): boolean {
  const last = run.state.rows.at(-1)
  if (!last || last.kind === 'change' || value.kind === 'percent' || value.start - last.value.end > 10) return false
  if (!IN_OTHER_UNIT.test(run.article.folded.slice(last.value.end, value.start))) return false
  const { kind, phrase, share } = last
  addRow(run, clause, value, { kind, phrase: { ...phrase, subjectSpan: null }, share, rule: 'level' })
  return true
}
