import { HEAD } from './words.ts'

/** The items of a list and what stands around all of them: 对|拉丁美洲、非洲|进出口. */
export interface Items {
  readonly items: readonly string[]
}

const JOINTS = /[、，,和与及]|以及/u

/** 工业机器人、集成电路产量: the head behind the last item belongs to every one. */
const SHARED_HEAD =
  /^.{2,}?(进出口总?值?|出口总?值?|进口总?值?|出口额|进口额|产量|增加值|销售额|销售收入|销量|产值|收入|利润|投资|面积|营业收入|货运量|客运量|吞吐量|数量|价格|总额|金额|人数|死亡|受伤|发电量|用电量|装机|销售|成交|贷款|存款)$/u

/**
 * Divides what stands before 分别 into as many items as there are numbers; undefined where it holds another number of
 * items. What only the first item has in front (对) or only the last behind (产量) is given to each.
 */
export function itemsOf(lead: string, count: number): readonly string[] | undefined {
  const parts = lead
    .split(JOINTS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < count) return undefined
  const items = parts.slice(-count)
  const [first = ''] = items
  const last = items.at(-1) ?? ''
  const preposition = /^(?:我国)?[对向从自]/u.exec(first)?.[0] ?? ''
  const shared = SHARED_HEAD.exec(last)
  return items.map((item, i) => {
    const front = i > 0 && preposition !== '' && !item.startsWith(preposition) ? preposition : ''
    const back = shared && i < items.length - 1 && !HEAD.test(item) ? (shared[1] ?? '') : ''
    return `${front}${item}${back}`
  })
}
