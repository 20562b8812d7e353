import type { Span } from '../model/span.ts'
import type { Zone, ZoneType } from '../model/zone.ts'
import { overlapping } from '../text/spans.ts'
import { cutEnd, doubledIn } from './doubled.ts'
import { linesOf } from './lines.ts'
import { type Found, type Matcher, matcherOf, matchesOf } from './match.ts'
import { framesOf } from './page.ts'
import { repeatsOf } from './repeats.ts'
import { zoneRules } from './rules/index.ts'

let usual: Matcher | undefined

/** The names of all rules of zones: those that go by words, and those that go by form. */
export const zoneNames = (): readonly string[] => [
  ...zoneRules().map(({ name }) => name),
  ...'page-head page-foot repeated-title repeated-line repeated-sentence repeated-caption credited'.split(' '),
  ...'glued-heading doubled-text cut-end'.split(' '),
]

/** A caption's longest length. */
const CAPTION = 90

/** The sentence right before a picture's credit, on the same line, is its caption; what was fused with it by damage isn't. */
function captions(folded: string, credits: readonly Found[], damaged: readonly Span[]): readonly Found[] {
  let next = 0
  return credits.flatMap(({ start: end }): Found[] => {
    let start = end - 1
    while (start > 0 && end - start <= CAPTION && !'\n。！？'.includes(folded.charAt(start - 1))) start--
    while ((damaged[next]?.end ?? Infinity) < end) next++
    const from = Math.max(start, damaged[next - 1]?.end ?? start)
    return end - from > 4 && end - start <= CAPTION ? [{ type: 'caption', rule: 'credited', start: from, end }] : []
  })
}

/** Drops zones that lie in another one of their type; they must be in order, the longer first. */
function outermost(found: readonly Found[]): readonly Found[] {
  const reach = new Map<ZoneType, number>()
  return found.filter(({ type, end }) => {
    if (end <= (reach.get(type) ?? -1)) return false
    reach.set(type, end)
    return true
  })
}

/** Zones of the folded text: what isn't the story, and why. Ordered by start. */
export function zonesOf(text: string, folded: string, title: string | null): readonly Zone[] {
  usual ??= matcherOf(zoneRules())
  const found = matchesOf(folded, usual)
  const whole = linesOf(folded)
  const frames = framesOf(whole)
  const framed = overlapping(frames)
  const story = frames.length > 0 ? whole.filter((line) => !framed(line)) : whole
  for (const { start, end, rule } of frames) found.push({ type: 'boilerplate', rule, start, end })
  for (const { start, end, rule, type } of repeatsOf(folded, story, title)) found.push({ type, rule, start, end })
  for (const { start, end, heading } of doubledIn(folded))
    found.push({ type: heading ? 'duplicate' : 'damage', rule: heading ? 'glued-heading' : 'doubled-text', start, end })
  const cut = cutEnd(folded)
  if (cut) found.push({ type: 'damage', rule: 'cut-end', ...cut })
  const credits = found.filter(({ type }) => type === 'credit')
  if (credits.length > 0) {
    const damaged = found.filter(({ type }) => type === 'damage')
    for (const caption of captions(folded, credits, damaged)) found.push(caption)
  }
  return outermost(found.sort((a, b) => a.start - b.start || b.end - a.end)).map((zone) => ({
    type: zone.type,
    start: zone.start,
    end: zone.end,
    text: text.slice(zone.start, zone.end),
    rule: zone.rule,
  }))
}
