import type { Grain } from '../../model/time-expression.ts'
import type { Count } from './counts.ts'
import type { Read } from './reader.ts'
import { agoEnd } from './relative.ts'

/** What half a unit is in whole grains, where it counts back to a point. */
const AGO: Readonly<Record<string, readonly [number, Grain]>> = {
  P6M: [6, 'month'],
  'P0.5M': [15, 'day'],
  P50Y: [50, 'year'],
}

const ago = (end: number, count: number, grain: Grain): Read => ({
  end,
  value: { form: 'relative', count, grain, direction: 'past', shape: 'point' },
})

/** 半年前, 半个世纪前. */
export function halfAgo(text: string, half: Read<string>): Read | undefined {
  const [count, grain] = AGO[half.value] ?? []
  const end = count && !text.slice(half.end - 3, half.end).includes('多') ? agoEnd(text, half.end) : undefined
  return count && grain && end !== undefined ? ago(end, count, grain) : undefined
}

/** 两年半前. */
export function yearsAgo(text: string, { end, unit }: Count, number: number): Read | undefined {
  const to = unit.grain === 'year' && unit.times === 1 ? agoEnd(text, end + 1) : undefined
  return to === undefined ? undefined : ago(to, number * 12 + 6, 'month')
}
