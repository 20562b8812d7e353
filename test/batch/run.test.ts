import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attempt, attemptAll } from '../../src/batch/attempt.ts'
import { Result } from '../../src/model/result.ts'
import { zhfacts } from '../cli/command.ts'
import { sourceOf } from '../support.ts'

const textOf = (n: number) =>
  `新港海关2月1${n}日发布：1月份，口岸出口货物${n}.5万吨，同比增长${n}.4%；贸易额${n + 3}亿元。`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-batch-'))
  for (let n = 1; n < 10; n++) writeFileSync(join(folder, `t${n}.txt`), textOf(n))
  writeFileSync(join(folder, 't3b.jsonl'), `${JSON.stringify({ text: textOf(0) })}\n`)
  writeFileSync(join(folder, 't[x].txt'), textOf(0))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const path = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(path(name), 'utf8')
const run = (...args: string[]) => zhfacts(['run', ...args], { cwd: folder })
const results = (out: string) =>
  read(`${out}/results.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Result.parse(JSON.parse(line)))
const pathsOf = (out: string) => results(out).map(({ source }) => source.path)

test('output follows the order of the paths, whoever does the work', () => {
  expect(run('t?.txt', 't3b.jsonl', '-o', 'one').code).toBe(0)
  expect(run('t3b.jsonl', 't?.txt', '--workers=2', '-o', 'two').code).toBe(0)
  for (const file of ['results.jsonl', 'facts.csv', 'mentions.csv', 'manifest.json'])
    expect(read(`two/${file}`), file).toBe(read(`one/${file}`))
  expect(pathsOf('one')).toEqual(
    ['t1', 't2', 't3', 't3b', 't4', 't5', 't6', 't7', 't8', 't9'].map(
      (name) => `${name}.${name === 't3b' ? 'jsonl' : 'txt'}`,
    ),
  )
})

test('a glob can leave files out, and a file may be named like a glob', () => {
  run('t?.txt', '!t[1-7].txt', '-o', 'some')
  expect(pathsOf('some')).toEqual(['t8.txt', 't9.txt'])
  run('t[x].txt', '-o', 'named')
  expect(pathsOf('named')).toEqual(['t[x].txt'])
})

test('the manifest holds the hashes of the inputs and counts what was found', () => {
  run('t1.txt', 't3b.jsonl', '-o', 'counted')
  const mentions = results('counted').flatMap((result) => result.mentions)
  const hash = (file: string) => createHash('sha256').update(read(file)).digest('hex')
  const manifest: unknown = JSON.parse(read('counted/manifest.json'))
  expect(mentions.filter(({ kind }) => kind === 'money')).toHaveLength(2)
  expect(manifest).toMatchObject({
    schema: 'zhfacts/1',
    inputs: [
      { path: 't1.txt', sha256: hash('t1.txt') },
      { path: 't3b.jsonl', sha256: hash('t3b.jsonl') },
    ],
    counts: { articles: 2, failed: 0, mentions: { money: 2, time: mentions.filter((m) => m.kind === 'time').length } },
  })
})

test('texts are left out on request, and the table still quotes its sentences', () => {
  run('t1.txt', '--no-text', '-o', 'bare')
  expect(results('bare').map(({ text }) => text)).toEqual([undefined])
  expect(read('bare/facts.csv')).toContain('口岸出口货物1.5万吨')
})

test('a batch goes on past a file that is missing', () => {
  const { code, err } = run('gone.txt', 't1.txt', '-o', 'partly')
  expect(code).toBe(3)
  expect(err).toMatch(/^gone\.txt: There is no such file: check the path\.$/mu)
  expect(pathsOf('partly')).toEqual(['t1.txt'])
})

test('a link in a folder that leads nowhere is listed as failed', () => {
  mkdirSync(path('linked'))
  writeFileSync(path('linked/a.txt'), '一月出口5吨。')
  symlinkSync(path('away.txt'), path('linked/b.txt'))
  const { code, err } = run('linked', '-o', 'links')
  expect(code).toBe(3)
  expect(err).toMatch(/^linked\/b\.txt: There is no such file: check the path\.$/mu)
  expect(pathsOf('links')).toEqual(['linked/a.txt'])
})

test('a batch of which nothing exists leaves the dataset as it is', () => {
  run('t1.txt', '-o', 'kept')
  const before = read('kept/results.jsonl')
  const { code, err } = run('gone.txt', 'away.txt', '-o', 'kept')
  expect({ code, err }).toEqual({
    code: 2,
    err: 'Nothing of gone.txt away.txt exists, so nothing was written: check the path.\n',
  })
  expect(read('kept/results.jsonl')).toBe(before)
})

test('a glob without matches is told, and the rest is done', () => {
  const { code, err } = run('u*.txt', 't1.txt', '-o', 'rest')
  expect(code).toBe(0)
  expect(err).toMatch(/^No file matches u\*\.txt: check the pattern/mu)
  expect(pathsOf('rest')).toEqual(['t1.txt'])
})

test('an article that throws becomes a failure with its place', () => {
  const source = {
    ...sourceOf('一月出口5吨。'),
    get text(): string {
      throw new Error('no text')
    },
  }
  expect(attempt({ source, failure: null })).toMatchObject({
    failure: { path: '-', stage: 'extract', reason: expect.stringContaining('(no text)') as string },
  })
})

test('articles are taken through the stages together, each as if it were alone, and the one at hand is told', () => {
  const bad = {
    ...sourceOf('二月出口6吨。'),
    get text(): string {
      throw new Error('no text')
    },
  }
  const sources = [sourceOf('一月出口5吨。'), bad, sourceOf('三月出口7吨，同比增长3%。')]
  const begun: number[] = []
  const done = attemptAll(
    sources.map((source) => ({ source, failure: null })),
    (index) => begun.push(index),
  )
  expect(done[0]).toEqual(attempt({ source: sourceOf('一月出口5吨。'), failure: null }))
  expect(done[1]).toMatchObject({ failure: { stage: 'extract' } })
  expect(done[2]).toEqual(attempt({ source: sourceOf('三月出口7吨，同比增长3%。'), failure: null }))
  expect(begun).toEqual([0, 1, 2, 0, 2, 0, 2, 0, 2])
})

test('an output folder that can never be made is refused, not waited for', () => {
  const { code, err } = run('t1.txt', '-o', '/proc/zhfacts/out')
  expect(code).toBe(2)
  expect(err).toBe('The output folder /proc/zhfacts/out cannot be made: check the path.\n')
})

test('a dataset inside the folder of its articles is no input of the next run', () => {
  mkdirSync(join(folder, 'own'))
  writeFileSync(join(folder, 'own/a.txt'), textOf(1))
  expect(run('own', '-o', 'own/dataset').code).toBe(0)
  const before = read('own/dataset/manifest.json')
  const { code, err } = run('own', '-o', 'own/dataset')
  expect(code).toBe(0)
  expect(err).toContain('holds all of this already')
  expect(read('own/dataset/manifest.json')).toBe(before)
})

test('the closing summary comes as JSON on standard output, without talk where it is to be quiet', () => {
  const { out, err } = run('t1.txt', 't3b.jsonl', '-o', 'told', '--summary=json', '--quiet')
  expect(err).toBe('')
  expect(JSON.parse(out)).toMatchObject({ out: 'told', articles: 2, failed: 0, reused: 0, mentions: { money: 2 } })
})
