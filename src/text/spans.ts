import type { Span } from '../model/span.ts'

/** Joins spans that overlap or touch; the result is in order and disjoint. */
export function union(spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}

/** A test for spans that overlap one of the given ones, which may nest; each test is a binary search. */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const joined = union(spans)
  return ({ start, end }) => {
    let low = 0
    let high = joined.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((joined[middle]?.end ?? 0) > start) high = middle
      else low = middle + 1
    }
    return (joined[low]?.start ?? Infinity) < end
  }
}
