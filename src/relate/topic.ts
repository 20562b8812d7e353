import type { ClauseView } from './clauses.ts'
import { subjectIn } from './phrase/parse.ts'
import { wordsAt } from './phrase/text.ts'
import { type Unit, unitsOf } from './phrase/units.ts'
import type { Run, Topic } from './run.ts'
import { placeIn } from './where.ts'

const REACH = 30

/** Clauses that only say when, why or under what. */
const NOT_TOPIC = /^(?:截至|截止|据|预计|其中|此外|同时|随着|根据|按照|为了|[为受经])/u

/** Who holds a meeting or publishes something is seldom whom the figures are of. */
const TELLS = /举行|召开|发布|公布|印发|出台|通报|发表|开幕|闭幕/u

/** Clauses that only say who says so, or when. */
const SAID = /(?:[称说讯电]|表示|显示|介绍|获悉|了解到|报道|指出|透露|统计|认为|强调|数据|消息)[，：:,；。]?$/u

/** Whom a clause without a number speaks of: its first noun phrase, if a verb follows it. */
function topicOf({ article }: Run, clause: ClauseView): Topic | null {
  const { folded } = article
  if (SAID.test(folded.slice(Math.max(clause.start, clause.end - 6), clause.end))) return null
  if (TELLS.test(folded.slice(clause.start, clause.end))) return null
  if (NOT_TOPIC.test(folded.slice(clause.start, clause.start + 3))) return null
  const units = unitsOf(article, clause.mentions, {
    start: clause.start,
    end: Math.min(clause.end, clause.start + REACH),
  })
  const span = subjectIn(units, 0, units.length)
  if (!span || !isTold(units, span.end)) return null
  const text = wordsAt(article.source.text, span)
  if (text === null || text.length < 2 || text.length > 24) return null
  return { text, place: placeIn(folded, clause.mentions, span), sentence: clause.sentence, paragraph: clause.paragraph }
}

/** Whether something is told of a noun phrase: a verb or an adverb follows. */
function isTold(units: readonly Unit[], end: number): boolean {
  if (units[0]?.text === '在') return true
  const next = units.find((u) => u.start >= end)
  return (
    next !== undefined &&
    (next.kind === 'verb' || next.kind === 'adverb' || next.kind === 'preposition' || next.kind === 'time')
  )
}

/** Reads the quiet clauses up to here, as far as nobody has yet: only a row without a subject of its own asks. */
export function settleTopic(run: Run): void {
  const { state } = run
  for (const clause of state.quiet) {
    const topic = topicOf(run, clause)
    if (!topic) continue
    state.topic = topic
    if (topic.place !== null && topic.text.length >= 4) state.names = [topic, ...state.names.slice(0, 5)]
  }
  state.quiet = []
}
