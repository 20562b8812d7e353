import { decimal, ONE, toText, whole, ZERO } from '../decimal.ts'
import { readArabic } from './arabic.ts'
import { isDigitAt, isHanAt, isLoneCapital, Kind, kindAt, valueAt } from './characters.ts'
import { exactly, type Interval, isExact, NOTHING, plus, shiftBy } from './interval.ts'
import { fractionDigits, pointEnd, readRun } from './run.ts'
import { begin, isEmpty, lastBig, SINGLE, type State, total } from './state.ts'

/** Beyond this power of ten no number is read. */
const HIGHEST = 48

/** Units that begin with 千, 百 or 兆 read it as their prefix: 千瓦, 百帕, 兆赫. */
const PREFIXED = '瓦克卡伏帕赫焦比安字升巴'

const VAGUE: Interval = { lo: ONE, hi: whole(10) }
const SOME: Interval = { lo: ZERO, hi: whole(10) }

const isScaleAt = (text: string, at: number) => {
  const kind = kindAt(text, at)
  return kind === Kind.small || kind === Kind.big
}

/** Arabic digits: at the beginning, or behind a scale where they fit under it (3万4000). */
function takeArabic(text: string, s: State): boolean {
  if (s.pending || s.string || s.bare || (text[s.at] === '.' && !isEmpty(s))) return false
  const read = readArabic(text, s.at)
  if (!isEmpty(s)) {
    const room = s.section === NOTHING ? lastBig(s) : s.small
    const scaled = isScaleAt(text, read.end)
    const dated = '年月日号时点％%'.includes(text.charAt(read.end) || ' ')
    if (read.value === null || (!scaled && (read.fraction || dated))) return false
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

/** 点 and its digits make what stands before it a decimal: 十三点五, 零点77. */
function takePoint(text: string, s: State): boolean {
  const end = s.chinese && !s.fraction && !s.broken ? pointEnd(text, s.at) : undefined
  if (end === undefined) return false
  const before = total(s)
  if (!isExact(before)) return false
  s.done.length = 0
  s.section = NOTHING
  s.small = 4
  s.pending = exactly(decimal(`${toText(before.lo)}.${fractionDigits(text, s.at + 1, end)}`))
  s.pendingForm = 'arabic'
  s.fraction = true
  s.at = end
  return true
}

/** 零 between scales only holds the place: 三万零五十. True where it was passed over. */
function takeZero(text: string, s: State): boolean {
  s.at++
  if (!isDigitAt(text, s.at) && !isScaleAt(text, s.at)) return true
  s.zero = true
  return true
}

/** A run of Chinese digits; 零 and 〇 between scales only hold the place. */
function takeRun(text: string, s: State): boolean {
  if (s.pending || s.string) return false
  const empty = isEmpty(s)
  const zero = !empty && '零〇○'.includes(text.charAt(s.at))
  if (!empty && text[s.at] === '两' && !isScaleAt(text, s.at + 1)) return false
  if (zero && kindAt(text, s.at + 1) !== Kind.digit) return takeZero(text, s)
  const run = readRun(text, zero ? s.at + 1 : s.at)
  if (run.form === 'string' && !empty) return false
  s.pendingAt = s.at
  s.at = run.end
  s.chinese = true
  s.zero = zero
  s.string = run.form === 'string'
  s.broken ||= run.value === null
  s.pending = run.value ?? SINGLE
  s.pendingForm = run.form
  return true
}

/** Whether 千 or 百 belongs to the unit behind it: 5千瓦, 3千字节. */
function isPrefix(text: string, s: State, power: number): boolean {
  if (power === 1 || s.pendingForm === 'vague') return false
  const next = text.charAt(s.at + 1)
  const prefix = PREFIXED.includes(next || ' ') || (next === '米' && s.pendingForm === 'arabic')
  return prefix && !(next === '字' && text[s.at + 2] !== '节')
}

/** 十, 百 or 千 multiplies the digit before it. Each must be smaller than the one before. */
function takeSmall(text: string, s: State, power: number): boolean {
  if (s.string || power >= s.small || isPrefix(text, s, power)) return false
  // 2018百度大会: nobody writes so many hundreds.
  if (power === 2 && s.pendingForm === 'arabic' && s.at - s.pendingAt > 2) return false
  if (s.pending === null && power > 1 && !s.zero) {
    if (!isEmpty(s)) return false
    s.bare = true
  }
  s.lone = s.section === NOTHING && s.pending !== null && power > 1 ? power : 0
  s.section = plus(s.section, shiftBy(s.pending ?? SINGLE, power))
  s.at++
  s.small = power
  s.pending = null
  s.pendingForm = null
  s.zero = false
  s.power = 0
  s.chinese = true
  return true
}

/** What may stand behind 兆 where it is a number: 3兆日元; elsewhere it is a prefix (兆瓦) or a name. */
const BEHIND_TRILLION = '元日美欧韩台新港印越卢人零一二两三四五六七八九壹贰叁肆伍陆柒捌玖拾多余亿万'

/** Whether 万, 亿 or 兆 can follow what has been read. */
function canScale(text: string, s: State, power: number): boolean {
  if (power === 12 && isHanAt(text, s.at + 1) && !BEHIND_TRILLION.includes(text.charAt(s.at + 1))) return false
  if (s.section !== NOTHING || s.pending !== null) return lastBig(s) !== power
  if (s.done.length === 0) return !s.zero
  return lastBig(s) <= power || text[s.at - 1] === text[s.at]
}

/** 万, 亿 or 兆 multiplies everything before it that is smaller: 1.2万亿, 三千亿. */
function takeBig(text: string, s: State, power: number): boolean {
  if (!canScale(text, s, power)) return false
  // 百二万 is 120万: the digit behind a bare 百 counts tens.
  if (s.bare && s.pendingForm === 'single' && s.pending) s.pending = shiftBy(s.pending, s.small - 1)
  const nothing = s.section === NOTHING && s.pending === null
  const bare = nothing && s.done.length === 0
  s.bare ||= bare
  let value = bare ? SINGLE : plus(s.section, s.pending ?? NOTHING)
  let all = power
  while (s.done.length > 0 && (lastBig(s) < power || nothing)) {
    const last = s.done.pop()
    if (!last) break
    value = plus(last.value, value)
    if (nothing) all = power + last.power
  }
  s.broken ||= all > HIGHEST
  s.done.push({ power: all, value: s.broken ? value : shiftBy(value, power) })
  s.at++
  s.section = NOTHING
  s.small = 4
  s.lone = s.pending === null ? s.lone : 0
  s.pending = null
  s.pendingForm = null
  s.zero = false
  s.power = all
  s.string = false
  s.chinese ||= !s.arabic
  return true
}

/** Words that end in 数 before a number: 总数百万 is no 数百万. */
const NOUN_BEFORE_NUMBER = '人总指次户件倍点参系函分基少岁负代整奇偶位招字台页辆个为计无算'

/** 几 or 数 in place of a digit: 几十, 十几, 数百万. */
function takeVague(text: string, s: State): boolean {
  if (s.pending || s.string || s.arabic) return false
  const c = text.charAt(s.at)
  const empty = isEmpty(s)
  if (c === '数') {
    if (!empty || !isScaleAt(text, s.at + 1) || text[s.at + 1] === '兆') return false
    if (NOUN_BEFORE_NUMBER.includes(text.charAt(s.at - 1) || ' ')) return false
  }
  s.pending = empty ? VAGUE : SOME
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
    if (kindAt(text, s.at + 1) !== Kind.big && !(s.arabic && next === '千')) return false
    if (s.pendingForm === 'single' && s.section === NOTHING) return false
    s.inner = c
  }
  s.at++
  return true
}

/** Blanks (at most two) between digits and their scale, and between scales: "115.6 万", "7万 5千". */
function takeBlank(text: string, s: State): boolean {
  const at = text[s.at + 1] === ' ' ? s.at + 2 : s.at + 1
  const scale = s.pendingForm === 'arabic' && isScaleAt(text, at)
  const scaled = s.pending === null && s.arabic && isDigitAt(text, at) && isScaleAt(text, at + 1)
  if (scale || scaled) s.at = at
  return scale || scaled
}

/** 廿, 卅 and 卌 are a digit and 十 in one. */
function takeTens(s: State, value: number): boolean {
  if (s.pending !== null || s.small <= 1) return false
  s.section = plus(s.section, exactly(whole(value)))
  s.at++
  s.small = 1
  s.chinese = true
  return true
}

/** Takes the next part of a numeral; false where it ends. */
export function step(text: string, s: State): boolean {
  switch (kindAt(text, s.at)) {
    case Kind.arabic:
    case Kind.decimal:
      return takeArabic(text, s)
    case Kind.digit:
      return !isLoneCapital(text, s.at) && takeRun(text, s)
    case Kind.small:
      return !isLoneCapital(text, s.at) && takeSmall(text, s, valueAt(text, s.at))
    case Kind.big:
      return takeBig(text, s, valueAt(text, s.at))
    case Kind.tens:
      return takeTens(s, valueAt(text, s.at))
    case Kind.vague:
      return takeVague(text, s)
    case Kind.inner:
      return takeInner(text, s)
    case Kind.point:
      return takePoint(text, s)
    case Kind.blank:
      return takeBlank(text, s)
    default:
      return false
  }
}

/** Reads from an offset as far as a numeral goes. */
export function readSteps(text: string, start: number): State {
  const s = begin(start)
  while (step(text, s));
  return s
}
