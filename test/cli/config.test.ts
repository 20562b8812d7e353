import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhfacts } from './command.ts'

let folder = ''
const path = (name: string) => join(folder, name)
const config = (value: unknown) => {
  writeFileSync(path('zhfacts.config.json'), typeof value === 'string' ? value : JSON.stringify(value))
}
const dataset = (...flags: string[]) => zhfacts(['dataset', '--lang', 'en', ...flags], { cwd: folder })
const WHOLE = { inputs: ['in'], out: 'set', published: '2024-02-01', formats: ['parquet', 'csv'], titles: 'zh' }

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-config-'))
  mkdirSync(path('in'))
  writeFileSync(path('in/a.txt'), '新港口岸1月开行班列30列，同比增长3%。')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a configuration makes a dataset, and the second time there is nothing to do', () => {
  config(WHOLE)
  expect(dataset()).toMatchObject({ code: 0, err: expect.stringMatching(/\nwritten to set\n$/u) as string })
  const times = () =>
    readdirSync(path('set'))
      .filter((file) => !file.startsWith('.'))
      .map((file) => [file, statSync(path(`set/${file}`)).mtimeMs])
  const before = times()
  expect(dataset()).toMatchObject({
    code: 0,
    err: expect.stringMatching(/set holds all of this already: nothing was done\n$/u) as string,
  })
  expect(times()).toEqual(before)
  expect(readFileSync(path('set/facts.zh.csv'), 'utf8')).toContain('指标')
  expect(readFileSync(path('set/dictionary.zh.md'), 'utf8')).toContain('数据字典')
  expect(JSON.parse(readFileSync(path('set/manifest.json'), 'utf8'))).toMatchObject({
    options: { published: '2024-02-01', lexicons: { rules: expect.stringMatching(/^[0-9a-f]{64}$/u) as string } },
  })
})

test('what is missing is made again, and a changed input is seen', () => {
  rmSync(path('set/facts.zh.parquet'))
  expect(dataset().err).toMatch(/written to set\n$/u)
  expect(existsSync(path('set/facts.zh.parquet'))).toBe(true)
  writeFileSync(path('in/b.txt'), '新港口岸2月开行班列40列。')
  expect(dataset().err).toMatch(/^2 articles .*\(1 done before/u)
  expect(readFileSync(path('set/facts.zh.csv'), 'utf8')).toContain('40列')
})

test('a configuration may lie elsewhere: its paths start from its own folder', () => {
  const other = mkdtempSync(join(tmpdir(), 'zhfacts-elsewhere-'))
  const { code } = zhfacts(['dataset', '--config', path('zhfacts.config.json'), '--quiet'], { cwd: other })
  expect(code).toBe(0)
  expect(readdirSync(other)).toEqual([])
  rmSync(other, { recursive: true })
})

test.each([
  [{ out: 'set' }, /^zhfacts\.config\.json: inputs: /mu],
  [{ ...WHOLE, formats: ['parquet', 'excel'] }, /^zhfacts\.config\.json: formats\.1: /mu],
  [{ ...WHOLE, published: '2024-13-01' }, /^zhfacts\.config\.json: published: is no day \(2023-02-15\)/mu],
  [{ ...WHOLE, fields: { txet: 'x' } }, /^zhfacts\.config\.json: fields: Unrecognized key: "txet"/mu],
  [{ ...WHOLE, workers: 1.5 }, /^zhfacts\.config\.json: workers: /mu],
  ['{"inputs": [', /^zhfacts\.config\.json can't be read \(.*\): give one JSON object\.$/mu],
])('a fault in %j is told with the path of its field', (value, said) => {
  config(value)
  const { code, err } = dataset()
  expect(code).toBe(2)
  expect(err).toMatch(said)
})

test('all faults are told at once, and a missing configuration with its remedy', () => {
  config({ inputs: [], out: '', titles: 'fr' })
  expect(dataset().err.trim().split('\n')).toHaveLength(3)
  rmSync(path('zhfacts.config.json'))
  expect(dataset()).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^There is no zhfacts\.config\.json here: make one/u) as string,
  })
  expect(dataset('--config', 'other.json').err).toBe('There is no other.json: check the path.\n')
})
