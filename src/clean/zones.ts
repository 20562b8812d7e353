import type { Span } from '../model/span.ts'
import type { Zone, ZoneType } from '../model/zone.ts'
import { overlapping } from '../text/spans.ts'
import { damages } from './damage.ts'
import { linesOf } from './lines.ts'
import { framesOf } from './page.ts'
import { repeatsOf } from './repeats.ts'
import type { ZoneRule } from './rule.ts'
import { furniture } from './rules/furniture.ts'
import { heads } from './rules/heads.ts'
import { masks } from './rules/masks.ts'

/** All rules that look at one line at a time. */
export const rules: readonly ZoneRule[] = [...furniture, ...heads, ...masks]

type Found = Omit<Zone, 'text'>

/** Lines longer than this are searched in pieces, so that a rule's cost stays bounded on text without newlines. */
const LONGEST = 4000

function* lines(text: string): Generator<Span> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    for (let at = start; at < end; at += LONGEST) yield { start: at, end: Math.min(end, at + LONGEST) }
    start = end + 1
  }
}

/** The rules whose cues stand anywhere in the text; most texts need few. */
const candidates = (text: string) => rules.filter(({ cues }) => cues.some((cue) => text.includes(cue)))

function matches(rule: ZoneRule, line: string, from: number): readonly Found[] {
  const { type, name } = rule
  return [...line.matchAll(rule.pattern)].flatMap((match) => {
    const zone = match.groups?.['zone']
    const start = from + match.index + (zone === undefined ? 0 : match[0].indexOf(zone))
    const end = start + (zone ?? match[0]).length
    return end > start ? [{ type, rule: name, start, end }] : []
  })
}

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
  const wanted = candidates(folded)
  const found: Found[] = []
  for (const { start, end } of lines(folded)) {
    const line = folded.slice(start, end)
    for (const rule of wanted)
      if (rule.cues.some((cue) => line.includes(cue))) found.push(...matches(rule, line, start))
  }
  const whole = linesOf(folded)
  const frames = framesOf(whole)
  const framed = overlapping(frames)
  const story = frames.length > 0 ? whole.filter((line) => !framed(line)) : whole
  for (const { start, end, rule } of frames) found.push({ type: 'boilerplate', rule, start, end })
  for (const { start, end, rule, type } of repeatsOf(story, title)) found.push({ type, rule, start, end })
  const damaged = damages(folded)
  for (const { start, end, rule } of damaged) found.push({ type: 'damage', rule, start, end })
  const credits = found.filter(({ type }) => type === 'credit')
  for (const caption of captions(folded, credits, damaged)) found.push(caption)
  return outermost(found.sort((a, b) => a.start - b.start || b.end - a.end)).map((zone) => ({
    type: zone.type,
    start: zone.start,
    end: zone.end,
    text: text.slice(zone.start, zone.end),
    rule: zone.rule,
  }))
}
