import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Change, Fact } from '../../src/model/fact.ts'
import type { Mention } from '../../src/model/mention.ts'
import { Result } from '../../src/model/result.ts'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

/** Articles that a careless writer would spoil: formulas, quotes, controls, lost halves of characters, long texts, old dates, huge numbers. */
const ARTICLES: readonly (readonly [id: string, text: string, title: string | null])[] = [
  ['=1+1', '=HYPERLINK(A1)1月份新港口岸货运量115.6万吨，同比增长3.2%。', '=HYPERLINK("https://example.com","看")'],
  ['quoted', '据“海关”统计,\n1月出口"机电产品"12.5亿元，其中\t手机占比31.4%；\\N 个车间减少3家。', 'a,"b"\r\nc'],
  ['control', '新港\u0000口岸\u0007货运量_x0041_达20万吨\ud800，环比由3.1%提升至4.2%，同比增长5%。', '-1'],
  ['emoji', '🚢新港口岸1896年3月2日开行班列3列，2024年2月29日开行5至7列。', '@cmd|calc'],
  ['huge', '全网调用12345678901234567890次，面积0.1亿平方米，平均气温-12.5℃。', null],
  ['places', '温宿县、哈萨克斯坦和霍尔果斯口岸分别进口货物3吨、4吨和5.25吨，我国去年同期为2吨。', ' 标题 '],
  ['long', `新港口岸${'经'.repeat(40_000)}出口大豆7.7万吨。`, null],
  ['none', '没有数字的一段话。', null],
]

/** The results of those articles, in order. */
export const results = (): Result[] =>
  ARTICLES.map(([id, text, title]) => {
    const result = extract({ ...sourceOf(text, '2024-03-01', title), id })
    return Result.parse(
      JSON.parse(JSON.stringify({ ...result, facts: result.facts.map((f, i) => ({ ...f, id: `${id}#${i + 1}` })) })),
    )
  })

/** Writes a dataset's results.jsonl, as many times over as asked, each time under ids of its own. */
export function writeResults(folder: string, list: readonly Result[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'results.jsonl'), list.map((result) => `${JSON.stringify(result)}\n`).join(''))
}

/** A cell as a reader gave it, in a form that can be compared: texts without lost halves and NUL, dates as YYYY-MM-DD. */
export function plain(value: unknown): unknown {
  if (value === undefined || value === '') return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string') return Buffer.from(value).toString().replaceAll('\0', '\ufffd')
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== null && part !== undefined)
        .map(([k, v]) => [k, plain(v)]),
    )
  return value
}

/** Columns that are compared with what results.jsonl holds under the same name. */
export const FACT_FIELDS = [
  'id',
  'kind',
  'subject',
  'metric',
  'value',
  'min',
  'max',
  'unit',
  'currency',
  'time',
  'time_basis',
  'place',
  'share_of',
  'status',
  'source',
  'restates',
  'confidence',
] as const
export const MENTION_FIELDS = [
  'kind',
  'start',
  'end',
  'text',
  'value',
  'min',
  'max',
  'exact',
  'unit',
  'ucum',
  'currency',
  'per',
  'modifier',
  'edtf',
  'first',
  'last',
  'ref',
  'duration',
  'set',
  'code',
  'level',
  'within',
  'facility',
  'rule',
] as const

/** What a facts table must hold, straight from the results. */
export const factRows = (list: readonly Result[]): Record<string, unknown>[] =>
  list.flatMap((r) =>
    r.facts.map((f: Fact) => ({
      article: plain(r.id),
      title: plain(r.title),
      published: r.published.date,
      ...Object.fromEntries(FACT_FIELDS.map((name) => [name, plain(f[name])])),
      change_type: plain(f.change[0]?.type),
      change_value: plain(f.change[0]?.value),
      start: f.anchor[0],
      end: f.anchor[1],
      text: plain(r.text?.slice(...f.anchor)),
      evidence: plain(r.text?.slice(...f.evidence)),
    })),
  )

/** What a mentions table must hold. */
export const mentionRows = (list: readonly Result[]): Record<string, unknown>[] =>
  list.flatMap((r) =>
    r.mentions.map((m: Mention) => ({
      article: plain(r.id),
      ...Object.fromEntries(
        MENTION_FIELDS.map((name) => [name, plain(name in m ? (m as Record<string, unknown>)[name] : null)]),
      ),
    })),
  )

/** The change lists that nested tables must hold. */
export const changeRows = (list: readonly Result[]): unknown[] =>
  list.flatMap((r) =>
    r.facts.map((f) => f.change.map(({ span: [start, end], ...rest }: Change) => plain({ ...rest, start, end }))),
  )

/** The columns of rows that are compared, in a fixed order of keys. */
export const picked = (rows: readonly Record<string, unknown>[], names: readonly string[]): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(names.map((name) => [name, plain(row[name])])))
