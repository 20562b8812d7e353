import type { Quantity } from '../../model/mention.ts'
import { baseIn } from './base.ts'
import type { ClauseView } from '../clauses.ts'
import { changeOf } from './growth.ts'
import { leadOf } from '../phrase/lead.ts'
import { phraseOf } from '../phrase/read.ts'
import { addRow } from '../add-row.ts'
import type { Run } from '../run.ts'

const DOUBLED = /翻(?:了|上)?[近约超]?(?:([一二两三四五六七八九十\d])?番|倍)(?!的速度)/u
const COUNTS = '一二三四五六七八九十'

/** How many times more: 翻一番 is once more, 翻两番 three times more. */
function timesMore(count: string | undefined): number {
  if (count === undefined) return 1
  if (count === '两') return 3
  const n = COUNTS.includes(count) ? COUNTS.indexOf(count) + 1 : Number(count)
  return 2 ** n - 1
}

/** What a change compares with may stand before 翻一番; the rest names what is measured. */
const TAIL = /(?:相?较于?|[与比])[^，。；]{2,14}$/u
const ADVERBS = /(?:[将已再又要近]|实现|有望|力争|预计|同比|年内|接近|几乎){1,3}$/u

/**
 * 装机容量翻了一番: a change whose number is no amount of its own. It belongs to the row said before it in the sentence, or makes
 * one. Returns whether there is one.
 */
export function readDoubled(run: Run, clause: ClauseView): boolean {
  const { state, article } = run
  const { folded } = article
  const found = DOUBLED.exec(folded.slice(clause.start, clause.end))
  if (!found) return false
  const start = clause.start + found.index
  const value: Quantity = {
    kind: 'quantity',
    start,
    end: start + found[0].length,
    text: article.source.text.slice(start, start + found[0].length),
    rule: 'doubled',
    implied: [],
    value: timesMore(found[1]),
    min: null,
    max: null,
    modifier: null,
    unit: '倍',
    ucum: null,
    base: null,
  }
  const base = baseIn(run, clause, { from: clause.start, to: start }) ?? { type: 'other', base: undefined }
  const change = changeOf(value, 'up', base)
  const said = folded.slice(clause.start, start).replace(ADVERBS, '')
  const lead = leadOf(article, clause.start, clause.start + said.replace(TAIL, '').length)
  const row = state.rows.at(-1)
  if (row && lead.end - lead.start < 2) row.change.push(change)
  else if (lead.end - lead.start >= 2)
    addRow(run, clause, value, {
      kind: 'change',
      phrase: phraseOf(article, clause, lead),
      change: [change],
      rule: 'doubled',
    })
  return true
}
