import type { Span } from '../../model/span.ts'
import { isAside } from '../add-row.ts'
import type { Measure } from '../carried.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { POINTING } from '../phrase/lexicon.ts'
import { type Behind, nounBehind } from '../phrase/noun.ts'
import { type Phrase, SILENT } from '../phrase/phrase.ts'
import { phraseAround } from '../phrase/read.ts'
import type { Run } from '../run.ts'
import { isPart } from './part.ts'

const SAID_TO_BE = /(?:完成|实现|[达为约有是]|达到|超过?)$/u

/** What amounts of money are of, not whose: 累计本息. */
const NO_OWNER = /^.$|[息款本费资额金值价利税产债计]/u

/** 死亡病例 behind 确诊病例: things of one kind, not who has them. */
const sameKind = (metric: string, before: string | undefined) =>
  metric.length > 2 && before?.endsWith(metric.slice(-2)) === true

/** The measure in the unit of a value that was said last, though shares of it were told between. */
function measuredBefore({ state, rows }: Run, { unit }: Value): Measure | null {
  if (state.metric?.unit === unit) return state.metric
  const row = rows.slice(-LOOK_BACK).findLast((r) => r.value.unit === unit && r.phrase.measured)
  return row?.phrase.metric == null || row.clause.sentence < state.sentence - 1
    ? null
    : { text: row.phrase.metric, measured: true, unit, sentence: row.clause.sentence }
}

const LOOK_BACK = 4

/** Who does what, and no comparison or stretch: 代表联名提出. */
const DOER = /^[^\d比到从至由以在将不逐又约]{3,10}$/u

const THOSE = /^的[共约还]?有[约近超]?$/u

/** 代表团提出的26件, behind 议案298件, are of whom it says; 开展支付业务的有6家: what some of them do is what is counted; 常见的有3W picks among what was told. */
function asSome({ article, state }: Run, phrase: Phrase, { value, lead }: { value: Value; lead: Span }): Phrase {
  if (phrase.measured) return phrase
  const { by } = phrase
  const gap = article.folded.slice(lead.end, value.start)
  const said = article.source.text.slice(lead.start, lead.end)
  const counts = value.kind === 'quantity' && value.base === null && state.metric?.unit === value.unit
  if (counts && /^的[约近超]?$/u.test(gap) && by.includes('phrase before') && DOER.test(said))
    return { ...SILENT, subject: said, subjectSpan: lead, by: ['name'] }
  if (!THOSE.test(gap)) return phrase
  if (lead.end - lead.start <= 4) return { ...SILENT, by }
  if (lead.end - lead.start > 16) return phrase
  return { ...SILENT, metric: said, by: ['verb behind'] }
}

/** （危重型8例、女性3例: kinds of those who were counted, no owners. */
const KINDS = /^[\u4e00-\u9fff]{0,4}(?:[型症者性男女]|病例)$/u

/** 国际航线完成293.2万吨 behind 货邮运输量: a name that measures nothing, in the unit of before, is the subject. */
function asSubject(run: Run, read: Phrase, { value, lead }: { value: Value; lead: Span }): Phrase {
  const phrase = asSome(run, read, { value, lead })
  const { metric, subject } = phrase
  const before = measuredBefore(run, value)
  if (
    metric === null ||
    subject !== null ||
    phrase.measured ||
    POINTING.has(metric) ||
    sameKind(metric, before?.text) ||
    !phrase.by.includes('phrase before') ||
    (isAside(run, value) && KINDS.test(metric))
  )
    return phrase
  if (before?.unit !== value.unit || before.sentence < run.state.sentence - 1) return phrase
  if (value.kind === 'money' && (before.sentence !== run.state.sentence || NO_OWNER.test(metric))) return phrase
  const gap = run.article.folded.slice(lead.end, value.start)
  const aside = isAside(run, value)
  const names = aside ? metric.length <= 8 : before.measured && SAID_TO_BE.test(gap)
  const carried = before === run.state.metric ? null : before.text
  if (!aside && !names && before.measured && isPart(run, before, { value, lead }))
    return {
      ...phrase,
      subject: metric,
      subjectSpan: null,
      metric: before.text,
      measured: true,
      part: true,
      by: ['metric carried', 'part'],
    }
  return names ? { ...phrase, subject: metric, subjectSpan: lead, metric: carried } : phrase
}

/** 襄阳市、孝感市各3例: all of a list have as much each, of what was measured before. */
function asEach({ article, state }: Run, { mentions }: ClauseView, { value, lead }: { value: Value; lead: Span }) {
  if (!/^各有?$/u.test(article.folded.slice(lead.end, value.start)) || state.metric?.unit !== value.unit)
    return undefined
  const places = mentions.filter((m) => m.kind === 'place' && m.start >= lead.start && m.end <= lead.end)
  if (places[0]?.start !== lead.start || places.at(-1)?.end !== lead.end) return undefined
  return { ...SILENT, subject: article.source.text.slice(lead.start, lead.end), subjectSpan: lead, by: ['name'] }
}

/** 长30米、|宽5米的大桥: dimensions side by side are of the one thing behind the last of them. */
function asBeside(
  { article }: Run,
  clause: ClauseView,
  { read, behind, i }: { read: Phrase; behind: Behind | undefined; i: number },
): Phrase {
  const next = clause.values[i + 1]
  const end = clause.values[i]?.end ?? 0
  if (!next || behind || read.subject !== null || !read.measured) return read
  if (!BESIDE.test(article.folded.slice(end, next.start))) return read
  const thing = nounBehind(article, clause, i + 1)
  if (thing?.of !== true || thing.head || thing.verb || thing.beyond) return read
  return {
    ...read,
    subject: article.source.text.slice(thing.start, thing.end),
    subjectSpan: thing,
    by: [...read.by, 'owner behind'],
  }
}

const BESIDE = /^(?:以上|以下|左右)?[、，和]?[总全]?[长宽高深厚重][约近超达]?$/u

const CAUSES = /^[共已经目前还]*(?:造成|导致|致使?|引发)/u

/** 6.1级地震|共造成38人死亡: what was counted right before is what did it. */
function asCause({ article, state }: Run, phrase: Phrase, value: Value): Phrase {
  const { noun } = state
  if (phrase.subject !== null || noun?.end !== state.used || noun.end > value.start) return phrase
  if (!CAUSES.test(article.folded.slice(noun.end, value.start))) return phrase
  return { ...phrase, subject: article.source.text.slice(noun.start, noun.end), subjectSpan: noun }
}

/** What a level measures, and of whom: as the words around it say, and as what was told before bears on them. */
export function phraseOfLevel(
  run: Run,
  clause: ClauseView,
  { lead, behind, i }: { lead: Span; behind: Behind | undefined; i: number },
): Phrase {
  const value = clause.values[i]
  if (!value) return SILENT
  const read = asCause(run, phraseAround(run.article, clause, { lead, behind, value }), value)
  const each = asEach(run, clause, { value, lead })
  return each ?? asSubject(run, asBeside(run, clause, { read, behind, i }), { value, lead })
}
