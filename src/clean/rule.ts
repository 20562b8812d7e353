import type { ZoneType } from '../model/zone.ts'

/**
 * A rule that marks what isn't the story. Examples are run by the tests: in `yes` the zone is marked. All cues of all
 * rules are looked for in one scan of the text, and a pattern runs only around the places where one of its cues stands.
 */
export interface ZoneRule {
  readonly name: string
  readonly type: ZoneType
  /** What it marks, in one sentence. */
  readonly purpose: string
  /** At least one of these stands in everything that the pattern finds. */
  readonly cues: readonly string[]
  /**
   * How far the pattern can see from a cue: over its line, over its sentence, or so many code units to both sides (but
   * not over the line). In a sentence or a stretch, `^` is the beginning of the line and `$` its end, as in a line.
   */
  readonly reach: 'line' | 'sentence' | number
  /** Flags `gu`; it runs within one line. Where it has a group named `zone`, that is the zone, else all of the match is. */
  readonly pattern: RegExp
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] }
}
