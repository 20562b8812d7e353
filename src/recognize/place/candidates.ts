import type { PlaceCandidate } from '../../model/draft.ts'
import { PlaceLevel } from '../../model/mention.ts'
import { theGazetteer, type GazetteerPlace } from '../../text/gazetteer.ts'

/** The enclosing places of a place, from the outermost. */
function enclosing(place: GazetteerPlace): GazetteerPlace[] {
  const { places } = theGazetteer()
  const out: GazetteerPlace[] = []
  for (let at = places[place.parent]; at; at = places[at.parent]) out.unshift(at)
  return out
}

function candidate(place: GazetteerPlace): PlaceCandidate {
  const above = enclosing(place)
  return {
    code: place.code,
    level: PlaceLevel.parse(place.level),
    path: [...above, place].map((p) => p.name),
    ancestors: above.flatMap((p) => (p.code === null ? [] : [p.code])),
    prominence: place.prominence / 100,
  }
}

/** All places that a name of the gazetteer may mean. */
export function candidatesOf(name: number): PlaceCandidate[] {
  const { places, meanings } = theGazetteer()
  return (meanings[name] ?? []).flatMap((index) => {
    const place = places[index]
    return place ? [candidate(place)] : []
  })
}
