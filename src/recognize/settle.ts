import type { Draft } from '../model/draft.ts'

const inOrder = (a: Draft, b: Draft) => a.start - b.start || b.end - a.end

/** Of drafts that overlap one another, in the order of the rules: the longest is kept, of equally long ones the first. */
function longestFirst(drafts: readonly Draft[]): Draft[] {
  const ranked = drafts.toSorted((a, b) => b.end - b.start - (a.end - a.start))
  const from = drafts.reduce((least, d) => Math.min(least, d.start), Infinity)
  const to = drafts.reduce((most, d) => Math.max(most, d.end), 0)
  const taken = new Uint8Array(to - from)
  return ranked.filter((draft) => {
    if (taken[draft.start - from] || taken[draft.end - 1 - from]) return false
    taken.fill(1, draft.start - from, draft.end - from)
    return true
  })
}

/** One layer without overlaps. Drafts are taken in stretches that touch no other, and most stretches hold one draft. */
function settleLayer(drafts: readonly Draft[], kept: Draft[]): void {
  let ranks: Map<Draft, number> | undefined
  const rank = (draft: Draft) => (ranks ??= new Map(drafts.map((d, i) => [d, i]))).get(draft) ?? 0
  const sorted = drafts.toSorted(inOrder)
  let at = 0
  while (at < sorted.length) {
    const first = at
    let end = 0
    for (; at < sorted.length; at++) {
      const draft = sorted[at]
      if (!draft || (at > first && draft.start >= end)) break
      end = Math.max(end, draft.end)
    }
    const stretch = sorted.slice(first, at)
    const settled = stretch.length > 1 ? longestFirst(stretch.sort((a, b) => rank(a) - rank(b))) : stretch
    for (const draft of settled) kept.push(draft)
  }
}

/**
 * Settles all conflicts in one place: the longest wins, then the order of the rules. Facilities are a layer of their
 * own, since most of them hold the name of a place.
 */
export function settle(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  settleLayer(
    drafts.filter((d) => d.kind !== 'facility'),
    kept,
  )
  settleLayer(
    drafts.filter((d) => d.kind === 'facility'),
    kept,
  )
  return kept.sort(inOrder)
}
