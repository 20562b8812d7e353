import type { Change } from '../model/fact.ts'
import type { Result } from '../model/result.ts'

/** What a column holds. Dates are YYYY-MM-DD; lists are texts; `changes` is the list of a fact's changes. */
export type ColumnType = 'text' | 'number' | 'integer' | 'date' | 'list' | 'changes'

/** What stands in a cell of a table that knows lists and structures. */
export type Value = string | number | null | readonly string[] | readonly Change[]

/** What stands in a cell of a flat table. */
export type Cell = string | number | null

/** A column as readers of a table see it. */
export interface ColumnInfo {
  readonly name: string
  readonly type: ColumnType
  /** Tables that it stands in: flat ones (CSV, xlsx), nested ones (Parquet, databases), or both where it's left out. */
  readonly only?: 'flat' | 'nested'
  /** What stands between the parts of a list in a flat cell; a blank where it's left out. */
  readonly join?: string
}

/** A column and how it is taken from a record. */
export interface Column<T> extends ColumnInfo {
  readonly of: (record: T, result: Result) => Value
}

/** One table of a dataset: its columns in each shape, and its rows for an article. */
export interface Table {
  readonly name: string
  readonly flat: readonly ColumnInfo[]
  readonly nested: readonly ColumnInfo[]
  readonly cells: (result: Result) => Cell[][]
  readonly values: (result: Result) => Value[][]
}

const isList = (value: Value): value is readonly string[] | readonly Change[] => Array.isArray(value)

/** A value as one cell: a list becomes a text, an empty one nothing. */
function flatten(value: Value, join: string): Cell {
  if (value === null || typeof value !== 'object' || !isList(value)) return value
  return value.length === 0
    ? null
    : value.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(join)
}

/** Makes a table of the records that an article has. */
export function table<T>(
  name: string,
  records: (result: Result) => readonly T[],
  columns: readonly Column<T>[],
): Table {
  const flat = columns.filter(({ only }) => only !== 'nested')
  const nested = columns.filter(({ only }) => only !== 'flat')
  return {
    name,
    flat,
    nested,
    cells: (result) =>
      records(result).map((record) => flat.map((column) => flatten(column.of(record, result), column.join ?? ' '))),
    values: (result) => records(result).map((record) => nested.map(({ of }) => of(record, result))),
  }
}
