import { compare } from '../../text/decimal.ts'
import { isExact } from '../../text/numeral/interval.ts'
import { longestAt, prefixes } from '../../text/lookup.ts'
import { boundBefore } from './bounds.ts'
import type { Item } from './item.ts'
import type { ReadTerm } from './term.ts'

/** What compares a number behind another one. */
const comparing = prefixes<'min' | 'max'>([
  ...'大于等于 大于或等于 大于 不低于 不少于 不小于 高于 多于 最少 至少 最低'
    .split(' ')
    .map((w) => [w, 'min'] as const),
  ...'小于等于 小于或等于 小于 不超过 不高于 不大于 不多于 低于 少于 最多 至多 最高 ≤ <'
    .split(' ')
    .map((w) => [w, 'max'] as const),
])

/** What may stand between two bounds of one number. */
const joints = prefixes('的同时 并且 并 且 而 但 ， 、 ,'.split(' ').map((w) => [w, true] as const))

/** The second bound of a number and where its own number begins. */
export interface SecondBound {
  readonly at: number
  readonly bound: 'min' | 'max'
}

/** The comparison behind a number that is bounded itself, with the opposite bound: 大于12[小于50]. */
export function secondBound(text: string, first: Item): SecondBound | undefined {
  const joint = longestAt(joints, text, first.end)?.[0].length ?? 0
  const hit = longestAt(comparing, text, first.end + joint)
  if (!hit) return undefined
  const [word, bound] = hit
  const opposite = bound === 'min' ? 'max' : 'min'
  if (boundBefore(text, first.start)?.bound !== opposite) return undefined
  return { at: first.end + joint + word.length, bound }
}

const sameUnit = (first: Item, second: ReadTerm) =>
  first.percent === second.percent &&
  (first.unit === null || first.unit.surface === second.unit?.surface || second.unit === null)

/** Two bounds of one number as a range: 大于12小于50, 最多100最少20个. */
export function boundedRange(first: Item, second: ReadTerm, bound: 'min' | 'max'): Item | undefined {
  if (!sameUnit(first, second) || first.range || !isExact(first.value) || !isExact(second.value)) return undefined
  const [lo, hi] = bound === 'max' ? [first.value.lo, second.value.lo] : [second.value.lo, first.value.lo]
  if (compare(lo, hi) >= 0) return undefined
  return { ...first, end: second.end, value: { lo, hi }, unit: second.unit ?? first.unit, range: true }
}
