import type { Change } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { phraseOf } from '../phrase/read.ts'
import { POINTING, READINGS } from '../phrase/lexicon.ts'
import { addRow } from '../add-row.ts'
import { type Phrase, SILENT } from '../phrase/phrase.ts'
import type { Row } from '../row.ts'
import type { Run } from '../run.ts'
import { phrasesOf } from './change-items.ts'

/** Values that change together, and how. */
export interface Group {
  readonly group: readonly Value[]
  readonly changes: readonly Change[]
}

/** Adds a row for each value of a group. */
export function addEach(
  run: Run,
  clause: ClauseView,
  { group, changes }: Group,
  phraseFor: (k: number) => Phrase,
): void {
  group.forEach((value, k) => {
    const change = changes[k]
    const all = group.length === 1 ? changes : change ? [change] : []
    if (change) addRow(run, clause, value, { kind: 'change', phrase: phraseFor(k), change: all, rule: 'change' })
  })
}

/** 8月环比增长3.8%，9月环比增长2.1%: a clause that names a time of its own tells another value. */
const isOfAnotherTime = ({ state }: Run, clause: ClauseView, row: Row) =>
  row.kind === 'change' &&
  row.clause !== clause &&
  state.when !== null &&
  state.when.start >= clause.start &&
  state.when.edtf !== row.time

/** ，预期升2.7%; ，7月终值升2.6%: a clause of another reading of what was told before. */
const READING = new RegExp(`^[，,；;（(\\s]{0,2}(?:市场|机构|此前)?(?:[^，,。；;]{0,4}[月度季年])?(?:${READINGS})`, 'u')

/** What a reading is of, where the last row is one: 前值升2.6%；环比升0.2% is told of the same as what stood before it. */
function behindReadings({ state: { rows }, article: { folded } }: Run, clause: ClauseView): Row | undefined {
  const isReading = ({ clause: at }: Row) => READING.test(folded.slice(at.start, at.start + 14))
  const last = rows.at(-1)
  if (
    !last ||
    last.clause === clause ||
    !isReading(last) ||
    READING.test(folded.slice(clause.start, clause.start + 14))
  )
    return undefined
  return rows.findLast((row) => !isReading(row))
}

const ofRow = ({ phrase }: Row): Phrase => ({ ...phrase, subjectSpan: null, by: ['metric carried'] })

/** 过货量115.6万吨，同比增长1.7%: as many rows before as there are changes. */
export function attach(run: Run, clause: ClauseView, { group, changes }: Group): void {
  const targets = run.state.rows.slice(-group.length)
  const [target] = targets
  if (targets.length < group.length || !target) {
    addEach(run, clause, { group, changes }, () => SILENT)
    return
  }
  const main = group.length === 1 ? behindReadings(run, clause) : undefined
  if (main?.kind === 'level') {
    addChanges(main, clause, changes)
    return
  }
  if (main) {
    addEach(run, clause, { group, changes }, () => ofRow(main))
    return
  }
  if (isOfAnotherTime(run, clause, target)) {
    addEach(run, clause, { group, changes }, (k) => ofRow(targets[k] ?? target))
    return
  }
  if (group.length === 1 && EACH.test(run.article.folded.slice(clause.start, group[0]?.start))) {
    const all = listBefore(run, target)
    if (all.length > 1) {
      for (const row of all) addChanges(row, clause, changes)
      return
    }
  }
  if (group.length === 1 && changes.length > 1) target.change.push(...changes.slice(0, -1))
  targets.forEach((row, k) => {
    const change = group.length === 1 ? changes.at(-1) : changes[k]
    if (change) addChanges(row, clause, [change])
  })
}

/** 同比均增长超过10%: of each of the numbers said before. */
const EACH = /[均都]|双双/u

/** The rows of a list that ends with this one. */
const listBefore = ({ state: { rows } }: Run, last: Row): readonly Row[] =>
  rows.filter((row) => row.clause === last.clause && row.why.includes('distributed') && row.change.length === 0)

function addChanges(row: Row, clause: ClauseView, changes: readonly Change[]): void {
  row.change.push(...changes)
  row.why.push('change')
  row.evidence.end = Math.max(row.evidence.end, clause.end)
}

/** 实际使用外资增长42.7%，其中高技术制造业增长32.9%: a name that measures nothing is another owner of the same. */
function asOwner({ state }: Run, phrase: Phrase, lead: Span): Phrase {
  const { metric } = state
  if (phrase.measured || phrase.subject !== null || phrase.metric === null || metric?.measured !== true) return phrase
  if (state.parted || POINTING.has(phrase.metric)) return phrase
  if (metric.sentence !== state.sentence || state.rows.at(-1)?.kind !== 'change') return phrase
  return { ...phrase, subject: phrase.metric, subjectSpan: lead, metric: null }
}

/** 机电产品出口同比增长4.4%; A、B产量同比分别增长1%和2%: rows without a level. */
export function addOwn(run: Run, clause: ClauseView, { group, changes, lead }: Group & { lead: Span }): void {
  const phrases = group.length > 1 ? phrasesOf(run, clause, { lead, count: group.length }) : undefined
  const whole = phrases ? SILENT : asOwner(run, phraseOf(run.article, clause, lead), lead)
  addEach(run, clause, { group, changes }, (k) => phrases?.[k] ?? whole)
}
