import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf, unmark } from '../support.ts'

const table = readFileSync(new URL('../../fixtures/places/ambiguous.tsv', import.meta.url), 'utf8')
const rows = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [marked = '', code = ''] = line.split('\t')
    return { ...unmark(marked), marked, code }
  })

/** Whether the marked name has the code that it should have, or none of its characters is a place where none is meant. */
function isRight({ text, start, end, code }: (typeof rows)[number]): boolean {
  const over = extract(sourceOf(text, '2023-02-15')).mentions.filter(
    (m) => m.kind === 'place' && m.start < end && start < m.end,
  )
  if (code === '-') return over.length === 0
  return over.some((m) => m.kind === 'place' && m.start === start && m.code === code)
}

describe('sentences with ambiguous names', () => {
  it('are a table of at least 120', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120)
    expect(new Set(rows.map(({ marked }) => marked)).size).toBe(rows.length)
  })

  it('are read right, at least 92 of 100', () => {
    const wrong = rows.filter((row) => !isRight(row)).map(({ marked }) => marked)
    expect(wrong.length / rows.length, wrong.join('\n')).toBeLessThanOrEqual(0.08)
  })
})
