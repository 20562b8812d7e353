import { expect, test } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createExtractor, readOwnWords, Result } from '../src/index.ts'

const TEXT = '新港口岸出口货物115.6万吨，同比增长31.4%。'

test('a text gives one result that its schema accepts, the same every time', () => {
  const { extract } = createExtractor({ published: '2023-02-15' })
  const result = extract(TEXT)
  expect(Result.parse(result)).toEqual(result)
  expect(result.published).toMatchObject({ date: '2023-02-15', basis: 'given' })
  expect(result.facts).toMatchObject([{ value: 1_156_000, unit: '吨', change: [{ type: 'yoy', value: 31.4 }] }])
  expect(extract(TEXT)).toEqual(result)
})

test('words of one’s own are used from the start, or refused', () => {
  createExtractor().extract(TEXT)
  const folder = mkdtempSync(join(tmpdir(), 'zhfacts-library-'))
  writeFileSync(join(folder, 'units.csv'), 'surface\n标柜\n')
  const { words } = readOwnWords(folder)
  expect(words.units).toMatchObject([{ surface: '标柜', class: 'count', careful: false }])
  expect(() => createExtractor({ words })).toThrow(/^A process has one set of words: use these before/u)
  rmSync(folder, { recursive: true })
})

test('what an article says of itself comes before the extractor’s options', () => {
  const { extract } = createExtractor({ published: '2023-02-15' })
  expect(extract({ text: TEXT, id: 'a', title: '题', published: '2022-01', url: 'https://example.com' })).toMatchObject(
    {
      id: 'a',
      title: '题',
      published: { date: null, basis: 'given' },
      source: { url: 'https://example.com' },
    },
  )
})

test('a stream of articles gives a stream of results in order', async () => {
  const ids: string[] = []
  for await (const { id } of createExtractor().extractAll(['a', 'b', 'c'].map((id) => ({ id, text: TEXT }))))
    ids.push(id)
  expect(ids).toEqual(['a', 'b', 'c'])
})
