/** An exact decimal number: `digits` × 10^`exponent`. The digits are a bigint only where a double can't hold them. */
export interface Decimal {
  readonly digits: number | bigint
  readonly exponent: number
}

const SAFE = Number.MAX_SAFE_INTEGER

/** Powers of ten that are exact as doubles. */
const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`))

const power = (n: number) => 10n ** BigInt(n)

/** A decimal of digits that may be few or many. */
function of(digits: bigint, exponent: number): Decimal {
  return { digits: digits <= SAFE && digits >= -SAFE ? Number(digits) : digits, exponent }
}

/** Digits times a power of ten, exact. */
function raised(digits: number | bigint, places: number): number | bigint {
  if (places === 0) return digits
  if (typeof digits === 'number' && places < 16) {
    const product = digits * (POWERS[places] ?? 1)
    if (product <= SAFE && product >= -SAFE) return product
  }
  return BigInt(digits) * power(places)
}

/** A whole number that a double holds. */
export const whole = (value: number): Decimal => ({ digits: value, exponent: 0 })

/** Zero. */
export const ZERO: Decimal = whole(0)

/** One. */
export const ONE: Decimal = whole(1)

/** Whether a number is zero. */
export const isZero = (a: Decimal): boolean => a.digits === 0 || a.digits === 0n

/** Reads plain digits with at most one point: "1080938.13". The caller has taken out separators. */
export function decimal(text: string): Decimal {
  const point = text.indexOf('.')
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1)
  const exponent = point < 0 ? 0 : point + 1 - text.length
  return digits.length < 16 ? { digits: Number(digits), exponent } : of(BigInt(digits), exponent)
}

/** Moves the decimal point: `shift(29.14, 8)` is 29.14亿. */
export const shift = (a: Decimal, places: number): Decimal =>
  places === 0 ? a : { digits: a.digits, exponent: a.exponent + places }

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (isZero(a)) return b
  if (isZero(b)) return a
  const exponent = Math.min(a.exponent, b.exponent)
  const x = raised(a.digits, a.exponent - exponent)
  const y = raised(b.digits, b.exponent - exponent)
  if (typeof x === 'number' && typeof y === 'number' && Math.abs(x + y) <= SAFE) return { digits: x + y, exponent }
  return of(BigInt(x) + BigInt(y), exponent)
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const exponent = a.exponent + b.exponent
  if (typeof a.digits === 'number' && typeof b.digits === 'number') {
    const product = a.digits * b.digits
    if (Math.abs(product) <= SAFE) return { digits: product, exponent }
  }
  return of(BigInt(a.digits) * BigInt(b.digits), exponent)
}

/** The number with its sign turned. */
export const negate = (a: Decimal): Decimal => (isZero(a) ? a : { digits: -a.digits, exponent: a.exponent })

/**
 * The nearest double. Digits that a double holds are multiplied or divided by a power of ten that a double holds, which
 * rounds once; others are converted from their text.
 */
export function toNumber(a: Decimal): number {
  const { digits, exponent } = a
  if (typeof digits === 'number') {
    if (exponent === 0) return digits
    const by = POWERS[Math.abs(exponent)]
    if (by !== undefined) return exponent > 0 ? digits * by : digits / by
  }
  return Number(`${digits}e${exponent}`)
}

/** All digits, without exponent or needless zeros: "1080938.13". */
export function toText(a: Decimal): string {
  if (a.exponent >= 0) return raised(a.digits, a.exponent).toString()
  const sign = a.digits < 0 ? '-' : ''
  const all = (a.digits < 0 ? -a.digits : a.digits).toString().padStart(1 - a.exponent, '0')
  const fraction = all.slice(a.exponent)
  let used = fraction.length
  while (used > 0 && fraction[used - 1] === '0') used--
  return sign + all.slice(0, a.exponent) + (used > 0 ? `.${fraction.slice(0, used)}` : '')
}

/** The decimal that a double's shortest text stands for. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e')
  const negative = mantissa.startsWith('-')
  const read = shift(decimal(negative ? mantissa.slice(1) : mantissa), Number(exponent))
  return negative ? negate(read) : read
}

/** Numbers of so few digits are exact in a double and come out of it as they went in. */
const FEW = 1e13

/** The digits of a number that a double can't hold; undefined where it can. */
export function exactText(a: Decimal): string | undefined {
  const value = toNumber(a)
  if (typeof a.digits === 'number' && Math.abs(a.digits) < FEW && Math.abs(value) < FEW && a.exponent > -13) return
  const text = toText(a)
  if (text.length <= 15) return undefined
  return text === toText(decimalOf(value)) && Math.abs(value) <= SAFE ? undefined : text
}

/** The quotient to 18 significant decimals: 1/3 is 0.333333333333333333. */
export function divide(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(18, 18 + b.digits.toString().length - a.digits.toString().length)
  const divisor = BigInt(b.digits)
  const scaled = BigInt(a.digits) * power(places)
  const digits = scaled / divisor
  const exponent = a.exponent - b.exponent - places
  return digits * divisor === scaled ? trim(digits, exponent) : of(digits, exponent)
}

/** A decimal without needless zeros at its end. */
function trim(all: bigint, from: number): Decimal {
  let digits = all
  let exponent = from
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n
    exponent++
  }
  return of(digits, exponent)
}

/** Which is greater: negative where a < b, 0 where they are equal. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent)
  const x = raised(a.digits, a.exponent - exponent)
  const y = raised(b.digits, b.exponent - exponent)
  if (x < y) return -1
  return x > y ? 1 : 0
}
