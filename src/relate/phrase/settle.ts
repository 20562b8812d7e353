import type { Unit } from './kinds.ts'
import { REPORTS } from './lexicon.ts'
import { headOf } from './noun-phrase.ts'

/** 为企业放款: 为 before a noun and a verb is a preposition. */
const isFor = (units: readonly Unit[], i: number) =>
  (units[i + 1]?.kind === 'noun' || units[i + 1]?.kind === 'place') && units.slice(i + 2).some((u) => u.kind === 'verb')

const isReporter = (units: readonly Unit[], at: number) =>
  (units[at]?.kind === 'place' || /(?:[省市区县州]|兵团)$/u.test(units[at]?.text ?? '')) && units[at - 1]?.text !== '为'

/** Whom health authorities report. */
const PATIENTS = /病例|患者|感染者|死亡|病人/u

/** 某省|报告|新型肺炎病例: what a place does before a noun. */
const isReport = (units: readonly Unit[], i: number) =>
  REPORTS.test(units[i]?.text ?? '') &&
  units[i]?.kind === 'noun' &&
  (i === 0
    ? PATIENTS.test(units.at(-1)?.text ?? '')
    : isReporter(units, units[i - 1]?.text === '累计' ? i - 2 : i - 1)) &&
  units[i + 1]?.kind === 'noun' &&
  units[i + 1]?.tag !== 'f'

const CAUSES: ReadonlySet<string> = new Set(['造成', '导致', '致', '致使', '已致'])

/** What does harm, where the dictionary knows only a verb. */
const EVENTS = /^(?:爆炸|袭击|空袭|枪击|冲突|坍塌|垮塌|相撞|泄漏)$/u

/** 爆炸|至少|造成: what happened is what did it. */
function asEvent(units: Unit[], before: number): void {
  let i = before
  while (units[i]?.kind === 'adverb') i--
  const unit = units[i]
  if (unit?.kind === 'verb' && EVENTS.test(unit.text) && !/^[这那该此一]/u.test(units[i - 1]?.text ?? ''))
    units[i] = { ...unit, kind: 'noun', tag: 'n' }
}

/** 部署|了, 调查|过, 书写|着: what stands before 了 is a verb, whatever else it may be. */
function asDone(units: Unit[], i: number): void {
  const unit = units[i]
  if (unit?.kind === 'noun' && unit.text.length === 2 && /^(?:n|vn|an|x)$/u.test(unit.tag))
    units[i] = { ...unit, kind: 'verb' }
}

/** Verbs that the dictionary takes for nouns, where nobody stands before them: 组织|26场, 检查|5件. */
const ACTS =
  /^(?:组织|检查|排查|调度|联系|核准|整治|控制|规定|节约|测量|协调|抽查|登记|规划|布局|调查|监测|审查|走访|慰问|调研|改造|整改|清理|研究|编制|培训|指导)$/u

/** 科学|布局: how something is done. */
const MANNER = /^(?:科学|合理|精准|高效|统一|严格|集中|紧急|规范)$/u

/** Settles a verb at the head of a stretch that ends there or goes on with another verb, and how something is done. */
function settleActs(units: Unit[]): void {
  for (const [i, unit] of units.entries()) {
    const next = units[i + 1]
    if (unit.text.length === 2 && next && MANNER.test(unit.text) && (next.kind === 'verb' || ACTS.test(next.text)))
      units[i] = { ...unit, kind: 'adverb' }
  }
  const head = headOf(units)
  const unit = units[head]
  if (unit?.kind !== 'noun' || !ACTS.test(unit.text)) return
  if (units[head + 1] === undefined || units[head + 1]?.kind === 'verb') units[head] = { ...unit, kind: 'verb' }
}

/** 两年|内|销售额, 装置|内|设计: a localizer, unless it opens 内地 or 内外资. */
const isInside = (units: readonly Unit[], i: number): boolean =>
  (i === 0 || units[i - 1]?.kind !== 'joint') && !/^[地外]/u.test(units[i + 1]?.text ?? '')

/** Settles what words do by those beside them; `done` says that 了 follows the last. */
export function settle(out: Unit[], done: boolean): void {
  for (const [i, unit] of out.entries())
    if (unit.text === '为' && isFor(out, i)) out[i] = { ...unit, kind: 'preposition' }
    else if (unit.text === '内' && isInside(out, i)) out[i] = { ...unit, kind: 'local' }
    else if (isReport(out, i)) out[i] = { ...unit, kind: 'verb' }
    else if (CAUSES.has(unit.text)) asEvent(out, i - 1)
    else if (
      unit.text === '了' ||
      unit.text === '过' ||
      unit.text === '着' ||
      (unit.text === '新增' && REPORTS.test(out[i - 1]?.text ?? ''))
    )
      asDone(out, i - 1)
  if (done) asDone(out, out.length - 1)
  settleActs(out)
}
