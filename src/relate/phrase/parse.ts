import { isHead, KEPT, LIGHT, PACES, REPORTS, TRADE } from './lexicon.ts'
import { isInName, isNominal, nounStart, spanOf } from './noun-phrase.ts'
import { subjectIn } from './subject.ts'
import { measureStart } from './measure.ts'
import { NOTHING, owned, type Parsed, readOf, towardOf } from './owned.ts'
import type { Unit } from './kinds.ts'

/** Works that are done to what stands before them: 低产林|改造. */
const WORKS = /^(?:改造|治理|修复|整治)$/u

const isTrimmed = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'adverb' ||
    unit.kind === 'stop' ||
    unit.kind === 'joint' ||
    unit.kind === 'time' ||
    unit.kind === 'preposition' ||
    unit.kind === 'local' ||
    unit.kind === 'of' ||
    (unit.kind === 'verb' && LIGHT.has(unit.text) && !KEPT.has(unit.text) && !WORKS.test(unit.text)) ||
    unit.text === '等')

/** The end of a stretch, words that only lead to the number taken off; and the last kept verb among them. */
function trimEnd(units: readonly Unit[]): number {
  let end = units.length
  while (end > 0) {
    const unit = units[end - 1]
    if (!unit || !isTrimmed(unit) || (unit.text === '比' && isNominal(units[end - 2]))) break
    end--
  }
  return end
}

/** Lists of places stay: 徐汇、黄浦等地. */
const WHERE = /[地域州省市县区面]$/u

/** Takes off the list that a number sums up: 俄罗斯、日本等|18个国家, 某大学等首批海内外|10所高校. */
function withoutList(units: readonly Unit[], end: number): number {
  if (units[end]?.text === '等') return nounStart(units, end)
  const at = units.findLastIndex((u, i) => i < end && u.text === '等')
  const sums = at > 0 && end === units.length && !WHERE.test(units[end - 1]?.text ?? '')
  return sums && units.slice(at, end).every(isNominal) ? nounStart(units, at) : end
}

/** Where the first verb stands, before `end`. */
function firstVerb(units: readonly Unit[], end: number): number {
  const verb = units.findIndex((u, i) => u.kind === 'verb' && u.text !== '驻' && !isInName(units, i))
  return verb < 0 || verb > end ? end : verb
}

/** Nouns that are verbs right before a count and its noun: 某省|组织|1.8万名农技员. */
const ACT = /^(?:组织|部署|报告|派遣|计划|调度|调集|协调)$/u

/** Whether a stretch ends with such a verb. */
export const endsInAct = (units: readonly Unit[]): boolean => ACT.test(units.at(-1)?.text ?? '')

const withoutAct = (units: readonly Unit[], end: number) =>
  end > 1 && ACT.test(units[end - 1]?.text ?? '') ? end - 1 : end

/** Where a list begins that has as many items as are counted behind it: 甲水库、乙水库、丙河治理|三项工程. */
function summedList(units: readonly Unit[], end: number, count: number | null): number {
  if (count === null || count < 3 || end < units.length || units[end - 2]?.text === '等') return end
  const joints = units.flatMap((u, i) => (u.kind === 'joint' && i < end ? [i] : []))
  const first = joints[0] ?? -1
  if (joints.length !== count - 1 || units[first]?.text !== '、') return end
  const led = units.findLastIndex(
    (u, i) => i < first - 1 && (u.kind === 'preposition' || (u.kind === 'verb' && LIGHT.has(u.text))),
  )
  return Math.max(led + 1, Math.min(nounStart(units, first), led < 0 ? 0 : first))
}

/**
 * Reads a stretch that ends before a number which counts a noun behind it: only who, and a verb that is kept. A list of
 * as many items is what is counted, and nobody's name.
 */
export function parseCounted(units: readonly Unit[], count: number | null = null): Parsed {
  const trimmed = withoutAct(units, trimEnd(units))
  const listed = summedList(units, trimmed, count)
  if (listed < trimmed) {
    const subject = subjectIn(units, 0, firstVerb(units, listed))
    return { ...NOTHING, subject, alone: subject === null }
  }
  const end = withoutList(units, trimmed)
  if (end < trimmed) return { ...NOTHING, subject: subjectIn(units, 0, firstVerb(units, end)) }
  if (end === 0) return { ...NOTHING, subject: subjectIn(units, 0, units.length) }
  const last = units[end - 1]
  const kept =
    last?.kind === 'verb' && KEPT.has(last.text) && units[end]?.kind !== 'local'
      ? { start: last.start, end: last.end }
      : null
  return { ...NOTHING, kept, subject: subjectIn(units, 0, firstVerb(units, end)) }
}

/** 中央财政|安排|2762亿元: what is done with money is what is measured. */
const SPENDS = /^(?:安排|拨付|下达|拿出|支付|花费|花|耗资)$/u

const DIRECTED = /^[对向与同]$/u

const PACED = new RegExp(`^(?:${PACES}|日增)$`, 'u')

/** 某馆|日均|接待|观众: what is done by the day is what is measured. */
function readPaced(units: readonly Unit[]): Parsed | undefined {
  const at = units.findLastIndex((u) => PACED.test(u.text))
  const act = units[at + 1]
  if (at < 0 || act?.kind !== 'verb' || /^(?:计划|安排|预计)$/u.test(act.text)) return undefined
  let end = units.length
  while (end > at + 2 && isTrimmed(units[end - 1])) end--
  return { kept: null, measured: true, subject: subjectIn(units, 0, at), metric: spanOf(units, at, end) }
}

/** 某组织|将|中国|经济增长预期|上调: of whom a measure is that someone alters. */
const isRegion = (unit: Unit | undefined) => unit?.kind === 'place' || unit?.text === '世界' || unit?.text === '我国'

/** Reads a stretch that ends before a number: what is measured at its end, and of whom in front. */
export function parseLead(units: readonly Unit[]): Parsed {
  const paced = readPaced(units)
  if (paced) return paced
  const end = trimEnd(units)
  const spent = units.findLastIndex((u, i) => i >= end && SPENDS.test(u.text))
  if (spent > 0 && isNominal(units[end - 1]) && !isHead(units[end - 1]?.text ?? ''))
    return { ...NOTHING, subject: subjectIn(units, 0, spent), metric: spanOf(units, spent, spent + 1) }
  if (units[end]?.text === '等')
    return { ...NOTHING, subject: subjectIn(units, 0, firstVerb(units, withoutList(units, end))) }
  const last = units[end - 1]
  if (!last) return { ...NOTHING, subject: subjectIn(units, 0, units.length) }
  const acts = last.kind === 'verb'
  if (acts && !(isHead(last.text) && isNominal(units[end - 2]))) return readVerb(units, end)
  const toward = /^(?:贡献率|依存度)$/u.test(last.text) ? towardOf(units, end - 1) : -1
  if (toward >= 0)
    return { kept: null, measured: true, subject: subjectIn(units, 0, toward), metric: spanOf(units, toward, end) }
  const start = nounStart(units, acts ? end - 1 : end)
  if (start === end) return { ...NOTHING, subject: subjectIn(units, 0, end) }
  const before = units[start - 1]
  const measured = isHead(last.text)
  if (before?.kind === 'of') return readOf(units, start, end)
  if (before?.kind === 'verb' && DIRECTED.test(units[start - 2]?.text ?? '') && TRADE.test(last.text))
    return {
      kept: null,
      measured: true,
      subject: subjectIn(units, 0, start - 2),
      metric: spanOf(units, start - 2, end),
    }
  if (before?.kind === 'verb' && REPORTS.test(before.text))
    return { kept: null, measured, subject: subjectIn(units, 0, start - 1), metric: spanOf(units, start, end) }
  if (before?.kind === 'verb' && !LIGHT.has(before.text)) {
    return { kept: null, measured, subject: subjectIn(units, 0, start - 1), metric: spanOf(units, start - 1, end) }
  }
  if (before?.kind === 'preposition' || (before?.text === '与' && start === 1)) return readPhrase(units, start, end)
  const brought = /^[将把]$/u.test(before?.text ?? '') && isRegion(units[start]) ? owned(units, start, end) : null
  if (brought?.subject) return brought
  if (before?.text === '上' && isRegion(units[start])) return owned(units, start, end)
  const subject = start > 0 ? subjectIn(units, 0, start) : null
  if (subject && subject.end <= (units[start]?.start ?? 0))
    return { kept: null, measured, subject, metric: spanOf(units, start, end) }
  return owned(units, start, end)
}

/** 已|解除|观察: what is done with an action belongs to it. */
const isDone = (unit: Unit | undefined) =>
  unit?.kind === 'verb' && unit.text.length === 2 && (!LIGHT.has(unit.text) || KEPT.has(unit.text))

/** 机电产品|出口, 全年|开工: the verb itself is what is measured, with a measure right before it (市值|蒸发). */
function readVerb(units: readonly Unit[], end: number): Parsed {
  const at = end - 1
  const object = nounStart(units, at)
  const acting = units[object - 1]
  if (
    object < at &&
    acting?.kind === 'verb' &&
    (!LIGHT.has(acting.text) || KEPT.has(acting.text)) &&
    units[at]?.text.length === 2
  )
    return { ...NOTHING, subject: subjectIn(units, 0, object - 1), metric: spanOf(units, object - 1, end) }
  const moved = (isNominal(units[at - 1]) && isHead(units[at - 1]?.text ?? '')) || isDone(units[at - 1]) ? at - 1 : at
  const subject = subjectIn(units, 0, moved)
  return { kept: null, measured: isHead(units[at]?.text ?? ''), subject, metric: spanOf(units, moved, end) }
}

/** 货物|进出口|总额: whether a measure is one of trade. */
const tradesIn = (units: readonly Unit[], at: number, end: number): boolean =>
  units.slice(at, end).some((u) => TRADE.test(u.text))

/** 对东盟|进出口 is one metric; 在新疆|投资 is a metric at a place. */
function readPhrase(units: readonly Unit[], start: number, end: number): Parsed {
  const preposition = units[start - 1]
  const at = measureStart(units, start, end)
  const tail = spanOf(units, at, end)
  const subject = subjectIn(units, 0, start - 1)
  const measured = at < end
  if (/^[对向与同和从自]$/u.test(preposition?.text ?? '') && at > start && tradesIn(units, at, end))
    return { kept: null, measured, subject, metric: spanOf(units, start - 1, end) }
  if (at === end || at === start) return { kept: null, measured, subject, metric: spanOf(units, start, end) }
  if (preposition?.text === '被') return { kept: null, measured, subject, metric: tail }
  return { kept: null, measured, subject: subject ?? spanOf(units, start, at), metric: tail }
}
