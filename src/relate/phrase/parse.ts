import type { Span } from '../../model/span.ts'
import { isHead, KEPT, LIGHT, MODIFIERS, POINTING, STRONG, TRADE } from './lexicon.ts'
import { isInName, isNominal, nounStart, ownerOf, PACE, skips, spanOf, subjectIn } from './noun-phrase.ts'
import type { Unit } from './units.ts'

/** What a stretch before a number says: who, and what is measured; spans of the text. */
export interface Parsed {
  readonly subject: Span | null
  readonly metric: Span | null
  /** A verb right before the number that stays with a noun behind it: 签约|6个项目. */
  readonly kept: Span | null
  /** Whether what is measured ends with a word for a measure (进出口总值, 产量). */
  readonly measured: boolean
  /** Whether the subject is a common noun that may as well belong to the metric: 震源|深度. */
  readonly weak?: boolean
}

/** Whether an owner is one short common noun. */
const isWeak = (units: readonly Unit[], from: number, to: number) => {
  const unit = units[from]
  return (
    to - from === 1 &&
    unit?.kind === 'noun' &&
    unit.text.length <= 2 &&
    /^(?:[nbajx]|vn)$/u.test(unit.tag) &&
    !STRONG.has(unit.text)
  )
}

/** Nothing read. */
export const NOTHING: Parsed = { subject: null, metric: null, kept: null, measured: false }

/** Whether a word belongs to the measure behind it: 出口|总值, 最大储存|能力. */
const isModifier = (units: readonly Unit[], at: number, head: Unit) =>
  !(units[at]?.text === '地区' && COMPASS.test(units[at - 1]?.text ?? '')) &&
  (MODIFIERS.has(units[at]?.text ?? '') || (head.text === '能力' && units[at]?.tag.startsWith('v') === true))

/** Parts of a country: 西部|地区 is one name. */
const COMPASS = /^(?:[东西中南北]部|东北|华[东南北中]|西[南北]|沿[海江边])$/u

/** Where the measure in a noun phrase begins: 霍尔果斯跨境电商|出口金额; `to` where it ends with none. */
export function measureStart(units: readonly Unit[], from: number, to: number): number {
  const last = units[to - 1]
  if (!last || !isHead(last.text)) return to
  let at = to - 1
  while (at > from && units[at - 1]?.kind !== 'place' && isModifier(units, at - 1, last)) at--
  const joint = jointBefore(units, at)
  if (joint > from && isHead(units[joint - 1]?.text ?? '')) return measureStart(units, from, joint)
  return at > from && units[at - 1]?.kind === 'joint' ? to - 1 : at
}

/** The 和 before a measure and its verb, which joins it to another measure: 申请单量|和|申请|金额. -1 without one. */
function jointBefore(units: readonly Unit[], at: number): number {
  const before = units[at - 1]?.kind === 'verb' ? at - 2 : at - 1
  return units[before]?.kind === 'joint' ? before : -1
}

/** Works that are done to what stands before them: 低产林|改造. */
const WORKS = /^(?:改造|治理|修复|整治)$/u

const isTrimmed = (unit: Unit) =>
  unit.kind === 'adverb' ||
  unit.kind === 'stop' ||
  unit.kind === 'joint' ||
  unit.kind === 'time' ||
  unit.kind === 'preposition' ||
  unit.kind === 'local' ||
  unit.kind === 'of' ||
  (unit.kind === 'verb' && LIGHT.has(unit.text) && !KEPT.has(unit.text) && !WORKS.test(unit.text)) ||
  unit.text === '等'

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

/** Takes off the list that a number sums up: 俄罗斯、日本等|18个国家. */
const withoutList = (units: readonly Unit[], end: number) => (units[end]?.text === '等' ? nounStart(units, end) : end)

/** Where the first verb stands, before `end`. */
function firstVerb(units: readonly Unit[], end: number): number {
  const verb = units.findIndex((u, i) => u.kind === 'verb' && !isInName(units, i))
  return verb < 0 || verb > end ? end : verb
}

/** Nouns that are verbs right before a count and its noun: 某省|组织|1.8万名农技员. */
const ACT = /^(?:组织|部署|报告|派遣|计划|调度|调集|协调)$/u

const withoutAct = (units: readonly Unit[], end: number) =>
  end > 1 && ACT.test(units[end - 1]?.text ?? '') ? end - 1 : end

/** Reads a stretch that ends before a number which counts a noun behind it: only who, and a verb that is kept. */
export function parseCounted(units: readonly Unit[]): Parsed {
  const trimmed = withoutAct(units, trimEnd(units))
  const end = withoutList(units, trimmed)
  if (end < trimmed) return { ...NOTHING, subject: subjectIn(units, 0, firstVerb(units, end)) }
  if (end === 0) return { ...NOTHING, subject: subjectIn(units, 0, units.length) }
  const last = units[end - 1]
  const kept = last?.kind === 'verb' && KEPT.has(last.text) ? { start: last.start, end: last.end } : null
  return { ...NOTHING, kept, subject: subjectIn(units, 0, firstVerb(units, end)) }
}

const DIRECTED = /^[对向与同]$/u

/** Reads a stretch that ends before a number: what is measured at its end, and of whom in front. */
export function parseLead(units: readonly Unit[]): Parsed {
  const end = trimEnd(units)
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
  if (before?.kind === 'verb' && !LIGHT.has(before.text)) {
    return { kept: null, measured, subject: subjectIn(units, 0, start - 1), metric: spanOf(units, start - 1, end) }
  }
  if (before?.kind === 'preposition' || (before?.text === '与' && start === 1)) return readPhrase(units, start, end)
  const subject = start > 0 ? subjectIn(units, 0, start) : null
  if (subject && subject.end <= (units[start]?.start ?? 0))
    return { kept: null, measured, subject, metric: spanOf(units, start, end) }
  return owned(units, start, end)
}

/** A noun phrase alone: its measure, and what stands before it as the owner. */
function owned(units: readonly Unit[], start: number, end: number): Parsed {
  const measure = measureStart(units, start, end)
  const at = measure < end && measure - 1 > start && units[measure - 1]?.kind === 'verb' ? measure - 1 : measure
  const first = units[start]
  const describes = at < end && units.slice(start, at).every((u) => u.tag === 'b')
  if (describes || PACE.test(first?.text ?? ''))
    return { kept: null, measured: at < end, subject: null, metric: spanOf(units, start, end) }
  const paced = units.findIndex((u, i) => i > start && i < end - 1 && PACE.test(u.text))
  if (at === end && paced > 0)
    return { kept: null, measured: true, subject: ownerOf(units, start, paced), metric: spanOf(units, paced, end) }
  if (at < end && at > start)
    return {
      kept: null,
      measured: true,
      subject: at - start === 1 && POINTING.has(first?.text ?? '') ? null : ownerOf(units, start, at),
      metric: spanOf(units, at, end),
      weak: isWeak(units, start, at),
    }
  if (at === start) return { kept: null, measured: true, subject: null, metric: spanOf(units, start, end) }
  if (first?.kind === 'place' || first?.text === '我国') {
    let to = start + 1
    while (to < end && units[to]?.kind === 'place') to++
    const rest = spanOf(units, to, end)
    return rest
      ? { kept: null, measured: false, subject: ownerOf(units, start, to), metric: rest }
      : { ...NOTHING, subject: ownerOf(units, start, end) }
  }
  return { kept: null, measured: false, subject: null, metric: spanOf(units, start, end) }
}

/** 机电产品|出口, 全年|开工: the verb itself is what is measured. */
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
  const subject = subjectIn(units, 0, at)
  return { kept: null, measured: isHead(units[at]?.text ?? ''), subject, metric: spanOf(units, at, end) }
}

/** The name in front of a verb: 横琴口岸|通关. */
function namedIn(units: readonly Unit[], from: number, to: number): Span | null {
  let at = from
  while (at < to && units[at]?.tag !== 'vn') at++
  return spanOf(units, from, at)
}

/** Where 对 stands that opens what describes a measure: 对|实体经济|发放|的|贷款余额, 对|经济|增长|的|贡献率; -1 without one. */
function towardOf(units: readonly Unit[], of: number): number {
  for (let at = of - 1; at >= Math.max(0, of - 6); at--) {
    if (units[at]?.kind === 'preposition') return units[at]?.text === '对' ? at : -1
    if (units[at]?.kind === 'of' || units[at]?.kind === 'stop') return -1
  }
  return -1
}

/** X的Y before a number: X is who, unless it only describes Y. */
function readOf(units: readonly Unit[], start: number, end: number): Parsed {
  const of = start - 1
  const measured = isHead(units[end - 1]?.text ?? '')
  const from = nounStart(units, of)
  const before = units[from - 1]
  const metric = spanOf(units, start, end)
  if (from < of && (!before || skips(before)) && units[of - 1]?.tag !== 'a')
    return { kept: null, measured, subject: spanOf(units, from, of), metric }
  const toward = towardOf(units, of)
  if (toward >= 0)
    return { kept: null, measured, subject: subjectIn(units, 0, toward), metric: spanOf(units, toward, end) }
  const inner = owned(units, start, end)
  if (inner.subject) return inner
  const by = before?.kind === 'preposition' && /^[经在由]$/u.test(before.text) ? namedIn(units, from, of) : null
  if (by) return { kept: null, measured, subject: by, metric }
  const described = units.slice(0, of)
  const place = described.find((u) => u.kind === 'place')
  const subject = before?.kind === 'verb' || before?.kind === 'preposition' ? subjectIn(units, 0, from - 1) : null
  return { kept: null, measured, subject: subject ?? (place ? { start: place.start, end: place.end } : null), metric }
}

/** 对东盟|进出口 is one metric; 在新疆|投资 is a metric at a place. */
function readPhrase(units: readonly Unit[], start: number, end: number): Parsed {
  const preposition = units[start - 1]
  const at = measureStart(units, start, end)
  const tail = spanOf(units, at, end)
  const subject = subjectIn(units, 0, start - 1)
  const measured = at < end
  if (/^[对向与同和从自]$/u.test(preposition?.text ?? '') && at > start && TRADE.test(units[at]?.text ?? ''))
    return { kept: null, measured, subject, metric: spanOf(units, start - 1, end) }
  if (at === end || at === start) return { kept: null, measured, subject, metric: spanOf(units, start, end) }
  return { kept: null, measured, subject: subject ?? spanOf(units, start, at), metric: tail }
}
