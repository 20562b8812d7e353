import type { Span, SpanPair } from '../model/span.ts'

const WIDTH = 4

/** The index of the first run that ends behind an offset. */
function runAt(runs: Int32Array, offset: number): number {
  let low = 0
  let high = runs.length / WIDTH
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle * WIDTH + 1] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Leads a span back through runs (rows of four: start and end here, start and end there), or gives null where a
 * character of it has no run. What lies between two runs there, such as tags, lies inside the span.
 */
export function spanThrough(runs: Int32Array, { start, end }: Span): SpanPair | null {
  let index = runAt(runs, start)
  const first = index
  let reached = start
  for (; reached < end; index++) {
    const from = runs[index * WIDTH]
    if (from === undefined || from > reached) return null
    reached = runs[index * WIDTH + 1] ?? reached
  }
  const [from = 0, to = 0, rawFrom = 0, rawTo = 0] = runs.subarray(first * WIDTH, first * WIDTH + WIDTH)
  const last = (index - 1) * WIDTH
  const [lastFrom = 0, lastTo = 0, lastRaw = 0, lastRawTo = 0] = runs.subarray(last, last + WIDTH)
  const rawStart = to - from === rawTo - rawFrom ? rawFrom + start - from : rawFrom
  const rawEnd = lastTo - lastFrom === lastRawTo - lastRaw ? lastRaw + end - lastFrom : lastRawTo
  return [rawStart, rawEnd]
}
