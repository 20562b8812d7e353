import type { Change, Fact } from '../model/fact.ts'
import type { Mention } from '../model/mention.ts'
import type { Message } from '../model/message.ts'
import type { Result } from '../model/result.ts'
import type { Zone } from '../model/zone.ts'
import { firstAndLast } from '../text/calendar.ts'
import { type Column, type Table, table } from './columns.ts'
import { placeName } from './places.ts'

const first = (fact: Fact): Change | undefined => fact.change[0]
const rest = (fact: Fact) => (fact.change.length > 1 ? JSON.stringify(fact.change.slice(1)) : null)
const slice = (result: Result, span: readonly [number, number] | null) =>
  span === null ? null : (result.text?.slice(...span) ?? null)

const text = <T>(name: string, of: Column<T>['of']): Column<T> => ({ name, type: 'text', of })
const number = <T>(name: string, of: Column<T>['of']): Column<T> => ({ name, type: 'number', of })
const integer = <T>(name: string, of: Column<T>['of']): Column<T> => ({ name, type: 'integer', of })
const date = <T>(name: string, of: Column<T>['of']): Column<T> => ({ name, type: 'date', of })

const articleColumns: readonly Column<Result>[] = [
  text('id', (r) => r.id),
  text('title', (r) => r.title),
  date('published', (r) => r.published.date),
  text('published_basis', (r) => r.published.basis),
  text('published_reason', (r) => r.published.reason),
  text('url', (r) => r.source.url ?? null),
  text('path', (r) => r.source.path),
  integer('line', (r) => r.source.line ?? null),
  text('format', (r) => r.source.format),
  text('encoding', (r) => r.source.encoding),
  text('sha256', (r) => r.source.sha256),
  integer('facts', (r) => r.facts.length),
  integer('mentions', (r) => r.mentions.length),
  integer('messages', (r) => r.messages.length),
  { ...text<Result>('text', (r) => r.text ?? null), only: 'nested' },
]

const factColumns: readonly Column<Fact>[] = [
  text('article', (_f, r) => r.id),
  text('title', (_f, r) => r.title),
  date('published', (_f, r) => r.published.date),
  text('id', (f) => f.id),
  text('kind', (f) => f.kind),
  text('subject', (f) => f.subject),
  text('metric', (f) => f.metric),
  number('value', (f) => f.value),
  number('min', (f) => f.min),
  number('max', (f) => f.max),
  text('unit', (f) => f.unit),
  text('currency', (f) => f.currency),
  text('time', (f) => f.time),
  text('time_basis', (f) => f.time_basis),
  date('time_first', (f) => (f.time === null ? null : firstAndLast(f.time).first)),
  date('time_last', (f) => (f.time === null ? null : firstAndLast(f.time).last)),
  text('place', (f) => f.place),
  text('place_name', (f, r) => placeName(r, f.place)),
  text('change_type', (f) => first(f)?.type ?? null),
  text('change_direction', (f) => first(f)?.direction ?? null),
  number('change_value', (f) => first(f)?.value ?? null),
  text('change_unit', (f) => first(f)?.unit ?? null),
  { ...text<Fact>('change_more', rest), only: 'flat' },
  { name: 'change', type: 'changes', only: 'nested', of: (f) => f.change },
  text('share_of', (f) => f.share_of),
  text('status', (f) => f.status),
  text('source', (f) => f.source),
  text('restates', (f) => f.restates),
  number('confidence', (f) => f.confidence),
  { name: 'why', type: 'list', join: '; ', of: (f) => f.why },
  integer('start', (f) => f.anchor[0]),
  integer('end', (f) => f.anchor[1]),
  text('text', (f, r) => slice(r, f.anchor)),
  text('evidence', (f, r) => slice(r, f.evidence)),
]

const amount = (m: Mention) =>
  m.kind === 'quantity' || m.kind === 'money' || m.kind === 'percent' || m.kind === 'number' ? m : null

const mentionColumns: readonly Column<Mention>[] = [
  text('article', (_m, r) => r.id),
  text('kind', (m) => m.kind),
  integer('start', (m) => m.start),
  integer('end', (m) => m.end),
  text('text', (m) => m.text),
  number('value', (m) => (m.kind === 'ordinal' ? m.value : (amount(m)?.value ?? null))),
  number('min', (m) => amount(m)?.min ?? null),
  number('max', (m) => amount(m)?.max ?? null),
  text('exact', (m) => amount(m)?.exact ?? null),
  text('unit', (m) => (m.kind === 'quantity' || m.kind === 'money' || m.kind === 'percent' ? m.unit : null)),
  text('ucum', (m) => (m.kind === 'quantity' ? m.ucum : null)),
  number('base_value', (m) => (m.kind === 'quantity' ? (m.base?.value ?? null) : null)),
  text('base_unit', (m) => (m.kind === 'quantity' ? (m.base?.unit ?? null) : null)),
  text('currency', (m) => (m.kind === 'money' ? m.currency : null)),
  text('per', (m) => (m.kind === 'money' ? m.per : null)),
  text('modifier', (m) => amount(m)?.modifier ?? null),
  text('time_type', (m) => (m.kind === 'time' ? m.type : null)),
  text('edtf', (m) => (m.kind === 'time' ? m.edtf : null)),
  date('first', (m) => (m.kind === 'time' ? m.first : null)),
  date('last', (m) => (m.kind === 'time' ? m.last : null)),
  text('ref', (m) => (m.kind === 'time' ? m.ref : null)),
  text('duration', (m) => (m.kind === 'time' ? m.duration : null)),
  text('set', (m) => (m.kind === 'time' ? m.set : null)),
  text('code', (m) => (m.kind === 'place' || m.kind === 'facility' ? m.code : null)),
  text('level', (m) => (m.kind === 'place' ? m.level : null)),
  { name: 'path', type: 'list', join: '/', of: (m) => (m.kind === 'place' ? m.path : null) },
  text('code_name', (m, r) => (m.kind === 'place' || m.kind === 'facility' ? placeName(r, m.code) : null)),
  text('part', (m) => (m.kind === 'place' ? m.part : null)),
  integer('former_until', (m) => (m.kind === 'place' ? (m.former?.until ?? null) : null)),
  text('within', (m) => (m.kind === 'place' ? m.within : null)),
  { name: 'alternatives', type: 'list', of: (m) => (m.kind === 'place' ? m.alternatives : null) },
  text('facility', (m) => (m.kind === 'facility' ? m.facility : null)),
  text('name', (m) => (m.kind === 'facility' ? m.name : null)),
  { name: 'implied', type: 'list', of: (m) => m.implied },
  text('rule', (m) => m.rule),
]

const zoneColumns: readonly Column<Zone>[] = [
  text('article', (_z, r) => r.id),
  text('type', (z) => z.type),
  integer('start', (z) => z.start),
  integer('end', (z) => z.end),
  text('text', (z) => z.text),
  text('rule', (z) => z.rule),
]

const messageColumns: readonly Column<Message>[] = [
  text('article', (_m, r) => r.id),
  text('rule', (m) => m.rule),
  text('reason', (m) => m.reason),
  integer('start', (m) => m.span?.[0] ?? null),
  integer('end', (m) => m.span?.[1] ?? null),
  text('text', (m, r) => slice(r, m.span)),
]

/** The table of all facts, a row each. */
export const factsTable: Table = table('facts', (r) => r.facts, factColumns)
/** The table of all mentions; a cell that a kind doesn't have is empty. */
export const mentionsTable: Table = table('mentions', (r) => r.mentions, mentionColumns)

/** All tables of a dataset, in the order in which people look at them. */
export const tables: readonly Table[] = [
  factsTable,
  table('articles', (r) => [r], articleColumns),
  mentionsTable,
  table('messages', (r) => r.messages, messageColumns),
  table('zones', (r) => r.zones, zoneColumns),
]
