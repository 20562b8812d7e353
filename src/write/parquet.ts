import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import { rm } from 'node:fs/promises'
import type { Change } from '../model/fact.ts'
import { readDay, toSerial } from '../text/calendar.ts'
import type { ColumnInfo, Table, Value } from './columns.ts'
import type { Sink } from './sink.ts'

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** Rows of a row group: readers skip whole groups, and one group is held in memory. */
const GROUP = 20_000

const optional = { repetition_type: 'OPTIONAL' } as const
const utf8 = (name: string): Element => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', ...optional })
const double = (name: string): Element => ({ name, type: 'DOUBLE', ...optional })
const int = (name: string): Element => ({ name, type: 'INT32', ...optional })

/** A list in the three levels that the Parquet format asks for. */
const list = (name: string, element: readonly Element[]): Element[] => [
  { name, converted_type: 'LIST', num_children: 1, ...optional },
  { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
  ...element,
]

const CHANGE: readonly Element[] = [
  { name: 'element', num_children: 11, ...optional },
  utf8('type'),
  utf8('direction'),
  double('value'),
  double('min'),
  double('max'),
  utf8('unit'),
  int('start'),
  int('end'),
  double('from'),
  double('to'),
  utf8('base'),
]

const ELEMENTS: Readonly<Record<ColumnInfo['type'], (name: string) => Element[]>> = {
  text: (name) => [utf8(name)],
  number: (name) => [double(name)],
  integer: (name) => [int(name)],
  date: (name) => [{ name, type: 'INT32', converted_type: 'DATE', ...optional }],
  list: (name) => list(name, [utf8('element')]),
  changes: (name) => list(name, CHANGE),
}

/** Days since 1970 of a YYYY-MM-DD. */
function serialOf(date: string): number | null {
  const day = readDay(date)
  return day ? toSerial(day) : null
}

const changeRow = ({ span: [start, end], ...change }: Change) => ({ ...change, start, end })

function encode(type: ColumnInfo['type'], value: Value): unknown {
  if (type === 'date') return typeof value === 'string' ? serialOf(value) : null
  if (type === 'changes' && Array.isArray(value)) return (value as readonly Change[]).map(changeRow)
  return value
}

/** A table as a Parquet file with typed and nested columns, written a row group at a time. The same rows give the same bytes. */
export function parquetSink(path: string, { columnsOf, table }: ParquetOptions): Sink {
  const columns = table.nested
  const schema: Element[] = [
    { name: 'schema', num_children: columns.length },
    ...columns.flatMap((column) => ELEMENTS[column.type](columnsOf(column))),
  ]
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'zhfacts' })
  let data: unknown[][] = columns.map(() => [])
  const flush = async () => {
    await writer.write({
      columnData: columns.map((column, i) => ({ name: columnsOf(column), data: data[i] ?? [] })),
      rowGroupSize: GROUP,
    })
    data = columns.map(() => [])
  }
  return {
    add: async (result) => {
      for (const row of table.values(result))
        for (const [i, { type }] of columns.entries()) data[i]?.push(encode(type, row[i] ?? null))
      if ((data[0]?.length ?? 0) >= GROUP) await flush()
    },
    finish: async () => {
      if ((data[0]?.length ?? 0) > 0) await flush()
      await writer.finish()
      return []
    },
    discard: () => rm(path, { force: true }),
  }
}

/** Which table goes into a file, and what its columns are called there. */
export interface ParquetOptions {
  readonly table: Table
  readonly columnsOf: (column: ColumnInfo) => string
}
