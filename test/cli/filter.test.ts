import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { Result } from '../../src/model/result.ts'
import { zhfacts } from './command.ts'

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname
const line = (n: number) => JSON.stringify({ id: `n${n}`, text: `1月份，新港口岸出口货物${n}.5万吨，同比增长3.4%。` })
const filter = (input: string) => zhfacts(['extract', '-', '--input', 'jsonl'], { input })

test('each line that isn’t blank has its record, in order, and failures are records that end nothing', () => {
  const { code, out, err } = filter(`${line(1)}\n\n{"id":\n${line(2)}\r\n{"id":"x"}\n${line(3)}`)
  const records = out
    .trim()
    .split('\n')
    .map((record) => JSON.parse(record) as Record<string, unknown>)
  expect([code, err]).toEqual([0, ''])
  expect(records.map(({ id }) => id)).toEqual(['n1', null, 'n2', null, 'n3'])
  for (const record of records.filter(({ id }) => id !== null)) expect(Result.safeParse(record).error).toBeUndefined()
  expect(records[1]).toMatchObject({ schema: 'zhfacts/1', failure: { stage: 'read' } })
  expect(records[3]).toMatchObject({ failure: { reason: expect.stringContaining('no text in the field') as string } })
})

test('a stream that is split and joined gives the same bytes', () => {
  const lines = Array.from({ length: 30 }, (_, i) =>
    i === 9 ? 'no JSON\n' : `${line(i).replace(/"id":"n\d+",/u, '')}\n`,
  )
  const part = (from: number, to: number) => filter(lines.slice(from, to).join('')).out
  expect(part(0, 10) + part(10, 30)).toBe(part(0, 30))
  expect(filter('')).toEqual({ code: 0, out: '', err: '' })
})

test('a line is answered before the next one is waited for', async () => {
  const child = spawn(process.execPath, [MAIN, 'extract', '-', '--input', 'jsonl'])
  for (const n of [1, 2]) {
    child.stdin.write(`${line(n)}\n`)
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    expect(JSON.parse(chunk.toString())).toMatchObject({ id: `n${n}` })
  }
  child.stdin.end()
  expect(await once(child, 'close')).toEqual([0, null])
})
