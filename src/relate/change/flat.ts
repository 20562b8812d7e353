import type { Change } from '../../model/fact.ts'
import { baseIn } from './base.ts'
import type { ClauseView } from '../clauses.ts'
import type { Run } from '../run.ts'

/** Changes that are said without a number, and where they lead. */
const WORDLESS = /(持平)|(?:实现)?(扭亏(?:为盈)?|由负转正|由亏转盈|止跌回升|转正)|由正转负|由盈转亏|转负|转亏/u

/** What 与上月持平 compares with, where 相比 isn't said. */
const WITH: readonly (readonly [Change['type'], RegExp])[] = [
  ['yoy', /(?:去年|上年)(?:同期|同月)?[^，。]{0,2}$/u],
  ['mom', /(?:上个?月|上一?周|前月)[^，。]{0,2}$/u],
  ['qoq', /上一?个?季度[^，。]{0,2}$/u],
]

/**
 * 货物吞吐量300万吨，与去年同期持平; 净利润3亿元，同比扭亏为盈: a change without a number, of the row said last. Its value stays
 * open, since 基本持平 is no zero.
 */
export function readFlat(run: Run, clause: ClauseView): void {
  const { state, article } = run
  const row = state.rows.at(-1)
  if (!row || row.change.length > 0) return
  const said = article.folded.slice(clause.start, clause.end)
  const found = WORDLESS.exec(said)
  if (!found) return
  const at = clause.start + found.index
  const base = baseIn(run, clause, { from: clause.start, to: at })
  const direction = found[1] !== undefined ? 'flat' : found[2] !== undefined ? 'up' : 'down'
  if (!base && direction === 'flat') return
  const named =
    base?.type === 'since' ? WITH.find(([, words]) => words.test(said.slice(0, found.index)))?.[0] : undefined
  row.change.push({
    type: named ?? base?.type ?? 'other',
    direction,
    value: null,
    unit: '',
    span: [at, at + found[0].length],
    ...(base?.base === undefined ? {} : { base: base.base }),
  })
}
