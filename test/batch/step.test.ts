import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { doneSteps, lineOf, linesOf, type Placed, placedOf, type Step } from '../../src/batch/step.ts'
import { count, emptyReport, join as joinReports } from '../../src/batch/summary.ts'

const step = (key: string, from: number, to: number, last = false): Step => ({
  key,
  from,
  to,
  last,
  lengths: [10, 20],
  sums: [1, 2],
  report: { ...emptyReport(), articles: to - from },
})
const placed = (base: string, ...steps: Step[]): Placed[] => steps.map((one) => ({ step: one, base, offsets: [0, 0] }))

test('a journal gives its steps with the places of their bytes, up to a line that was cut off', () => {
  const journal = lineOf(step('a', 0, 3)) + lineOf(step('a', 3, 5, true)) + lineOf(step('b', 0, 1)).slice(0, -9)
  const path = join(mkdtempSync(join(tmpdir(), 'zhfacts-step-')), 'journal')
  for (const text of [journal, `${journal}\n${lineOf(step('c', 0, 1))}`]) {
    writeFileSync(path, text)
    expect(placedOf(linesOf(path), 'p.', [3, 0])).toEqual([
      { step: step('a', 0, 3), base: 'p.', offsets: [3, 0] },
      { step: step('a', 3, 5, true), base: 'p.', offsets: [13, 20] },
    ])
  }
  rmSync(dirname(path), { recursive: true })
  expect(placedOf([lineOf(step('a', 0, 3))], 'p.', [0, 0, 0])).toEqual([])
})

test('lines of any length come whole, and what was cut off does not', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'zhfacts-lines-')), 'journal')
  const lines = ['a', '', '吨'.repeat(400_000), 'b'.repeat((1 << 20) - 3), '末']
  writeFileSync(path, `${lines.join('\n')}\ncut`)
  expect([...linesOf(path)].map((line, i) => line === lines[i])).toEqual(lines.map(() => true))
  rmSync(dirname(path), { recursive: true })
})

test('steps of several runs join without a gap, and none is taken twice', () => {
  const done = doneSteps([
    ...placed('one', step('a', 0, 3), step('b', 0, 2, true)),
    ...placed('two', step('a', 3, 4), step('b', 0, 2, true), step('c', 5, 6)),
    ...placed('three', step('a', 3, 6), step('a', 4, 9, true), step('a', 9, 12)),
  ])
  const joined = (key: string) => done.get(key)?.map(({ base, step: { from, to } }) => `${base} ${from}-${to}`)
  expect(joined('a')).toEqual(['one 0-3', 'two 3-4', 'three 4-9'])
  expect(joined('b')).toEqual(['one 0-2'])
  expect(joined('c') ?? []).toEqual([])
})

test('counts are the same however they are added up', () => {
  const failure = { failure: { path: 'a', stage: 'read', reason: '' } } as const
  const [one, two, all] = [emptyReport(), emptyReport(), emptyReport()]
  count(one, failure)
  count(two, failure)
  Object.assign(two.mentions, { time: 2, money: 1 })
  Object.assign(one.mentions, { money: 4 })
  joinReports(all, two)
  joinReports(all, one)
  expect(all).toEqual({ ...emptyReport(), failed: 2, mentions: { time: 2, money: 5 } })
})
