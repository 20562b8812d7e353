import type { Span } from '../../model/span.ts'
import type { Unit } from './kinds.ts'

/** Tags of words that name nobody: common nouns and what goes with them. */
export const COMMON = /^(?:[nbcdmqrfl]|vn?|an?|uj)$/u

/** Tags of names. */
const NAME = /^(?:nr.*|n[stz]|x|j|eng)$/u

/** Whether words end with a common noun, and are no name with one word behind it: 某某书记. */
export function isPlain(cut: readonly Unit[], span: Span): boolean {
  const units = cut.filter((u) => u.start >= span.start && u.end <= span.end)
  const last = units.at(-1)
  if (last?.kind !== 'noun' || !COMMON.test(last.tag) || /[A-Za-z]/u.test(last.text)) return false
  return units.length > 2 || !NAME.test(units[0]?.tag ?? '')
}
