import { type Lookup, suffixes } from '../../text/lookup.ts'
import { isOff, ownWords } from '../../text/own-words.ts'

const UP =
  '增长 增加 上升 上涨 提高 提升 扩大 攀升 增 涨 升 高 多 回升 加快 上扬 飙升 大涨 走高 升值 增收 增产 激增 猛增 提速 偏多 偏高 多出 高出 新增加 上调 大幅增长 走扩 扩张 反弹 攀高 多增 净增 微增 略增 劲增 陡增 上浮 微升 微涨 略升 略涨'
const DOWN =
  '下降 减少 下跌 降低 回落 下滑 缩减 收窄 减 降 跌 少 低 缩小 萎缩 下挫 大跌 放缓 下调 走低 暴跌 亏损扩大 锐减 压减 降幅 缩短 压缩 偏少 偏低 收缩 减负 减亏 少增 净减 贬值 微降 略降 骤降 下浮 微跌 略跌 续降'

/** Our verbs of growth and their directions. */
export const GROWTH: readonly (readonly [verb: string, direction: 'up' | 'down'])[] = [
  ...UP.split(' ').map((w) => [w, 'up'] as const),
  ...DOWN.split(' ').map((w) => [w, 'down'] as const),
  ...'增长幅度 上升幅度 上涨幅度 提高幅度 增速为 增速达 增幅为 增幅达 增幅 涨幅 涨幅为 涨幅达 增长率为 增速 增长率 涨幅达到'
    .split(' ')
    .map((w) => [w, 'up'] as const),
  ...'下降幅度 下跌幅度 降低幅度 减少幅度 跌幅 跌幅为 降幅 降幅为 降幅达 跌幅达'
    .split(' ')
    .map((w) => [w, 'down'] as const),
]

let growth: Lookup<'up' | 'down'> | undefined

/** Verbs of growth that stand right before the number of a change, and their direction; a user's own come before ours. */
export function growthVerbs(): Lookup<'up' | 'down'> {
  growth ??= suffixes([
    ...ownWords().phrases.flatMap(({ phrase, means }) =>
      means === 'up' || means === 'down' ? [[phrase, means] as const] : [],
    ),
    ...GROWTH.filter(([verb]) => !isOff('phrase', verb)),
  ])
  return growth
}
