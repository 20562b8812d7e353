import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { ColumnInfo, ColumnType, Table, Value } from './columns.ts'
import { DatabaseError } from './database-error.ts'
import { commentOf, identifier, quoted } from './duckdb.ts'
import type { Sink } from './sink.ts'
import { tables } from './tables.ts'

const SCHEMA = 'zhfacts'
/** Characters of a table that are gathered for one COPY. */
const BUFFERED = 1 << 22

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  number: 'double precision',
  integer: 'integer',
  date: 'date',
  list: 'text[]',
  changes: 'jsonb',
}

/** Tables whose rows have an id are updated by it; the rows of the others are replaced article by article. */
const KEYED = new Set(['articles', 'facts'])
const articleOf = (table: string) => (table === 'articles' ? 'id' : 'article')
const stage = (table: string) => `zhfacts_new_${table}`
const target = (table: string) => `${SCHEMA}.${identifier(table)}`
const columnsOf = (table: Table) => table.nested.map(({ name }) => identifier(name)).join(', ')

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\ufffd',
}
/** A text in COPY's format; a NUL, which PostgreSQL can't hold, becomes U+FFFD. */
const escaped = (text: string) => text.replace(/[\\\t\n\r\0]/g, (c) => ESCAPES[c] ?? c)

const arrayLiteral = (values: readonly string[]) =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

function copyCell(value: Value, { type }: ColumnInfo): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(value)
  if (type === 'changes') return escaped(JSON.stringify(value).replaceAll('\\u0000', '\ufffd'))
  return escaped(arrayLiteral(value as readonly string[]))
}

async function createTables(client: pg.Client): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`)
  for (const table of tables) {
    const { name, nested } = table
    const key = KEYED.has(name) ? ', PRIMARY KEY ("id")' : ''
    const fields = nested.map((column) => `${identifier(column.name)} ${TYPES[column.type]}`)
    await client.query(`CREATE TABLE IF NOT EXISTS ${target(name)} (${fields.join(', ')}${key})`)
    for (const field of fields) await client.query(`ALTER TABLE ${target(name)} ADD COLUMN IF NOT EXISTS ${field}`)
    for (const column of nested)
      await client.query(
        `COMMENT ON COLUMN ${target(name)}.${identifier(column.name)} IS ${quoted(commentOf(name, column))}`,
      )
    if (!KEYED.has(name) || name === 'facts')
      await client.query(`CREATE INDEX IF NOT EXISTS ${identifier(`${name}_article`)} ON ${target(name)} ("article")`)
    await client.query(`CREATE TEMP TABLE ${stage(name)} (${fields.join(', ')}) ON COMMIT DROP`)
  }
}

async function copyRows(client: pg.Client, table: Table, text: string): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${stage(table.name)} (${columnsOf(table)}) FROM STDIN`))
  const done = finished(stream)
  done.catch(() => undefined)
  if (!stream.write(text)) await once(stream, 'drain')
  stream.end()
  await done
}

/** Refuses two articles with one id: which of them a row belongs to couldn't be told any more. */
async function refuseTwins(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; count: string }>(
    `SELECT id, count(*) FROM ${stage('articles')} GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 3`,
  )
  if (rows.length === 0) return
  const named = rows.map(({ id, count }) => `${id} (${count} times)`).join(', ')
  throw new DatabaseError(
    `Articles share an id: ${named}; give each its own id in the inputs, and nothing was written until then.`,
  )
}

interface Counts {
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}

async function upsert(client: pg.Client, table: Table): Promise<Counts> {
  const { name } = table
  const columns = columnsOf(table)
  const sets = table.nested.map((c) => `${identifier(c.name)} = EXCLUDED.${identifier(c.name)}`).join(', ')
  const row = (of: string) => `(${table.nested.map((c) => `${of}.${identifier(c.name)}`).join(', ')})`
  const gone =
    name === 'articles'
      ? 0
      : ((
          await client.query(
            `DELETE FROM ${target(name)} WHERE article IN (SELECT id FROM ${stage('articles')}) AND id NOT IN (SELECT id FROM ${stage(name)})`,
          )
        ).rowCount ?? 0)
  const { rows } = await client.query<{ inserted: string; updated: string }>(
    `WITH moved AS (INSERT INTO ${target(name)} AS old (${columns}) SELECT ${columns} FROM ${stage(name)}
     ON CONFLICT (id) DO UPDATE SET ${sets} WHERE ${row('old')} IS DISTINCT FROM ${row('EXCLUDED')} RETURNING xmax = 0 AS fresh)
     SELECT count(*) FILTER (WHERE fresh) AS inserted, count(*) FILTER (WHERE NOT fresh) AS updated FROM moved`,
  )
  return { inserted: Number(rows[0]?.inserted ?? 0), updated: Number(rows[0]?.updated ?? 0), deleted: gone }
}

async function replace(client: pg.Client, table: Table): Promise<void> {
  const { name } = table
  const columns = columnsOf(table)
  await client.query(`DELETE FROM ${target(name)} WHERE ${articleOf(name)} IN (SELECT id FROM ${stage('articles')})`)
  await client.query(`INSERT INTO ${target(name)} (${columns}) SELECT ${columns} FROM ${stage(name)}`)
}

/** Moves what was copied into the tables, in one transaction. */
async function move(client: pg.Client): Promise<readonly string[]> {
  await refuseTwins(client)
  const said: string[] = []
  for (const table of tables) {
    if (!KEYED.has(table.name)) await replace(client, table)
    else {
      const { inserted, updated, deleted } = await upsert(client, table)
      said.push(`${SCHEMA}.${table.name}: ${inserted} added, ${updated} changed, ${deleted} taken out.`)
    }
  }
  await client.query('COMMIT')
  return said
}

/** Where a database is, without its password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'the address given'
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'zhfacts' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const aggregate: unknown = error instanceof AggregateError ? error.errors[0] : error
    const reason = aggregate instanceof Error ? aggregate.message : String(aggregate)
    throw new DatabaseError(
      `The database at ${placeOf(url)} can't be opened (${reason}): check the address, the user and that the server runs.`,
    )
  }
}

/**
 * A PostgreSQL database: rows are copied into temporary tables and moved into the schema `zhfacts` in one transaction,
 * so that readers see the old rows or the new ones. Articles and facts are updated by id; what an article no longer has is taken out.
 */
export async function postgresSink(url: string): Promise<Sink> {
  const client = await connect(url)
  const waiting = new Map<Table, string>()
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof DatabaseError) throw error
      throw new DatabaseError(
        `The database at ${placeOf(url)} refused the rows (${error instanceof Error ? error.message : String(error)}); it is as it was before.`,
      )
    }
  }
  const flush = async (table: Table) => {
    const text = waiting.get(table) ?? ''
    waiting.set(table, '')
    if (text !== '') await copyRows(client, table, text)
  }
  await guard(async () => {
    await client.query('BEGIN')
    await client.query(`SET LOCAL client_min_messages = warning`)
    await createTables(client)
  })
  return {
    add: (result) =>
      guard(async () => {
        for (const table of tables) {
          let text = waiting.get(table) ?? ''
          for (const row of table.values(result))
            text += `${row.map((value, i) => copyCell(value, table.nested[i] ?? { name: '', type: 'text' })).join('\t')}\n`
          waiting.set(table, text)
          if (text.length >= BUFFERED) await flush(table)
        }
      }),
    finish: () =>
      guard(async () => {
        for (const table of tables) await flush(table)
        const said = await move(client)
        await client.end()
        return said
      }),
    discard: async () => {
      await client.query('ROLLBACK').catch(() => undefined)
      await client.end().catch(() => undefined)
    },
  }
}
