import type { Change } from '../model/fact.ts'
import { baseIn } from './base.ts'
import type { ClauseView } from './clauses.ts'
import type { Run } from './run.ts'

const FLAT = '持平'

/** What 与上月持平 compares with, where 相比 isn't said. */
const WITH: readonly (readonly [Change['type'], RegExp])[] = [
  ['yoy', /(?:去年|上年)(?:同期|同月)?[^，。]{0,2}$/u],
  ['mom', /(?:上个?月|上一?周|前月)[^，。]{0,2}$/u],
  ['qoq', /上一?个?季度[^，。]{0,2}$/u],
]

/** 货物吞吐量300万吨，与去年同期持平: a change without a number, of the row said last. Its value stays open, since 基本持平 is no zero. */
export function readFlat({ state, article }: Run, clause: ClauseView): void {
  const row = state.rows.at(-1)
  const at = article.folded.indexOf(FLAT, clause.start)
  if (!row || row.change.length > 0 || at < 0 || at >= clause.end) return
  const said = article.folded.slice(clause.start, at)
  const base = baseIn(article.folded, clause.start, at, clause)
  if (!base) return
  const type = base.type === 'since' ? (WITH.find(([, words]) => words.test(said))?.[0] ?? 'since') : base.type
  row.change.push({
    type,
    direction: 'flat',
    value: null,
    unit: '',
    span: [at, at + FLAT.length],
    ...(base.base === undefined ? {} : { base: base.base }),
  })
}
