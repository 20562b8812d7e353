import type { Span } from '../../model/span.ts'
import { POINTING } from './lexicon.ts'
import { isNominal, nounEnd, ownerOf, PACE, skips, spanOf } from './noun-phrase.ts'
import type { Unit } from './kinds.ts'

/** The brackets of 今天（6月10日）. */
const isAroundTime = (units: readonly Unit[], at: number) =>
  /^[（()）]$/u.test(units[at]?.text ?? '') && (units[at + 1]?.kind === 'time' || units[at - 1]?.kind === 'time')

const LOCALIZERS =
  /^(?:[上中下内里间后前时]|方面|期间|之际|以来|以后|之后|以前|之前|之间|过程中|当中|其中|会上|基础上|背景下|同时)$/u

/** 在某国的调停|下: what helps or hinders, no place. */
const UNDER = /^(?:下|基础上|背景下|过程中|同时)$/u

/** Where the words end that such a phrase is about; -1 where it is another one. */
function underEnd(units: readonly Unit[], from: number, to: number): number {
  for (let at = from + 1; at < Math.min(to, from + 5); at++) {
    if (UNDER.test(units[at]?.text ?? '')) return at + 1
    if (!/^(?:noun|verb|adverb)$/u.test(units[at]?.kind ?? '')) return -1
  }
  return -1
}

/** What is held may be whom a sentence speaks of: 大会|期间. */
const HELD = /(?:[会展赛]|活动)$/u

/** What makes the noun before it a time: 午饭|后, 旺季|期间. */
const WHEN = /^(?:后|时|期间|之际|以来|之后|以后|之前|以前)$/u

/** 展会|上|陶瓷产品: where it is; who it is stands behind. */
const WITHIN = /^[上内里]$/u

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
  const under = units[at]?.kind === 'of' ? underEnd(units, at, to) : -1
  if (under >= 0) return { at: under, named: null }
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

/** 销量|排名|前|十位|的, 某厂|生产|的: one verb, and nothing that it is done to. */
const isRelative = (units: readonly Unit[], verb: number, of: number): boolean =>
  units.slice(verb + 1, of).every((u) => u.kind === 'local' || /^mq?$/u.test(u.tag)) &&
  units.slice(0, verb).every((u) => u.kind !== 'preposition') &&
  !/^\d/u.test(units[of + 1]?.text ?? '')

/** 品质|严重|退化, 某市|一场|庆祝: what belongs to the verb or the noun behind it. */
const isBeside = (units: readonly Unit[], at: number, from: number): boolean =>
  at > from &&
  (units[at]?.tag === 'a' && units[at].text !== '合同' && units[at - 1]?.tag !== 'm'
    ? units[at + 1]?.kind === 'verb'
    : /^一[场起架艘列辆条名位座项款种支批]?$/u.test(units[at]?.text ?? ''))

/** Who a stretch speaks of: its first noun phrase, adverbials in front skipped and what only describes it left out. */
export function subjectIn(units: readonly Unit[], from: number, to: number): Span | null {
  let at = from
  let fallback: Span | null = null
  while (at < to && (skips(units[at]) || isAroundTime(units, at))) at++
  for (let of = to - 2; of > at; of--) {
    if (units[of]?.kind !== 'of' || !isNominal(units[of + 1])) continue
    const described = units.slice(at, of).some((u) => u.kind === 'verb' || u.kind === 'preposition')
    const adjective = units.slice(at, of).every((u) => u.tag === 'a' || u.kind === 'adverb')
    const predicate = units.slice(at, of).findIndex((u) => u.kind === 'verb')
    if (adjective || (described && (predicate === 0 || !/^(?:noun|pronoun)$/u.test(units[at]?.kind ?? '')))) {
      at = of + 1
      break
    }
    if (predicate > 0 && isRelative(units, at + predicate, of)) {
      const whole = spanOf(units, at, nounEnd(units, of + 1, to))
      if (whole && whole.end - whole.start <= 20 && (units[nounEnd(units, of + 1, to)]?.kind ?? 'stop') !== 'stop')
        return whole
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
  if (end > at && WITHIN.test(units[end]?.text ?? '') && units[end + 1]?.kind === 'noun') {
    const inner = subjectIn(units, end + 1, to)
    if (inner) return inner
  }
  while (end > at && (units[end - 1]?.text === '新' || isBeside(units, end - 1, at))) end--
  if (end === at) return fallback
  if (units.slice(at, end).every(isHollow)) return fallback
  if (
    units
      .slice(at, end)
      .every(
        (u) => u.kind === 'pronoun' && !/^(?:我[国省市县区州]|该|本(?![次轮届期周月年季])|我们|公司)/u.test(u.text),
      )
  )
    return fallback
  return ownerOf(units, at, end)
}
