import type { Draft } from '../model/draft.ts'

type Drafts = readonly Draft[]

const inOrder = (a: Draft, b: Draft) => a.start - b.start || b.end - a.end

/** Merges two lists in text order; of drafts of one span that of the first list comes first. */
function merge(left: Drafts, right: Drafts): Drafts {
  if (left.length === 0 || right.length === 0) return left.length === 0 ? right : left
  const out: Draft[] = []
  let at = 0
  for (const draft of right) {
    for (let other = left[at]; other && inOrder(other, draft) <= 0; other = left[++at]) out.push(other)
    out.push(draft)
  }
  for (let other = left[at]; other; other = left[++at]) out.push(other)
  return out
}

/** A list in text order, which most lists are. */
function sorted(drafts: Drafts): Drafts {
  for (let i = 1; i < drafts.length; i++) {
    const [before, draft] = [drafts[i - 1], drafts[i]]
    if (before && draft && inOrder(before, draft) > 0) return drafts.toSorted(inOrder)
  }
  return drafts
}

/** Of drafts that overlap one another: the longest is kept, of equally long ones that of the first rule. */
function longestFirst(drafts: Drafts, ranks: ReadonlyMap<string, number>): Draft[] {
  const rank = ({ rule }: Draft) => ranks.get(rule) ?? ranks.size
  const ranked = drafts.toSorted((a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b))
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
function settleLayer(drafts: Drafts, ranks: ReadonlyMap<string, number>): Drafts {
  const kept: Draft[] = []
  let at = 0
  while (at < drafts.length) {
    const first = at
    let end = 0
    for (let draft = drafts[at]; draft && (at === first || draft.start < end); draft = drafts[++at])
      if (draft.end > end) ({ end } = draft)
    const only = drafts[first]
    if (at === first + 1 && only) kept.push(only)
    else kept.push(...longestFirst(drafts.slice(first, at), ranks).sort(inOrder))
  }
  return kept
}

/**
 * Settles all conflicts in one place: the longest wins, then the order of the rules. Facilities are a layer of their
 * own, since most of them hold the name of a place. Each scan gives its drafts in text order, so they are merged.
 */
export function settle(
  { scans, facilities }: { readonly scans: readonly Drafts[]; readonly facilities: Drafts },
  ranks: ReadonlyMap<string, number>,
): Drafts {
  const layer = scans.map(sorted).reduce(merge, [])
  return merge(settleLayer(layer, ranks), settleLayer(sorted(facilities), ranks))
}
