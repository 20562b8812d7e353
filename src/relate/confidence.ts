import type { Row } from './row.ts'

/** How often rows were right by how their metric was read, on articles checked by hand: the first rule that applies counts. */
const READ: readonly (readonly [rule: string, share: number])[] = [
  ['no metric', 0.15],
  ['distributed', 0.68],
  ['item', 0.76],
  ['share of the row before', 0.8],
  ['metric carried', 0.56],
  ['owner behind', 0.55],
  ['opinion', 0.76],
  ['measure', 0.73],
  ['measure behind', 0.56],
  ['phrase before', 0.68],
  ['verb behind', 0.56],
  ['counted noun', 0.62],
]

/** What makes a row surer or less sure: a subject from afar is often another's. */
const SHIFT: Readonly<Record<string, number>> = {
  compared: 0.03,
  'bare item': -0.4,
  'no subject': -0.04,
  'subject of the sentence': -0.1,
  'full name': -0.03,
  'subject of the paragraph': -0.2,
  'subject of the article': -0.3,
}

/** A level with its comparison belongs to statistics and is nearly always right; a change alone leans on what was said before. */
function comparison({ kind, why, value, change }: Row): number {
  if (!why.includes('change')) return 0
  if (kind !== 'change') return 0.2
  const loose = (value.unit === '百分点' ? 0.08 : 0) + (change.length > 1 ? 0.04 : 0)
  return (why.includes('measure') || why.includes('item') ? 0.1 : -0.1) - loose
}

/** Two bounds are read well, but what lies between them is often told in a loose way: 4至8℃. */
const RANGE = -0.15

const LONG_METRIC = 12
const LONG_SUBJECT = 16

/** How sure a row is: about the share of rows read in the same way that had every cell right. */
export function confidenceOf(row: Row): number {
  const { why, phrase, status } = row
  const read = READ.find(([rule]) => why.includes(rule))?.[1] ?? 0.7
  let shifts = comparison(row) + (row.kind === 'range' ? RANGE : 0)
  for (const [i, rule] of why.entries()) if (why.indexOf(rule) === i) shifts += SHIFT[rule] ?? 0
  const long = (phrase.metric?.length ?? 0) > LONG_METRIC || (phrase.subject?.length ?? 0) > LONG_SUBJECT ? -0.12 : 0
  const told = status === 'actual' ? 0 : -0.1
  return Math.round(Math.min(0.93, Math.max(0.05, read + shifts + long + told)) * 100) / 100
}
