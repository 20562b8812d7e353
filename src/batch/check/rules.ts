import { z } from 'zod'
import { tables } from '../../write/tables.ts'

const Scalar = z.union([z.string(), z.number(), z.null()])

const pattern = z.string().refine(
  (source) => {
    try {
      new RegExp(source, 'u')
      return true
    } catch {
      return false
    }
  },
  { error: 'is no regular expression' },
)

/** What a column must hold: a value, one of several, a number within bounds, a text of a pattern; or not. */
const Condition = z.union([
  Scalar,
  z
    .strictObject({
      in: z.array(Scalar).optional(),
      not: Scalar.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      matches: pattern.optional(),
    })
    .refine((condition) => Object.keys(condition).length > 0, { error: 'names no condition' }),
])
export type Condition = z.infer<typeof Condition>

/** Conditions by column; all must hold. */
const Where = z.record(z.string(), Condition)
export type Where = z.infer<typeof Where>

const common = {
  name: z.string().min(1),
  /** A sentence that says what is wrong with a row that fails. */
  says: z.string().optional(),
  /** Name and sentence in Chinese. */
  zh: z.strictObject({ name: z.string(), says: z.string() }).optional(),
  level: z.enum(['error', 'warning']).default('error'),
}
const table = z.enum(tables.map(({ name }) => name) as [string, ...string[]])
const by = z.array(z.string()).min(1)

/** One quality rule, told apart by `check`. */
export const Rule = z.discriminatedUnion('check', [
  /** No row may be so. */
  z.strictObject({ ...common, check: z.literal('none'), table, where: Where }),
  /** At most this share of the rows `of` may be so. */
  z.strictObject({
    ...common,
    check: z.literal('share'),
    table,
    of: Where.default({}),
    where: Where,
    max: z.number().min(0).max(1),
  }),
  /** A column's numbers lie within bounds. */
  z.strictObject({
    ...common,
    check: z.literal('range'),
    table,
    where: Where.default({}),
    field: z.string(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  /** No two rows are alike in all of these columns. */
  z.strictObject({ ...common, check: z.literal('unique'), table, where: Where.default({}), by }),
  /** Rows that are alike in these columns have one value, up to a tolerance. */
  z.strictObject({
    ...common,
    check: z.literal('agree'),
    table,
    where: Where.default({}),
    by,
    field: z.string(),
    tolerance: z.number().min(0).default(0),
  }),
  /** Facts that are parts of a fact before them add up to it. */
  z.strictObject({
    ...common,
    check: z.literal('sum'),
    where: Where.default({}),
    by,
    total: Where,
    parts: z.array(Where).min(2),
    tolerance: z.number().min(0).default(0.005),
  }),
  /** A column's numbers add up to at most this much in each group. */
  z.strictObject({
    ...common,
    check: z.literal('most'),
    table,
    where: Where.default({}),
    by,
    field: z.string(),
    max: z.number(),
  }),
])
export type Rule = z.infer<typeof Rule>

/** A file of quality rules. */
export const Rules = z.strictObject({ $schema: z.string().optional(), rules: z.array(Rule).min(1) })
export type Rules = z.infer<typeof Rules>

/** Columns that facts have beside those of their table. */
export const EXTRA: readonly string[] = ['name']

/** Every column that a rule names, with its place in the rule. */
function columnsNamed(rule: Rule): (readonly [place: string, column: string])[] {
  const wheres: [string, Where][] = [['where', rule.where]]
  if (rule.check === 'share') wheres.push(['of', rule.of])
  if (rule.check === 'sum')
    wheres.push(['total', rule.total], ...rule.parts.map((p, i): [string, Where] => [`parts.${i}`, p]))
  return [
    ...wheres.flatMap(([place, where]) => Object.keys(where).map((column) => [`${place}.${column}`, column] as const)),
    ...('by' in rule ? rule.by.map((column, i) => [`by.${i}`, column] as const) : []),
    ...('field' in rule ? [['field', rule.field] as const] : []),
  ]
}

/** The table that a rule looks at. */
export const tableNameOf = (rule: Rule): string => (rule.check === 'sum' ? 'facts' : rule.table)

/** What is wrong with a file of rules, each with the path of the field; empty where nothing is. */
export function faultsOf({ rules }: Rules): string[] {
  return rules.flatMap((rule, i) => {
    const known = tables.find(({ name }) => name === tableNameOf(rule))?.flat.map(({ name }) => name) ?? []
    return columnsNamed(rule)
      .filter(([, column]) => !known.includes(column) && !EXTRA.includes(column))
      .map(([place, column]) => `rules.${i}.${place}: the table ${tableNameOf(rule)} has no column "${column}"`)
  })
}
