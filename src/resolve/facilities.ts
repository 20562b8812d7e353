import type { FacilityDraft } from '../model/draft.ts'
import type { Facility, Place } from '../model/mention.ts'

/** Gives each facility the code of the place that its name begins with or holds; null where it names none. */
export function resolveFacilities(drafts: readonly FacilityDraft[], places: readonly Place[]): Facility[] {
  let next = 0
  return drafts.map(({ start, end, text, rule, facility }) => {
    while ((places[next]?.end ?? Infinity) <= start) next++
    const place = places[next]
    const code = place && place.start >= start && place.end <= end ? place.code : null
    return { kind: 'facility', start, end, text, rule, implied: code === null ? [] : ['code'], facility, code }
  })
}
