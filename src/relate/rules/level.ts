import { addRow } from '../add-row.ts'
import type { ClauseView } from '../clauses.ts'
import { keepDoer } from '../owner/counted.ts'
import { leadOf } from '../phrase/lead.ts'
import { nounBehind } from '../phrase/noun.ts'
import type { FactRule } from '../rule.ts'
import { leadFrom, type Run } from '../run.ts'
import { convertedFrom } from './converted.ts'
import { phraseOfLevel } from './level-phrase.ts'
import { reachedBehind } from './reached.ts'

function read(run: Run, clause: ClauseView, i: number): number {
  const value = clause.values[i]
  if (!value) return 1
  const { article, state } = run
  if (reachedBehind(run, clause, value) || convertedFrom(run, clause, value)) return 1
  const said = leadOf(article, leadFrom(run, clause, i), value.start)
  const lead = said.end > said.start ? said : (state.pendingLead ?? said)
  const behind = nounBehind(article, clause, i)
  const phrase = phraseOfLevel(run, clause, { lead, behind, i })
  if (behind && !behind.beyond) Object.assign(state, { used: behind.end, noun: behind })
  const kind = value.value === null && value.min !== null && value.max !== null ? 'range' : 'level'
  const { topic, actor, place, when } = state
  addRow(run, clause, value, { kind, phrase, rule: 'level' })
  if (phrase.part === true) Object.assign(state, { topic, actor, place, when })
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
