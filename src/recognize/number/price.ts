import { longestBefore, suffixes } from '../../text/lookup.ts'
import type { Item } from './item.ts'

/** Words of prices and of paying that 分 right behind them is a coin after. */
const prices = suffixes(
  '价格 单价 售价 电价 油价 进价 卖 只卖 仅售 便宜 便宜了 只要 只需 仅需 花 花了 付 收费 降价 涨价 补贴 运费 成本 加价'
    .split(' ')
    .map((w) => [w, true] as const),
)
const links = suffixes(
  '为 约 了 约为 是 仅 达 到 至 上涨 下调 上调 下降 降 涨 降低'.split(' ').map((w) => [w, true] as const),
)

/** Whether 分 is the hundredth of a 元, since a price is told: 每度电便宜5分, 单价为八分. */
export function isCents(text: string, { start }: Item): boolean {
  if (longestBefore(prices, text, start)) return true
  const link = longestBefore(links, text, start)
  return link !== undefined && longestBefore(prices, text, start - link[0].length) !== undefined
}
