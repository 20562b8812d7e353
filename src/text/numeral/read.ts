import { type Decimal, decimal, ONE, toText, ZERO } from '../decimal.ts'
import { readArabic } from './arabic.ts'
import { bigOf, digitOf, isDigit, isLoneCapital, romanOf, smallOf, tensOf } from './characters.ts'
import { exactly, type Interval, isExact, NOTHING, plus, shiftBy } from './interval.ts'
import { fractionDigits, pointEnd, readRun } from './run.ts'

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

/** Beyond this power of ten no number is read. */
const HIGHEST = 48

/** Units that begin with 千, 百 or 兆 read it as their prefix: 千瓦, 百帕, 兆赫. */
const PREFIXED = '瓦克卡伏帕赫焦比安字升巴'

const VAGUE: Interval = { lo: ONE, hi: decimal('10') }
const SOME: Interval = { lo: ZERO, hi: decimal('10') }

/** What is known while a numeral is read. Sections under 万 are added up in `section`; `done` holds those above. */
interface State {
  at: number
  done: { power: number; value: Interval }[]
  section: Interval
  /** The power of the last 千, 百 or 十 in this section; 4 at its beginning. */
  small: number
  pending: Interval | null
  pendingAt: number
  pendingForm: 'arabic' | 'single' | 'pair' | 'string' | 'vague' | null
  zero: boolean
  arabic: boolean
  chinese: boolean
  string: boolean
  bare: boolean
  inner: string | null
  power: number
  /** The power of 千, 百 or 十 where the section is one digit and that scale: 3 of 五千. */
  lone: number
  fraction: boolean
  grouped: boolean
  broken: boolean
}

const begin = (at: number): State => ({
  at,
  done: [],
  section: NOTHING,
  small: 4,
  pending: null,
  pendingAt: at,
  pendingForm: null,
  zero: false,
  arabic: false,
  chinese: false,
  string: false,
  bare: false,
  inner: null,
  power: 0,
  lone: 0,
  fraction: false,
  grouped: false,
  broken: false,
})

const isEmpty = (s: State) => s.done.length === 0 && s.section === NOTHING && s.pending === null && !s.zero
const lastBig = (s: State) => s.done.at(-1)?.power ?? Number.POSITIVE_INFINITY
const isScale = (c: string) => smallOf(c) !== undefined || bigOf(c) !== undefined

/** Arabic digits: at the beginning, or behind a scale where they fit under it (3万4000). */
function takeArabic(text: string, s: State): boolean {
  if (s.pending || s.string) return false
  const read = readArabic(text, s.at)
  if (!isEmpty(s)) {
    const room = s.section === NOTHING ? lastBig(s) : s.small
    const next = text.charAt(read.end)
    const scaled = isScale(next)
    if (read.value === null || (!scaled && (read.fraction || '年月日号时点％%'.includes(next || ' ')))) return false
    if (read.end - s.at > (scaled ? 60 : room)) return false
  }
  s.pendingAt = s.at
  s.at = read.end
  s.arabic = true
  s.fraction ||= read.fraction
  s.grouped ||= read.grouped
  s.broken ||= read.value === null
  s.pending = exactly(read.value ?? ONE)
  s.pendingForm = 'arabic'
  return true
}

/** 点 and its digits make what stands before it a decimal: 十三点五. */
function takePoint(text: string, s: State): boolean {
  const end = s.chinese && !s.fraction && !s.broken ? pointEnd(text, s.at) : undefined
  if (end === undefined) return false
  const before = total(s)
  if (!isExact(before)) return false
  s.done.length = 0
  const value = decimal(`${toText(before.lo)}.${fractionDigits(text, s.at + 1, end)}`)
  Object.assign(s, {
    at: end,
    section: NOTHING,
    small: 4,
    pending: exactly(value),
    pendingForm: 'arabic',
    fraction: true,
  })
  return true
}

/** A run of Chinese digits; 零 and 〇 between scales only hold the place. */
function takeRun(text: string, s: State): boolean {
  if (s.pending || s.string) return false
  let at = s.at
  const zero = '零〇○'.includes(text.charAt(at)) && !isEmpty(s)
  if (text[at] === '两' && !isEmpty(s) && !isScale(text.charAt(at + 1))) return false
  if (zero) at++
  const run = digitOf(text.charAt(at)) === undefined ? null : readRun(text, at)
  if (run === null) {
    if (!zero || isDigit(text.charAt(at)) || isScale(text.charAt(at))) Object.assign(s, { zero: true })
    s.at = at
    return zero
  }
  if (run.form === 'string' && !isEmpty(s)) return false
  s.pendingAt = s.at
  s.at = run.end
  s.chinese = true
  s.zero = zero
  s.string = run.form === 'string'
  s.broken ||= run.value === null
  s.pending = run.value ?? exactly(ONE)
  s.pendingForm = run.form
  return true
}

/** 十, 百 or 千 multiplies the digit before it. Each must be smaller than the one before. */
function takeSmall(text: string, s: State, power: number): boolean {
  const next = text.charAt(s.at + 1)
  if (s.string || power >= s.small) return false
  const prefix =
    power > 1 &&
    s.pendingForm !== 'vague' &&
    (PREFIXED.includes(next || ' ') || (next === '米' && s.pendingForm === 'arabic'))
  if (prefix && !(next === '字' && text[s.at + 2] !== '节')) return false
  if (s.pending === null && power > 1) {
    if (!isEmpty(s)) return false
    s.bare = true
  }
  const lone = s.section === NOTHING && s.pending !== null && power > 1 ? power : 0
  s.section = plus(s.section, shiftBy(s.pending ?? exactly(ONE), power))
  s.at++
  Object.assign(s, { small: power, pending: null, pendingForm: null, zero: false, lone, power: 0, chinese: true })
  return true
}

/** 万, 亿 or 兆 multiplies everything before it that is smaller: 1.2万亿, 三千亿. */
function takeBig(text: string, s: State, power: number): boolean {
  const next = text.charAt(s.at + 1)
  if (power === 12 && PREFIXED.includes(next || ' ')) return false
  const head = plus(s.section, s.pending ?? NOTHING)
  const nothing = s.section === NOTHING && s.pending === null
  if (nothing && s.done.length === 0) s.bare = true
  if (nothing && s.zero && s.done.length === 0) return false
  if (!nothing && lastBig(s) === power) return false
  if (nothing && lastBig(s) > power && s.done.length > 0 && text[s.at - 1] !== text[s.at]) return false
  let value = nothing && s.done.length === 0 ? exactly(ONE) : head
  const lone = s.pending === null ? s.lone : 0
  let total = power
  while (s.done.length > 0 && (lastBig(s) < power || nothing)) {
    const last = s.done.pop()
    if (!last) break
    value = plus(last.value, value)
    if (nothing) total = power + last.power
  }
  if (total > HIGHEST) s.broken = true
  s.done.push({ power: total, value: s.broken ? value : shiftBy(value, power) })
  s.at++
  Object.assign(s, {
    section: NOTHING,
    small: 4,
    pending: null,
    pendingForm: null,
    zero: false,
    lone,
    power: total,
    string: false,
  })
  s.chinese ||= !s.arabic
  return true
}

const NOUN_BEFORE_NUMBER = '人总指次户件倍点参系函分基少岁负代整奇偶位招字台页辆个为计无算'

/** 几 or 数 in place of a digit: 几十, 十几, 数百万. */
function takeVague(text: string, s: State): boolean {
  if (s.pending || s.string || s.arabic) return false
  const c = text.charAt(s.at)
  const next = text.charAt(s.at + 1)
  if (
    c === '数' &&
    !(isEmpty(s) && isScale(next) && next !== '兆' && !NOUN_BEFORE_NUMBER.includes(text.charAt(s.at - 1) || ' '))
  )
    return false
  s.pending = isEmpty(s) ? VAGUE : SOME
  s.pendingForm = 'vague'
  s.inner = c
  s.chinese = true
  s.at++
  return true
}

/** 多, 余, 来 or 几 before a scale: 20多亿, 100多万; and 个 before 亿: 50个亿. */
function takeInner(text: string, s: State): boolean {
  if (isEmpty(s)) return false
  const c = text.charAt(s.at)
  const next = text.charAt(s.at + 1)
  if (c === '个') {
    if (next !== '亿' || '村乡镇县级'.includes(text.charAt(s.at + 3) || ' ') || text.startsWith('企业', s.at + 3))
      return false
  } else {
    if (bigOf(next) === undefined && !(s.arabic && next === '千')) return false
    if (s.pendingForm === 'single' && s.section === NOTHING) return false
    s.inner = c
  }
  s.at++
  return true
}

function step(text: string, s: State): boolean {
  const c = text.charAt(s.at)
  if (isLoneCapital(text, s.at)) return false
  if (isDigit(c)) return takeArabic(text, s)
  if (digitOf(c) !== undefined) return takeRun(text, s)
  const small = smallOf(c)
  if (small !== undefined) return takeSmall(text, s, small)
  const big = bigOf(c)
  if (big !== undefined) return takeBig(text, s, big)
  const tens = tensOf(c)
  if (tens !== undefined && s.pending === null && s.small > 1) {
    s.section = plus(s.section, exactly(decimal(tens.toString())))
    Object.assign(s, { at: s.at + 1, small: 1, chinese: true })
    return true
  }
  if (c === '点') return takePoint(text, s)
  if (c === '几' || c === '数') return takeVague(text, s)
  if (c === '多' || c === '余' || c === '来' || c === '个') return takeInner(text, s)
  return c === ' ' && takeBlank(text, s)
}

/** Blanks (at most two) between digits and their scale, and between scales: "115.6 万", "7万 5千". */
function takeBlank(text: string, s: State): boolean {
  const at = text[s.at + 1] === ' ' ? s.at + 2 : s.at + 1
  const next = text.charAt(at)
  const scale = s.pendingForm === 'arabic' && isScale(next)
  const scaled = s.pending === null && s.arabic && isDigit(next) && isScale(text.charAt(at + 1))
  if (scale || scaled) s.at = at
  return scale || scaled
}

/** 3万5万 are two numbers: digits whose own scale doesn't fit what stands before belong to the next one. */
function dropLoose(text: string, s: State): void {
  const joined = s.done.length > 0 || s.section !== NOTHING
  if (s.pending === null || !joined || s.fraction || bigOf(text.charAt(s.at)) === undefined) return
  s.at = s.pendingAt
  s.pending = null
  s.pendingForm = null
}

/** What the last digit counts where its scale is left out: 三百五 is 350, 一万二 is 12000. */
function elided(s: State): number {
  if (s.zero || s.fraction || (s.pendingForm !== 'single' && s.pendingForm !== 'pair')) return 0
  if (s.section !== NOTHING) return s.small - 1
  return s.done.length > 0 ? lastBig(s) - 1 : 0
}

function total(s: State): Interval {
  const tail = s.pending ? plus(s.section, shiftBy(s.pending, Math.max(0, elided(s)))) : s.section
  return s.done.reduce((sum, part) => plus(sum, part.value), tail)
}

function roman(text: string, start: number): Numeral | undefined {
  const value = romanOf(text.charAt(start))
  if (value === undefined) return undefined
  const exact: Decimal = decimal(value.toString())
  return { ...EMPTY, start, end: start + 1, value: exactly(exact), script: 'roman' }
}

const EMPTY = { form: 'plain', inner: null, power: 0, lone: 0, fraction: false, grouped: false } as const

const scriptOf = (s: State): Numeral['script'] => {
  if (s.arabic) return s.chinese ? 'mixed' : 'arabic'
  return 'chinese'
}

const formOf = (s: State): Numeral['form'] => {
  if (s.string) return 'string'
  return s.bare ? 'bare' : 'plain'
}

/**
 * Reads the numeral that begins at an offset (see `startsNumeral`): Arabic, Chinese, or both mixed, exact to the last
 * digit. One pass: what it looks at is consumed, also where it is refused, so hostile text costs no more than news.
 */
export function readNumeral(text: string, start: number): Numeral {
  const single = roman(text, start)
  if (single) return single
  const s = begin(start)
  while (step(text, s));
  dropLoose(text, s)
  if (s.at === start) return { ...EMPTY, start, end: start + 1, value: null, script: 'chinese' }
  const { inner, fraction, grouped } = s
  const rest = s.pending !== null || s.done.length > 1 || (s.done.length > 0 && s.section !== NOTHING)
  const [power, lone] = rest ? [0, 0] : [s.power, s.lone]
  const value = s.broken ? null : total(s)
  return { start, end: s.at, value, script: scriptOf(s), form: formOf(s), inner, power, lone, fraction, grouped }
}
