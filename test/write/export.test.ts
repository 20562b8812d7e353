import { DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportDataset, EXPORTS } from '../../src/batch/export.ts'
import { MAX_TEXT } from '../../src/write/xlsx.ts'
import { changeRows, factRows, mentionRows, picked, plain, results, writeResults } from './dataset.ts'

let folder = ''
let notes: readonly string[] = []
const list = results()
const facts = factRows(list)
const mentions = mentionRows(list)
const FACTS = Object.keys(facts[0] ?? {})
const MENTIONS = Object.keys(mentions[0] ?? {})
const path = (name: string) => join(folder, name)
const options = { formats: EXPORTS, to: null, titles: 'en', version: '0' } as const

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-export-'))
  writeResults(folder, list)
  ;({ notes } = await exportDataset(folder, options))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function duckdb(sql: string, database = ':memory:'): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(database)
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

const sheet = async (name: string, file = 'dataset.xlsx') => {
  const pages = await readWorkbook(path(file))
  const data = pages.find((page) => page.sheet === name)?.data ?? []
  const [head = [], ...rows] = data
  return rows.map((row) => Object.fromEntries(head.map((title, i) => [String(title), row[i]])))
}

/** The apostrophe that guards a cell against being run. */
const unguarded = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([k, v]) => [k, typeof v === 'string' && /^'[=+\-@\t\r\n]/u.test(v) ? v.slice(1) : v]),
    ),
  )

test('the articles hold what careless writers spoil', () => {
  expect(facts.length).toBeGreaterThan(12)
  expect(mentions.some(({ exact }) => exact === '12345678901234567890')).toBe(true)
  expect(facts.some(({ evidence }) => String(evidence).includes('\ufffd'))).toBe(true)
  expect(changeRows(list).some((change) => (change as unknown[]).length > 1)).toBe(true)
})

describe('read back by another tool, every cell is what results.jsonl holds:', () => {
  test('CSV by DuckDB', async () => {
    const read = (name: string) =>
      duckdb(
        `SELECT * FROM read_csv('${path(name)}', header = true, all_varchar = true, quote = '"', escape = '"', new_line = '\\n', null_padding = false, strict_mode = false, parallel = false, max_line_size = 1000000)`,
      )
    const typed = (rows: readonly Record<string, unknown>[]) =>
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === 'number' ? String(v) : v])),
      )
    expect(unguarded(picked(await read('facts.csv'), FACTS))).toEqual(typed(facts))
    expect(unguarded(picked(await read('mentions.csv'), MENTIONS))).toEqual(typed(mentions))
  })

  test('Parquet by hyparquet and by DuckDB, with lists and structures', async () => {
    const bytes = readFileSync(path('facts.parquet'))
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    expect(picked(await parquetReadObjects({ file }), FACTS)).toEqual(facts)
    const rows = await duckdb(`SELECT * FROM '${path('facts.parquet')}'`)
    expect(picked(rows, FACTS)).toEqual(facts)
    expect(rows.map(({ change }) => plain(change))).toEqual(changeRows(list))
    expect(picked(await duckdb(`SELECT * FROM '${path('mentions.parquet')}'`), MENTIONS)).toEqual(mentions)
    const types = await duckdb(
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM '${path('facts.parquet')}')`,
    )
    expect(Object.fromEntries(types.map(({ name, type }) => [name, type]))).toMatchObject({
      value: 'DOUBLE',
      published: 'DATE',
      time_first: 'DATE',
      start: 'INTEGER',
      why: 'VARCHAR[]',
    })
  })

  test('the workbook by a reader, with real numbers and dates', async () => {
    const cut = (rows: readonly Record<string, unknown>[]) =>
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([k, v]) => [k, typeof v === 'string' ? (plain(v.slice(0, MAX_TEXT)) as string) : v]),
        ),
      )
    const trim = (rows: readonly Record<string, unknown>[]) =>
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === 'string' ? v.trim() : v])),
      )
    const rows = await sheet('facts')
    expect(trim(picked(rows, FACTS))).toEqual(trim(cut(facts)))
    expect(trim(picked(await sheet('mentions'), MENTIONS))).toEqual(trim(cut(mentions)))
    expect(rows[0]?.['published']).toBeInstanceOf(Date)
    expect(rows[0]?.['value']).toBe(1_156_000)
    expect(notes).toEqual([expect.stringMatching(/^\d+ texts are longer than the 32767 characters/u)])
  })

  test('the DuckDB database by its own client, with the dictionary in its comments', async () => {
    const database = path('dataset.duckdb')
    expect(picked(await duckdb('SELECT * FROM facts', database), FACTS)).toEqual(facts)
    expect(picked(await duckdb('SELECT * FROM mentions', database), MENTIONS)).toEqual(mentions)
    const comments = await duckdb(
      "SELECT comment FROM duckdb_columns() WHERE table_name = 'facts' AND column_name = 'metric'",
      database,
    )
    expect(comments[0]?.['comment']).toContain('指标')
    expect(picked(await duckdb('SELECT text FROM articles', database), ['text'])).toEqual(
      list.map(({ text }) => ({ text: plain(text) })),
    )
  })

  test('the packed results', () => {
    expect(gunzipSync(readFileSync(path('results.jsonl.gz')))).toEqual(readFileSync(path('results.jsonl')))
  })
})

test('nothing becomes a formula: no cell of the workbook holds one, and one that looks so is marked as text', async () => {
  const rows = await sheet('facts')
  expect(rows[0]?.['title']).toBe('=HYPERLINK("https://example.com","看")')
  expect(String(rows[0]?.['evidence'])).toMatch(/^=HYPERLINK\(A1\)/u)
  const csv = readFileSync(path('facts.csv'), 'utf8')
  expect(csv).toContain(`"'=HYPERLINK(""https://example.com"",""看"")"`)
  expect(csv).toContain(",'=HYPERLINK(A1)1月份")
  expect(csv.split('\n').filter((line) => /(?:^|,)"?[=+@]/u.test(line))).toEqual([])
})

test('names of places stand beside their codes, also where the article says 我国', async () => {
  const rows = await duckdb(`SELECT DISTINCT place, place_name FROM '${path('facts.parquet')}' WHERE place IS NOT NULL`)
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.every(({ place_name }) => place_name !== null)).toBe(true)
  expect(rows).toContainEqual({ place: '652922', place_name: '新疆维吾尔自治区/阿克苏地区/温宿县' })
})

test('Chinese titles go into files of their own, each title once', async () => {
  const { files } = await exportDataset(folder, { ...options, formats: ['csv', 'parquet', 'xlsx'], titles: 'zh' })
  expect(files).toContain('facts.zh.csv')
  const [row] = await sheet('facts', 'dataset.zh.xlsx')
  expect(row).toMatchObject({ 指标: facts[0]?.['metric'], 值: facts[0]?.['value'], 单位: '吨' })
  for (const name of ['facts', 'mentions', 'articles']) {
    const described = await duckdb(
      `SELECT column_name AS name FROM (DESCRIBE SELECT * FROM '${path(`${name}.zh.parquet`)}')`,
    )
    expect(described.every((column) => /\p{Script=Han}/u.test(String(column['name'])))).toBe(true)
    expect(new Set(described.map((column) => column['name'])).size).toBe(described.length)
  }
})

test('the same dataset gives the same bytes, and no parts are left', async () => {
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path(name)))
      .digest('hex')
  const same = [
    'facts.csv',
    'facts.parquet',
    'mentions.parquet',
    'dataset.xlsx',
    'results.jsonl.gz',
    'datapackage.json',
  ]
  const before = same.map(hash)
  await exportDataset(folder, options)
  expect(same.map(hash)).toEqual(before)
  expect(readdirSync(folder).filter((name) => /part|sheet|wal/u.test(name))).toEqual([])
})

test('a folder without results and a line that is none are told in one sentence', async () => {
  const other = mkdtempSync(join(tmpdir(), 'zhfacts-none-'))
  await expect(exportDataset(other, options)).rejects.toThrow(
    /^There is no .*results\.jsonl: name the folder of a dataset/u,
  )
  const [first, second] = list
  writeResults(other, [first, { ...second, facts: [{ ...second?.facts[0], value: 'viel' }] }] as never)
  await expect(exportDataset(other, options)).rejects.toThrow(
    /results\.jsonl:2 is no result of this version \(facts\.0\.value: /u,
  )
  expect(readdirSync(other)).toEqual(['results.jsonl'])
  rmSync(other, { recursive: true })
})
