import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhfacts } from '../cli/command.ts'

const FILES = ['results.jsonl', 'facts.csv', 'mentions.csv', 'failures.jsonl', 'manifest.json', '.zhfacts/index.jsonl']
const textOf = (n: number) => `新港海关2月1${n % 10}日发布：1月份，口岸出口货物${n}.5万吨，同比增长${n}.4%。`
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `${JSON.stringify({ text: textOf(from + i) })}\n`).join('')

let folder = ''
const path = (name: string) => join(folder, name)
const run = (...args: string[]) => zhfacts([...args, '--lang', 'en'], { cwd: folder })
const filesOf = (out: string) => FILES.map((file) => readFileSync(path(`${out}/${file}`), 'utf8'))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-merge-'))
  writeFileSync(path('in1.jsonl'), lines(0, 600))
  for (let n = 0; n < 5; n++) writeFileSync(path(`in2-${n}.txt`), n === 3 ? '' : textOf(n))
  writeFileSync(path('in3.jsonl'), lines(600, 700))
  expect(run('run', 'in*', '-o', 'whole').code).toBe(3)
  for (const i of [1, 2, 3]) run('run', 'in*', '-o', `share${i}`, '--shard', `${i}/3`)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('shares that are joined give the bytes of one run, in whatever order they are named', () => {
  const { code, err } = run('merge', 'share3', 'share1', 'share2', '-o', 'all')
  expect(err).toBe('3 shares joined: 704 articles, 1 failed, written to all\n')
  expect(code).toBe(3)
  expect(filesOf('all')).toEqual(filesOf('whole'))
  for (const i of [1, 2, 3])
    expect(readFileSync(path(`share${i}/results.jsonl`), 'utf8').split('\n').length).toBeGreaterThan(100)
})

test('a quiet merge says nothing', () => {
  const { code, err } = run('merge', 'share1', 'share2', 'share3', '-o', 'quiet', '--quiet')
  expect([code, err]).toEqual([3, ''])
  expect(filesOf('quiet')).toEqual(filesOf('whole'))
})

test.each([
  ['a share that is missing', ['share1', 'share3'], /^The share 2\/3 is missing: run it, and name its folder\.\n$/u],
  ['a share that is named twice', ['share1', 'share1', 'share2', 'share3'], /^A share is named twice/u],
  [
    'a dataset that is no share',
    ['share1', 'whole'],
    /^whole is no share of a batch: it was run without --shard\.\n$/u,
  ],
  ['a folder without a dataset', ['nothing'], /^nothing holds no finished dataset: run its share first\.\n$/u],
])('%s is refused', (_what, folders, message) => {
  const { code, err } = run('merge', ...folders, '-o', 'refused')
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

test('shares of unlike options, and shares that were changed, are refused', () => {
  run('run', 'in*', '-o', 'bare', '--shard', '2/3', '--no-text')
  const unlike = run('merge', 'share1', 'bare', 'share3', '-o', 'refused')
  expect([unlike.code, unlike.err]).toEqual([
    2,
    'bare and share1 differ in their options: run all shares with the same version, options and inputs.\n',
  ])
  cpSync(path('share2'), path('changed'), { recursive: true })
  const facts = readFileSync(path('changed/facts.csv'), 'utf8')
  writeFileSync(path('changed/facts.csv'), facts.replace('万吨', '万桶'))
  const changed = run('merge', 'share1', 'changed', 'share3', '-o', 'refused')
  expect([changed.code, changed.err]).toEqual([
    2,
    "The files of changed aren't as their run wrote them: run that share again.\n",
  ])
  appendFileSync(path('in3.jsonl'), lines(0, 1))
  run('run', 'in*', '-o', 'later', '--shard', '2/3')
  expect(run('merge', 'share1', 'later', 'share3', '-o', 'refused').err).toMatch(/differ in their inputs/u)
})
