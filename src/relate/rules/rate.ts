import { baseIn } from '../change/base.ts'
import type { ClauseView } from '../clauses.ts'
import { changeOf } from '../change/growth.ts'
import { leadOf } from '../phrase/lead.ts'
import { phraseOf } from '../phrase/read.ts'
import { addRow } from '../add-row.ts'
import type { FactRule } from '../rule.ts'
import { leadFrom, type Run } from '../run.ts'
import { SILENT } from '../phrase/phrase.ts'

const BEHIND =
  /^(?:以上|左右|以内)?的?(?:同比|环比|年均|复合|平均|月均|大幅|高|快速|较快)*(?:(增长率?|增速|增幅|涨幅|升幅|上涨|上升|增加)|下降|下滑|降幅|跌幅|降低|回落|微降|下跌|减少)/u
const BY = /(?:[以按有了]|按照|实现|出现|保持|录得|取得|获得|维持|迎来|呈现|遭遇)$/u

/** 竹纤维平均每年|保持30%的增长. */
const PACED = /(?:平均)?(?:每[年月]|逐[年月])?$/u

/** 出现11.9%的同比下滑: the number stands before its growth. */
function read(run: Run, clause: ClauseView, i: number): number {
  const { article } = run
  const { folded } = article
  const value = clause.values[i]
  if (value?.kind !== 'percent') return 0
  const from = leadFrom(run, clause, i)
  const found = BEHIND.exec(folded.slice(value.end, value.end + 14))
  if (!found || (!found[0].includes('的') && !BY.test(folded.slice(Math.max(from, value.start - 2), value.start))))
    return 0
  const end = value.end + found[0].length
  const lead = leadOf(article, from, value.start)
  const by = BY.exec(folded.slice(lead.start, lead.end))
  const stop = by ? lead.start + by.index : lead.end
  const paced = PACED.exec(folded.slice(Math.max(lead.start, stop - 4), stop))
  const stretch = { start: lead.start, end: stop - (paced?.[0].length ?? 0) }
  const base = baseIn(run, clause, { from, to: end }) ?? { type: 'other', base: undefined }
  const change = changeOf(value, found[1] === undefined ? 'down' : 'up', base)
  const phrase = stretch.end - stretch.start > 1 ? phraseOf(article, clause, stretch) : SILENT
  run.state.used = end
  addRow(run, clause, value, { kind: 'change', phrase, change: [change], rule: 'rate' })
  return 1
}

/** 11.9%的同比下滑. */
export const rate: FactRule = {
  name: 'rate',
  purpose: 'Reads a rate that stands before its growth: 销量出现11.9%的同比下滑.',
  read,
  examples: {
    yes: [
      [
        '该车销量出现[11.9%]的同比下滑。',
        { kind: 'change', metric: '销量', change: [{ type: 'yoy', direction: 'down', value: 11.9 }] },
      ],
      ['该国经济以[8%]的增速领先。', { kind: 'change', change: [{ direction: 'up', value: 8 }] }],
    ],
    no: ['占比30%的企业。', '获得99%的选票。'],
  },
}
