import type { Change, Fact } from '../model/fact.ts'
import type { Mention } from '../model/mention.ts'
import type { Result } from '../model/result.ts'

/** A cell of a flat table. */
export type Cell = string | number | null

/** A flat table's columns and how each is taken from a record. */
export interface Column<T> {
  readonly name: string
  readonly of: (record: T, result: Result) => Cell
}

const list = (values: readonly string[]) => (values.length === 0 ? null : values.join(' '))

/** The names of places by their codes, from the article's own mentions. */
const names = new WeakMap<Result, ReadonlyMap<string, string>>()

function placeName(result: Result, code: string | null): string | null {
  if (code === null) return null
  let known = names.get(result)
  if (!known) {
    known = new Map(
      result.mentions.flatMap((m) =>
        m.kind === 'place' && m.code !== null ? [[m.code, m.path.join('/')] as const] : [],
      ),
    )
    names.set(result, known)
  }
  return known.get(code) ?? null
}

const first = (fact: Fact): Change | undefined => fact.change[0]
const rest = (fact: Fact) => (fact.change.length > 1 ? JSON.stringify(fact.change.slice(1)) : null)

/** The columns of facts.csv: the contract's fields, the first change split up, the rest as JSON. */
export const factColumns: readonly Column<Fact>[] = [
  { name: 'article', of: (_f, r) => r.id },
  { name: 'title', of: (_f, r) => r.title },
  { name: 'published', of: (_f, r) => r.published.date },
  { name: 'id', of: (f) => f.id },
  { name: 'kind', of: (f) => f.kind },
  { name: 'subject', of: (f) => f.subject },
  { name: 'metric', of: (f) => f.metric },
  { name: 'value', of: (f) => f.value },
  { name: 'min', of: (f) => f.min },
  { name: 'max', of: (f) => f.max },
  { name: 'unit', of: (f) => f.unit },
  { name: 'currency', of: (f) => f.currency },
  { name: 'time', of: (f) => f.time },
  { name: 'time_basis', of: (f) => f.time_basis },
  { name: 'place', of: (f) => f.place },
  { name: 'place_name', of: (f, r) => placeName(r, f.place) },
  { name: 'change_type', of: (f) => first(f)?.type ?? null },
  { name: 'change_direction', of: (f) => first(f)?.direction ?? null },
  { name: 'change_value', of: (f) => first(f)?.value ?? null },
  { name: 'change_unit', of: (f) => first(f)?.unit ?? null },
  { name: 'change_more', of: rest },
  { name: 'share_of', of: (f) => f.share_of },
  { name: 'status', of: (f) => f.status },
  { name: 'source', of: (f) => f.source },
  { name: 'restates', of: (f) => f.restates },
  { name: 'confidence', of: (f) => f.confidence },
  { name: 'why', of: (f) => list(f.why.map((w) => w.replaceAll(' ', '-'))) },
  { name: 'start', of: (f) => f.anchor[0] },
  { name: 'end', of: (f) => f.anchor[1] },
  { name: 'text', of: (f, r) => r.text?.slice(...f.anchor) ?? null },
  { name: 'evidence', of: (f, r) => r.text?.slice(...f.evidence) ?? null },
]

const amount = (m: Mention) =>
  m.kind === 'quantity' || m.kind === 'money' || m.kind === 'percent' || m.kind === 'number' ? m : null

/** The columns of mentions.csv, of all kinds; a cell that a kind doesn't have is empty. */
export const mentionColumns: readonly Column<Mention>[] = [
  { name: 'article', of: (_m, r) => r.id },
  { name: 'kind', of: (m) => m.kind },
  { name: 'start', of: (m) => m.start },
  { name: 'end', of: (m) => m.end },
  { name: 'text', of: (m) => m.text },
  { name: 'value', of: (m) => (m.kind === 'ordinal' ? m.value : (amount(m)?.value ?? null)) },
  { name: 'min', of: (m) => amount(m)?.min ?? null },
  { name: 'max', of: (m) => amount(m)?.max ?? null },
  { name: 'exact', of: (m) => amount(m)?.exact ?? null },
  { name: 'unit', of: (m) => (m.kind === 'quantity' || m.kind === 'money' || m.kind === 'percent' ? m.unit : null) },
  { name: 'ucum', of: (m) => (m.kind === 'quantity' ? m.ucum : null) },
  { name: 'base_value', of: (m) => (m.kind === 'quantity' ? (m.base?.value ?? null) : null) },
  { name: 'base_unit', of: (m) => (m.kind === 'quantity' ? (m.base?.unit ?? null) : null) },
  { name: 'currency', of: (m) => (m.kind === 'money' ? m.currency : null) },
  { name: 'per', of: (m) => (m.kind === 'money' ? m.per : null) },
  { name: 'modifier', of: (m) => amount(m)?.modifier ?? null },
  { name: 'time_type', of: (m) => (m.kind === 'time' ? m.type : null) },
  { name: 'edtf', of: (m) => (m.kind === 'time' ? m.edtf : null) },
  { name: 'first', of: (m) => (m.kind === 'time' ? m.first : null) },
  { name: 'last', of: (m) => (m.kind === 'time' ? m.last : null) },
  { name: 'ref', of: (m) => (m.kind === 'time' ? m.ref : null) },
  { name: 'duration', of: (m) => (m.kind === 'time' ? m.duration : null) },
  { name: 'set', of: (m) => (m.kind === 'time' ? m.set : null) },
  { name: 'code', of: (m) => (m.kind === 'place' || m.kind === 'facility' ? m.code : null) },
  { name: 'level', of: (m) => (m.kind === 'place' ? m.level : null) },
  { name: 'path', of: (m) => (m.kind === 'place' ? m.path.join('/') : null) },
  { name: 'within', of: (m) => (m.kind === 'place' ? m.within : null) },
  { name: 'alternatives', of: (m) => (m.kind === 'place' ? list(m.alternatives) : null) },
  { name: 'facility', of: (m) => (m.kind === 'facility' ? m.facility : null) },
  { name: 'implied', of: (m) => list(m.implied) },
  { name: 'rule', of: (m) => m.rule },
]
