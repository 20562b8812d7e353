import type { ZoneType } from '../model/zone.ts'

/**
 * A rule that marks what isn't the story. The pattern runs on one line at a time, and only on lines that hold one of the
 * cues, so most lines cost a search for a few words. Examples are run by the tests: in `yes` the zone is marked.
 */
export interface ZoneRule {
  readonly name: string
  readonly type: ZoneType
  /** What it marks, in one sentence. */
  readonly purpose: string
  readonly cues: readonly string[]
  /** Global; where it has a group named `zone`, that is the zone, else all of the match is. */
  readonly pattern: RegExp
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] }
}
