import type { Span } from '../model/span.ts'
import type { Zone } from '../model/zone.ts'
import { type Cues, cuesOf, scanCues } from './cues.ts'
import type { ZoneRule } from './rule.ts'

/** A zone before its text is taken. */
export type Found = Omit<Zone, 'text'>

/** Rules with their cues made ready. */
export interface Matcher {
  readonly rules: readonly ZoneRule[]
  readonly cues: Cues
}

/** Makes rules ready for texts. */
export const matcherOf = (rules: readonly ZoneRule[]): Matcher => ({ rules, cues: cuesOf(rules) })

/** Longer stretches are searched in pieces, so that a rule's cost stays bounded on text without newlines. */
const LONGEST = 4000

/** What a pattern may look at behind and ahead of its stretch. */
const CONTEXT = 160

const NEWLINE = 0x0a
const isSentenceEnd = (code: number) => code === 0x3002 || code === 0xff01 || code === 0xff1f

/** The offset where a stretch around `at` begins: at most `far` before it, within its line, and within its sentence if asked. */
function startOf(text: string, at: number, { far, sentence }: Reach): number {
  let start = at
  for (; start > 0 && at - start < far; start--) {
    const code = text.charCodeAt(start - 1)
    if (code === NEWLINE || (sentence && isSentenceEnd(code))) break
  }
  return start
}

function endOf(text: string, at: number, { far, sentence }: Reach): number {
  for (let end = at; end < text.length && end - at < far; end++) {
    const code = text.charCodeAt(end)
    if (code === NEWLINE) return end
    if (sentence && isSentenceEnd(code)) return end + 1
  }
  return Math.min(text.length, at + far)
}

interface Reach {
  readonly far: number
  readonly sentence: boolean
}

const reachOf = ({ reach }: ZoneRule): Reach => ({
  far: typeof reach === 'number' ? reach : LONGEST,
  sentence: reach === 'sentence',
})

const NEAR: Reach = { far: CONTEXT, sentence: false }

/** Runs a rule's pattern over one stretch of the text, with a little of its line around it. */
function search(text: string, { start, end }: Span, rule: ZoneRule, found: Found[]): void {
  const from = startOf(text, start, NEAR)
  const piece = text.slice(from, endOf(text, end, NEAR))
  const { pattern, type, name } = rule
  pattern.lastIndex = start - from
  for (let match = pattern.exec(piece); match && from + match.index < end; match = pattern.exec(piece)) {
    const zone = match.groups?.['zone']
    const at = from + match.index + (zone === undefined ? 0 : match[0].indexOf(zone))
    const to = at + (zone ?? match[0]).length
    if (to > at) found.push({ type, rule: name, start: at, end: to })
    if (match[0] === '') pattern.lastIndex++
  }
}

/** Looks around each place where a cue of the rule stands; stretches that overlap are searched as one. */
function searchRule(text: string, hits: readonly number[], rule: ZoneRule, found: Found[]): void {
  const reach = reachOf(rule)
  let done = 0
  for (let i = 0; i < hits.length; i++) {
    const at = hits[i] ?? 0
    if (at < done) continue
    const start = Math.max(done, startOf(text, at, reach))
    done = endOf(text, at, reach)
    while (i + 1 < hits.length && (hits[i + 1] ?? 0) < done && done - start < LONGEST && typeof rule.reach === 'number')
      done = endOf(text, hits[++i] ?? 0, reach)
    search(text, { start, end: done }, rule, found)
  }
}

/** Everything that the rules mark in a folded text, rule by rule. */
export function matchesOf(text: string, matcher: Matcher): Found[] {
  const found: Found[] = []
  const hits = scanCues(text, matcher.cues)
  for (const [i, rule] of matcher.rules.entries()) {
    const own = hits[i]
    if (own) searchRule(text, own, rule, found)
  }
  return found
}
