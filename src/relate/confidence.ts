import type { Row } from './run.ts'

/** How often rows were right by how their metric was read, on articles checked by hand: the first rule that applies counts. */
const READ: readonly (readonly [rule: string, share: number])[] = [
  ['no metric', 0.35],
  ['distributed', 0.6],
  ['item', 0.84],
  ['share of the row before', 0.86],
  ['metric carried', 0.76],
  ['owner behind', 0.72],
  ['measure', 0.85],
  ['measure behind', 0.74],
  ['phrase before', 0.8],
  ['verb behind', 0.75],
  ['counted noun', 0.66],
]

/** What makes a row surer or less sure: a stated comparison belongs to statistics, a subject from afar is often another's. */
const SHIFT: Readonly<Record<string, number>> = {
  change: 0.07,
  compared: 0.03,
  'bare item': -0.4,
  'no subject': -0.2,
  'subject of the sentence': -0.05,
  'full name': -0.03,
  'subject of the paragraph': -0.3,
  'subject of the article': -0.35,
}

const LONG_METRIC = 12
const LONG_SUBJECT = 16

/** How sure a row is: about the share of rows read in the same way that had every cell right. */
export function confidenceOf(row: Row): number {
  const { why, phrase, status, timeBasis } = row
  const read = READ.find(([rule]) => why.includes(rule))?.[1] ?? 0.7
  let shifts = 0
  for (const [i, rule] of why.entries()) if (why.indexOf(rule) === i) shifts += SHIFT[rule] ?? 0
  const long = (phrase.metric?.length ?? 0) > LONG_METRIC || (phrase.subject?.length ?? 0) > LONG_SUBJECT ? -0.12 : 0
  const loose =
    row.kind === 'change' ? (row.value.unit === '百分点' ? -0.08 : 0) + (row.change.length > 1 ? -0.04 : 0) : 0
  const told =
    (status === 'actual' ? 0 : -0.1) + (timeBasis === 'stated' ? 0.02 : timeBasis === null ? -0.03 : 0) + loose
  return Math.round(Math.min(0.97, Math.max(0.05, read + shifts + long + told)) * 100) / 100
}
