import type { Result } from '../model/result.ts'
import type { Failure } from '../read/failure.ts'

/** What a batch found, counted. */
export interface Summary {
  articles: number
  failed: number
  undated: number
  damaged: number
  bytes: number
  readonly mentions: Record<string, number>
  readonly facts: Record<string, number>
  readonly failures: Failure[]
  milliseconds: number
}

/** Nothing counted yet. */
export const emptySummary = (): Summary => ({
  articles: 0,
  failed: 0,
  undated: 0,
  damaged: 0,
  bytes: 0,
  mentions: {},
  facts: {},
  failures: [],
  milliseconds: 0,
})

const add = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1
}

/** Counts one article. */
export function count(summary: Summary, result: Result): void {
  summary.articles++
  summary.bytes += Buffer.byteLength(result.text ?? '')
  if (result.published.date === null) summary.undated++
  if (result.zones.some(({ type }) => type === 'damage')) summary.damaged++
  for (const { kind } of result.mentions) add(summary.mentions, kind)
  for (const { kind } of result.facts) add(summary.facts, kind)
}
