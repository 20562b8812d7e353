import type { Fact } from '../../model/fact.ts'
import type { Mention } from '../../model/mention.ts'
import type { Result } from '../../model/result.ts'
import type { SpanPair } from '../../model/span.ts'

/** What happened to a record from the old dataset to the new one. */
export type Status = 'added' | 'gone' | 'changed'

/** A field that isn't what it was. */
export interface FieldChange {
  readonly field: string
  readonly old: unknown
  readonly new: unknown
}

/** One difference between two datasets, with the text it is about. */
export interface Difference {
  readonly status: Status
  readonly record: 'article' | 'fact' | 'mention' | 'zone' | 'message'
  readonly article: string
  readonly kind: string
  /** Rules that made the record: of the new one, else of the old. */
  readonly rule: string
  readonly span: SpanPair | null
  readonly text: string
  /** The statement that the record belongs to. */
  readonly evidence: string
  readonly fields: readonly FieldChange[]
}

/** A record as it is compared: what names it, what it holds, and how it is told. */
interface Item {
  readonly record: Difference['record']
  readonly key: string
  readonly kind: string
  readonly rule: string
  readonly span: SpanPair | null
  readonly text: string
  readonly evidence: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** How a record is found again: by its place where the texts are the same, by its words where they differ. */
type Keying = (kind: string, span: SpanPair, text: string) => string

const AROUND = 20

/** The sentence part around a span, for records that have no statement of their own. */
function around(result: Result, [start, end]: SpanPair): string {
  const { text } = result
  if (text === undefined) return ''
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND)
  const line = text.indexOf('\n', end)
  return text.slice(from, Math.min(line < 0 ? text.length : line, end + AROUND))
}

function mentionItem(result: Result, mention: Mention, keyOf: Keying): Item {
  const { kind, start, end, text, ...fields } = mention
  const span = [start, end] as const
  return {
    record: 'mention',
    key: keyOf(kind, span, text),
    kind,
    rule: mention.rule,
    span,
    text,
    evidence: around(result, span),
    fields,
  }
}

/** Ids are running numbers, so a fact is known by its anchor; the fact that it repeats is named by its own. */
function factItem(
  result: Result,
  fact: Fact,
  { keyOf, anchors }: { keyOf: Keying; anchors: Map<string, string> },
): Item {
  const { anchor, kind, evidence, restates, why, ...fields } = fact
  const text = result.text?.slice(...anchor) ?? ''
  return {
    record: 'fact',
    key: keyOf('', anchor, text),
    kind,
    rule: why.join('; '),
    span: anchor,
    text,
    evidence: result.text?.slice(...evidence).trim() ?? '',
    fields: {
      kind,
      ...fields,
      id: undefined,
      restates: restates === null ? null : (anchors.get(restates) ?? restates),
      why,
    },
  }
}

function itemsOf(result: Result, keyOf: Keying): Item[] {
  const anchors = new Map(result.facts.map(({ id, anchor }) => [id, anchor.join('-')]))
  const zones = result.zones.map(({ type, start, end, text, rule }): Item => {
    const span = [start, end] as const
    return {
      record: 'zone',
      key: keyOf(type, span, text),
      kind: type,
      rule,
      span,
      text,
      evidence: '',
      fields: { rule },
    }
  })
  const messages = result.messages.map(({ rule, reason, span }): Item => {
    const text = span === null ? '' : (result.text?.slice(...span) ?? '')
    const key = `${rule} ${reason} ${span === null ? '' : keyOf('', span, text)}`
    return { record: 'message', key, kind: rule, rule, span, text, evidence: reason, fields: {} }
  })
  return [
    ...result.facts.map((fact) => factItem(result, fact, { keyOf, anchors })),
    ...result.mentions.map((mention) => mentionItem(result, mention, keyOf)),
    ...zones,
    ...messages,
  ]
}

/** Items by key; of several with one key each keeps its place in the row. */
function indexed(items: readonly Item[]): Map<string, Item> {
  const index = new Map<string, Item>()
  for (const item of items) {
    let n = 0
    while (index.has(`${item.record} ${item.key} ${n}`)) n++
    index.set(`${item.record} ${item.key} ${n}`, item)
  }
  return index
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function fieldChanges(before: Item['fields'], after: Item['fields']): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, old: before[field] ?? null, new: after[field] ?? null }))
}

function toldOf(item: Item, article: string, status: Status, fields: readonly FieldChange[]): Difference {
  const { record, kind, rule, span, text, evidence } = item
  return { status, record, article, kind, rule, span, text, evidence, fields }
}

const ORDER = ['article', 'fact', 'mention', 'zone', 'message']

const inOrder = (a: Difference, b: Difference) =>
  ORDER.indexOf(a.record) - ORDER.indexOf(b.record) || (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1)

/** The article as a record: its own date and title. */
const articleItem = ({ title, published, source }: Result): Item => ({
  record: 'article',
  key: '',
  kind: published.basis,
  rule: published.basis,
  span: published.evidence,
  text: title ?? '',
  evidence: published.reason,
  fields: { title, published, url: source.url ?? null, sha256: source.sha256 },
})

/** An article that only one of the datasets has. */
export const wholeArticle = (result: Result, status: 'added' | 'gone'): Difference =>
  toldOf(articleItem(result), result.id, status, [])

/** All differences between two results of one article, in text order. */
export function differencesOf(before: Result, after: Result): Difference[] {
  const sameText = before.source.sha256 === after.source.sha256
  const keyOf: Keying = (kind, [start, end], text) => (sameText ? `${kind} ${start}-${end}` : `${kind} ${text}`)
  const olds = indexed(itemsOf(before, keyOf))
  const news = indexed(itemsOf(after, keyOf))
  const found: Difference[] = []
  const own = fieldChanges(articleItem(before).fields, articleItem(after).fields)
  if (own.length > 0) found.push(toldOf(articleItem(after), after.id, 'changed', own))
  for (const [key, old] of olds) {
    const now = news.get(key)
    const fields = now ? fieldChanges(old.fields, now.fields) : []
    if (!now) found.push(toldOf(old, after.id, 'gone', []))
    else if (fields.length > 0) found.push(toldOf(now, after.id, 'changed', fields))
  }
  for (const [key, now] of news) if (!olds.has(key)) found.push(toldOf(now, after.id, 'added', []))
  return found.sort(inOrder)
}
