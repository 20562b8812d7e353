import { baseIn } from '../change/base.ts'
import type { ClauseView } from '../clauses.ts'
import { changeOf } from '../change/growth.ts'
import { leadOf } from '../phrase/lead.ts'
import { phraseOf } from '../phrase/read.ts'
import { addRow } from '../add-row.ts'
import type { FactRule } from '../rule.ts'
import { leadFrom, type Run } from '../run.ts'
import { isMultipleOfTime } from '../values/unworthy.ts'

/** 是去年同期的1.5倍: half as much again. Says so as the change that it is. */
function read(run: Run, clause: ClauseView, i: number): number {
  const { article, state } = run
  const value = clause.values[i]
  if (value?.unit !== '倍' || value.value === null) return 0
  const from = leadFrom(run, clause, i)
  const said = isMultipleOfTime(value, article.folded)
  if (!said) return 0
  const at = value.start - said.length
  const base = baseIn(run, clause, { from: Math.max(from, at), to: value.start }) ?? { type: 'other', base: undefined }
  const more = Math.round((value.value - 1) * 1e9) / 1e9
  const change = { ...changeOf(value, more < 0 ? 'down' : 'up', base), value: Math.abs(more) }
  const lead = leadOf(article, from, Math.max(from, at))
  const row = state.rows.at(-1)
  if (row && lead.end - lead.start < 2) {
    row.change.push(change)
    row.why.push('change')
    row.evidence.end = Math.max(row.evidence.end, clause.end)
  } else
    addRow(run, clause, value, {
      kind: 'change',
      phrase: phraseOf(article, clause, lead),
      change: [change],
      rule: 'multiple',
    })
  return 1
}

/** 是去年同期的1.5倍. */
export const multiple: FactRule = {
  name: 'multiple',
  purpose: 'Reads how many times an earlier value is reached as a change: 是去年同期的1.5倍 is half as much again.',
  read,
  examples: {
    yes: [
      [
        '今年上半年，某港集装箱吞吐量是去年同期的[1.5倍]。',
        { kind: 'change', metric: '集装箱吞吐量', change: [{ type: 'yoy', direction: 'up', value: 0.5, unit: '倍' }] },
      ],
      [
        '2022年，某县旅游收入是2012年的[3.2倍]。',
        { change: [{ type: 'since', direction: 'up', value: 2.2, base: '2012' }] },
      ],
    ],
    no: ['面积是足球场的3倍。', '游客数量增长2倍。'],
  },
}
