import { z } from 'zod'
import { PlaceLevel } from './mention.ts'
import { ZoneType } from './zone.ts'

/** A cell of a table that may be left empty. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((cell) => (cell === '' || cell === undefined ? null : cell), schema.nullable())

const word = z.string({ error: 'is missing' }).min(1, { error: 'is empty' }).regex(/^\S+$/u, { error: 'holds a blank' })
const words = z.preprocess(
  (cell) => (typeof cell === 'string' ? cell.split(/\s+/u).filter((w) => w !== '') : []),
  z.array(word).readonly(),
)
const flag = z.preprocess(
  (cell) => cell === 'yes' || (cell === '' || cell === undefined ? false : cell),
  z.boolean({ error: 'is neither yes nor empty' }),
)
const one = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `is none of ${values.join(', ')}` })

/** What a unit may measure. */
export const UNIT_CLASSES = [
  'count',
  'mass',
  'length',
  'area',
  'volume',
  'energy',
  'power',
  'electric',
  'speed',
  'temperature',
  'frequency',
  'pressure',
  'data',
  'ratio',
  'angle',
] as const

/** A unit or measure word: 标箱, or 蒙古包 for counting. */
export const UnitRow = z.strictObject({
  surface: word.refine((surface) => !/^\d/u.test(surface), { error: 'begins with a digit' }),
  class: z.preprocess((cell) => (cell === '' || cell === undefined ? 'count' : cell), one(UNIT_CLASSES)),
  ucum: optional(z.string()),
  /** One of it in the base unit, as plain digits. */
  factor: optional(z.string().regex(/^\d+(?:\.\d+)?$/u, { error: 'is no plain decimal number' })),
  /** UCUM code of the base unit. */
  base: optional(z.string()),
  /** Whether it is a common noun too, so that its surroundings must be looked at. */
  careful: flag,
})
export type UnitRow = z.infer<typeof UnitRow>

/** A currency: its names behind a number, and its names and symbols before one. */
export const CurrencyRow = z.strictObject({
  code: z.string({ error: 'is missing' }).regex(/^[A-Z]{3}$/u, { error: 'is no code of ISO 4217, such as KZT' }),
  names: words,
  prefixes: words,
})
export type CurrencyRow = z.infer<typeof CurrencyRow>

/** A place, with the code of the place that encloses it. */
export const PlaceRow = z.strictObject({
  name: word.min(2, { error: 'has one character: a place needs two' }),
  level: PlaceLevel,
  code: optional(
    z
      .string()
      .regex(/^(?:\d{6}|[A-Z]{2})$/u, { error: 'is neither six digits (GB/T 2260) nor two capitals (ISO 3166-1)' }),
  ),
  parent: optional(z.string().regex(/^(?:\d{6}|[A-Z]{2})$/u, { error: 'is no code of a place' })),
  /** Short and other names. */
  aliases: words,
  /** Whether the name is a common word too: a place only where something around it speaks for one. */
  doubtful: flag,
})
export type PlaceRow = z.infer<typeof PlaceRow>

/** A line that isn't the story, known by its words. */
export const ZoneRow = z.strictObject({
  name: word,
  type: ZoneType,
  text: z.string({ error: 'is missing' }).min(2, { error: 'has less than two characters' }),
  /** Whether the line is that text, begins or ends with it, or has it somewhere. */
  line: one(['is', 'begins', 'ends', 'has']),
})
export type ZoneRow = z.infer<typeof ZoneRow>

/** A phrasing of facts: a verb of growth, or the base that a change is measured against. */
export const PhraseRow = z.strictObject({
  phrase: word,
  means: one(['up', 'down', 'yoy', 'mom', 'qoq', 'ytd', 'cagr']),
})
export type PhraseRow = z.infer<typeof PhraseRow>

/** A word or a rule of ours that is not to be used. */
export const OffRow = z.strictObject({ what: one(['unit', 'currency', 'place', 'zone', 'phrase']), word })
export type OffRow = z.infer<typeof OffRow>

/** Words of a user's own. They come before ours; what is switched off counts for nothing. */
export interface OwnWords {
  readonly units: readonly UnitRow[]
  readonly currencies: readonly CurrencyRow[]
  readonly places: readonly PlaceRow[]
  readonly zones: readonly ZoneRow[]
  readonly phrases: readonly PhraseRow[]
  readonly off: readonly OffRow[]
}

/** The files of a folder of words, and what a row of each is. */
export const WORD_FILES = {
  units: UnitRow,
  currencies: CurrencyRow,
  places: PlaceRow,
  zones: ZoneRow,
  phrases: PhraseRow,
  off: OffRow,
} as const
