import type { FacilityDraft } from '../model/draft.ts'
import type { Facility, Place } from '../model/mention.ts'

/** The smallest administrative place that holds both, as far as their codes tell (GB/T 2260); null for none. */
function common(a: string | null, b: string | null): string | null {
  if (a === b || a === null || b === null) return a
  if (!/^\d{6}$/u.test(a) || !/^\d{6}$/u.test(b)) return null
  if (a.slice(0, 4) === b.slice(0, 4) && !a.startsWith('00', 2)) return `${a.slice(0, 4)}00`
  return a.slice(0, 2) === b.slice(0, 2) ? `${a.slice(0, 2)}0000` : null
}

/** What runs from one end to another. */
const LINES = new Set(['railway', 'road', 'bridge', 'pipeline'])

/** A county by its code (GB/T 2260), and lines that none is named after. */
const COUNTY = /^\d{4}(?!00)\d\d$/u
const FAST = /(?:高铁|高速铁路)$/u

/**
 * Whether a place in a line's name is only a sign of its ends: 京 of 京九铁路, 港 of 港珠澳大桥; 贵南高铁 runs from 贵阳 to
 * 南宁, not through the county 贵南.
 */
const isEnd = ({ start, text, facility }: FacilityDraft, place: Place): boolean =>
  LINES.has(facility) &&
  (place.text.length === 1 ||
    (place.start === start && place.text.length === 2 && COUNTY.test(place.code ?? '') && FAST.test(text)))

/** The code of the places that a name begins with or holds: of 库车至沙雅公路 that of the prefecture of both. */
function codeOf(draft: FacilityDraft, places: readonly Place[], from: number): string | null {
  const first = places[from]
  if (!first || first.start < draft.start || first.end > draft.end) return null
  if (isEnd(draft, first)) return null
  const second = places[from + 1]
  const joins = second && second.end <= draft.end && second.start === first.end + 1
  return joins ? common(first.code, second.code) : first.code
}

/** A short form is the last facility whose name ends as it should; without one it is none. */
function fullOf(draft: FacilityDraft, before: readonly Facility[]): Facility | undefined {
  return before.findLast(({ name }) => draft.shortFor?.some((ending) => name.endsWith(ending)))
}

/**
 * Gives each facility the code of the place that its name begins with or holds, null where it names none; a short form
 * (边合区, 该站) the full name that was said before and its code, and leaves out short forms of nothing.
 */
export function resolveFacilities(drafts: readonly FacilityDraft[], places: readonly Place[]): Facility[] {
  const done: Facility[] = []
  let next = 0
  for (const draft of drafts) {
    const { start, end, text, rule, facility } = draft
    const base = { kind: 'facility', start, end, text, rule } as const
    if (draft.shortFor) {
      const full = fullOf(draft, done)
      if (full)
        done.push({ ...base, implied: ['name', 'code'], facility: full.facility, name: full.name, code: full.code })
      continue
    }
    while ((places[next]?.end ?? Infinity) <= start) next++
    const code = codeOf(draft, places, next)
    done.push({ ...base, implied: code === null ? [] : ['code'], facility, name: text, code })
  }
  return done
}
