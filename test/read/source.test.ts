import { expect, test } from 'vitest'
import { READ_DEFAULTS } from '../../src/read/input.ts'
import { readLine } from '../../src/read/jsonl.ts'
import { isDate } from '../../src/read/source.ts'

const at = { path: 'folder/news.jsonl', line: 7, encoding: 'utf-8', encodingReason: 'valid UTF-8' }
const read = (record: unknown) => readLine(JSON.stringify(record), at, READ_DEFAULTS)

test('an id is given, or made of file, line and content', async () => {
  expect((await read({ id: 12, text: '甲' })).source?.id).toBe('12')
  const made = (await read({ text: '甲' })).source?.id
  expect(made).toMatch(/^news:7-[0-9a-f]{8}$/u)
  expect((await read({ text: '甲', title: '题' })).source?.id).toBe(made)
  expect((await read({ text: '乙' })).source?.id).not.toBe(made)
})

test('text is taken as it stands, the date from published or date', async () => {
  const text = ' \r\n　１２吨\u2028 '
  expect((await read({ text })).source?.text).toBe(text)
  expect((await read({ text, published: '2023-02', date: '2022' })).source?.published).toBe('2023-02')
  expect((await read({ text, published: null, date: '2022-01-02T03:04:05' })).source?.published).toBe(
    '2022-01-02T03:04:05',
  )
})

test('a line that is no article is refused with its place', async () => {
  for (const record of [null, 5, ['text'], {}, { text: 5 }, { text: ' \n' }])
    expect((await read(record)).failure).toMatchObject({ path: 'folder/news.jsonl', line: 7, stage: 'read' })
})

test('a date is one of the calendar', () => {
  for (const date of ['2023', '2023-02', '2024-02-29', '2021-06-14T01:06:40', '2021-06-14 01:06'])
    expect(isDate(date)).toBe(true)
  for (const date of ['', '23', '2023-13', '2023-02-29', '2023-04-31', '2023/02/01', '2023-02-1', 'today'])
    expect(isDate(date)).toBe(false)
})
