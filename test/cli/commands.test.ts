import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { Result } from '../../src/model/result.ts'
import { zhfacts } from './command.ts'

const TEXT = '2月15日，新港海关发布数据：1月份，新港口岸进出口货物115.6万吨，同比增长31.4%；贸易额29.14亿元。'
const LINES = `\n${JSON.stringify({ id: 'a', text: TEXT })}\n${JSON.stringify({ id: 'b', text: TEXT })}`

const extract = (...args: string[]) =>
  zhfacts(['extract', '-', '--input', 'jsonl', '--published', '2023-02-15', ...args], { input: LINES }).out

test('help names all commands', () => {
  const help = zhfacts(['--help'])
  expect(help.code).toBe(0)
  for (const command of ['extract', 'run', 'schema', 'explain', 'places']) expect(help.out).toContain(`  ${command} `)
})

test('fields of JSON lines may have other names', () => {
  const line = { key: 'k1', body: TEXT, head: '快讯', day: '2023-02-15 08:00:00', link: 'https://example.com/1' }
  const names = ['--id-field=key', '--text-field=body', '--title-field=head', '--date-field=day', '--url-field=link']
  const { out } = zhfacts(['extract', '--input', 'jsonl', ...names], { input: `\n${JSON.stringify(line)}\n` })
  expect(Result.parse(JSON.parse(out))).toMatchObject({
    id: 'k1',
    title: '快讯',
    text: TEXT,
    published: { date: '2023-02-15', basis: 'given' },
    source: { path: '-', url: 'https://example.com/1', format: 'jsonl' },
  })
})

test('each format is whole for many articles', () => {
  expect(JSON.parse(extract('--format', 'json'))).toMatchObject([{ id: 'a' }, { id: 'b' }])
  expect(
    extract('--no-text')
      .split('\n')
      .slice(0, 2)
      .map((line) => Result.parse(JSON.parse(line)).text),
  ).toEqual([undefined, undefined])
  expect(extract('--format', 'csv').split('\ufeff')).toHaveLength(2)
  expect(extract('--format', 'mentions')).toMatch(/^\ufeffarticle,kind,start,end,text,.*\na,/u)
})

test('the table names the date, its reason and what was found, in both languages', () => {
  expect(extract('--format', 'table', '--lang', 'zh')).toMatch(
    /发布日期：2023-02-15（given）[\s\S]*指标[\s\S]*1156000 *│ 吨/u,
  )
  expect(extract('--format', 'table', '--lang', 'en')).toContain('Published: 2023-02-15 (given).')
})

test('a date that is no date is refused as an option, and told in the result where a line holds it', () => {
  const option = zhfacts(['extract', '--published', '2023-02-30'], { input: TEXT })
  expect(option.code).toBe(2)
  expect(option.err).toMatch(/^"2023-02-30" is no date: give a day/u)
  const line = zhfacts(['extract', '--input', 'jsonl'], {
    input: JSON.stringify({ text: '吞吐量5万吨。', date: 'someday' }),
  })
  expect(line.code).toBe(0)
  expect(Result.parse(JSON.parse(line.out))).toMatchObject({
    published: { date: null, basis: 'unknown' },
    messages: [{ rule: 'published', reason: 'The date "someday" given with the article is no date.', span: null }],
  })
})

test('a reader that goes away ends the program quietly', () => {
  const main = new URL('../../dist/cli/main.js', import.meta.url).pathname
  const pipe = '"$0" "$1" extract - --input jsonl | head -c 20'
  const input = `${JSON.stringify({ text: TEXT })}\n`.repeat(300)
  const { stdout, stderr } = spawnSync('bash', ['-c', pipe, process.execPath, main], { input, encoding: 'utf8' })
  expect(stdout).toHaveLength(20)
  expect(stderr).toBe('')
})
