import type { ZoneRow } from '../model/own-words.ts'
import type { Zone } from '../model/zone.ts'
import { fold } from '../text/fold.ts'
import { isOff, ownWords } from '../text/own-words.ts'
import { linesOf } from './lines.ts'

const fits = (line: string, said: string, how: ZoneRow['line']) => {
  if (how === 'is') return line === said
  if (how === 'begins') return line.startsWith(said)
  return how === 'ends' ? line.endsWith(said) : line.includes(said)
}

/** The lines that a user's own rules mark. */
function ownZones(text: string, folded: string, rules: readonly ZoneRow[]): readonly Zone[] {
  const wanted = rules.map((rule) => ({ ...rule, said: fold(rule.text).trim() }))
  return linesOf(folded).flatMap(({ start, end }) => {
    const line = folded.slice(start, end).trim()
    const rule = wanted.find(({ said, line: how }) => fits(line, said, how))
    return rule ? [{ type: rule.type, start, end, text: text.slice(start, end), rule: rule.name }] : []
  })
}

/** Our zones without those of rules that are switched off, and the zones of a user's own rules, in order. */
export function withOwnZones(zones: readonly Zone[], text: string, folded: string): readonly Zone[] {
  const { zones: rules, off } = ownWords()
  const ours = off.some(({ what }) => what === 'zone') ? zones.filter(({ rule }) => !isOff('zone', rule)) : zones
  if (rules.length === 0) return ours
  return [...ours, ...ownZones(text, folded, rules)].sort((a, b) => a.start - b.start || b.end - a.end)
}
