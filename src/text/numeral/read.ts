import { whole } from '../decimal.ts'
import { readArabic } from './arabic.ts'
import { Kind, kindAt, valueAt } from './characters.ts'
import { exactly, type Interval, NOTHING, shiftBy } from './interval.ts'
import { DIGITS } from './run.ts'
import { type State, total } from './state.ts'
import { readSteps } from './steps.ts'

/** A numeral as it stands in a text. */
export interface Numeral {
  readonly start: number
  /** Where the scan may go on; everything before it is consumed, also where nothing could be read. */
  readonly end: number
  /** Null where the run is no number: too long, or scales in an order that no number has. */
  readonly value: Interval | null
  readonly script: 'arabic' | 'chinese' | 'mixed' | 'roman'
  /** `string`: Chinese digits without scales (二〇二三); `bare`: a scale without a digit before it (百, 千万). */
  readonly form: 'plain' | 'string' | 'bare'
  /** 多, 余, 来, 几 or 数 where it stands inside: 20多亿, 十几, 数百. */
  readonly inner: string | null
  /** The power of ten of the last 万, 亿 or 兆 that all of it is counted in: 8 of 2亿; 0 without. */
  readonly power: number
  /** That of 百 or 千 where a single digit stands before it, as in 五千 and 五千万. */
  readonly lone: number
  readonly fraction: boolean
  readonly grouped: boolean
}

/** 3万5万 are two numbers: digits whose own scale doesn't fit what stands before belong to the next one. */
function dropLoose(text: string, s: State): void {
  const joined = s.done.length > 0 || s.section !== NOTHING
  if (s.pending === null || !joined || s.fraction || kindAt(text, s.at) !== Kind.big) return
  s.at = s.pendingAt
  s.pending = null
  s.pendingForm = null
}

const scriptOf = (s: State): Numeral['script'] => {
  if (s.arabic) return s.chinese ? 'mixed' : 'arabic'
  return 'chinese'
}

const formOf = (s: State): Numeral['form'] => {
  if (s.string) return 'string'
  return s.bare ? 'bare' : 'plain'
}

/** Any numeral, read step by step. */
function readAny(text: string, start: number): Numeral {
  const s = readSteps(text, start)
  dropLoose(text, s)
  if (s.at === start) return single(start, null, 'chinese')
  const { inner, fraction, grouped } = s
  const rest = s.pending !== null || s.done.length > 1 || (s.done.length > 0 && s.section !== NOTHING)
  const value = s.broken ? null : total(s)
  return {
    start,
    end: s.at,
    value,
    script: scriptOf(s),
    form: formOf(s),
    inner,
    power: rest ? 0 : s.power,
    lone: rest ? 0 : s.lone,
    fraction,
    grouped,
  }
}

const isScale = (kind: number) => kind === Kind.small || kind === Kind.big

/** Whether a numeral may go on behind plain Arabic digits: with a scale, or with 多, 余 or a blank and a scale. */
function goesOn(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  if (kind === Kind.inner) return isScale(kindAt(text, at + 1))
  if (kind === Kind.blank) return isScale(kindAt(text, at + 1)) || isScale(kindAt(text, at + 2))
  return isScale(kind)
}

/** Whether a numeral ends behind Arabic digits and 万 or 亿. */
function endsAt(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  return kind === Kind.none || kind === Kind.vague || (kind === Kind.inner && !isScale(kindAt(text, at + 1)))
}

/** Arabic digits, also with 万 or 亿 behind them, where nothing goes on from there; undefined for all that is longer. */
function readShort(text: string, start: number): Numeral | undefined {
  const read = readArabic(text, start)
  if (read.value === null) return undefined
  let { end } = read
  let value = exactly(read.value)
  let power = 0
  if (goesOn(text, end)) {
    power = kindAt(text, end) === Kind.big ? valueAt(text, end) : 0
    if (power === 0 || power === 12 || !endsAt(text, end + 1)) return undefined
    value = shiftBy(value, power)
    end++
  }
  // Written out, as are the other numerals: copying an object costs more than reading the digits.
  return {
    start,
    end,
    value,
    script: 'arabic',
    form: 'plain',
    inner: null,
    power,
    lone: 0,
    fraction: read.fraction,
    grouped: read.grouped,
  }
}

/** A numeral of one character. */
const single = (start: number, value: Interval | null, script: Numeral['script']): Numeral => ({
  start,
  end: start + 1,
  value,
  script,
  form: 'plain',
  inner: null,
  power: 0,
  lone: 0,
  fraction: false,
  grouped: false,
})

/** A Chinese digit that nothing goes on from: 一 in 一个 is most of what Chinese numerals there are. */
function readDigit(text: string, start: number): Numeral | undefined {
  const next = kindAt(text, start + 1)
  if (next !== Kind.none && !(next === Kind.inner && text[start + 2] !== '亿')) return undefined
  return single(start, DIGITS[valueAt(text, start)] ?? null, 'chinese')
}

/**
 * Reads the numeral that begins at an offset (see `startsNumeral`): Arabic, Chinese, or both mixed, exact to the last
 * digit. One pass: what it looks at is consumed, also where it is refused, so hostile text costs no more than news.
 */
export function readNumeral(text: string, start: number): Numeral {
  switch (kindAt(text, start)) {
    case Kind.arabic:
    case Kind.decimal:
      return readShort(text, start) ?? readAny(text, start)
    case Kind.digit:
      return readDigit(text, start) ?? readAny(text, start)
    case Kind.roman:
      return single(start, exactly(whole(valueAt(text, start))), 'roman')
    default:
      return readAny(text, start)
  }
}
