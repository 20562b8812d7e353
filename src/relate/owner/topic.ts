import { isGeneric } from './owner.ts'
import type { Run } from '../run.ts'
import type { Topic } from '../carried.ts'
import { topicOf } from './spoken.ts'

/** The last quiet clause that names someone; where it only names a place in which something is done, whoever did it. */
function namedIn(run: Run): Topic | null {
  const { quiet } = run.state
  let place: Topic | null = null
  for (let k = quiet.length - 1; k >= 0; k--) {
    const clause = quiet[k]
    if (!clause || (place && clause.sentence !== place.sentence)) break
    const found = topicOf(run, clause)
    if (!found) continue
    const { within, ...topic } = found
    if (within !== true) return topic
    place ??= topic
  }
  return place
}

/** 该电站, 电站 behind 某抽水蓄能电站: the same one, by a shorter name. */
const pointsAt = (text: string, before: string): boolean =>
  (/^[该此这]/u.test(text) || (isGeneric(text) && before.length > text.length)) &&
  before.endsWith(text.replace(/^[该此这]/u, ''))

/** Reads the quiet clauses up to here, the last first, until one names someone: only a row without a subject asks. */
export function settleTopic(run: Run): void {
  const { state } = run
  const topic = state.quiet.length > 0 ? namedIn(run) : null
  if (state.quiet.length > 0) state.quiet = []
  if (!topic) return
  if (state.topic && pointsAt(topic.text, state.topic.text)) {
    state.topic = { ...state.topic, sentence: topic.sentence, paragraph: topic.paragraph }
    return
  }
  state.topic = topic
  state.actor = topic
  if (topic.place !== null && topic.text.length >= 4) state.names = [topic, ...state.names.slice(0, 5)]
}
