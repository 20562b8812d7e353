import type { Value } from './clauses.ts'
import { countedBefore } from './owner/counted.ts'
import { leadOf } from './phrase/lead.ts'
import { PACES, READINGS } from './phrase/lexicon.ts'
import { phraseOf } from './phrase/read.ts'
import { fullName, isGeneric, topicFor } from './owner/owner.ts'
import type { Phrase } from './phrase/phrase.ts'
import type { Row } from './row.ts'
import type { Run } from './run.ts'
import { settleTopic } from './owner/topic.ts'

/** What stands for something named before: 该站, 本公司, 其. */
const ANAPHOR = /^(?:[该本此这其他她它]|上述|双方|两者)/u

/** 现有2例在医院治疗，其中某市1例: what is counted has no name in this sentence, so that none of an earlier one holds. */
const isUnnamed = (rows: readonly Row[], { unit }: Value): boolean =>
  rows.some(({ phrase, value }) => phrase.metric === null && value.unit === unit)

/** 确诊病例254例，涉及21个市。其中成都市|77例: what was counted last in the same unit, since a sentence. */
function lastInUnit(rows: readonly Row[], sentence: number, { unit }: Value): string | null {
  for (let k = rows.length - 1; k >= 0; k--) {
    const row = rows[k]
    if (!row || row.clause.sentence < sentence) return null
    if (row.value.unit === unit) return row.phrase.metric
  }
  return null
}

/** The metric said before, where this value leaves it out: same unit, or a subject of its own, in the same sentence. */
function carriedMetric({ state, rows }: Run, phrase: Phrase, value: Value): string | null {
  const { metric, measure } = state
  const isNear =
    metric !== null &&
    (metric.sentence === state.sentence ||
      (phrase.subject !== null && metric.sentence === state.sentence - 1 && !isUnnamed(state.rows, value)))
  if (isNear && metric.unit === '') return value.kind === 'quantity' && phrase.by.includes('name') ? metric.text : null
  if (isNear && (metric.unit === value.unit || (state.rows.at(-1)?.kind === 'change' && value.kind !== 'percent')))
    return metric.text
  if (phrase.subject === null) return null
  if (value.kind !== 'percent')
    return isNear && phrase.by.includes('name') ? lastInUnit(rows, metric.sentence, value) : null
  return measure && measure.sentence >= state.sentence - 2 ? measure.text : isNear ? metric.text : null
}

const MOVES =
  /[将会已仍还]{0,2}(?:保持|实现|呈现?|继续|持续|同比|环比|大幅|快速|增长|下降|上升|提升|回升|加快|[较很更最][大高多快好强旺])/u

/** What a clause without a number said that moves: 机电产品出口保持强劲增长，江苏增长12.8%. */
function movingMetric(run: Run, moves: RegExp): string | null {
  const { state, article } = run
  const clause = state.last
  if (clause?.sentence !== state.sentence) return null
  const move = moves.exec(article.folded.slice(clause.start, Math.min(clause.end, clause.start + 60)))
  if (!move || move.index < 3) return null
  const { subject, subjectSpan, metric } = phraseOf(
    article,
    clause,
    leadOf(article, clause.start, clause.start + move.index),
  )
  if (metric === null || subject === null || !subjectSpan) return metric
  const place = clause.mentions.find((m) => m.kind === 'place' && m.start === subjectSpan.start)
  const own = subject.slice(place ? place.end - place.start : 0).replace(/^(?:区域|地区|经济带|省|市(?!场))/u, '')
  return /^[、和与及]/u.test(own) ? `${subject}${metric}` : `${own}${metric}`
}

/** 零售销售环比基本持平，|为292亿元: how the measure moved is told before its level. */
const LEVELED =
  /[将已仍也]?(?:同比|环比|月比|年比|按年|按月)(?:[基略微]本?|大致|大体|总体)?(?:持平|稳定|不变)|(?:[基略]本?|大致|大体|总体)?持平/u

const REACHES =
  /^[，,\s]*(?:[到至]?(?:\d{4}|[去今前当上])年(?:\d{1,2}月)?[底末份]?)?[约仍均已]?(?:[为达]|达到)[约近超]?$/u

/** 逆差不断扩大，1996年|达160亿美元; 人数也位居世界第一，2014年|达到371万人年. */
const GREW =
  /[也均仍又]?(?:(?:不断|持续|逐年|逐步|大幅|稳步|明显|显著|进一步|日益|迅速|急剧|连年)(?:扩大|增长|增加|增多|上升|提高|攀升|壮大|下降|减少|缩小)|(?:位居|名列|位列|居)[^，。；]{0,8}第[一二三四五\d]+位?)[，,]?$/u

/** How far behind the clause that names the measure its level may stand. */
const REACH = 14

function reachedMetric(run: Run, value: Value): string | null {
  const clause = run.state.last
  if (clause?.sentence !== run.state.sentence || value.start - clause.end > REACH) return null
  if (!REACHES.test(run.article.folded.slice(clause.end, value.start))) return null
  return movingMetric(run, LEVELED) ?? movingMetric(run, GREW)
}

/** 中小企业发展指数为89，比9月上升0.3点: the topic itself is what is measured. */
function measuredTopic(run: Run): string | null {
  settleTopic(run)
  const text = run.state.topic?.sentence === run.state.sentence ? run.state.topic.text : ''
  return /(?:指数|[量额值率价])$/u.test(text) ? text : null
}

/** 日均超2亿人次 behind 人员流动量: the same by the day. */
const PACE = new RegExp(`^(?:${PACES}|平均)$`, 'u')

/** 营收857.8亿美元，预期845亿美元: another reading of what was measured before. */
const READING = new RegExp(
  `^(?:市场|此前|机构|分析师)?(?:${READINGS}|预[期测]值|(?:约合|折合|约折合)(?:人民币|美元)?)$`,
  'u',
)

/** Whether a phrase only says which reading of a measure it is. */
export const isReading = ({ metric }: Phrase): boolean => metric !== null && READING.test(metric)

/** Whose and which measure another reading is of: that of the row before. */
function asRead({ state }: Run, phrase: Phrase): Phrase | undefined {
  const last = state.rows.at(-1)?.phrase
  if (phrase.subject !== null || !isReading(phrase) || last?.metric == null || isReading(last)) return undefined
  const metric = phrase.metric === '终值' ? last.metric.replace(/初值$/u, '终值') : last.metric
  return { ...last, metric, subjectSpan: null, by: [...phrase.by, 'metric carried'] }
}

/** 这一数字|突破70%: what the row before measures. */
const POINTED = /^(?:[这该此]|上述)一?(?:数字|数据|比例|数值|指标|比率|数量|数目|金额|占比|数额)[更还也又]?$/u

function asPointed({ state, rows }: Run, phrase: Phrase, value: Value): Phrase | undefined {
  const last = rows.at(-1)
  if (phrase.metric === null || !POINTED.test(phrase.metric) || last?.value.unit !== value.unit) return undefined
  if (last.clause.sentence < state.sentence - 1 || last.clause.paragraph !== state.paragraph) return undefined
  return { ...last.phrase, subjectSpan: null, by: [...phrase.by, 'metric carried'] }
}

/** A phrase with what was carried to it, and how. All fields by name: most rows pass here, and a spread costs twice as much. */
const filledWith = (phrase: Phrase, subject: string | null, metric: string | null, how: string): Phrase => ({
  subject,
  subjectSpan: subject === phrase.subject ? phrase.subjectSpan : null,
  subjectPlace: phrase.subjectPlace,
  metric,
  measured: phrase.measured,
  weak: phrase.weak,
  alone: phrase.alone,
  acts: phrase.acts,
  by: [...phrase.by, how],
})

/** The metric of a phrase that names none: said before, moving in the clause before, or the topic itself. */
function withMetric(run: Run, phrase: Phrase, value: Value): Phrase {
  const pace = phrase.metric ?? phrase.subject
  const paced = pace !== null && PACE.test(pace) ? carriedMetric(run, phrase, value) : null
  if (pace !== null && paced !== null) {
    const subject = phrase.metric === null ? null : phrase.subject
    return { ...phrase, subject, subjectSpan: null, metric: `${pace}${paced}`, by: [...phrase.by, 'metric carried'] }
  }
  const read = asRead(run, phrase) ?? asPointed(run, phrase, value)
  if (read) return read
  if (phrase.metric !== null) return phrase
  const metric =
    carriedMetric(run, phrase, value) ??
    (value.kind === 'percent' ? movingMetric(run, MOVES) : reachedMetric(run, value))
  if (metric !== null) return filledWith(phrase, phrase.subject, metric, 'metric carried')
  const topic = phrase.subject === null ? measuredTopic(run) : null
  return filledWith(phrase, phrase.subject, topic, topic === null ? 'no metric' : 'metric of the sentence')
}

/** A short common noun belongs to the metric where someone is spoken of already: 震源深度 of a county. */
function withoutWeak(run: Run, phrase: Phrase): Phrase {
  if (phrase.weak !== true || phrase.subject === null || phrase.metric === null) return phrase
  settleTopic(run)
  const { topic, sentence } = run.state
  if (!topic || topic.listed === true) return phrase
  if (phrase.subject.length > 2 && (topic.sentence !== sentence || topic.place === null)) return phrase
  return { ...phrase, subject: null, subjectSpan: null, metric: `${phrase.subject}${phrase.metric}` }
}

/** Whom a phrase is of, where it says that by a short name, by a pronoun or not at all. */
function withSubject(run: Run, phrase: Phrase, value: Value): Phrase {
  const { state } = run
  const { subject } = phrase
  if (phrase.alone === true) return filledWith(phrase, phrase.subject, phrase.metric, 'names itself')
  if (subject !== null && isGeneric(subject)) settleTopic(run)
  const full = subject === null ? undefined : fullName(run, subject)
  if (full) return filledWith(phrase, full.text, phrase.metric, 'full name')
  if (subject !== null && !ANAPHOR.test(subject)) return phrase
  settleTopic(run)
  const topic = countedBefore(run, phrase) ?? topicFor(run, phrase, value)
  const fits = subject === null || (topic?.text.endsWith(subject.slice(-1)) ?? false) || /^[其他她它]/u.test(subject)
  if (!topic || !fits || topic.text === phrase.metric)
    return subject === null ? filledWith(phrase, null, phrase.metric, 'no subject') : phrase
  const near =
    topic.sentence === state.sentence ? 'sentence' : topic.paragraph === state.paragraph ? 'paragraph' : 'article'
  return filledWith(phrase, topic.text, phrase.metric, `subject of the ${near}`)
}

/** Fills what a phrase leaves open from what was said before, and says so. */
export function carry(run: Run, phrase: Phrase, value: Value): Phrase {
  const filled = withMetric(run, phrase, value)
  return filled.by.includes('metric of the sentence') ? filled : withSubject(run, withoutWeak(run, filled), value)
}
