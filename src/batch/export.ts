import { createReadStream, createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ColumnInfo, Table } from '../write/columns.ts'
import { csvHead, csvRows, heading, type Titles } from '../write/csv.ts'
import { dictionary } from '../write/dictionary.ts'
import { PackageError, requireDuckdb, writeDuckdb } from '../write/duckdb.ts'
import { parquetSink } from '../write/parquet.ts'
import { DatabaseError } from '../write/database-error.ts'
import { DatasetError, noDataset, readResults } from '../write/results.ts'
import { dataPackage, jsonSchemaOf, type RecordName, records } from '../write/schemas.ts'
import type { Sink } from '../write/sink.ts'
import { tables } from '../write/tables.ts'
import { xlsxSink } from '../write/xlsx.ts'
import { openDraft, OutputError, whyUnwritable, writeWhole } from './files.ts'

/** Formats that a finished dataset can be put into. */
export const EXPORTS = ['csv', 'jsonl.gz', 'parquet', 'xlsx', 'duckdb'] as const
export type ExportName = (typeof EXPORTS)[number]

/** What an export is told. */
export interface ExportOptions {
  readonly formats: readonly ExportName[]
  /** Address of a PostgreSQL database, or null. */
  readonly to: string | null
  readonly titles: Titles
  readonly version: string
}

/** What an export made. */
export interface ExportReport {
  readonly files: readonly string[]
  readonly rows: Readonly<Record<string, number>>
  /** Sentences that a person should read. */
  readonly notes: readonly string[]
}

/** Tables that are also CSV files. */
const CSV_TABLES = new Set(['facts', 'mentions'])
const RESULTS = 'results.jsonl'

/** A sink and the files that it leaves, as they are called when they are whole. */
interface Output {
  readonly sink: Sink
  readonly files: readonly string[]
}

/** Chinese titles make files of their own, so that those of the dataset keep their hashes. */
const fileOf = (name: string, extension: string, titles: Titles) =>
  `${name}${titles === 'zh' ? '.zh' : ''}.${extension}`

async function csvOutput(dir: string, table: Table, titles: Titles): Promise<Output> {
  const name = fileOf(table.name, 'csv', titles)
  const draft = await openDraft(dir, name)
  await draft.write(csvHead(table, titles))
  const sink: Sink = {
    add: (result) => draft.write(csvRows(table, result)),
    finish: async () => {
      await draft.finish()
      await draft.commit()
      return []
    },
    discard: draft.discard,
  }
  return { sink, files: [name] }
}

/** A sink that writes a draft, which takes its final name when it is whole. */
const drafted = (dir: string, name: string, make: (path: string) => Sink): Output => {
  const part = join(dir, `${name}.part`)
  const sink = make(part)
  return {
    files: [name],
    sink: {
      ...sink,
      finish: async () => {
        const notes = await sink.finish()
        await rename(part, join(dir, name))
        return notes
      },
    },
  }
}

/** The DuckDB database is read from Parquet files, which it takes away again; their columns keep the fields' names. */
function duckdbOutput(dir: string): Output {
  const pathOf = (table: string) => join(dir, `.duckdb-${table}.parquet.part`)
  const parts = tables.map((table) => parquetSink(pathOf(table.name), { table, columnsOf: ({ name }) => name }))
  const discard = async () => {
    for (const part of parts) await part.discard()
  }
  return drafted(dir, 'dataset.duckdb', (path) => ({
    add: async (result) => {
      for (const part of parts) await part.add(result)
    },
    finish: async () => {
      for (const part of parts) await part.finish()
      await writeDuckdb(path, pathOf)
      await discard()
      return []
    },
    discard: async () => {
      await discard()
      await rm(path, { force: true })
    },
  }))
}

async function outputsOf(dir: string, format: ExportName, titles: Titles): Promise<readonly Output[]> {
  const columnsOf = (table: Table) => (column: ColumnInfo) => heading(table.name, column, titles)
  switch (format) {
    case 'csv':
      return Promise.all(tables.filter(({ name }) => CSV_TABLES.has(name)).map((t) => csvOutput(dir, t, titles)))
    case 'parquet':
      return tables.map((table) =>
        drafted(dir, fileOf(table.name, 'parquet', titles), (path) =>
          parquetSink(path, { table, columnsOf: columnsOf(table) }),
        ),
      )
    case 'xlsx':
      return [drafted(dir, fileOf('dataset', 'xlsx', titles), (path) => xlsxSink(path, titles))]
    case 'duckdb':
      return [duckdbOutput(dir)]
    case 'jsonl.gz':
      return []
  }
}

async function gzip(dir: string): Promise<string> {
  const name = `${RESULTS}.gz`
  const part = join(dir, `${name}.part`)
  await pipeline(createReadStream(join(dir, RESULTS)), createGzip({ level: 6 }), createWriteStream(part))
  await rename(part, join(dir, name))
  return name
}

/** The JSON Schemas, the description of the CSV files and the data dictionary in both languages, as files of a dataset. */
export function schemaFiles(version: string): readonly (readonly [name: string, content: string])[] {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return [
    ...(Object.keys(records) as RecordName[]).map((name) => [`${name}.schema.json`, json(jsonSchemaOf(name))] as const),
    ['datapackage.json', json(dataPackage(version))],
    ['dictionary.en.md', dictionary('en')],
    ['dictionary.zh.md', dictionary('zh')],
  ]
}

async function writeSchemas(dir: string, version: string): Promise<readonly string[]> {
  const files = schemaFiles(version)
  for (const [name, content] of files) await writeWhole(dir, name, content)
  return files.map(([name]) => name)
}

async function fill(dir: string, outputs: readonly Output[]): Promise<Pick<ExportReport, 'rows' | 'notes'>> {
  const rows: Record<string, number> = { articles: 0, facts: 0, mentions: 0 }
  for await (const result of readResults(join(dir, RESULTS))) {
    for (const { sink } of outputs) await sink.add(result)
    rows['articles'] = (rows['articles'] ?? 0) + 1
    rows['facts'] = (rows['facts'] ?? 0) + result.facts.length
    rows['mentions'] = (rows['mentions'] ?? 0) + result.mentions.length
  }
  const notes: string[] = []
  for (const { sink } of outputs) notes.push(...(await sink.finish()))
  return { rows, notes }
}

const told = (error: unknown) =>
  [DatasetError, DatabaseError, PackageError, OutputError].some((kind) => error instanceof kind)

/**
 * Puts a finished dataset into further formats, from its results.jsonl in one pass, and writes the schemas and the data
 * dictionary beside them. Files appear whole or not at all. Throws a DatasetError, PackageError, DatabaseError or OutputError,
 * whose message is one sentence for people.
 */
export async function exportDataset(dir: string, options: ExportOptions): Promise<ExportReport> {
  const { formats, to, titles, version } = options
  const results = join(dir, RESULTS)
  await access(results).catch(() => {
    throw noDataset(results)
  })
  if (formats.includes('duckdb')) await requireDuckdb()
  const outputs: Output[] = []
  try {
    for (const format of formats) outputs.push(...(await outputsOf(dir, format, titles)))
    if (to !== null) outputs.push({ sink: await (await import('../write/postgres.ts')).postgresSink(to), files: [] })
    const { rows, notes } = outputs.length === 0 ? { rows: {}, notes: [] } : await fill(dir, outputs)
    const files = outputs.flatMap((output) => output.files)
    if (formats.includes('jsonl.gz')) files.push(await gzip(dir))
    files.push(...(await writeSchemas(dir, version)))
    return { files, rows, notes }
  } catch (error) {
    for (const { sink } of outputs) await sink.discard().catch(() => undefined)
    throw told(error) ? error : new OutputError(whyUnwritable(dir, error))
  }
}
