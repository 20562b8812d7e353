import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { leadOf } from '../phrase/lead.ts'
import { wordsAt } from '../phrase/text.ts'
import { addRow } from '../add-row.ts'
import type { FactRule } from '../rule.ts'
import { leadFrom, type Run } from '../run.ts'
import { type Phrase, SILENT } from '../phrase/phrase.ts'
import type { Row } from '../row.ts'
import { strip } from '../phrase/strip.ts'
import { earlierItems, itemPhrase, itemsOf, itemSpan, listLength } from './lists.ts'

/** X、Y分别为1和2: as many rows as numbers, if there are as many items. */
function read(run: Run, clause: ClauseView, i: number): number {
  const { article } = run
  const { folded } = article
  const { text } = article.source
  const value = clause.values[i]
  if (!value || listLength(folded, clause.values, i) < 2) return 0
  const group = clause.values.slice(i, i + listLength(folded, clause.values, i))
  const from = leadFrom(run, clause, i)
  const at = folded.slice(from, value.start).lastIndexOf('分别')
  if (at < 0) return 0
  const time = clause.times.findLast((t) => t.start >= from && t.end < from + at && t.start - from < 16)
  const near = leadOf(article, time?.end ?? from, from + at)
  const lead = near.end - near.start < 2 ? (listBefore(run, clause, group.length) ?? near) : near
  const items = itemsOf(text.slice(lead.start, lead.end), group.length)
  const metric = wordsAt(text, strip(folded, from + at + 2, value.start)) ?? ''
  const earlier = items ? undefined : earlierItems(run, group.length)
  if (earlier) {
    const said = wordsAt(text, lead) ?? (metric === '' ? null : metric)
    addAll(run, clause, {
      group,
      phraseFor: (k) => ({
        ...SILENT,
        subject: earlier[k]?.name ?? null,
        subjectSpan: earlier[k]?.span ?? null,
        subjectPlace: earlier[k]?.code ?? null,
        metric: said,
        measured: true,
      }),
    })
    return group.length
  }
  const rows = run.state.rows.slice(-group.length)
  if (!items && rows.length === group.length && value.unit === rows[0]?.value.unit && isList(rows)) {
    const said = wordsAt(text, lead) ?? (metric === '' ? null : metric)
    addAll(run, clause, {
      group,
      phraseFor: (k) => ({ ...SILENT, subject: rows[k]?.phrase.subject ?? null, metric: said, measured: true }),
    })
    return group.length
  }
  if (!items) {
    addAll(run, clause, {
      group,
      phraseFor: () => ({ ...SILENT, metric: wordsAt(text, lead) ?? (metric === '' ? null : metric) }),
    })
    return group.length
  }
  addAll(run, clause, { group, phraseFor: (k) => phraseFor(run, { item: items[k] ?? '', metric, lead }) })
  return group.length
}

/** What says of the items of a list only how they grew: 用电量增速|较快. */
const GREW = /(?:增长|增势|增速)?(?:较快|加快|明显|显著|良好|平稳|居前|靠前)$/u

/** 完工量、新接订单量，分别达到1和2: the list that the clause before is. */
function listBefore({ state, article }: Run, clause: ClauseView, count: number): Span | undefined {
  const last = state.clauses.at(-1)
  if (last?.sentence !== clause.sentence || last.values.length > 0 || clause.start - last.end > 1) return undefined
  const time = last.times.findLast(({ start }) => start - last.start < 16)
  const { start, end } = leadOf(article, time?.end ?? last.start, last.end)
  const text = article.folded.slice(start, end)
  const found = { start, end: end - (GREW.exec(text)?.[0].length ?? 0) }
  return itemsOf(article.source.text.slice(start, found.end), count) ? found : undefined
}

/** Whether rows stand beside each other, each of another owner. */
const isList = (rows: readonly Row[]) => new Set(rows.map(({ phrase }) => phrase.subject)).size === rows.length

/** Where an item stands that was given what the last one has behind. */
function beginOf(text: string, { start, end }: Span, item: string): Span | null {
  const at = item.length > 2 ? text.indexOf(item.slice(0, 2), start) : -1
  const length = text.slice(at, end).search(/[、，,和与及]/u)
  return at < 0 || at >= end ? null : { start: at, end: length > 1 ? at + length : end }
}

function phraseFor(run: Run, { item, metric, lead }: { item: string; metric: string; lead: Span }): Phrase {
  const { text } = run.article.source
  const span = itemSpan(text, lead, item) ?? beginOf(text, lead, item)
  if (metric.length < 2) return itemPhrase(item, span)
  if (/^[对向]/u.test(item)) return { ...SILENT, metric: `${item}${metric}`, measured: true }
  return { ...SILENT, subject: CHAIN.exec(item)?.[1] ?? item, subjectSpan: span, metric, measured: true }
}

/** 云南省楚雄州|元谋县: of a chain of places the last. */
const CHAIN = /^(?:[\u4e00-\u9fff]{2,8}?(?:[省市州盟]|自治[区州]))+([\u4e00-\u9fff]{2,7}[县市区旗])$/u

function addAll(
  run: Run,
  clause: ClauseView,
  { group, phraseFor: phrase }: { group: readonly Value[]; phraseFor: (k: number) => Phrase },
): void {
  group.forEach((value, k) => {
    addRow(run, clause, value, { kind: 'level', phrase: phrase(k), rule: 'distributed' })
  })
}

/** X、Y分别为1和2. */
export const distributed: FactRule = {
  name: 'distributed',
  purpose: 'Gives each item of a list its number: 元谋县和永仁县分别死亡5人和1人.',
  read,
  examples: {
    yes: [
      ['甲、乙两地的仓库面积和库容分别为3000平方米和[8万吨]。', { metric: '库容', value: 80_000 }],
      ['对拉丁美洲、非洲分别进出口1.92万亿元和[1.14万亿元]。', { metric: '对非洲进出口' }],
    ],
    no: ['仓库面积3000平方米，库容8万吨。'],
  },
}
