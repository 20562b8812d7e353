import { addRow } from '../add-row.ts'
import type { ClauseView, Value } from '../clauses.ts'
import type { Row } from '../row.ts'
import type { Run } from '../run.ts'

const REACHED = /^[，,\s]*(?:至|达到?|降至|升至|增至)[约近超]?$/u

/** 涨1.29%报9207.5美元/吨: where a price stands behind how it moved. */
const QUOTED = /^\**(?:[，,]\**)?(?:收盘|现|早盘|夜盘)?(?:报收?|收报|收于|报于)[约近]?$/u

/** Whether a value is the level that the change right before it led to. */
function isReached({ state, article }: Run, clause: ClauseView, { value, last }: { value: Value; last: Row }): boolean {
  const unit = last.value.kind === 'percent'
  if (QUOTED.test(article.folded.slice(last.value.end, value.start)))
    return last.clause.sentence === state.sentence && (unit || last.value.unit !== value.unit || value.kind === 'money')
  const opens = clause.values[0] === value
  return opens && unit && value.kind !== 'percent' && REACHED.test(article.folded.slice(clause.start, value.start))
}

/** 产量同比下滑4.9%，至11万辆: what a change led to is the level that it belongs to. */
export function reachedBehind(run: Run, clause: ClauseView, value: Value): boolean {
  const { state } = run
  const last = state.rows.at(-1)
  if (last?.kind !== 'change' || last !== run.rows.at(-1) || !isReached(run, clause, { value, last })) return false
  state.rows.pop()
  run.rows.pop()
  const by = last.why.filter((rule) => rule !== 'change' && rule !== 'names itself')
  const phrase = { ...last.phrase, weak: false, alone: last.phrase.subject === null, by }
  const row = addRow(run, clause, value, { kind: 'level', phrase, change: last.change, rule: 'level' })
  row.why.push('change')
  row.evidence.start = last.evidence.start
  return true
}
