import type { PlaceCandidate } from '../../model/draft.ts'
import { PlaceLevel } from '../../model/mention.ts'
import { formerOf, ownersOf, theGazetteer, type Gazetteer, type GazetteerPlace } from '../../text/gazetteer.ts'

/** The enclosing places of a place, from the outermost. */
function enclosing({ place }: Gazetteer, { parent }: GazetteerPlace): GazetteerPlace[] {
  const out: GazetteerPlace[] = []
  for (let at = parent; at >= 0;) {
    const outer = place(at)
    out.unshift(outer)
    at = outer.parent
  }
  return out
}

function candidate(gazetteer: Gazetteer, name: number, owner: number): PlaceCandidate {
  const place = gazetteer.place(owner)
  const above = enclosing(gazetteer, place)
  return {
    code: place.code,
    level: PlaceLevel.parse(place.level),
    path: [...above, place].map((p) => p.name),
    ancestors: above.flatMap((p) => (p.code === null ? [] : [p.code])),
    prominence: place.prominence / 100,
    former: formerOf(gazetteer, name, owner),
  }
}

const known = new WeakMap<Gazetteer, Map<number, readonly PlaceCandidate[]>>()

/** All places that a name of the gazetteer may mean. */
export function candidatesOf(name: number): readonly PlaceCandidate[] {
  const gazetteer = theGazetteer()
  const made = known.get(gazetteer) ?? new Map<number, readonly PlaceCandidate[]>()
  known.set(gazetteer, made)
  const ready = made.get(name)
  if (ready) return ready
  const fresh = ownersOf(gazetteer, name).map((owner) => candidate(gazetteer, name, owner))
  made.set(name, fresh)
  return fresh
}
