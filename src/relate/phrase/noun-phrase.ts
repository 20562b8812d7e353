import type { Span } from '../../model/span.ts'
import { isHead, LIGHT, MODIFIERS, NAMEABLE, PACES } from './lexicon.ts'
import type { Unit, UnitKind } from './kinds.ts'

/** Words that open what is measured inside a noun phrase: 民航|日均货运航班. */
export const PACE = new RegExp(`^(?:${PACES}|平均|日增|新增|累计)$`, 'u')

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
  (isOffice(units, at) || (units[at].text === '增长' && OUTLOOK.test(units[at + 1]?.text ?? '')) || isHeaded(units, at))

/** 某大学|建设|学院, 某省|发展|银行: an office or school with a verb in its name. */
const isOffice = (units: readonly Unit[], at: number): boolean =>
  isNominal(units[at - 1]) &&
  /^[\u4e00-\u9fff]{2}$/u.test(units[at]?.text ?? '') &&
  OFFICE.test(units[at + 1]?.text ?? '')

const OFFICE = /^(?:学院|大学|集团|银行|研究院|设计院|协会|学会|委员会|部门|厅|局)$/u

/** 经济|增长|预期. */
const OUTLOOK = /^(?:预期|目标|预测值?|前景|潜力)$/u

const isHeaded = (units: readonly Unit[], at: number) =>
  units[at] !== undefined &&
  (NAMEABLE.has(units[at].text) || (isNominal(units[at - 1]) && !LIGHT.has(units[at].text))) &&
  isHead(units[at + 1]?.text ?? '')

/** Whether a verb or adverb belongs to the measure behind it: 油茶林|新增|种植|面积, 对外|投资. */
const isModifying = (units: readonly Unit[], at: number) => {
  const next = units[at + 1]
  return MODIFIERS.has(units[at]?.text ?? '') && next !== undefined && (isNominal(next) || MODIFIERS.has(next.text))
}

/** Whether a unit joins the two ends of a line, or says where someone is posted: 兰州|至|西宁段, 联合国|驻|某国|办事处. */
const isSpan = (units: readonly Unit[], at: number) =>
  (units[at]?.text === '至' && units[at - 1]?.kind === 'place' && units[at + 1]?.kind === 'place') ||
  (units[at]?.text === '驻' && isNominal(units[at - 1]) && isNominal(units[at + 1]))

/** 牛奶|和|其他|乳制品. */
const isOther = (units: readonly Unit[], at: number) =>
  /^其[他它]$/u.test(units[at]?.text ?? '') && units[at - 1]?.kind === 'joint' && isNominal(units[at - 2])

/** Where a noun phrase that ends before `end` begins. */
export function nounStart(units: readonly Unit[], end: number): number {
  let at = end
  for (; at > 0; at--) {
    const unit = units[at - 1]
    if (!unit) break
    if (isNominal(unit)) {
      if (unit.kind === 'pronoun' && !isNominal(units[at - 2]) && !isOther(units, at - 1)) return at - 1
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

/** Where words begin that tell who or what: behind times, adverbs and stops. */
export function headOf(units: readonly Unit[]): number {
  const at = units.findIndex((u) => u.kind !== 'adverb' && u.kind !== 'stop' && u.kind !== 'time')
  return at < 0 ? units.length : at
}
