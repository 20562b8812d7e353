import type { Row } from './row.ts'

/** What is measured was said by a word for a measure, by an item of a list or by the row before. */
const NAMED = 0.75
const NAMING = new Set(['measure', 'item', 'metric carried', 'share of the row before'])

/** It was read off the words around the number: a noun that is counted, a verb. */
const AROUND = 0.7

/** Nothing says what is measured. */
const NAMELESS = 0.1

/** What makes a row less sure: a subject from afar is often another's. */
const SHIFT: Readonly<Record<string, number>> = {
  'bare item': -0.4,
  'no subject': -0.05,
  'subject of the sentence': -0.05,
  'subject of the paragraph': -0.1,
  'subject of the article': -0.3,
}

/** Where its subject was carried and no time holds for it, little but its number was said of it. */
const ADRIFT = -0.15

/** A level with its comparison belongs to statistics and is nearly always right. */
const COMPARED = 0.15

/** A percentage that is neither a change nor a share of something told may be of anything. */
const BARE_PERCENT = -0.1

/** Two bounds are read well, but what lies between them is often told in a loose way: 4至8℃. */
const RANGE = -0.15

/** What is to come has its time and owner said apart from it. */
const TO_COME = -0.05

const LONG = -0.1
const LONG_METRIC = 12
const LONG_SUBJECT = 16

function byMetric({ why }: Row): number {
  if (why.includes('no metric')) return NAMELESS
  return why.some((rule) => NAMING.has(rule)) ? NAMED : AROUND
}

function byKind({ kind, value, why }: Row): number {
  if (kind === 'range') return RANGE
  if (kind === 'change') return 0
  return (why.includes('change') ? COMPARED : 0) + (kind === 'level' && value.unit === '%' ? BARE_PERCENT : 0)
}

/** Whom a row is of: the farther away that was said, the less sure. */
function bySubject({ why, time }: Row): number {
  let shifts = 0
  for (const [i, rule] of why.entries()) if (why.indexOf(rule) === i) shifts += SHIFT[rule] ?? 0
  return shifts + (time === null && why.some((rule) => rule.startsWith('subject of')) ? ADRIFT : 0)
}

/**
 * How sure a row is: about the share of rows read in the same way that had every cell right, on articles that no rule was
 * written for.
 */
export function confidenceOf(row: Row): number {
  const { phrase, status } = row
  const long = (phrase.metric?.length ?? 0) > LONG_METRIC || (phrase.subject?.length ?? 0) > LONG_SUBJECT ? LONG : 0
  const sure = byMetric(row) + byKind(row) + bySubject(row) + long + (status === 'actual' ? 0 : TO_COME)
  return Math.round(Math.min(0.95, Math.max(0.05, sure)) * 100) / 100
}
