import type { PlaceCandidate, PlaceDraft } from '../model/draft.ts'
import type { Place } from '../model/mention.ts'

/** How much each kind of evidence counts beside prominence, which is at most 1. */
const WEIGHT = { chained: 3, near: 1, list: 2, hint: 3, same: 1.5, prefecture: 0.6, province: 0.4 }
const NEAR_CHARS = 60

const encloses = (outer: PlaceCandidate, inner: PlaceCandidate) =>
  outer.code !== null && outer.code !== inner.code && inner.ancestors.includes(outer.code)

/** What the article tells of the places around a name. */
interface Context {
  readonly text: string
  /** Codes of all places that the article names without doubt, and of those that enclose them; asked for where a name is doubtful. */
  readonly told: () => ReadonlySet<string>
  /** What a name meant where it stood last. */
  readonly meant: Map<string, string>
  before: { readonly place: PlaceCandidate; readonly end: number } | null
}

function contextOf(text: string, drafts: readonly PlaceDraft[]): Context {
  let told: ReadonlySet<string> | undefined
  return { text, told: () => (told ??= toldIn(drafts)), meant: new Map(), before: null }
}

function toldIn(drafts: readonly PlaceDraft[]): ReadonlySet<string> {
  const told = new Set<string>()
  for (const { candidates } of drafts) {
    const [only, other] = candidates
    if (!only || other) continue
    if (only.code !== null) told.add(only.code)
    for (const code of only.ancestors) told.add(code)
  }
  return told
}

/** How close two places are: 2 if one lies in the other, 1 if something encloses both. */
function tie(a: PlaceCandidate, b: PlaceCandidate): number {
  if (encloses(a, b)) return 2
  return a.ancestors.some((code) => b.ancestors.includes(code)) ? 1 : 0
}

/** What stands between places that are named side by side: none lies in the other (天津、河北). */
const BESIDE = '、和与及或'

function tieBefore(candidate: PlaceCandidate, draft: PlaceDraft, { before, text }: Context): number {
  if (!before) return 0
  const gap = draft.start - before.end
  if (gap > NEAR_CHARS) return 0
  if (gap === 1 && BESIDE.includes(text.charAt(before.end)) && encloses(before.place, candidate)) return -WEIGHT.near
  return (tie(before.place, candidate) * (gap <= 1 ? WEIGHT.chained : WEIGHT.near)) / 2
}

/** The place behind counts in a list (吉林、长春) and where it lies in this one (鼓楼区|…街道). */
function tieBehind(candidate: PlaceCandidate, draft: PlaceDraft, next: PlaceDraft | undefined): number {
  if (!next || next.start - draft.end > 1) return 0
  const best = Math.max(...next.candidates.map((other) => tie(candidate, other)))
  return (best * WEIGHT.list) / 2
}

/** How well the article as a whole fits: its own places lie where the candidate does, or in it. */
function tieTold(candidate: PlaceCandidate, context: Context): number {
  const told = context.told()
  const [province, prefecture = candidate.code ?? undefined] = candidate.ancestors
  return (
    (province !== undefined && told.has(province) ? WEIGHT.province : 0) +
    (prefecture !== undefined && told.has(prefecture) ? WEIGHT.prefecture : 0)
  )
}

/** The level that the text says behind a list, which may end with the next name. */
function hintOf(draft: PlaceDraft, next: PlaceDraft | undefined): PlaceDraft['hint'] {
  return draft.hint ?? (next && next.start - draft.end <= 1 ? next.hint : null)
}

function score(candidate: PlaceCandidate, at: { draft: PlaceDraft; next: PlaceDraft | undefined; context: Context }) {
  const { draft, next, context } = at
  return (
    candidate.prominence +
    tieBefore(candidate, draft, context) +
    tieBehind(candidate, draft, next) +
    tieTold(candidate, context) +
    (hintOf(draft, next) === candidate.level ? WEIGHT.hint : 0) +
    (context.meant.get(draft.text) === candidate.code ? WEIGHT.same : 0)
  )
}

const MUNICIPALITY = /^(?:11|12|31|50)0000$/u

/**
 * Whether a county's short name stands right behind a province that it doesn't lie in: 四川卧龙 isn't Nanyang's 卧龙区. Cities
 * of their own are listed so (上海苏州), and prefectures name those who come from them (新疆温州商会).
 */
function isElsewhere(candidate: PlaceCandidate, draft: PlaceDraft, { before }: Context): boolean {
  if (before?.end !== draft.start || before.place.level !== 'province' || candidate.level !== 'county') return false
  const { code } = before.place
  if (code === null || MUNICIPALITY.test(code) || candidate.ancestors.includes(code)) return false
  return candidate.path.at(-1) !== draft.text
}

/**
 * 昌平区|沙河镇, 常德的老城街道: a town right behind the place that it lies in, where all that the gazetteer has of its name
 * lie elsewhere. It is one more of that name.
 */
function otherTown(draft: PlaceDraft, { before, text }: Context): PlaceCandidate | undefined {
  const [first] = draft.candidates
  if (first?.level !== 'town' || !before || !/^\d{6}$/u.test(before.place.code ?? '')) return undefined
  if (before.end !== draft.start && !(before.end === draft.start - 1 && text[before.end] === '的')) return undefined
  if (draft.candidates.some((one) => one.level !== 'town' || encloses(before.place, one))) return undefined
  return { ...first, code: null, path: [draft.text], ancestors: [], former: null }
}

/** 首尔市|龙山区: a county of China isn't meant right behind a city abroad. */
const isAbroad = ({ candidates, start }: PlaceDraft, { before }: Context): boolean =>
  before?.end === start &&
  before.place.level === 'city' &&
  candidates.every(({ level, code }) => level === 'county' && /^\d{6}$/u.test(code ?? ''))

/** Of several places of one name the one that fits best, the first of equals. */
function choose(draft: PlaceDraft, next: PlaceDraft | undefined, context: Context): PlaceCandidate | null {
  const [first] = draft.candidates
  if (!first || isAbroad(draft, context)) return null
  const other = otherTown(draft, context)
  if (other) return other
  if (draft.candidates.length < 2) return isElsewhere(first, draft, context) ? null : first
  let winner = first
  let most = -Infinity
  for (const candidate of draft.candidates) {
    const points = score(candidate, { draft, next, context })
    if (points > most) [winner, most] = [candidate, points]
  }
  if (winner.code !== null && most - winner.prominence >= 1) context.meant.set(draft.text, winner.code)
  return winner
}

/** Province, prefecture, county, town, village: no path of names goes deeper. */
const DEEPEST = 5

/** A name that only its ending tells lies in the place right before it: 温宿县|柳树泉村. */
function pathOf(draft: PlaceDraft, chosen: PlaceCandidate, { before }: Context): readonly string[] {
  const alone = chosen.code === null && chosen.path.length === 1 && chosen.level !== 'country'
  return alone && before?.end === draft.start && before.place.path.length < DEEPEST
    ? [...before.place.path, ...chosen.path]
    : chosen.path
}

/** The codes of the places that were possible, beside the chosen one's. */
const alternativesOf = ({ candidates }: PlaceDraft, chosen: PlaceCandidate | null): readonly string[] => {
  const others = candidates.flatMap(({ code }) => (code !== null && code !== chosen?.code ? [code] : []))
  return [...new Set(others)]
}

function toPlace(draft: PlaceDraft, chosen: PlaceCandidate | null, path: readonly string[]): Place {
  const { start, end, text, rule, within, part } = draft
  return {
    kind: 'place',
    start,
    end,
    text,
    rule,
    implied: [],
    code: chosen?.code ?? null,
    level: chosen?.level ?? null,
    path,
    alternatives: draft.candidates.length < 2 ? [] : alternativesOf(draft, chosen),
    within,
    part,
    former: chosen?.former ?? null,
  }
}

/**
 * Gives each toponym its place: of several so named the one that fits the places beside it, what the name meant before,
 * the article's region and the level that is said, then the best known.
 */
export function resolvePlaces(text: string, drafts: readonly PlaceDraft[]): Place[] {
  const context = contextOf(text, drafts)
  return drafts.map((draft, i) => {
    const chosen = choose(draft, drafts[i + 1], context)
    const path = chosen ? pathOf(draft, chosen, context) : []
    if (chosen) context.before = { place: path === chosen.path ? chosen : { ...chosen, path }, end: draft.end }
    return toPlace(draft, chosen, path)
  })
}
