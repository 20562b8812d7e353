import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimal,
  decimalOf,
  divide,
  exactText,
  multiply,
  negate,
  shift,
  toNumber,
  toText,
} from '../../src/text/decimal.ts'

describe('decimals', () => {
  it('shift without a rounding error', () => {
    expect(toNumber(shift(decimal('29.14'), 8))).toBe(2_914_000_000)
    expect(toNumber(shift(decimal('64.23'), 8))).toBe(6_423_000_000)
    expect(1.005 * 1000).not.toBe(1005)
    expect(toNumber(shift(decimal('1.005'), 3))).toBe(1005)
  })

  it('write two decimals times 1e8 exactly, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
        expect(toNumber(shift(decimal(text), 8))).toBe(cents * 1_000_000)
      }),
    )
  })

  it('print what they read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
        const text = toText({ digits, exponent: -places })
        expect(compare(decimal(text), { digits, exponent: -places })).toBe(0)
      }),
    )
  })

  it.each([
    ['0.1', '0.2', '0.3'],
    ['1.05', '-2', '-0.95'],
    ['12345678901234567890', '1', '12345678901234567891'],
  ])('add %s and %s to %s', (a, b, sum) => {
    const of = (text: string) => (text.startsWith('-') ? negate(decimal(text.slice(1))) : decimal(text))
    expect(toText(add(of(a), of(b)))).toBe(sum)
  })

  it('multiply and divide', () => {
    expect(toText(multiply(decimal('2'), decimal('7500')))).toBe('15000')
    expect(toText(divide(decimal('3'), decimal('4')))).toBe('0.75')
    expect(toNumber(divide(decimal('100'), decimal('3')))).toBeCloseTo(33.333333333333336, 14)
  })

  it('keep in words what a double rounds, and only that', () => {
    expect(exactText(decimal('9007199254740993'))).toBe('9007199254740993')
    expect(exactText(decimal('9007199254740991'))).toBeUndefined()
    expect(exactText(decimal('115.6'))).toBeUndefined()
  })

  it('stand for the shortest text of a double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(toNumber(decimalOf(x))).toBe(x === 0 ? 0 : x)
      }),
    )
  })
})
