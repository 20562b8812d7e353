import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportDataset } from '../../src/batch/export.ts'
import { type Server, startPostgres } from '../postgres.ts'
import { changeRows, factRows, mentionRows, picked, plain, results, writeResults } from './dataset.ts'

let server: Server
let folder = ''
const list = results()
const facts = factRows(list)
const mentions = mentionRows(list)

/** Dates as they are written, not as instants of this machine's zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (date) => date)

beforeAll(async () => {
  server = await startPostgres()
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-database-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const load = (rows: typeof list) => {
  writeResults(folder, rows)
  return exportDataset(folder, { formats: [], to: server.url, titles: 'en', version: '0' })
}
const byId = (rows: readonly Record<string, unknown>[]) =>
  [...rows].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))

test('every cell in the database is what results.jsonl holds', async () => {
  expect((await load(list)).notes).toEqual([
    `zhfacts.facts: ${facts.length} added, 0 changed, 0 taken out.`,
    `zhfacts.articles: ${list.length} added, 0 changed, 0 taken out.`,
  ])
  const rows = await server.query('SELECT * FROM zhfacts.facts')
  expect(byId(picked(rows, Object.keys(facts[0] ?? {})))).toEqual(byId(facts))
  const change = new Map(facts.map(({ id }, i) => [id, changeRows(list)[i]]))
  for (const row of rows) {
    const stored = (row['change'] as { span: [number, number] }[]).map(({ span: [start, end], ...rest }) =>
      plain({ ...rest, start, end }),
    )
    expect(stored).toEqual(change.get(row['id']))
  }
  const read = picked(await server.query('SELECT * FROM zhfacts.mentions'), Object.keys(mentions[0] ?? {}))
  const sorted = (some: readonly Record<string, unknown>[]) => some.map((row) => JSON.stringify(row)).sort()
  expect(sorted(read)).toEqual(sorted(mentions))
})

test('the same again changes nothing; what changed is changed; what an article no longer says goes', async () => {
  await load(list)
  expect((await load(list)).notes[0]).toBe('zhfacts.facts: 0 added, 0 changed, 0 taken out.')
  const [first, second, ...others] = list
  if (!first || !second) throw new Error('no articles')
  const changed = { ...first, facts: first.facts.map((f, i) => (i === 0 ? { ...f, value: 7 } : f)) }
  const fewer = { ...second, facts: second.facts.slice(1) }
  expect((await load([changed, fewer])).notes[0]).toBe('zhfacts.facts: 0 added, 1 changed, 1 taken out.')
  const rows = await server.query('SELECT count(*)::int AS n FROM zhfacts.facts')
  expect(rows).toEqual([{ n: facts.length - 1 }])
  expect(others.length).toBeGreaterThan(0)
})

test('articles with one id are refused, and the database stays as it was', async () => {
  await load(list)
  const [first] = list
  if (!first) throw new Error('no articles')
  await expect(load([{ ...first, title: 'new' }, first])).rejects.toThrow(/^Articles share an id: =1\+1 \(2 times\)/u)
  expect(await server.query("SELECT title FROM zhfacts.articles WHERE id = '=1+1'")).toEqual([{ title: first.title }])
})

test('a database that cannot be opened is told without its password', async () => {
  const to = server.url.replace('postgres@', 'nobody:secret@')
  await expect(exportDataset(folder, { formats: [], to, titles: 'en', version: '0' })).rejects.toThrow(
    /^The database at 127\.0\.0\.1:\d+\/postgres can't be opened \((?!.*secret).*\): check the address/u,
  )
})
