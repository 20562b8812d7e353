import { CAREFUL, FIXED, SURE, TIME } from './counters.ts'
import { isOff, ownWords } from '../../../text/own-words.ts'
import { currencies, subunits } from './currencies.ts'
import { physical, scales } from './physical.ts'
import { type UnitRows, type UnitTable, unitTable } from './table.ts'
import type { Unit, UnitClass } from './unit.ts'

const words = (text: string) => text.split(/\s+/u).filter((w) => w !== '')
const careful = new Set(words(CAREFUL))
const fixed = new Set(words(FIXED))

const PERCENT = '% ％ ‰ 个百分点 百分点 个点 个基点 基点 bp bps BP 个bp 成 折'

/** A unit of which no more is known than what it measures. */
const row = (surface: string, unitClass: UnitClass): Unit => ({
  surface,
  class: unitClass,
  ucum: null,
  factor: null,
  base: null,
  currency: null,
  careful: careful.has(surface),
  fixed: fixed.has(surface),
})

function* units(): Generator<Unit> {
  for (const surface of words(TIME)) yield { ...row(surface, 'time'), careful: false }
  for (const [unitClass, base, group] of physical)
    for (const [surfaces, ucum, factor] of group)
      for (const surface of words(surfaces)) yield { ...row(surface, unitClass), ucum, factor, base }
  for (const [unitClass, surfaces, ucum] of scales)
    for (const surface of words(surfaces)) yield { ...row(surface, unitClass), ucum }
  for (const [code, names] of currencies)
    for (const surface of words(names)) yield { ...row(surface, 'money'), factor: '1', currency: code, careful: false }
  for (const [surface, code, factor] of subunits)
    yield { ...row(surface, 'money'), factor, currency: code, careful: false }
  for (const surface of words(PERCENT)) yield { ...row(surface, 'percent'), careful: surface === '成' }
  for (const surface of words(SURE)) yield row(surface, 'count')
}

/** The rows of our own lexicon. */
export const unitRows: UnitRows = {
  units: [...units()],
  currencies: currencies.flatMap(([code, , before]) => words(before).map((w) => [w, code] as const)),
}

/** A user's own units and currencies before ours, without what is switched off. */
function withOwn({ units, currencies }: UnitRows): UnitRows {
  const own = ownWords()
  return {
    units: [
      ...own.units.map((unit): Unit => ({ ...row(unit.surface, unit.class), ...unit })),
      ...own.currencies.flatMap(({ code, names }) =>
        names.map((name): Unit => ({ ...row(name, 'money'), factor: '1', currency: code, careful: false })),
      ),
      ...units.filter(({ surface, currency }) => !isOff(currency === null ? 'unit' : 'currency', surface)),
    ],
    currencies: [
      ...own.currencies.flatMap(({ code, prefixes }) => prefixes.map((word) => [word, code] as const)),
      ...currencies.filter(([word]) => !isOff('currency', word)),
    ],
  }
}

let table: UnitTable | undefined

/** The table of our lexicon and of a user's own words; it is built on the first call. */
export function theUnits(): UnitTable {
  table ??= unitTable(withOwn(unitRows))
  return table
}
