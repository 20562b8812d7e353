import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { fullName } from '../owner/owner.ts'
import { compassLength } from '../phrase/compass.ts'
import type { Phrase } from '../phrase/phrase.ts'
import type { Run } from '../run.ts'
import type { Topic } from '../carried.ts'
import { sceneOf } from './scene.ts'
import { agencyCountry, homeIn, isNamedElsewhere, isNation, ownerPlace, placeIn, wholePlace } from './where.ts'

/** Whether a subject begins with a region that has no code: what was said of another place doesn't hold for it. */
const isRegion = ({ mentions }: ClauseView, { start }: Span, text: string) =>
  opensWithPart(text.slice(start, start + 5)) ||
  mentions.some(
    (m) => m.kind === 'place' && m.start === start && m.code === null && m.within === null && m.text.length > 2,
  )

/** 西部地区, 东北三省: a part of the country. */
function opensWithPart(text: string): boolean {
  const length = compassLength(text)
  return length > 0 && /^(?:地区|[\d各三省])/u.test(text.slice(length))
}

/** What happens where it is said to, not where who does it is from: 某军对某地的空袭造成4人死亡. */
const HARM = /对[^，。；]{2,12}?的?(?:空袭|袭击|轰炸|炮击)/u

/** 全球医药市场: nowhere in particular. */
const WORLD = /^全(?:球|世界)(?![首最第])/u

/** The foreign country that was spoken of: 家具销售 behind 某国零售销售 is of it too. */
const abroad = (topic: Topic | null, paragraph: number): string | null =>
  topic?.place != null &&
  topic.place !== 'CN' &&
  /^[A-Z]{2}$/u.test(topic.place) &&
  topic.text.length <= LONGEST_STATE &&
  topic.paragraph >= paragraph - 1
    ? topic.place
    : null

const LONGEST_STATE = 5

/** How many sentences behind the one that named it a place is still where things are. */
const REACH = 8

/** The place that a row holds for: its subject's, its clause's, else the one carried. */
export function placeOf(
  run: Run,
  clause: ClauseView,
  { phrase, value }: { phrase: Phrase; value: Value },
): string | null {
  const { state, article } = run
  if (phrase.subjectSpan && isRegion(clause, phrase.subjectSpan, article.folded)) return null
  const own = phrase.subjectSpan
    ? (placeIn(article.folded, clause.mentions, phrase.subjectSpan) ?? ownerPlace(clause.mentions, phrase.subjectSpan))
    : null
  const told = { start: clause.start, end: value.start }
  const said = placeIn(article.folded, clause.mentions, told) ?? agencyCountry(article.folded, clause.mentions, told)
  const near =
    phrase.subjectPlace ?? (HARM.test(article.folded.slice(clause.start, value.start)) ? (said ?? own) : (own ?? said))
  if (near !== null) return near
  const carried = (clause.sentence - state.placed > REACH ? null : state.place) ?? sceneOf(run)
  if (phrase.subject === null)
    return carried ?? (state.topic?.sentence === clause.sentence ? (state.topic.held ?? null) : null)
  if (WORLD.test(phrase.subject)) return null
  const whole = wholePlace(phrase.subject, carried)
  if (whole !== undefined) return whole
  if (phrase.subjectSpan === null) {
    const named = fullName(run, phrase.subject) ?? state.names.find((n) => n.text === phrase.subject)
    const topic = state.topic?.text === phrase.subject ? state.topic : null
    const held = topic?.sentence === clause.sentence ? topic.held : null
    const own = named?.place ?? topic?.place ?? null
    if (own === 'CN' && isNation(phrase.subject)) return homeIn(phrase.subject, carried)
    return own ?? carried ?? held ?? null
  }
  if (isNation(phrase.subject)) return homeIn(phrase.subject, carried)
  if (carried === null && phrase.measured) return abroad(state.topic, clause.paragraph)
  return carried !== null && isNamedElsewhere(clause.mentions, phrase.subjectSpan, carried) ? null : carried
}
