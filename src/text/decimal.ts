/** An exact decimal number: `digits` × 10^`exponent`. */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

const power = (n: number) => 10n ** BigInt(n)

/** Zero. */
export const ZERO: Decimal = { digits: 0n, exponent: 0 }

/** One. */
export const ONE: Decimal = { digits: 1n, exponent: 0 }

/** Reads plain digits with at most one point: "1080938.13". The caller has taken out separators. */
export function decimal(text: string): Decimal {
  const point = text.indexOf('.')
  if (point < 0) return { digits: BigInt(text), exponent: 0 }
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), exponent: point + 1 - text.length }
}

/** Moves the decimal point: `shift(29.14, 8)` is 29.14亿. */
export const shift = (a: Decimal, places: number): Decimal => ({ digits: a.digits, exponent: a.exponent + places })

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.digits === 0n) return b
  if (b.digits === 0n) return a
  const exponent = Math.min(a.exponent, b.exponent)
  const digits = a.digits * power(a.exponent - exponent) + b.digits * power(b.exponent - exponent)
  return { digits, exponent }
}

/** The exact product. */
export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  exponent: a.exponent + b.exponent,
})

/** The number with its sign turned. */
export const negate = (a: Decimal): Decimal => ({ digits: -a.digits, exponent: a.exponent })

/** The nearest double: exact digits are converted once, so 29.14亿 is 2914000000. */
export const toNumber = (a: Decimal): number => Number(`${a.digits}e${a.exponent}`)

/** All digits, without exponent or needless zeros: "1080938.13". */
export function toText(a: Decimal): string {
  if (a.exponent >= 0) return (a.digits * power(a.exponent)).toString()
  const sign = a.digits < 0n ? '-' : ''
  const all = (a.digits < 0n ? -a.digits : a.digits).toString().padStart(1 - a.exponent, '0')
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

/** The digits of a number that a double can't hold; undefined where it can. */
export function exactText(a: Decimal): string | undefined {
  const text = toText(a)
  if (text.length <= 15) return undefined
  return text === toText(decimalOf(toNumber(a))) && Math.abs(toNumber(a)) <= Number.MAX_SAFE_INTEGER ? undefined : text
}

/** The quotient to 18 significant decimals: 1/3 is 0.333333333333333333. */
export function divide(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(18, 18 + b.digits.toString().length - a.digits.toString().length)
  const scaled = a.digits * power(places)
  const digits = scaled / b.digits
  if (digits * b.digits === scaled) return trim({ digits, exponent: a.exponent - b.exponent - places })
  return { digits, exponent: a.exponent - b.exponent - places }
}

/** The same number without needless zeros at its end. */
function trim(a: Decimal): Decimal {
  let { digits, exponent } = a
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n
    exponent++
  }
  return { digits, exponent }
}

/** Which is greater: negative where a < b, 0 where they are equal. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent)
  const x = a.digits * power(a.exponent - exponent)
  const y = b.digits * power(b.exponent - exponent)
  if (x === y) return 0
  return x < y ? -1 : 1
}
