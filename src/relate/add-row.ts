import type { Change } from '../model/fact.ts'
import { carry, isReading } from './carry.ts'
import { homeOf } from './owner/owner.ts'
import type { ClauseView, Value } from './clauses.ts'
import type { Draft, Row } from './row.ts'
import type { Phrase } from './phrase/phrase.ts'
import type { Run } from './run.ts'
import { sourceOf } from './source.ts'
import { heldAt } from './time/held.ts'
import { statusAt } from './time/outlook.ts'
import { placeOf } from './place/placed.ts'
import { isElsewhere, isNation, placeIn, wholePlace } from './place/where.ts'

/** Whether a value stands in brackets, as an aside that doesn't change what the sentence speaks of. */
export function isAside({ state, article }: Run, value: Value): boolean {
  for (; state.read < value.start; state.read++) {
    const c = article.folded.charAt(state.read)
    if (c === '（' || c === '(') state.depth++
    else if ((c === '）' || c === ')') && state.depth > 0) state.depth--
  }
  return state.depth > 0
}

/** Remembers what a row said for what follows it. */
function remember(
  run: Run,
  {
    own,
    filled,
    clause,
    value,
    place,
  }: { own: Phrase; filled: Phrase; clause: ClauseView; value: Value; place: string | null },
): void {
  const { state, article } = run
  if (isAside(run, value)) return
  const isSaidHere =
    place !== state.place ||
    state.placed === clause.sentence ||
    (place !== null && own.subject !== null && wholePlace(own.subject, place) === place)
  if (own.subject !== null && filled.subject === own.subject) {
    state.topic = {
      text: own.subject,
      place:
        (own.subjectSpan && placeIn(article.folded, clause.mentions, own.subjectSpan)) ??
        (isNation(own.subject) ? 'CN' : isSaidHere ? place : null),
      held: place,
      sentence: clause.sentence,
      paragraph: clause.paragraph,
      listed: own.measured,
      plain: own.plain === true,
    }
    if (!own.measured) state.actor = state.topic
    state.parted = false
    state.home = homeOf(state.topic) ?? state.home
    state.quiet = []
    if (state.topic.place !== null && own.subject.length >= 4) state.names = [state.topic, ...state.names.slice(0, 5)]
  }
  if (own.subject !== null && filled.subject !== null && filled.by.includes('full name')) {
    const { sentence, paragraph } = clause
    const text = /[铁公]路$/u.test(own.subject) ? own.subject : filled.subject
    state.topic = { text, place, sentence, paragraph }
    state.quiet = []
  }
  if (own.metric !== null && own.measured)
    state.measure = { text: own.metric, measured: true, unit: value.unit, sentence: clause.sentence }
  if (own.metric !== null && !isReading(own))
    state.metric = { text: own.metric, measured: own.measured, unit: value.unit, sentence: clause.sentence }
  if (place !== null && (own.subject === null || filled.subjectSpan !== null)) {
    if (state.placed === clause.sentence && own.subject !== null && isElsewhere(state.place, place))
      state.several = true
    state.place = own.subject !== null && state.topic?.place === null && !own.by.includes('item') ? null : place
    if (isSaidHere) state.placed = clause.sentence
  }
}

/** Who says so: named in this sentence or, once, in an earlier one of the paragraph. */
function sourceAt({ state, article }: Run, clause: ClauseView): string | null {
  if (state.sourced) return state.source
  state.sourced = true
  for (let k = state.told + 1; k <= clause.sentence; k++) {
    const sentence = article.sentences[k]
    if (sentence?.paragraph !== clause.paragraph) continue
    const text = article.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 120))
    state.source = sourceOf(text) ?? state.source
  }
  state.told = clause.sentence
  return state.source
}

/** Adds the row of a value: what its phrase leaves open is carried, and what it says is kept for the next. */
export function addRow(run: Run, clause: ClauseView, value: Value, draft: Draft): Row {
  const { state } = run
  const filled = carry(run, draft.phrase, value)
  const place = placeOf(run, clause, { phrase: filled, value })
  const change: Change[] = [...(draft.change ?? []), ...(state.pending ? [state.pending] : [])]
  const { time, status } = heldAt(run, clause, {
    value,
    phrase: filled,
    moves: draft.kind !== 'level' && draft.kind !== 'range',
    status: draft.status ?? statusAt(run, clause, value),
  })
  const row: Row = {
    value,
    kind: draft.kind,
    phrase: filled,
    share: draft.share ?? null,
    change,
    clause,
    evidence: { start: clause.start, end: clause.end },
    ...time,
    place,
    status,
    source: sourceAt(run, clause),
    why: [draft.rule, ...filled.by],
  }
  state.pending = null
  state.pendingLead = null
  remember(run, { own: draft.phrase, filled, clause, value, place })
  state.rows.push(row)
  run.rows.push(row)
  return row
}
