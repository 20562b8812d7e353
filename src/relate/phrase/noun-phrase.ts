import type { Span } from '../../model/span.ts'
import { isHead, LIGHT, MODIFIERS, NAMEABLE, POINTING } from './lexicon.ts'
import type { UnitKind } from './kinds.ts'
import type { Unit } from './units.ts'

/** Words that open what is measured inside a noun phrase: 民航|日均货运航班. */
export const PACE = /^(?:日均|年均|月均|人均|户均|累计|新增|平均)$/u

const NOMINAL: ReadonlySet<UnitKind> = new Set(['noun', 'place', 'pronoun'])

/** Whether a unit can be part of a noun phrase. */
export const isNominal = (unit: Unit | undefined) => unit !== undefined && NOMINAL.has(unit.kind)

/** The span of units, null where there are none. */
export const spanOf = (units: readonly Unit[], from: number, to: number): Span | null => {
  const first = units[from]
  const last = units[to - 1]
  return first && last && from < to ? { start: first.start, end: last.end } : null
}

const ADMINISTRATIVE = /(?:[省市县区州乡镇村旗盟]|地区|云南|四川|新疆|浙江|广东|江苏|山东)$/u

/** An owner's span: of a chain of places the last, 四川省|会理县. */
export function ownerOf(units: readonly Unit[], from: number, to: number): Span | null {
  if (to - from > 1 && units[to - 1]?.kind === 'joint') return ownerOf(units, from, to - 1)
  const chain = to - from > 1 && units.slice(from, to).every((u) => u.kind === 'place' && ADMINISTRATIVE.test(u.text))
  return spanOf(units, chain ? to - 1 : from, to)
}

/** Whether a verb stands inside a name: 签约|金额, 发电|量, 加工|产业. */
export const isInName = (units: readonly Unit[], at: number) =>
  units[at]?.kind === 'verb' &&
  isNominal(units[at + 1]) &&
  (NAMEABLE.has(units[at].text) || (isNominal(units[at - 1]) && !LIGHT.has(units[at].text))) &&
  isHead(units[at + 1]?.text ?? '')

/** Whether a verb or adverb belongs to the measure behind it: 油茶林|新增|种植|面积, 对外|投资. */
const isModifying = (units: readonly Unit[], at: number) => {
  const next = units[at + 1]
  return MODIFIERS.has(units[at]?.text ?? '') && next !== undefined && (isNominal(next) || MODIFIERS.has(next.text))
}

/** Whether a unit joins the two ends of a line: 兰州|至|西宁段. */
const isSpan = (units: readonly Unit[], at: number) =>
  units[at]?.text === '至' && units[at - 1]?.kind === 'place' && units[at + 1]?.kind === 'place'

/** Where a noun phrase that ends before `end` begins. */
export function nounStart(units: readonly Unit[], end: number): number {
  let at = end
  for (; at > 0; at--) {
    const unit = units[at - 1]
    if (!unit) break
    if (isNominal(unit)) {
      if (unit.kind === 'pronoun' && !isNominal(units[at - 2])) return at - 1
      continue
    }
    if (unit.kind === 'local' && at < end && isNominal(units[at - 2]) && !/[上中下内里间后前时来]$/u.test(unit.text))
      continue
    if (unit.kind === 'joint' && at < end && at > 1 && (isNominal(units[at - 2]) || units[at - 2]?.kind === 'verb'))
      continue
    if (at < end && (isInName(units, at - 1) || isModifying(units, at - 1) || isSpan(units, at - 1))) continue
    if (unit.kind === 'verb' && at < end && units[at - 2]?.tag === 'b' && !LIGHT.has(unit.text)) continue
    if (unit.kind === 'verb' && at < end && units[at - 2]?.kind === 'joint' && !LIGHT.has(unit.text)) continue
    break
  }
  while (at < end && units[at]?.kind === 'joint') at++
  return at
}

/** Where a noun phrase that begins at `from` ends. */
export function nounEnd(units: readonly Unit[], from: number, to: number): number {
  let at = from
  for (; at < to; at++) {
    const unit = units[at]
    if (!unit) break
    if (isNominal(unit)) continue
    if (
      at > from &&
      unit.kind === 'joint' &&
      (isNominal(units[at + 1]) || units[at + 1]?.kind === 'verb') &&
      at + 1 < to
    )
      continue
    if (at > from && unit.kind === 'verb' && units[at - 1]?.kind === 'joint' && !LIGHT.has(unit.text)) continue
    if (
      at > from &&
      unit.kind === 'local' &&
      isNominal(units[at + 1]) &&
      at + 1 < to &&
      !/[上中下内里间后前时来]$/u.test(unit.text)
    )
      continue
    if (at > from && (isInName(units, at) || isSpan(units, at))) continue
    break
  }
  while (at > from && (units[at - 1]?.kind === 'joint' || (at - from > 1 && PACE.test(units[at - 1]?.text ?? '')))) at--
  return at
}

/** Whether a unit says nothing of whom a clause speaks. */
export const skips = (unit: Unit | undefined) =>
  unit !== undefined &&
  (unit.kind === 'time' ||
    unit.kind === 'adverb' ||
    unit.kind === 'stop' ||
    unit.kind === 'joint' ||
    unit.kind === 'local')

const LOCALIZERS =
  /^(?:[上中下内里间后前时]|方面|期间|之际|以来|以后|之后|以前|之前|之间|过程中|当中|其中|会上|基础上|背景下|同时)$/u

/** What is held may be whom a sentence speaks of: 大会|期间. */
const HELD = /(?:[会展赛]|活动)$/u

/** What makes the noun before it a time: 午饭|后, 旺季|期间. */
const WHEN = /^(?:后|时|期间|之际|以来|之后|以后|之前|以前)$/u

/** A place with the nouns that belong to its name: 塔城|重点开发开放试验区. */
function placeNamed(units: readonly Unit[], from: number, to: number): Span | null {
  let at = from + 1
  while (at < to && units[at]?.kind === 'place') at++
  while (at < to && /^[njb]/u.test(units[at]?.tag ?? '')) at++
  return spanOf(units, from, at)
}

/** Where a prepositional phrase that opens a clause ends; `named` is the place or facility in it. */
function afterPhrase(
  units: readonly Unit[],
  from: number,
  to: number,
): { readonly at: number; readonly named: Span | null } {
  const begin = from + 1
  let at = begin
  while (at < to && units[at]?.kind === 'adverb') at++
  const first = at
  at = nounEnd(units, at, to)
  const place = units.slice(first, at).find((u) => u.kind === 'place')
  const named = place && units[from]?.text === '在' ? placeNamed(units, units.indexOf(place), at) : null
  if (LOCALIZERS.test(units[at]?.text ?? '') || LOCALIZERS.test(units[at - 1]?.text ?? '')) {
    if (LOCALIZERS.test(units[at]?.text ?? '')) at++
    return { at, named }
  }
  return { at: Math.max(at, begin), named }
}

/** The end of a noun phrase that may go on: 华能|在托克逊的风电项目. */
function ownerEnd(units: readonly Unit[], from: number, to: number): number {
  const end = nounEnd(units, from, to)
  if (end === from || units[end]?.text !== '在') return end
  const inner = nounEnd(units, end + 1, to)
  return units[inner]?.kind === 'of' && inner + 1 < to && isNominal(units[inner + 1])
    ? nounEnd(units, inner + 1, to)
    : end
}

/** What happens and does harm is who a sentence speaks of. */
const EVENTS = /^(?:冲突|事故|袭击|爆炸|空袭|疫情|灾害|火灾|枪击|坍塌|洪水)$/u

/** Words that can't be who is spoken of: idioms, adjectives, a quoted word alone. */
const isHollow = (unit: Unit) =>
  (/^(?:[ilambqz]|an|ad|vn)$/u.test(unit.tag) && !EVENTS.test(unit.text)) ||
  POINTING.has(unit.text) ||
  PACE.test(unit.text) ||
  (unit.text.startsWith('“') && unit.text.length < 6)

/** Who a stretch speaks of: its first noun phrase, adverbials in front skipped and what only describes it left out. */
export function subjectIn(units: readonly Unit[], from: number, to: number): Span | null {
  let at = from
  let fallback: Span | null = null
  while (at < to && skips(units[at])) at++
  for (let of = to - 2; of > at; of--) {
    if (units[of]?.kind !== 'of' || !isNominal(units[of + 1])) continue
    const described = units.slice(at, of).some((u) => u.kind === 'verb' || u.kind === 'preposition')
    const adjective = units.slice(at, of).every((u) => u.tag === 'a' || u.kind === 'adverb')
    const predicate = units.slice(at, of).findIndex((u) => u.kind === 'verb')
    if (adjective || (described && (predicate === 0 || units[at]?.kind !== 'noun'))) {
      at = of + 1
      break
    }
    if (!described) {
      const whole = spanOf(units, at, nounEnd(units, of + 1, to))
      return whole && whole.end - whole.start <= 30 ? whole : spanOf(units, of + 1, nounEnd(units, of + 1, to))
    }
  }
  for (let turns = 0; turns < 3 && units[at]?.kind === 'preposition'; turns++) {
    const phrase = afterPhrase(units, at, to)
    fallback ??= phrase.named
    at = phrase.at
    while (at < to && skips(units[at])) at++
  }
  let end = ownerEnd(units, at, to)
  for (let turns = 0; turns < 3 && end > at && WHEN.test(units[end]?.text ?? ''); turns++) {
    if (HELD.test(units[end - 1]?.text ?? '')) fallback ??= spanOf(units, at, end)
    at = end + 1
    while (at < to && skips(units[at])) at++
    end = ownerEnd(units, at, to)
  }
  while (end > at && units[end - 1]?.text === '新') end--
  if (end === at) return fallback
  if (units.slice(at, end).every(isHollow)) return fallback
  if (
    units
      .slice(at, end)
      .every((u) => u.kind === 'pronoun' && !/^(?:我国|该|本(?![次轮届期周月年季])|我们|公司)/u.test(u.text))
  )
    return fallback
  return ownerOf(units, at, end)
}
