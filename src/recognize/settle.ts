import type { Draft } from '../model/draft.ts'

const isFacility = (draft: Draft) => draft.kind === 'facility'

/** Of overlapping drafts the longest is kept, of equally long ones the first in the list. */
function longestFirst(drafts: readonly Draft[]): Draft[] {
  const ranked = drafts
    .map((draft, rank) => ({ draft, rank, length: draft.end - draft.start }))
    .sort((a, b) => b.length - a.length || a.rank - b.rank)
  const taken = new Uint8Array(drafts.reduce((most, d) => Math.max(most, d.end), 0))
  const kept: Draft[] = []
  for (const { draft } of ranked) {
    if (taken[draft.start] || taken[draft.end - 1]) continue
    taken.fill(1, draft.start, draft.end)
    kept.push(draft)
  }
  return kept
}

/**
 * Settles all conflicts in one place: the longest wins, then the order of the rules. Facilities are a layer of their
 * own, since most of them hold the name of a place.
 */
export function settle(drafts: readonly Draft[]): readonly Draft[] {
  const facilities = longestFirst(drafts.filter(isFacility))
  const others = longestFirst(drafts.filter((d) => !isFacility(d)))
  return [...others, ...facilities].sort((a, b) => a.start - b.start || b.end - a.end)
}
