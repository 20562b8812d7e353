import type { Change } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import { phraseOf } from '../phrase/read.ts'
import { leadOf } from '../phrase/lead.ts'
import { addRow } from '../add-row.ts'
import type { ClauseView } from '../clauses.ts'
import type { FactRule } from '../rule.ts'
import { leadFrom, type Run } from '../run.ts'
import type { Phrase } from '../phrase/phrase.ts'

const FROM = /(?:[由从]|(?<!来)自)[^，。；由从自]{0,14}$/u
const TO =
  /^[^，。；]{0,4}?(?:增长|增加|提升|提高|上升|扩大|攀升|跃升|跃增|上涨|升级|[升涨增]|下降|减少|降低|回落|缩短|缩减|压缩|收窄|[降减跌变缩]|调整|修正)?[^，。；]{0,3}?[至到为成][^，。；]{0,10}$/u

/** 乙品牌则由7.7%降至5.8%: who stands before 则 or 也 has the same measure as the one before. */
function asOwner(phrase: Phrase, { start }: Span, said: string): Phrase {
  const { subject, metric, measured } = phrase
  if (subject !== null || metric === null || measured || !/[则也却]$/u.test(said)) return phrase
  return { ...phrase, subject: metric, subjectSpan: { start, end: start + metric.length }, metric: null }
}

/** 由500万吨提升至836万吨: one row for where it led to, with where it came from. */
function read(run: Run, clause: ClauseView, i: number): number {
  const { folded } = run.article
  const first = clause.values[i]
  const second = clause.values[i + 1]
  if (!first || !second || first.value === null || second.value === null || first.kind !== second.kind) return 0
  const from = leadFrom(run, clause, i)
  const lead = FROM.exec(folded.slice(from, first.start))
  if (!lead || !TO.test(folded.slice(first.end, second.start))) return 0
  const change: Change = {
    type: 'from_to',
    direction: second.value > first.value ? 'up' : second.value < first.value ? 'down' : 'flat',
    value: null,
    unit: second.unit,
    span: [first.start, second.end],
    from: first.value,
    to: second.value,
  }
  const reached = clause.times.find((t) => t.start >= first.end && t.end <= second.start && t.type !== 'set')
  if (reached?.edtf != null)
    run.state.when = {
      edtf: reached.edtf,
      sentence: clause.sentence,
      paragraph: clause.paragraph,
      start: reached.start,
      used: -1,
    }
  const words = leadOf(run.article, from, from + lead.index)
  const phrase = asOwner(phraseOf(run.article, clause, words), words, folded.slice(words.start, from + lead.index))
  addRow(run, clause, second, { kind: 'level', phrase, change: [change], rule: 'from-to' })
  return 2
}

/** 由A提升至B. */
export const fromTo: FactRule = {
  name: 'from-to',
  purpose: 'Reads where a value came from and where it led to: 由500万吨提升至836万吨.',
  read,
  examples: {
    yes: [
      [
        '该管道年输送能力由500万吨提升至[836万吨]。',
        { value: 8_360_000, change: [{ type: 'from_to', direction: 'up', from: 5_000_000, to: 8_360_000 }] },
      ],
      ['门店从1200家减少到[900家]。', { value: 900, metric: '门店', change: [{ type: 'from_to', direction: 'down' }] }],
    ],
    no: ['从3月起共发运500吨。', '全长500公里，投资8亿元。'],
  },
}
