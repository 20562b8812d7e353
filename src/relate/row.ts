import type { Change, Fact } from '../model/fact.ts'
import type { ClauseView, Value } from './clauses.ts'
import type { Draft, Phrase, Row, Run, Topic } from './run.ts'
import { sourceOf } from './source.ts'
import { leadOf, phraseOf } from './phrase/lead.ts'
import { statusOf } from './status.ts'
import { settleTopic } from './topic.ts'
import { timeOf } from './when.ts'
import { isNation, placeIn } from './where.ts'

/** Whether a value stands in brackets, as an aside that doesn't change what the sentence speaks of. */
export function isAside({ state, article }: Run, value: Value): boolean {
  for (; state.read < value.start; state.read++) {
    const c = article.folded.charAt(state.read)
    if (c === '（' || c === '(') state.depth++
    else if ((c === '）' || c === ')') && state.depth > 0) state.depth--
  }
  return state.depth > 0
}

/** What stands for something named before: 该站, 本公司, 其. */
const ANAPHOR = /^(?:[该本此这其他她它]|上述|双方|两者)/u

/** The metric said before, where this value leaves it out: same unit, or a subject of its own, in the same sentence. */
function carriedMetric({ state }: Run, phrase: Phrase, value: Value): string | null {
  const { metric, measure } = state
  const isNear =
    metric !== null &&
    (metric.sentence === state.sentence || (phrase.subject !== null && metric.sentence === state.sentence - 1))
  if (isNear && metric.unit === value.unit) return metric.text
  if (phrase.subject === null || value.kind !== 'percent') return null
  return measure && measure.sentence >= state.sentence - 2 ? measure.text : isNear ? metric.text : null
}

/** The full name of what a generic noun stands for: 口岸 behind 阿拉山口铁路口岸, 大桥 behind 乌江特大桥. */
const fullName = ({ state }: Run, subject: string): Topic | undefined =>
  subject.length <= 5
    ? state.names.find((n) => n.text.length >= subject.length + 2 && n.text.endsWith(subject))
    : undefined

/** A long name for what is measured says itself of whom it is; a topic of another sentence isn't its. */
function reaches({ state }: Run, { subject, metric, measured }: Phrase): boolean {
  const { topic } = state
  if (!topic || (metric?.includes(topic.text) ?? false)) return false
  if (subject !== null || metric === null || topic.sentence === state.sentence) return true
  return metric.length <= (measured ? 6 : 5)
}

const MOVES = /保持|实现|呈现?|继续|持续|同比|环比|大幅|快速|增长|下降|上升|提升|回升|加快/u

/** What a clause without a number said that moves: 机电产品出口保持强劲增长，江苏增长12.8%. */
function movingMetric(run: Run): string | null {
  const { state, article } = run
  const clause = state.last
  if (clause?.sentence !== state.sentence) return null
  const move = MOVES.exec(article.folded.slice(clause.start, Math.min(clause.end, clause.start + 60)))
  if (!move || move.index < 3) return null
  const { subject, subjectSpan, metric } = phraseOf(
    article,
    clause,
    leadOf(article, clause.start, clause.start + move.index),
  )
  if (metric === null || subject === null || !subjectSpan) return metric
  const place = clause.mentions.find((m) => m.kind === 'place' && m.start === subjectSpan.start)
  const own = subject.slice(place ? place.end - place.start : 0).replace(/^(?:区域|地区|经济带|省|市)/u, '')
  return `${own}${metric}`
}

/** 中小企业发展指数为89，比9月上升0.3点: the topic itself is what is measured. */
function measuredTopic(run: Run): string | null {
  settleTopic(run)
  const text = run.state.topic?.sentence === run.state.sentence ? run.state.topic.text : ''
  return /(?:指数|[量额值率价])$/u.test(text) ? text : null
}

const WHOLE = /^(?:我国|全国|全省|全市|全区|全州|全县|全球)/u

/** Whom a phrase without a subject is of: trade with others is the nation's, and of 我国外贸结构 only 我国. */
function topicFor(run: Run, phrase: Phrase): Topic | null {
  const { state } = run
  const { topic } = state
  if (topic && WHOLE.test(topic.text))
    state.home = {
      ...topic,
      text: WHOLE.exec(topic.text)?.[0] ?? topic.text,
      place: isNation(topic.text) ? 'CN' : topic.place,
    }
  if (phrase.subject === null && /^[对与向同].*(?:出口|进口|贸易|投资)/u.test(phrase.metric ?? ''))
    return topic && (topic.place === 'CN' || /^\d{6}$/u.test(topic.place ?? '')) ? whole(topic) : state.home
  return topic && reaches(run, phrase) ? whole(topic) : null
}

const whole = (topic: Topic): Topic => {
  const found = WHOLE.exec(topic.text)?.[0]
  return found === undefined || found === topic.text || /的/u.test(topic.text) ? topic : { ...topic, text: found }
}

/** Fills what a phrase leaves open from what was said before, and says so. */
function carry(run: Run, phrase: Phrase, value: Value): Phrase {
  const { state } = run
  const by = [...phrase.by]
  let { subject, metric, subjectSpan } = phrase
  if (metric === null) {
    metric = carriedMetric(run, phrase, value) ?? (value.kind === 'percent' ? movingMetric(run) : null)
    by.push(metric === null ? 'no metric' : 'metric carried')
  }
  if (metric === null && subject === null) {
    metric = measuredTopic(run)
    if (metric !== null) return { ...phrase, metric, by: [...phrase.by, 'metric of the sentence'] }
  }
  if (phrase.weak === true && subject !== null && metric !== null) {
    settleTopic(run)
    if (state.topic && state.topic.listed !== true) {
      metric = `${subject}${metric}`
      subject = null
      subjectSpan = null
    }
  }
  const full = subject === null ? undefined : fullName(run, subject)
  if (full) {
    subject = full.text
    by.push('full name')
    return { ...phrase, subject, metric, subjectSpan: null, by }
  }
  if (subject === null || ANAPHOR.test(subject)) {
    settleTopic(run)
    const topic = topicFor(run, phrase)
    const last = subject?.slice(-1) ?? ''
    if (topic && (subject === null || topic.text.endsWith(last) || /^[其他她它]/u.test(subject))) {
      subject = topic.text
      subjectSpan = null
      by.push(
        topic.sentence === state.sentence
          ? 'subject of the sentence'
          : topic.paragraph === state.paragraph
            ? 'subject of the paragraph'
            : 'subject of the article',
      )
    } else if (subject === null) by.push('no subject')
  }
  return { ...phrase, subject, metric, subjectSpan, by }
}

/** The place that a row holds for: its subject's, its clause's, else the one carried. */
function placeOf(run: Run, clause: ClauseView, { phrase, value }: { phrase: Phrase; value: Value }): string | null {
  const { state, article } = run
  const own = phrase.subjectSpan ? placeIn(article.folded, clause.mentions, phrase.subjectSpan) : null
  const near = own ?? placeIn(article.folded, clause.mentions, { start: clause.start, end: value.start })
  if (near !== null) return near
  if (phrase.subject === null) return state.place
  if (phrase.subjectSpan === null) {
    const named = fullName(run, phrase.subject) ?? state.names.find((n) => n.text === phrase.subject)
    return named?.place ?? (state.topic?.text === phrase.subject ? state.topic.place : null) ?? state.place
  }
  return isNation(phrase.subject) ? 'CN' : state.place
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
  if (own.subject !== null && filled.subject === own.subject) {
    state.topic = {
      text: own.subject,
      place:
        (own.subjectSpan && placeIn(article.folded, clause.mentions, own.subjectSpan)) ??
        (isNation(own.subject) ? 'CN' : null),
      sentence: clause.sentence,
      paragraph: clause.paragraph,
      listed: own.measured,
    }
    state.quiet = []
    if (state.topic.place !== null && own.subject.length >= 4) state.names = [state.topic, ...state.names.slice(0, 5)]
  }
  if (own.metric !== null && own.measured)
    state.measure = { text: own.metric, measured: true, unit: value.unit, sentence: clause.sentence }
  if (own.metric !== null)
    state.metric = { text: own.metric, measured: own.measured, unit: value.unit, sentence: clause.sentence }
  if (place !== null && (own.subject === null || filled.subjectSpan !== null))
    state.place = own.subject !== null && state.topic?.place === null ? null : place
}

function statusAt(run: Run, clause: ClauseView, value: Value): Fact['status'] {
  const { state, article } = run
  const before = article.folded.slice(Math.max(clause.start, value.start - 40), value.start)
  const said = statusOf(before)
  if (said !== null) state.status = said
  return said ?? (/已|了/u.test(before) ? null : state.status) ?? 'actual'
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
  const row: Row = {
    value,
    kind: draft.kind,
    phrase: filled,
    share: draft.share ?? null,
    change,
    clause,
    evidence: { start: clause.start, end: clause.end },
    ...timeOf(run, clause, draft.kind === 'change' ? null : filled.metric),
    place,
    status: statusAt(run, clause, value),
    source: sourceAt(run, clause),
    why: [draft.rule, ...filled.by],
  }
  state.pending = null
  remember(run, { own: draft.phrase, filled, clause, value, place })
  state.rows.push(row)
  run.rows.push(row)
  return row
}
