import { Ajv2020 } from 'ajv/dist/2020.js'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Result } from '../../src/model/result.ts'
import { zhfacts } from './command.ts'

const FIXTURES = new URL('../../fixtures/*.txt', import.meta.url).pathname
let folder = ''
const run = (name: string, env: Record<string, string> = {}) =>
  zhfacts(['run', FIXTURES, '-o', join(folder, name), '--quiet'], { env })
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const FILES = ['results.jsonl', 'facts.csv', 'mentions.csv', 'failures.jsonl', 'manifest.json']

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-dataset-'))
  expect(run('a').code).toBe(0)
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a dataset', () => {
  it('validates against the schema that is printed', () => {
    const schema: unknown = JSON.parse(zhfacts(['schema', 'result']).out)
    const validate = new Ajv2020({ strict: false }).compile(schema as object)
    const results = read('a/results.jsonl')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(results.length).toBeGreaterThanOrEqual(15)
    for (const result of results) {
      expect(validate(result), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
      expect(Result.safeParse(result).error).toBeUndefined()
    }
  })

  it('has as many rows in its tables as records', () => {
    const results = read('a/results.jsonl')
      .trim()
      .split('\n')
      .map((line) => Result.parse(JSON.parse(line)))
    const rows = (file: string) =>
      read(file)
        .replace(/"[^"]*"/gu, 'q')
        .trim()
        .split('\n').length - 1
    expect(read('a/facts.csv').startsWith('\ufeffarticle,')).toBe(true)
    expect(rows('a/facts.csv')).toBe(results.reduce((n, r) => n + r.facts.length, 0))
    expect(rows('a/mentions.csv')).toBe(results.reduce((n, r) => n + r.mentions.length, 0))
  })

  it.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])('is the same in %s', (zone) => {
    expect(run(zone.replace('/', '-'), { TZ: zone }).code).toBe(0)
    for (const file of FILES) expect(read(`${zone.replace('/', '-')}/${file}`)).toBe(read(`a/${file}`))
  })

  it('gives an article the same bytes in any order', () => {
    const lines = read('a/results.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string })
    const input = (rows: typeof lines) => rows.map(({ id, text }) => JSON.stringify({ id, text })).join('\n')
    writeFileSync(join(folder, 'one.jsonl'), input(lines))
    const forward = zhfacts(['extract', '--input', 'jsonl', '-'], { input: input(lines) })
    const backward = zhfacts(['extract', '--input', 'jsonl', '-'], { input: input([...lines].reverse()) })
    const strip = (out: string) =>
      out
        .trim()
        .split('\n')
        .map((line) => line.replace(/"line":\d+,/u, ''))
        .sort()
    expect(strip(backward.out)).toEqual(strip(forward.out))
  })

  it('keeps spreadsheet formulas out of its cells', () => {
    const text = '=HYPERLINK("http://a.cn","出口")货运量115.6万吨。'
    writeFileSync(join(folder, 'formula.jsonl'), JSON.stringify({ id: '=1+1', title: '+SUM(A1)', text }))
    const { out } = zhfacts(['extract', join(folder, 'formula.jsonl'), '--format', 'csv'])
    expect(out).toContain("'=1+1")
    expect(out).toContain("'+SUM(A1)")
    expect(
      out
        .split('\n')
        .slice(1)
        .filter((line) => /(?:^|,)"?[=+@]/u.test(line)),
    ).toEqual([])
  })
})
