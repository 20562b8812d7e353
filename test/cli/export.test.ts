import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhfacts } from './command.ts'

const FIXTURES = new URL('../../fixtures/*.txt', import.meta.url).pathname
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-cli-export-'))
  zhfacts(['run', FIXTURES, '-o', folder, '--quiet'])
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a dataset goes into further formats, and its own files stay as they were', () => {
  const before = readFileSync(join(folder, 'facts.csv'), 'utf8')
  const { code, err } = zhfacts(['export', folder, '--format', 'csv,parquet', '--titles', 'zh'])
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(/^articles \d+, facts \d+, mentions \d+; written to /u) as string,
  })
  expect(readFileSync(join(folder, 'facts.csv'), 'utf8')).toBe(before)
  expect(readFileSync(join(folder, 'facts.zh.csv'), 'utf8')).toMatch(/^\ufeff文章,标题,发布日期,/u)
  for (const file of ['facts.zh.parquet', 'result.schema.json', 'datapackage.json', 'dictionary.zh.md'])
    expect(existsSync(join(folder, file)), file).toBe(true)
})

test.each([
  [
    ['export', '.', '--format', 'excel'],
    /^There is no format "excel": choose from csv, jsonl\.gz, parquet, xlsx, duckdb\.$/mu,
  ],
  [['export', '.'], /^Nothing to export to: give --format/mu],
  [['export', '.', '--to', 'mysql://a/b'], /^A database is named by an address such as --to postgres:/mu],
  [['export', '/nowhere', '--format', 'csv'], /^There is no \/nowhere\/results\.jsonl/mu],
  [
    ['export', '.', '--to', 'postgres://a:secret@127.0.0.1:1/b'],
    /^The database at 127\.0\.0\.1:1\/b can't be opened/mu,
  ],
])('%j is refused with its remedy', (args, said) => {
  const { code, err } = zhfacts(args, { cwd: folder })
  expect(code).toBe(2)
  expect(err).toMatch(said)
  expect(err).not.toContain('secret')
})

test('the schema of a record and the dictionary are printed', () => {
  expect(JSON.parse(zhfacts(['schema', 'fact']).out)).toMatchObject({ properties: { metric: { title: '指标' } } })
  expect(zhfacts(['schema', 'dictionary', '--lang', 'zh']).out).toMatch(/^# 数据字典/u)
  expect(JSON.parse(zhfacts(['schema', 'config']).out)).toMatchObject({ required: ['inputs'] })
  expect(JSON.parse(zhfacts(['schema', 'rules']).out)).toMatchObject({ properties: { rules: { type: 'array' } } })
})
