import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Result } from '../../src/model/result.ts'
import { zhfacts } from '../cli/command.ts'

const TEXT = '2月15日，新港海关发布：1月份，口岸出口货物115.6万吨，同比增长31.4%；贸易额29.14亿元。'
let folder = ''
const run = (...args: string[]) => zhfacts(['run', '--lang', 'en', ...args], { cwd: folder })
const idsOf = (out: string) =>
  readFileSync(join(folder, out, 'results.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Result.parse(JSON.parse(line)).id)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-limits-'))
  const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`
  writeFileSync(join(folder, 'slow.jsonl'), line('a', TEXT) + line('b', TEXT.repeat(200_000)) + line('c', TEXT))
  writeFileSync(join(folder, 'bad.jsonl'), '{}\n'.repeat(500) + line('d', TEXT))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('an article that takes too long is listed, and the ones behind it are done', () => {
  const { code, err } = run('slow.jsonl', '-o', 'slow', '--article-timeout', '1')
  expect(code).toBe(3)
  expect(err).toMatch(/^slow\.jsonl:2: The article took longer than 1 s: leave it out, or raise --article-timeout\.$/mu)
  expect(idsOf('slow')).toEqual(['a', 'c'])
})

test('a batch with too many failures stops, and says so', () => {
  const { code, err } = run('bad.jsonl', '-o', 'bad', '--max-failures', '3')
  expect(code).toBe(3)
  expect(err).toMatch(/^Stopped after \d+ failures: see to them or raise --max-failures/mu)
  expect(existsSync(join(folder, 'bad/results.jsonl'))).toBe(false)
  expect(run('bad.jsonl', '-o', 'bad', '--max-failures', '500').code).toBe(3)
  expect(idsOf('bad')).toEqual(['d'])
})

test.each([
  ['--workers', '0', /--workers can't be "0"/u],
  ['--workers', 'two', /--workers can't be "two"/u],
  ['--article-timeout', '-1', /--article-timeout can't be "-1"/u],
  ['--max-failures', '', /--max-failures can't be ""/u],
  ['--shard', '3/2', /--shard can't be "3\/2"/u],
  ['--shard', '0/2', /--shard can't be "0\/2"/u],
])('%s %j is misuse', (option, value, message) => {
  const { code, err } = run('bad.jsonl', '-o', 'misused', option, value)
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test('standard input is no input of a batch', () => {
  const { code, err } = run('-', '-o', 'misused')
  expect(code).toBe(2)
  expect(err).toMatch(/^run reads files and folders/u)
})
