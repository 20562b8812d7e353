import type { Unit } from './kinds.ts'
import { REPORTS } from './lexicon.ts'

/** 为企业放款: 为 before a noun and a verb is a preposition. */
const isFor = (units: readonly Unit[], i: number) =>
  (units[i + 1]?.kind === 'noun' || units[i + 1]?.kind === 'place') && units.slice(i + 2).some((u) => u.kind === 'verb')

const isReporter = (units: readonly Unit[], at: number) =>
  (units[at]?.kind === 'place' || /(?:[省市区县州]|兵团)$/u.test(units[at]?.text ?? '')) && units[at - 1]?.text !== '为'

/** 某省|报告|新型肺炎病例: what a place does before a noun. */
const isReport = (units: readonly Unit[], i: number) =>
  REPORTS.test(units[i]?.text ?? '') &&
  units[i]?.kind === 'noun' &&
  isReporter(units, units[i - 1]?.text === '累计' ? i - 2 : i - 1) &&
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

/** Settles what words do by those beside them; `done` says that 了 follows the last. */
export function settle(out: Unit[], done: boolean): void {
  for (const [i, unit] of out.entries())
    if (unit.text === '为' && isFor(out, i)) out[i] = { ...unit, kind: 'preposition' }
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
}
