import type { Cardinal, Facility, Money, Ordinal, Percent, Place, PlaceLevel, Quantity } from './mention.ts'
import type { TimeExpression } from './time-expression.ts'
import type { Span } from './span.ts'

interface DraftBase extends Span {
  readonly text: string
  readonly rule: string
}

/** A time as the text words it, before it is resolved against the article. */
export interface TimeDraft extends DraftBase {
  readonly kind: 'time'
  readonly expression: TimeExpression
}

/** One place that a name may mean. */
export interface PlaceCandidate {
  readonly code: string | null
  readonly level: PlaceLevel
  /** Full names from the outermost to the place itself. */
  readonly path: readonly string[]
  /** Codes of the enclosing places from the outermost, as far as they have codes; without the place itself. */
  readonly ancestors: readonly string[]
  /** 0–1: how well known the place is, for choosing when nothing else decides. */
  readonly prominence: number
  /** Where the name is one that this place gave up. */
  readonly former: Place['former']
}

/** A toponym with all the places that it may mean. */
export interface PlaceDraft extends DraftBase {
  readonly kind: 'place'
  readonly candidates: readonly PlaceCandidate[]
  readonly within: Place['within']
  readonly part: Place['part']
  /** The level that the text gives to the list in which the name stands: 吉林、长春两市. */
  readonly hint: 'province' | 'prefecture' | 'county' | null
}

/** A facility before the place it lies in is known. */
export interface FacilityDraft extends DraftBase {
  readonly kind: 'facility'
  readonly facility: Facility['facility']
  /** Whether this is a short form of a name said before (边合区, 该站), and what that name ends with. */
  readonly shortFor: readonly string[] | null
}

/** What recognition hands to resolution: amounts are final, times and places still have to be resolved. */
export type Draft = Quantity | Money | Percent | Ordinal | Cardinal | TimeDraft | PlaceDraft | FacilityDraft
