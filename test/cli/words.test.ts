import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Result } from '../../src/model/result.ts'
import { zhfacts } from './command.ts'

let folder = ''
const path = (name: string) => join(folder, name)
const word = (file: string, ...lines: string[]) => {
  writeFileSync(path(`words/${file}`), `${lines.join('\n')}\n`)
}
const extract = (text: string, words = true) => {
  const flags = [
    'extract',
    '-',
    '--format',
    'jsonl',
    '--published',
    '2024-02-01',
    ...(words ? ['--words', path('words')] : []),
  ]
  const { out, err, code } = zhfacts(flags, { input: text })
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Result
}
const mentions = (text: string, words = true) =>
  extract(text, words).mentions.map(({ kind, text: said }) => `${kind} ${said}`)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-words-'))
})
beforeEach(() => {
  rmSync(path('words'), { recursive: true, force: true })
  mkdirSync(path('words'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('units and currencies of one’s own are read, with their bases; ours can be switched off', () => {
  const text = '仓库储粮5斛，装运3标柜，另付20万积分币，共8个。'
  expect(mentions(text, false)).toEqual(['number 20万', 'quantity 8个'])
  word('units.csv', 'surface,class,factor,base', '斛,volume,0.1,m3', '标柜,count,,')
  word('currencies.csv', '\ufeffcode,names,prefixes', 'XPC,积分币,')
  word('off.csv', 'what,word', '# a word that we count', 'unit,个')
  const result = extract(text)
  expect(result.mentions.map(({ kind, text: said }) => `${kind} ${said}`)).toEqual([
    'quantity 5斛',
    'quantity 3标柜',
    'money 20万积分币',
  ])
  expect(result.mentions[0]).toMatchObject({ value: 5, unit: '斛', base: { value: 0.5, unit: 'm3' } })
  expect(result.mentions[2]).toMatchObject({ value: 200_000, currency: 'XPC' })
})

test('places of one’s own have codes and paths, and ours can be switched off', () => {
  const text = '青石镇和白鹭湾今年一月出口大豆3万吨，合肥出口4万吨。'
  expect(extract(text, false).mentions.filter(({ kind }) => kind === 'place')).toMatchObject([
    { text: '青石镇', code: null },
    { text: '合肥', code: '340100' },
  ])
  word(
    'places.csv',
    'name,level,code,parent,aliases',
    '青石镇,town,,340100,青石',
    '白鹭湾新区,county,349901,340100,白鹭湾',
  )
  word('off.csv', 'what,word', 'place,合肥')
  expect(extract(text).mentions.filter(({ kind }) => kind === 'place')).toMatchObject([
    { text: '青石镇', level: 'town', path: ['安徽省', '合肥市', '青石镇'] },
    { text: '白鹭湾', code: '349901', path: ['安徽省', '合肥市', '白鹭湾新区'] },
  ])
})

test('zone rules of one’s own mark lines, ours can be switched off, and no fact is read in them', () => {
  const text = '新港口岸一月出口大豆3万吨。\n【本网特供】订阅价120元\n新港口岸二月出口玉米5万吨。'
  word('zones.csv', 'name,type,text,line', 'subscription,boilerplate,【本网特供】,begins')
  const { zones, facts } = extract(text)
  expect(zones).toContainEqual(
    expect.objectContaining({ type: 'boilerplate', rule: 'subscription', text: '【本网特供】订阅价120元' }),
  )
  expect(facts.map(({ value }) => value)).toEqual([30_000, 50_000])
  expect(extract(text, false).facts.length).toBe(3)
  const page = '（来源：新港晚报）\n新港口岸一月出口大豆3万吨。'
  const [first] = extract(page, false).zones
  word('off.csv', 'what,word', `zone,${first?.rule ?? ''}`)
  expect(extract(page).zones.filter(({ rule }) => rule === first?.rule)).toEqual([])
})

test('phrasings of one’s own make changes', () => {
  const text = '一月，新港口岸出口大豆3万吨，对标上月劲拉12%。'
  expect(extract(text, false).facts.flatMap(({ change }) => change)).toEqual([])
  word('phrases.csv', 'phrase,means', '劲拉,up', '对标上月,mom')
  expect(extract(text).facts.flatMap(({ change }) => change)).toMatchObject([
    { type: 'mom', direction: 'up', value: 12 },
  ])
})

test('every row at fault is named with its file, its line and its field', () => {
  word('units.csv', 'surface,class,factor,base', '斛,volume,0.1x,m3', '标柜,weight,,')
  word('places.csv', 'name,level,code,parent', '新港,town,12,', '旧港,town,,999999')
  word('unit.csv', 'surface', '斛')
  const { code, err, out } = zhfacts(['extract', '-', '--words', path('words')], { input: '一月出口5吨。' })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(`${path('words/units.csv')}:2: factor "0.1x" is no plain decimal number.\n`)
  expect(err).toContain(`${path('words/units.csv')}:3: class "weight" is none of count, mass, `)
  expect(err).toContain(`${path('words/places.csv')}:2: code "12" is neither six digits (GB/T 2260) nor two capitals`)
  expect(err).toContain(`${path('words/places.csv')}:3: parent "999999" is the code of no place.\n`)
  expect(err).toContain(`${path('words/unit.csv')} is no table of words: choose from units.csv, `)
  rmSync(path('words/unit.csv'))
  word('units.csv', 'surfce', '斛')
  expect(zhfacts(['extract', '-', '--words', path('words')], { input: '' }).err).toContain(
    'units.csv:1: there is no column "surfce"',
  )
})

test('what can’t be switched off because it isn’t there is said', () => {
  word(
    'off.csv',
    'what,word',
    'unit,吨',
    'unit,盾牌',
    'currency,美元',
    'place,合肥',
    'place,合淝',
    'zone,source',
    'phrase,增长',
    'phrase,吨',
  )
  const { code, err } = zhfacts(['extract', '-', '--words', path('words')], { input: '一月出口5吨。' })
  expect(code).toBe(2)
  expect(
    err
      .trimEnd()
      .split('\n')
      .map((line) => /there is no (.*) of ours/u.exec(line)?.[1]),
  ).toEqual(['unit "盾牌"', 'place "合淝"', 'phrase "吨"'])
})

test('a batch uses them in every process, names them in its manifest and sees when a row changes; diff says what that touched', () => {
  const line = (id: number) =>
    JSON.stringify({ id: `a${id}`, text: `新港${id}月储粮5斛，出口7万吨。`, published: '2024-02-01' })
  writeFileSync(path('in.jsonl'), [1, 2, 3].map(line).join('\n'))
  word('units.csv', 'surface,class', '石,count')
  const run = (out: string, ...flags: string[]) =>
    zhfacts(['run', 'in.jsonl', '-o', out, '--words', 'words', ...flags], { cwd: folder })
  expect(run('old').code).toBe(0)
  word('units.csv', 'surface,class', '斛,count')
  expect(run('new', '--workers', '2').code).toBe(0)
  expect(run('old').err).toMatch(/\(0 done before/u)
  expect(readFileSync(path('old/results.jsonl'), 'utf8')).toBe(readFileSync(path('new/results.jsonl'), 'utf8'))
  expect(JSON.parse(readFileSync(path('old/manifest.json'), 'utf8'))).toMatchObject({
    options: { words: { 'units.csv': expect.stringMatching(/^[0-9a-f]{64}$/u) as string } },
  })
  zhfacts(['run', 'in.jsonl', '-o', 'none', '--quiet'], { cwd: folder })
  const { code, out } = zhfacts(['diff', 'none', 'new', '--exit-code'], { cwd: folder })
  expect(code).toBe(1)
  const told = out.split('\n').filter((row) => /^[+~-] /u.test(row))
  expect(told.filter((row) => row.startsWith('+ ')).map((row) => /a\d:[\d-]+ {2}\S+/u.exec(row)?.[0])).toEqual(
    ['a1', 'a1', 'a2', 'a2', 'a3', 'a3'].map((id) => `${id}:6-8  5斛`),
  )
  expect(told.filter((row) => row.startsWith('- '))).toEqual([])
})
