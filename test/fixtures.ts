import { readdirSync, readFileSync } from 'node:fs'
import type { Fact } from '../src/model/fact.ts'
import type { Mention } from '../src/model/mention.ts'
import { extract } from '../src/pipeline.ts'
import { sourceOf } from './support.ts'

const FOLDER = new URL('../fixtures/', import.meta.url)

/** The path of a file among the fixtures. */
export const fixturePath = (name: string): URL => new URL(name, FOLDER)

/** The ids of all fixtures, sorted. */
export const fixtureIds = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -4))
    .sort()

const bounds = (m: { value: number | null; min: number | null; max: number | null }) =>
  [
    m.value === null ? null : String(m.value),
    m.min === null ? null : `min ${m.min}`,
    m.max === null ? null : `max ${m.max}`,
  ]
    .filter((s) => s !== null)
    .join(' ')

function valueOf(m: Mention): string {
  switch (m.kind) {
    case 'quantity':
    case 'percent':
      return `${bounds(m)} ${m.unit}`
    case 'money':
      return `${bounds(m)} ${m.currency} ${m.unit}`
    case 'number':
      return bounds(m)
    case 'ordinal':
      return String(m.value)
    case 'time':
      return m.edtf ?? m.ref ?? m.duration ?? m.set ?? '?'
    case 'place':
      return `${m.code ?? '-'} ${m.path.join('/')}`
    case 'facility':
      return `${m.facility} ${m.code ?? '-'}`
  }
}

const changes = (fact: Fact) =>
  fact.change.map((c) => `${c.type} ${c.direction} ${c.value ?? `${c.from ?? ''}>${c.to ?? ''}`}${c.unit}`).join('; ')

const factLine = (f: Fact) =>
  [
    f.kind,
    `${f.subject ?? '-'} · ${f.metric ?? '-'}`,
    `${bounds(f)} ${f.currency ?? ''}${f.unit}`,
    f.time ?? '-',
    f.place ?? '-',
    changes(f),
    f.share_of === null ? '' : `of ${f.share_of}`,
    f.status,
    f.source ?? '',
  ].join('\t')

/** What a fixture gives, as lines that a person can read: date, zones, mentions, facts, messages. */
export function expectedOf(id: string): string {
  const text = readFileSync(fixturePath(`${id}.txt`), 'utf8')
  const { published, zones, mentions, facts, messages } = extract({ ...sourceOf(text), id })
  const lines = [
    `published\t${published.date ?? '-'}\t${published.basis}\t${published.reason}`,
    ...zones.map((z) => `zone\t${z.type}\t${z.rule}\t${z.text.replaceAll('\n', '⏎')}`),
    ...mentions.map(
      (m) => `${m.kind}\t${m.text}\t${valueOf(m)}${m.implied.length > 0 ? `\timplied ${m.implied.join(' ')}` : ''}`,
    ),
    ...facts.map((f) => `fact\t${text.slice(...f.anchor)}\t${factLine(f)}`),
    ...messages.map((m) => `message\t${m.rule}\t${m.reason}`),
  ]
  return `${lines.join('\n')}\n`
}
