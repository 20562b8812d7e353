import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Result } from '../../src/model/result.ts'
import { zhfacts } from './command.ts'

const TEXTS = [
  '新港口岸1月开行班列30列，同比增长3%。',
  '新港口岸2月进口大豆5万吨，其中一半来自巴西。',
  '新港口岸3月出口7万吨。',
]
let folder = ''
let list: Result[] = []
const path = (name: string) => join(folder, name)
const write = (name: string, results: readonly unknown[]) => {
  writeFileSync(path(name), results.map((result) => `${JSON.stringify(result)}\n`).join(''))
}
const diff = (now: string, ...flags: string[]) => zhfacts(['diff', path('old.jsonl'), path(now), ...flags])

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-diff-'))
  const input = TEXTS.map((text, i) => JSON.stringify({ id: `a${i}`, text, published: '2024-04-01' })).join('\n')
  const { out } = zhfacts(['extract', '--input', 'jsonl', '-'], { input })
  writeFileSync(path('old.jsonl'), out)
  list = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Result)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the same datasets differ in nothing, in whatever order their articles stand', () => {
  write('turned.jsonl', [...list].reverse())
  expect(diff('turned.jsonl', '--exit-code', '--lang', 'en')).toEqual({
    code: 0,
    out: 'The datasets are the same.\n',
    err: '',
  })
})

test('what is added, gone and changed is told with its rule, its place, its text and both values', () => {
  const [first, second, third] = list
  const unit = JSON.parse(JSON.stringify(first).replaceAll('"unit":"列"', '"unit":"趟"')) as Result
  write('new.jsonl', [unit, { ...second, facts: second?.facts.slice(1) }, { ...third, id: 'a9' }])
  const { code, out } = diff('new.jsonl', '--exit-code')
  expect(code).toBe(1)
  expect(out).toMatch(
    /^~ fact level \[[^\]]+\] a0:\d+-\d+ {2}30列 {2}新港口岸1月开行班列30列，[^\n]*\n {4}unit: 列 → 趟$/mu,
  )
  expect(out).toMatch(/^~ mention quantity \[quantity\] a0:\d+-\d+ {2}30列/mu)
  expect(out).toMatch(/^- fact level \[[^\]]+\] a1:\d+-\d+ {2}5万吨/mu)
  expect(out).toMatch(/^\+ article given \[given\] a9/mu)
  expect(out).toMatch(/^- article given \[given\] a2/mu)
  expect(out).not.toMatch(/percent|巴西|7万吨/u)
  expect(diff('new.jsonl').code).toBe(0)
  const json = JSON.parse(diff('new.jsonl', '--format', 'json').out) as { counts: unknown[]; differences: unknown[] }
  expect(json.differences).toHaveLength(out.match(/^[~+-] /gmu)?.length ?? 0)
  expect(json.counts).toContainEqual({
    record: 'mention',
    kind: 'quantity',
    rule: 'quantity',
    added: 0,
    gone: 0,
    changed: 1,
  })
})

test('ids that shift because a fact went are no differences', () => {
  const facts = list[1]?.facts.slice(1).map((fact, i) => ({ ...fact, id: `a1#${i + 1}` }))
  write('shifted.jsonl', [list[0], { ...list[1], facts }, list[2]])
  const { out } = diff('shifted.jsonl', '--format', 'jsonl')
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { status: string }).status),
  ).toEqual(['gone'])
})

test('a changed text is told as such, and its records are found again by their words', () => {
  const input = JSON.stringify({ id: 'a0', text: `（更新）${TEXTS[0] ?? ''}`, published: '2024-04-01' })
  writeFileSync(
    path('moved.jsonl'),
    zhfacts(['extract', '--input', 'jsonl', '-'], { input }).out +
      readFileSync(path('old.jsonl'), 'utf8').split('\n').slice(1).join('\n'),
  )
  const { out } = diff('moved.jsonl')
  expect(out).toMatch(/^~ article .*\n {4}sha256: /mu)
  expect(out).not.toMatch(/^[+-] (?:fact|mention)/mu)
})

test('a dataset that is none is told in one sentence', () => {
  expect(zhfacts(['diff', path('gone'), path('old.jsonl')])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^There is no .*gone/u) as string,
  })
  writeFileSync(path('bad.jsonl'), '{"id":1}\n')
  expect(diff('bad.jsonl')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/bad\.jsonl:1 is no result with an id/u) as string,
  })
})
