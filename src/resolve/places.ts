import type { PlaceCandidate, PlaceDraft } from '../model/draft.ts'
import type { Place } from '../model/mention.ts'

const CHAINED = 3
const NEAR = 1
const NEAR_CHARS = 60

const encloses = (outer: PlaceCandidate, inner: PlaceCandidate) =>
  outer.code !== null && outer.code !== inner.code && inner.ancestors.includes(outer.code)

/** How well a candidate fits the place that was read before it. */
function fit(candidate: PlaceCandidate, before: { place: PlaceCandidate; gap: number } | null): number {
  if (!before) return candidate.prominence
  const inside = encloses(before.place, candidate)
  const sibling = before.place.ancestors.some((code) => candidate.ancestors.includes(code))
  const tie = inside ? 2 : sibling ? 1 : 0
  const weight = before.gap <= 1 ? CHAINED : before.gap <= NEAR_CHARS ? NEAR : 0
  return candidate.prominence + (tie * weight) / 2
}

function best(candidates: readonly PlaceCandidate[], score: (c: PlaceCandidate) => number): PlaceCandidate | null {
  let winner: PlaceCandidate | null = null
  let most = -Infinity
  for (const c of candidates) {
    const points = score(c)
    if (points > most) [winner, most] = [c, points]
  }
  return winner
}

function toPlace(draft: PlaceDraft, chosen: PlaceCandidate | null): Place {
  const { start, end, text, rule, within } = draft
  const others = draft.candidates.flatMap((c) => (c.code !== null && c.code !== chosen?.code ? [c.code] : []))
  return {
    kind: 'place',
    start,
    end,
    text,
    rule,
    implied: [],
    code: chosen?.code ?? null,
    level: chosen?.level ?? null,
    path: chosen?.path ?? [],
    alternatives: [...new Set(others)],
    within,
  }
}

/** Gives each toponym its place: of several so named the one that fits the places around it, then the best known. */
export function resolvePlaces(drafts: readonly PlaceDraft[]): Place[] {
  let before: { place: PlaceCandidate; end: number } | null = null
  return drafts.map((draft) => {
    const near = before && { place: before.place, gap: draft.start - before.end }
    const chosen = best(draft.candidates, (c) => fit(c, near))
    if (chosen) before = { place: chosen, end: draft.end }
    return toPlace(draft, chosen)
  })
}
