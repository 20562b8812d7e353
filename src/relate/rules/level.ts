import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { leadOf } from '../phrase/lead.ts'
import { phraseAround } from '../phrase/read.ts'
import { POINTING } from '../phrase/lexicon.ts'
import { type Behind, nounBehind } from '../phrase/noun.ts'
import { keepDoer } from '../counted.ts'
import { addRow, isAside } from '../row.ts'
import { convertedFrom, isPart } from './part.ts'
import type { FactRule } from '../rule.ts'
import { leadFrom, type Measure, type Phrase, type Row, type Run, SILENT } from '../run.ts'

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
function asSubject(
  run: Run,
  read: Phrase,
  { value, lead }: { value: NonNullable<ClauseView['values'][number]>; lead: { start: number; end: number } },
): Phrase {
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
function shared(
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
function reachedBehind(run: Run, clause: ClauseView, value: Value): boolean {
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

function read(run: Run, clause: ClauseView, i: number): number {
  const value = clause.values[i]
  if (!value) return 1
  const { article, state } = run
  if (reachedBehind(run, clause, value) || convertedFrom(run, clause, value)) return 1
  const said = leadOf(article, leadFrom(run, clause, i), value.start)
  const lead = said.end > said.start ? said : (state.pendingLead ?? said)
  const behind = nounBehind(article, clause, i)
  const read = asCause(run, phraseAround(article, clause, { lead, behind, value }), value)
  if (behind && !behind.beyond) Object.assign(state, { used: behind.end, noun: behind })
  const phrase =
    asEach(run, clause, { value, lead }) ?? asSubject(run, shared(run, clause, { read, behind, i }), { value, lead })
  const kind = value.value === null && value.min !== null && value.max !== null ? 'range' : 'level'
  const { topic, actor, place, when } = state
  addRow(run, clause, value, { kind, phrase, rule: 'level' })
  if (phrase.by.includes('part')) Object.assign(state, { topic, actor, place, when })
  if (behind && phrase.subject === null)
    keepDoer(run, clause, { behind, value, opens: lead.end <= lead.start && i === 0 })
  return 1
}

/** 过货量115.6万吨, 18个国家: any other number with what it measures or counts. */
export const level: FactRule = {
  name: 'level',
  purpose: 'Reads a number with what it measures before it, or what it counts behind it.',
  read,
  examples: {
    yes: [
      ['某口岸全年过货量[115.6万吨]。', { metric: '过货量', value: 1_156_000 }],
      ['某集团总投资[4亿美元]的海外工厂项目，于去年动工。', { subject: '海外工厂项目', metric: '总投资' }],
      ['该集团要缴纳[15万元]的管理费。', { metric: '管理费' }],
      ['某公司有3个矿山和[2个]电厂。', { metric: '电厂' }],
    ],
    no: ['出口同比增长3%。'],
  },
}
