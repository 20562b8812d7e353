import { zoneNames } from './clean/zones.ts'
import type { OffRow } from './model/own-words.ts'
import { unitRows } from './recognize/number/units/index.ts'
import { GROWTH } from './relate/change/growth-verbs.ts'
import { hasName } from './text/gazetteer.ts'

const { units, currencies } = unitRows

/** Whether there is something of ours by a name, for each kind of thing that a user may switch off. */
const KNOWN: Readonly<Record<OffRow['what'], (word: string) => boolean>> = {
  unit: (word) => units.some(({ surface, currency }) => surface === word && currency === null),
  currency: (word) =>
    currencies.some(([name]) => name === word) ||
    units.some(({ surface, currency }) => surface === word && currency !== null),
  place: hasName,
  zone: (word) => zoneNames().includes(word),
  phrase: (word) => GROWTH.some(([verb]) => verb === word),
}

/** The rows that would switch off what isn't there. */
export const unknownOff = (rows: readonly OffRow[]): readonly OffRow[] =>
  rows.filter(({ what, word }) => !KNOWN[what](word))
