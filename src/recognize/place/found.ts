import type { PlaceLevel } from '../../model/mention.ts'
import { liesIn, ownersOf, parentOf, type Gazetteer, type Surety } from '../../text/gazetteer.ts'

/** A name in the text, before it is known whether it stands for a place there. */
export interface Found {
  readonly start: number
  readonly end: number
  /** The index of the name in the gazetteer, -1 for a name that only its ending tells. */
  readonly name: number
  readonly surety: Surety
  /** What kind of place the ending tells, for names that the gazetteer lacks. */
  readonly level: PlaceLevel | null
}

const sharesMeaning = (gazetteer: Gazetteer, name: number, test: (owner: number) => boolean) =>
  ownersOf(gazetteer, name).some(test)

/** Whether one of the meanings of `inner` lies in one of `outer`. */
export function isInside(gazetteer: Gazetteer, inner: Found, outer: Found): boolean {
  if (inner.name < 0 || outer.name < 0) return false
  const outers = ownersOf(gazetteer, outer.name)
  return sharesMeaning(gazetteer, inner.name, (i) => outers.some((o) => o !== i && liesIn(gazetteer, i, o)))
}

/** Whether two names have meanings with the same enclosing place. */
export function areSiblings(gazetteer: Gazetteer, a: Found, b: Found): boolean {
  if (a.name < 0 || b.name < 0) return false
  const parents = new Set(ownersOf(gazetteer, b.name).map((owner) => parentOf(gazetteer, owner)))
  return sharesMeaning(gazetteer, a.name, (owner) => {
    const parent = parentOf(gazetteer, owner)
    return parent >= 0 && parents.has(parent)
  })
}
