import { ACTIONS, isHead, MODIFIERS } from './lexicon.ts'
import { isCompass } from './compass.ts'
import type { Unit } from './kinds.ts'

/** CPI|初值, 通胀率|预期|终值: which reading of a measure it is. */
const isRead = ({ text, tag }: Unit, head: Unit) =>
  /^[初终]值$/u.test(head.text) && (tag === 'eng' || text === '预期' || isHead(text))

/** 补贴|金额, 授信|额度: how much is done. */
const isAmountOf = ({ text }: Unit, head: Unit) =>
  ACTIONS.has(text) && /^(?:金额|总额|额度|规模|数量|总量)$/u.test(head.text)

/** What indexes are of, which their names hold: 消费者|信心|指数, 业务活动|预期|指数. */
const INDEXED: ReadonlySet<string> = new Set(
  '景气 信心 预期 运价 活动 商务 商务活动 业务 业务活动 经营 经营活动 生产经营 消费者 企业家 采购 经理 采购经理 价格 出厂 供给 供应 库存 发展 开发 先行 领先 业务量 从业人员 订单 人员'.split(
    ' ',
  ),
)

/** Whether a word belongs to the measure behind it: 出口|总值, 最大储存|能力, 制造业|PMI. */
const isModifier = (units: readonly Unit[], at: number, head: Unit) =>
  (units[at + 1]?.text === 'PMI' && units[at]?.text.endsWith('业')) ||
  (units[at] !== undefined && (isRead(units[at], head) || isAmountOf(units[at], head))) ||
  (head.text.endsWith('指数') && INDEXED.has(units[at]?.text ?? '')) ||
  (!(units[at]?.text === '地区' && isCompass(units[at - 1]?.text ?? '')) &&
    (MODIFIERS.has(units[at]?.text ?? '') || (head.text === '能力' && units[at]?.tag.startsWith('v') === true)))

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
