import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { factsCsv, factsHead, mentionsCsv, mentionsHead } from '../../src/write/csv.ts'
import { sourceOf } from '../support.ts'

/** Reads CSV the way a spreadsheet does: what is outside quotes is split, a doubled quote within them is one. */
function cells(csv: string): string[][] {
  const mark = '\u0001'
  return csv
    .replaceAll('""', mark)
    .split('"')
    .map((part, i) => (i % 2 === 0 ? part.replaceAll(',', '\u0002').replaceAll('\n', '\u0003') : part))
    .join('')
    .split('\u0003')
    .slice(0, -1)
    .map((row) => row.split('\u0002').map((cell) => cell.replaceAll(mark, '"')))
}

const column = (head: string, rows: string, name: string) => {
  const at = cells(head.replace('\ufeff', ''))[0]?.indexOf(name) ?? -1
  expect(at).toBeGreaterThanOrEqual(0)
  return cells(rows).map((row) => row[at])
}

test('a cell that a spreadsheet would run is made harmless, a number stays a number', () => {
  const title = '=HYPERLINK("https://example.com","看")'
  const result = extract(sourceOf('当日最低气温-12.5℃。一月出口115.6万吨。', '2023-02-15', title))
  const [first] = column(factsHead(), factsCsv(result), 'title')
  expect(first).toBe(`'${title}`)
  const values = column(mentionsHead(), mentionsCsv(result), 'value')
  expect(values).toContain('-12.5')
  expect(values).toContain('1156000')
  for (const start of ['+', '-', '@', '＝', '\t', '\r', '\n']) {
    const risky = extract(sourceOf('一月出口115.6万吨。', null, `${start}1+1`))
    expect(column(factsHead(), factsCsv(risky), 'title')).toEqual([`'${start}1+1`])
  }
})

test('each row has a cell for each column, also where the text holds quotes and newlines', () => {
  const result = extract(
    sourceOf('据"海关"统计,\n一月出口115.6万吨，增长3%，其中“粮食”2.1万吨。', '2023-02-15', 'a,"b"\nc'),
  )
  const width = cells(factsHead().replace('\ufeff', ''))[0]?.length
  const rows = cells(factsCsv(result))
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => width))
  expect(rows).toHaveLength(result.facts.length)
  expect(column(factsHead(), factsCsv(result), 'title')[0]).toBe('a,"b"\nc')
})
