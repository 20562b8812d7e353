import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhfacts } from './command.ts'

const trade = (total: number) =>
  `新港海关2月1日发布：2024年1月，全区货物贸易进出口总值${total}亿元，同比增长8%。其中，出口60亿元，同比增长9%；进口50亿元，同比增长7%。`
const ARTICLES = [
  { id: 'wrong', title: '<b>"错"</b>', text: trade(100), published: '2024-02-01' },
  { id: 'right', text: trade(110), published: '2024-02-01' },
  { id: 'twice', text: trade(110), published: '2024-02-01' },
  { id: 'share', text: '新港口岸1月出口矿石10万吨，煤炭占出口量的131.4%。', published: '2024-02-01' },
]
let folder = ''
const check = (...flags: string[]) => zhfacts(['check', join(folder, 'set'), '--lang', 'en', ...flags])
const rules = (...list: unknown[]) => {
  const path = join(folder, 'rules.json')
  writeFileSync(path, JSON.stringify({ rules: list }))
  return ['--rules', path]
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-check-'))
  writeFileSync(join(folder, 'in.jsonl'), ARTICLES.map((article) => JSON.stringify(article)).join('\n'))
  expect(zhfacts(['run', join(folder, 'in.jsonl'), '-o', join(folder, 'set'), '--quiet']).code).toBe(0)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a wrong total and a share beyond 100 % are found by our own rules, with span, figures and text', () => {
  const { code, out, err } = check()
  expect(code).toBe(3)
  expect(out).toMatch(
    /^error: imports and exports: 1 of \d+\n {2}wrong:\d+-\d+\t10000000000 ≠ 6000000000 \+ 5000000000 = 11000000000 \(wrong:\d+-\d+, wrong:\d+-\d+\)\t100亿元\t/mu,
  )
  expect(out).toMatch(/^error: shares beyond 100 %: 1 of 1\n {2}share:\d+-\d+\tvalue 131\.4 > 100\t131\.4%/mu)
  expect(out).toMatch(/^warning: articles told twice: 1 of 4\n {2}twice\t= right/mu)
  expect(err).toBe('shares beyond 100 %: 1\nimports and exports: 1\n')
})

test('the page holds every failing row with its value marked, and no markup of the articles', () => {
  const { out } = check('--format', 'html')
  expect(out).toContain('全区货物贸易进出口总值<mark>100亿元</mark>')
  expect(out).toContain('&lt;b&gt;&quot;错&quot;&lt;/b&gt;')
  expect(out).not.toContain('<b>')
  expect(out).not.toMatch(/<(?:script|link|img)|https?:/u)
})

test('rules of one’s own: each kind finds what it is for', () => {
  const flags = rules(
    { name: 'no percent', check: 'none', table: 'mentions', where: { kind: 'percent', value: { min: 100 } } },
    {
      name: 'few',
      check: 'share',
      table: 'facts',
      of: { kind: 'level' },
      where: { currency: 'CNY' },
      max: 0.5,
      level: 'warning',
    },
    { name: 'small', check: 'range', table: 'facts', where: { unit: '吨' }, field: 'value', max: 1000 },
    {
      name: 'one value',
      check: 'agree',
      table: 'facts',
      where: { name: { matches: '进出口' } },
      by: ['metric', 'time'],
      field: 'value',
      tolerance: 0.01,
    },
    { name: 'all dated', check: 'none', table: 'articles', where: { published: null } },
  )
  const { out, code } = check('--format', 'json', ...flags)
  const { rules: found } = JSON.parse(out) as {
    rules: { rule: string; failing: { article: string; span: number[]; text: string }[] }[]
  }
  expect(code).toBe(3)
  expect(found.map(({ rule, failing }) => [rule, failing.map(({ article }) => article)])).toEqual([
    ['no percent', ['share']],
    ['few', ['wrong', 'wrong', 'wrong', 'right', 'right', 'right', 'twice', 'twice', 'twice']],
    ['small', ['share']],
    ['one value', ['right', 'twice']],
    ['all dated', []],
  ])
  expect(found[2]?.failing[0]?.text).toBe('10万吨')
})

test('rules that only warn leave the exit code at 0', () => {
  expect(check(...rules({ name: 'w', check: 'none', table: 'facts', where: {}, level: 'warning' })).code).toBe(0)
})

test('a file of rules is checked: every fault with the path of its field', () => {
  const { code, err } = check(
    ...rules(
      { name: 'a', check: 'range', table: 'facts', field: 'worth', max: 1 },
      { name: 'b', check: 'none', table: 'facts', where: { metrik: 'x' } },
    ),
  )
  expect(code).toBe(2)
  expect(err).toMatch(/rules\.0\.field: the table facts has no column "worth"/u)
  expect(err).toMatch(/rules\.1\.where\.metrik: the table facts has no column "metrik"/u)
  expect(check(...rules({ name: 'a', check: 'share', table: 'facts', where: {}, max: 7 })).err).toMatch(
    /rules\.0\.max: /u,
  )
  expect(check(...rules({ name: 'a', check: 'none', table: 'facts', where: { unit: { matches: '(' } } })).err).toMatch(
    /rules\.0\.where\.unit\.matches: is no regular expression/u,
  )
  expect(check('--rules', '/nowhere.json').err).toBe('There is no /nowhere.json: check the path.\n')
})
