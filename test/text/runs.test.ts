import { expect, test } from 'vitest'
import { spanThrough } from '../../src/text/runs.ts'

/** "ab" at 10, "c" as a reference at 12–18, "de" at 25 behind a tag; then a character that was put in; then "g" at 40. */
const RUNS = Int32Array.from([0, 2, 10, 12, 2, 3, 12, 18, 3, 5, 25, 27, 6, 7, 40, 41])

test.each([
  [0, 2, [10, 12]],
  [1, 2, [11, 12]],
  [1, 3, [11, 18]],
  [2, 3, [12, 18]],
  [2, 4, [12, 26]],
  [4, 5, [26, 27]],
  [6, 7, [40, 41]],
  [4, 6, null],
  [5, 6, null],
  [4, 7, null],
  [6, 9, null],
])('%i to %i leads to %j', (start, end, there) => {
  expect(spanThrough(RUNS, { start, end })).toEqual(there)
})
