import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlapping, union } from '../../src/text/spans.ts'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }))

describe('spans', () => {
  it('join where they overlap or touch', () => {
    const spans = [
      { start: 4, end: 9 },
      { start: 0, end: 2 },
      { start: 5, end: 6 },
      { start: 9, end: 10 },
    ]
    expect(union(spans)).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 10 },
    ])
  })

  it('are searched as if each were tried, however they nest', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (spans, probe) => {
        const tried = spans.some((s) => s.start < probe.end && probe.start < s.end)
        expect(overlapping(spans)(probe)).toBe(tried)
      }),
    )
  })
})
