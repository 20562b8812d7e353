import { longestAt, longestBefore, prefixes, suffixes } from '../../text/lookup.ts'

/** What an approximator says of the number beside it. */
export type Bound = 'min' | 'max' | 'about'

const rows = <B>(bound: B, text: string) =>
  text
    .split(/\s+/u)
    .filter((w) => w !== '')
    .map((w) => [w, bound] as const)

/** Before a number. The longest counts, so 不超过 isn't read as 超过, and 附近 (a word of its own) hides 近. */
const before = suffixes<Bound | 'none'>([
  ...rows(
    'min' as const,
    `超 超过 超出 超越 逾 已逾 突破 冲破 破 过 高于 大于 多于 强于 不低于 不少于 不小于 不下 不下于 至少 起码 起碼 最低 最少 少说
     大于等于 大于或等于 大于或者等于 不亚于 高出 远超 远超过 已超 已超过 均超 均超过 都超过 达到或超过 上 达上 满 只多不少于 超过了 突破了 超了 至少为 ≥ > ＞`,
  ),
  ...rows(
    'max' as const,
    `近 已近 接近 将近 不到 不足 未满 不满 低于 小于 少于 不超过 不超 未超过 不高于 不多于 不大于 不得超过 至多 最多 最高 顶多 小于等于
     小于或等于 小于或者等于 几近 逼近 不及 跌破 未达 未达到 最多为 ≤ < ＜`,
  ),
  ...rows(
    'about' as const,
    '约 大约 约为 约合 约有 约占 大概 大致 大约为 达 达到 已达 高达 多达 共达 长达 可达 整整 仅 仅为 仅有 只有 几乎 预计 估计 差不多',
  ),
  ...rows(
    'none' as const,
    `附近 最近 靠近 临近 邻近 新近 合约 节约 签约 契约 预约 条约 特约 公约 履约 违约 失约 相约 纽约 英超 中超 西甲超 赶超 反超 经过 通过
     不过 加上 早上 晚上 马上 网上 线上 身上 地上 路上 手上 海上 天上 市场上 会上 基本上 历史上 世界上 船上 车上 岸上 陆上 水上 桌上 场上 村上 以上
     圆满 充满 打破 爆破 侦破 攻破 度过 见过 错过 难过 越过 跨过 发达 抵达 雷达 表达 传达 到达 未过 有过 做过 来过 去过 参加过 举办过 过上 碰上 赶上 遇上 填满 装满 坐满 挤满 摆满 挂满 堆满 布满 爬满 站满`,
  ),
])

/** Behind a number and its unit. */
const after = prefixes<Bound>([
  ...rows('min' as const, '以上 及以上 之上 或以上 有余 开外 起 往上 或者以上 或更多 还多 多'),
  ...rows('max' as const, '以下 以内 之内 及以下 之下 或以下 或者以下 内'),
  ...rows('about' as const, '左右 上下 前后 大关 不等 许'),
])

/** An approximator with its place. */
export interface Approximator {
  readonly word: string
  readonly bound: Bound
}

/** 已过七成, 均过千万, 年过三十, 计划投入过亿元: elsewhere 过 belongs to the verb before it (拍过两部). */
const isPast = (text: string, start: number, end: number) =>
  '均已年将都早率量额人'.includes(text.charAt(end - 2) || '…') ||
  /^(?:[百千万亿]|[\d.]{1,9}[%％万亿]|[一二三四五六七八九两][成十]?[百千万亿成])/u.test(text.slice(start, start + 10))

/** Whether 上 and 过 bound the number behind them: 上百家 does, 交上一份 and 发过两条 don't. */
function bounds(text: string, start: number, end: number): boolean {
  return text[end - 1] === '上' ? '百千万亿'.includes(text.charAt(start) || '…') : isPast(text, start, end)
}

/** The approximator that ends where a number begins. */
export function boundBefore(text: string, start: number): Approximator | undefined {
  const end = text[start - 1] === ' ' ? start - 1 : start
  const hit = longestBefore(before, text, end)
  if (!hit || hit[1] === 'none') return undefined
  if ((hit[0] === '上' || hit[0] === '过') && !bounds(text, start, end)) return undefined
  return { word: hit[0], bound: hit[1] }
}

/** 多 behind a unit counts only where the phrase ends; 起 and 内 not where a word goes on (起来, 内容). */
const goesOn: Readonly<Record<string, string>> = {
  多: '少家个种名人位年元方样次地项',
  起: '来点诉到义',
  内: '容部蒙地外陆心',
  许: '多可',
}

/** The approximator that begins where a number and its unit end. */
export function boundAfter(text: string, end: number): Approximator | undefined {
  const hit = longestAt(after, text, end)
  if (!hit || goesOn[hit[0]]?.includes(text.charAt(end + hit[0].length) || '…')) return undefined
  return { word: hit[0], bound: hit[1] }
}

const LARGER = '大高多强长'
const SMALLER = '小低少短'

/** 比三十大, 比 170 低: what a bare number is compared with is a bound. */
export function comparedAt(text: string, { start, end }: { start: number; end: number }): Approximator | undefined {
  const from = text[start - 1] === ' ' ? start - 1 : start
  if (text[from - 1] !== '比') return undefined
  const word = text.charAt(text[end] === ' ' ? end + 1 : end)
  if (word !== '' && LARGER.includes(word)) return { word: `比…${word}`, bound: 'min' }
  return word !== '' && SMALLER.includes(word) ? { word: `比…${word}`, bound: 'max' } : undefined
}

/** The modifier's words and bounds of what stands before, inside and behind a number. */
export interface Bounds {
  readonly modifier: string | null
  readonly min: boolean
  readonly max: boolean
  readonly before: string
}

/** The bounds of one approximator. */
export const only = ({ word, bound }: Approximator): Bounds => ({
  modifier: word,
  min: bound === 'min',
  max: bound === 'max',
  before: word,
})

const NONE: Bounds = { modifier: null, min: false, max: false, before: '' }

/** All that bounds the number between two offsets. `inner` is 余, 多 or 几 where it stands inside. */
export function boundsOf(text: string, span: { start: number; end: number }, inner: string | null): Bounds {
  const lead = boundBefore(text, span.start)
  const tail = boundAfter(text, span.end)
  if (!lead && !tail && inner === null) return NONE
  const words = [lead?.word ?? null, inner, tail?.word ?? null].filter((w) => w !== null)
  return {
    modifier: words.join('…'),
    min: lead?.bound === 'min' || tail?.bound === 'min' || inner === '余' || inner === '多',
    max: lead?.bound === 'max' || tail?.bound === 'max',
    before: lead?.word ?? '',
  }
}
