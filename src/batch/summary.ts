import { z } from 'zod'
import type { Attempt } from './attempt.ts'

const Counts = z.record(z.string(), z.number())

/** What some articles came to, counted. */
export const Report = z.object({
  articles: z.number(),
  failed: z.number(),
  undated: z.number(),
  damaged: z.number(),
  /** Bytes of the articles' texts in UTF-8. */
  bytes: z.number(),
  mentions: Counts,
  facts: Counts,
  /** Places without a code, and the characters behind numbers that have no unit (a measure word that is missing shows there). */
  unresolved: z.object({ places: Counts, units: Counts }),
})
export type Report = z.infer<typeof Report>

/** Nothing counted yet. */
export const emptyReport = (): Report => ({
  articles: 0,
  failed: 0,
  undated: 0,
  damaged: 0,
  bytes: 0,
  mentions: {},
  facts: {},
  unresolved: { places: {}, units: {} },
})

/** Names that are counted; of more, the rarest are forgotten, so that memory stays bounded. */
const NAMES = 5000

function forget(counts: Record<string, number>): void {
  const names = Object.keys(counts)
  if (names.length <= NAMES * 2) return
  const rare = Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  for (const [name] of rare.slice(NAMES)) Reflect.deleteProperty(counts, name)
}

const add = (counts: Record<string, number>, key: string, n = 1) => {
  counts[key] = (counts[key] ?? 0) + n
}

/** Counts one article. */
export function count(report: Report, done: Attempt): void {
  if ('failure' in done) {
    report.failed++
    return
  }
  const { text, published, zones, mentions, facts } = done.result
  report.articles++
  report.bytes += Buffer.byteLength(text ?? '')
  if (published.date === null) report.undated++
  if (zones.some(({ type }) => type === 'damage')) report.damaged++
  for (const m of mentions) {
    add(report.mentions, m.kind)
    if (m.kind === 'place' && m.code === null) add(report.unresolved.places, m.text)
    if (m.kind === 'number') {
      const next = text?.charAt(m.end) ?? ''
      if (next >= '一' && next <= '鿿') add(report.unresolved.units, next)
    }
  }
  for (const { kind } of facts) add(report.facts, kind)
}

/** Adds what other articles came to. */
export function join(report: Report, more: Report): void {
  for (const key of ['articles', 'failed', 'undated', 'damaged', 'bytes'] as const) report[key] += more[key]
  const pairs = [
    [report.mentions, more.mentions],
    [report.facts, more.facts],
    [report.unresolved.places, more.unresolved.places],
    [report.unresolved.units, more.unresolved.units],
  ] as const
  for (const [counts, others] of pairs) {
    for (const [key, n] of Object.entries(others)) add(counts, key, n)
    forget(counts)
  }
}

/** Counts in the order of their names, so that they are written the same every time. */
export const sorted = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
