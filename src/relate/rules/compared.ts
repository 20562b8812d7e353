import type { ClauseView } from '../clauses.ts'
import { addRow } from '../add-row.ts'
import type { FactRule } from '../rule.ts'
import { leadFrom, type Run } from '../run.ts'
import { listLength } from './lists.ts'

const BEFORE = /(?:相?较于?|比|相比|高于|低于|好于|不及|快于|慢于)[^，。；增降升涨跌高低多少快慢]{0,12}$/u
const BEHIND = /^的?[^，。；\d]{0,12}/u
const UP = /上升|提升|提高|增加|扩大|增长|回升|加快|高/u
const DOWN = /下降|回落|降低|减少|收窄|下滑|放缓|低/u

/** 去年的466亿元 is compared with as a year before, 2019年的 as a year of its own. */
const typeOf = (text: string) => (/去年|上年/u.test(text) ? 'yoy' : /上个?月/u.test(text) ? 'mom' : 'since')

/** 高于分析师预期的|4750万台: what was expected is a value of its own. */
const EXPECTED_BEFORE = /(?:预[期计测估]|估计)值?的?[约近]?$/u

/** 较此前0.9%的|预测值有所下降. */
const EXPECTED_BEHIND = /^的?(?:预[测估期]|估计)/u

/** Adds what was expected of as many rows before as there are numbers. */
function readExpected(run: Run, clause: ClauseView, i: number): number {
  const count = listLength(run.article.folded, clause.values, i)
  const rows = run.state.rows.slice(-count)
  clause.values.slice(i, i + count).forEach((value, k) => {
    const row = rows[k] ?? rows.at(-1)
    if (!row) return
    const phrase = { ...row.phrase, subjectSpan: null, by: ['metric carried'] }
    addRow(run, clause, value, { kind: 'level', phrase, status: 'expected', rule: 'compared' })
  })
  return count
}

/** 较2023年的36.3%占比再度提升: a number that another is compared with is no row but the base of a change. */
function read(run: Run, clause: ClauseView, i: number): number {
  const { folded } = run.article
  const value = clause.values[i]
  const row = run.state.rows.at(-1)
  if (!value || row?.value.unit !== value.unit || value.value === null) return 0
  const before = BEFORE.exec(folded.slice(leadFrom(run, clause, i), value.start))
  if (!before) return 0
  if (EXPECTED_BEFORE.test(before[0]) || EXPECTED_BEHIND.test(folded.slice(value.end, value.end + 4)))
    return readExpected(run, clause, i)
  const around = `${before[0]}${BEHIND.exec(folded.slice(value.end, Math.min(value.end + 16, clause.end)))?.[0] ?? ''}`
  const direction = UP.test(around) ? 'up' : DOWN.test(around) ? 'down' : undefined
  if (!direction) return 0
  const time = clause.times.find((t) => t.start >= value.start - before[0].length && t.end <= value.start)
  row.change.push({
    type: time ? typeOf(time.text) : 'other',
    direction,
    value: null,
    unit: value.unit,
    span: [value.start, value.end],
    from: value.value,
    ...(time?.edtf ? { base: time.edtf } : {}),
  })
  row.why.push('compared')
  row.evidence.end = Math.max(row.evidence.end, clause.end)
  return 1
}

/** 较2023年的36.3%占比再度提升. */
export const compared: FactRule = {
  name: 'compared',
  purpose: 'Takes a number that another one is compared with as the base of its change.',
  read,
  examples: {
    yes: [
      [
        '该区域进出口占全国的比重为[36.5%]，较2022年的36.3%有所提升。',
        { value: 36.5, change: [{ type: 'since', direction: 'up', from: 36.3, base: '2022' }] },
      ],
      [
        '今年上半年，某公司净利润[551亿元]，高于去年的466亿元。',
        { value: 55_100_000_000, change: [{ type: 'yoy', direction: 'up', from: 46_600_000_000 }] },
      ],
    ],
    no: ['比上年增长3%。', '较2019年的水平高3%。'],
  },
}
