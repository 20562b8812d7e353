import { add, type Decimal, multiply, shift, ZERO } from '../decimal.ts'

/** A number that may be known only between two bounds: 三四 is 3 to 4. Exact numbers have the same decimal twice. */
export interface Interval {
  readonly lo: Decimal
  readonly hi: Decimal
}

/** An exact number as an interval. */
export const exactly = (value: Decimal): Interval => ({ lo: value, hi: value })

/** Nothing. */
export const NOTHING = exactly(ZERO)

const each = (a: Interval, f: (d: Decimal) => Decimal): Interval => {
  const lo = f(a.lo)
  return { lo, hi: a.hi === a.lo ? lo : f(a.hi) }
}

/** Both bounds times a power of ten. */
export const shiftBy = (a: Interval, places: number): Interval => each(a, (d) => shift(d, places))

/** The sum, bound by bound. */
export function plus(a: Interval, b: Interval): Interval {
  const lo = add(a.lo, b.lo)
  return { lo, hi: a.hi === a.lo && b.hi === b.lo ? lo : add(a.hi, b.hi) }
}

/** The product, bound by bound (of numbers that aren't negative). */
export function times(a: Interval, b: Interval): Interval {
  const lo = multiply(a.lo, b.lo)
  return { lo, hi: a.hi === a.lo && b.hi === b.lo ? lo : multiply(a.hi, b.hi) }
}

/** Whether both bounds are the same number. */
export const isExact = (a: Interval): boolean => a.lo === a.hi
