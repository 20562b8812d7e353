import type { Span } from '../../model/span.ts'
import { isHead, LIGHT, POINTING, REPORTS, STRONG } from './lexicon.ts'
import { measureStart } from './measure.ts'
import { nounStart, ownerOf, PACE, skips, spanOf } from './noun-phrase.ts'
import { subjectIn } from './subject.ts'
import type { Unit } from './kinds.ts'

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
  /** Whether it says of whom it is, so that nobody is carried to it: a list that is counted. */
  readonly alone?: boolean
}

/** How far a part of a place reaches: 边境线|总长. */
const EXTENT = /^(?:总长度?|全长|长度|面积|总面积)$/u

/** What only companies have: 苹果|营收. */
const CORPORATE = /^(?:营收|营业收入|净利润?|股价|总?市值|每股收益|毛利率)$/u

/** Whether an owner is one short common noun. */
const isWeak = (units: readonly Unit[], { from, at, end }: { from: number; at: number; end: number }) => {
  const unit = units[from]
  if (CORPORATE.test(units[at]?.text ?? '')) return false
  const reaches = end - at === 1 && EXTENT.test(units[at]?.text ?? '')
  return (
    at - from === 1 &&
    unit?.kind === 'noun' &&
    unit.text.length <= (reaches ? 3 : 2) &&
    /^(?:[nbajx]|vn)$/u.test(unit.tag) &&
    !STRONG.has(unit.text)
  )
}

/** Nothing read. */
export const NOTHING: Parsed = { subject: null, metric: null, kept: null, measured: false }

/** A noun phrase alone: its measure, and what stands before it as the owner. */
export function owned(units: readonly Unit[], start: number, end: number): Parsed {
  const measure = measureStart(units, start, end)
  const at = measure < end && measure - 1 > start && units[measure - 1]?.kind === 'verb' ? measure - 1 : measure
  const first = units[start]
  const describes = at < end && units.slice(start, at).every((u) => u.tag === 'b' && u.text.length < 3)
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
      weak: isWeak(units, { from: start, at, end }),
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
  const traded = units.findIndex((u, i) => i > start && i < end - 1 && TRADED.test(u.text))
  const owner = traded > 0 && STRONG.has(units[traded - 1]?.text ?? '') ? ownerOf(units, start, traded) : null
  return { kept: null, measured: false, subject: owner, metric: spanOf(units, owner ? traded : start, end) }
}

/** 新港口岸|出口货物: what passes there. */
const TRADED = /^(?:进出口|出口|进口|出入境|进出境|进境|出境|入境|中转|到发)$/u

/** The name in front of a verb: 横琴口岸|通关. */
function namedIn(units: readonly Unit[], from: number, to: number): Span | null {
  let at = from
  while (at < to && units[at]?.tag !== 'vn') at++
  return spanOf(units, from, at)
}

/** Where 对 stands that opens what describes a measure: 对|实体经济|发放|的|贷款余额, 对|经济|增长|的|贡献率; -1 without one. */
export function towardOf(units: readonly Unit[], of: number): number {
  for (let at = of - 1; at >= Math.max(0, of - 6); at--) {
    if (units[at]?.kind === 'preposition') return units[at]?.text === '对' ? at : -1
    if (units[at]?.kind === 'of' || units[at]?.kind === 'stop') return -1
  }
  return -1
}

/** Who does what describes an owner: 某集团|控股|的|煤炭|产量; -1 where nobody is named. */
function doerOf(units: readonly Unit[], of: number): number {
  const verb = units[of - 1]
  if (verb?.kind !== 'verb' || LIGHT.has(verb.text)) return -1
  const at = nounStart(units, of - 1)
  const doer = units[at]
  return doer && at < of - 1 && (doer.kind === 'place' || /^n[rtz]/u.test(doer.tag)) ? at : -1
}

/** Whether a verb and its adverbs stand before a noun: 具有|一定|影响力|的. */
function isDescribed(units: readonly Unit[], from: number): boolean {
  let at = from - 1
  while (units[at]?.kind === 'adverb') at--
  return at < from - 1 && units[at]?.kind === 'verb'
}

/** 其|在华|的|员工: of whom was spoken before. */
const HIS = /^[其它他她]们?$/u

/** 游戏|在公司收入中的|占比. */
const WITHIN = /^(?:占比|比重|份额|比例)$/u

/** X的Y before a number: X is who, unless it only describes Y. */
export function readOf(units: readonly Unit[], start: number, end: number): Parsed {
  const of = start - 1
  const measured = isHead(units[end - 1]?.text ?? '')
  const from = nounStart(units, of)
  const before = units[from - 1]
  const metric = spanOf(units, start, end)
  if (before?.kind === 'verb' && REPORTS.test(before.text))
    return { kept: null, measured, subject: subjectIn(units, 0, from - 1), metric: spanOf(units, from, end) }
  const grown = units.findIndex((u, i) => i > from && i < of - 1 && u.text === '新增')
  if (grown > 0 && !measured)
    return { kept: null, measured, subject: subjectIn(units, 0, grown), metric: spanOf(units, grown, end) }
  if (from + 1 < of && /^新[建增设开]$/u.test(units[from]?.text ?? ''))
    return { kept: null, measured, subject: subjectIn(units, 0, from), metric }
  if (from < of && !isDescribed(units, from) && (!before || skips(before)) && !/^[az]$/u.test(units[of - 1]?.tag ?? ''))
    return { kept: null, measured, subject: spanOf(units, from, of), metric }
  const part = WITHIN.test(units[end - 1]?.text ?? '') ? units.slice(0, of).findLastIndex((u) => u.text === '在') : -1
  if (part > 0) return { kept: null, measured, subject: subjectIn(units, 0, part), metric }
  const toward = towardOf(units, of)
  if (toward >= 0)
    return { kept: null, measured, subject: subjectIn(units, 0, toward), metric: spanOf(units, toward, end) }
  const inner = owned(units, start, end)
  const doer = inner.subject ? doerOf(units, of) : -1
  if (doer >= 0 && inner.subject)
    return { ...inner, weak: false, subject: { start: units[doer]?.start ?? 0, end: inner.subject.end } }
  const actor = inner.subject && before?.kind === 'verb' ? subjectIn(units, 0, from - 1) : null
  if (actor) return { kept: null, measured, subject: actor, metric }
  if (inner.subject) return inner
  if (before?.text === '在') {
    const who = subjectIn(units, 0, from - 1)
    if (who ?? HIS.test(units[from - 2]?.text ?? '')) return { kept: null, measured, subject: who, metric }
  }
  const by = before?.kind === 'preposition' && /^[经在由]$/u.test(before.text) ? namedIn(units, from, of) : null
  if (by) return { kept: null, measured, subject: by, metric }
  const described = units.slice(0, of)
  const place = described.find((u) => u.kind === 'place')
  const subject = before?.kind === 'verb' || before?.kind === 'preposition' ? subjectIn(units, 0, from - 1) : null
  return { kept: null, measured, subject: subject ?? (place ? { start: place.start, end: place.end } : null), metric }
}
