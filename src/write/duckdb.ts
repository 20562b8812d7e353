import { rm } from 'node:fs/promises'
import { type ColumnInfo } from './columns.ts'
import { fieldWords } from './fields.ts'
import { tables } from './tables.ts'

/** Thrown where a format needs a package that isn't installed; its message names the remedy. */
export class PackageError extends Error {}

/** The version that the format was tried with. */
const PACKAGE = '@duckdb/node-api@1.5.6-r.1'

async function load() {
  try {
    return await import('@duckdb/node-api')
  } catch {
    throw new PackageError(`The duckdb format needs a package that is not installed: run npm install ${PACKAGE}.`)
  }
}

/** Checks that the format can be written here. Throws a PackageError where its package is missing. */
export const requireDuckdb = async (): Promise<void> => {
  await load()
}

/** A text as SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
/** A name as SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** What a column's comment says, in English and Chinese. */
export function commentOf(table: string, { name }: ColumnInfo): string {
  const words = fieldWords(table, name)
  return words ? `${words.title}: ${words.en} ${words.zh}` : ''
}

/** Writes a DuckDB database with all tables, each read from its Parquet file, and a comment on every column. */
export async function writeDuckdb(path: string, parquetOf: (table: string) => string): Promise<void> {
  const { DuckDBInstance } = await load()
  await rm(path, { force: true })
  const instance = await DuckDBInstance.create(path, { threads: '2' })
  const connection = await instance.connect()
  try {
    for (const { name, nested } of tables) {
      const table = identifier(name)
      await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet(${quoted(parquetOf(name))})`)
      for (const column of nested)
        await connection.run(
          `COMMENT ON COLUMN ${table}.${identifier(column.name)} IS ${quoted(commentOf(name, column))}`,
        )
    }
    await connection.run('CHECKPOINT')
  } finally {
    connection.closeSync()
    instance.closeSync()
    await rm(`${path}.wal`, { force: true })
  }
}
