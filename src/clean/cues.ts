import type { ZoneRule } from './rule.ts'
import { codeAt } from '../text/code.ts'

/** A cue under the character that it is looked for by. */
interface Cue {
  readonly text: string
  /** Where in the cue that character stands. */
  readonly at: number
  /** Where beside it another character of the cue stands, and which: most places where the first stands lack it. */
  readonly beside: -1 | 0 | 1
  readonly neighbor: number
  /** Indexes of the rules that have the cue. */
  readonly rules: readonly number[]
}

/** Rules made ready: for each code unit the bucket of cues that are looked for by it; bucket 0 is empty. */
export interface Cues {
  readonly bucketOf: Uint8Array
  readonly buckets: readonly (readonly Cue[])[]
  readonly count: number
}

/** The characters that news is mostly made of, the most frequent first: a cue is looked for by its rarest one. */
const FREQUENT =
  '，。的、国中一在10是2人 大了有和不年发为新业会“”上：生出以个时全要日这能来作对成行3家到进5方地学多同我高展动部月工）产合（实等加4分主经.长现用力开市也美平化重过体前们下于面建机场698就关可公后7民自天理他品联表比将通本网务定电与度好总最得区增目政提资量强持报设今制编内外入系近法其次消员文利点数期任'

/** How rare a character is: the higher, the rarer. */
const rarity = (character: string) => {
  const at = FREQUENT.indexOf(character)
  return at < 0 ? FREQUENT.length : at
}

const rarestAt = (cue: string) =>
  Array.from(cue, (_, at) => at).reduce(
    (best, at) => (rarity(cue.charAt(at)) > rarity(cue.charAt(best)) ? at : best),
    0,
  )

/** Makes the cues of rules ready for the scan. */
export function cuesOf(rules: readonly ZoneRule[]): Cues {
  const byText = new Map<string, number[]>()
  for (const [i, { cues }] of rules.entries()) for (const cue of cues) byText.set(cue, [...(byText.get(cue) ?? []), i])
  const bucketOf = new Uint8Array(65536)
  const buckets: Cue[][] = [[]]
  for (const [text, owners] of byText) {
    const at = rarestAt(text)
    const code = codeAt(text, at)
    const bucket = bucketOf[code] || Math.min(buckets.length, 255)
    bucketOf[code] = bucket
    const beside = at + 1 < text.length ? 1 : at > 0 ? -1 : 0
    const neighbor = codeAt(text, at + beside)
    ;(buckets[bucket] ??= []).push({ text, at, beside, neighbor, rules: owners })
  }
  return { bucketOf, buckets, count: rules.length }
}

/** For each rule the offsets where its cues stand, in order; undefined for the rules that have none in the text. */
export function scanCues(text: string, { bucketOf, buckets, count }: Cues): readonly (readonly number[] | undefined)[] {
  const hits = new Array<number[] | undefined>(count)
  for (let i = 0; i < text.length; i++) {
    const bucket = bucketOf[text.charCodeAt(i)] ?? 0
    if (bucket === 0) continue
    for (const { text: cue, at, beside, neighbor, rules } of buckets[bucket] ?? []) {
      if (codeAt(text, i + beside) !== neighbor || !text.startsWith(cue, i - at)) continue
      for (const rule of rules) (hits[rule] ??= []).push(i - at)
    }
  }
  return hits
}
