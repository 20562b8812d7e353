import { isHanAt } from '../../../text/numeral/characters.ts'
import { longestBefore, type Lookup, suffixes } from '../../../text/lookup.ts'
import { buildTrie, type Trie, wordAt } from '../../../text/trie.ts'
import type { Unit } from './unit.ts'

/** The units that numbers are read with, and the currencies that stand before a number. */
export interface UnitTable {
  readonly rows: readonly Unit[]
  readonly trie: Trie
  readonly currencies: Lookup<string>
}

/** A text and the units to read it with. */
export interface Page {
  readonly text: string
  readonly units: UnitTable
}

/** Rows of units, and names and symbols of currencies (before a number) with their ISO 4217 codes. */
export interface UnitRows {
  readonly units: readonly Unit[]
  readonly currencies: readonly (readonly [word: string, code: string])[]
}

/** A row out of one literal: the engine reads fields of rows that were all made at one place in the code fastest. */
const rowOf = ({ surface, class: unitClass, ucum, factor, base, currency, careful, fixed }: Unit): Unit => ({
  surface,
  class: unitClass,
  ucum,
  factor,
  base,
  currency,
  careful,
  fixed,
})

/** A table of rows for finding units in texts. Of rows with the same surface the first one counts. */
export const unitTable = ({ units, currencies }: UnitRows): UnitTable => ({
  rows: units.map(rowOf),
  trie: buildTrie(units.map(({ surface }) => surface)),
  currencies: suffixes(currencies),
})

/** The longest unit that stands in a text at an offset. */
export function unitAt({ text, units }: Page, at: number): Unit | undefined {
  const unit = wordAt(units.trie, text, at)
  if (unit < 0) return undefined
  const found = units.rows[unit]
  return found && text[at] === '人' && isCutShort(text, at, found) ? units.rows[wordAt(units.trie, '人', 0)] : found
}

/** Work by one person in a stretch of time: 371万人年. */
const WORK = new Set(['人年', '人月', '人天', '人日'])

/** Whether the second character of such a unit begins a word: 5人年均收入. */
const isCutShort = (text: string, at: number, { surface }: Unit): boolean =>
  WORK.has(surface) && isHanAt(text, at + 2) && !'的左以和与及至到或'.includes(text.charAt(at + 2))

/** The currency whose name or symbol ends at an offset: HK$, 人民币. */
export const currencyBefore = ({ text, units }: Page, end: number): readonly [word: string, code: string] | undefined =>
  longestBefore(units.currencies, text, end)
