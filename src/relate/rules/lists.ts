import type { Span } from '../../model/span.ts'
import type { Value } from '../clauses.ts'
import { compassLength } from '../phrase/compass.ts'
import { isHead, isMeasure } from '../phrase/lexicon.ts'
import { type Phrase, SILENT } from '../phrase/phrase.ts'
import type { Run } from '../run.ts'

const SEPARATOR = /^(?:[、，,和与及或]|以及)$/u

/** How many values form one list, beginning with the i-th: only separators stand between them. */
export function listLength(text: string, values: readonly Value[], i: number): number {
  let n = 1
  for (let k = i + 1; k < values.length; k++) {
    const gap = text.slice(values[k - 1]?.end, values[k]?.start).trim()
    if (!SEPARATOR.test(gap)) break
    n++
  }
  return n
}

/** What parts the items of a list; 普及, 饱和 and 参与 are words. */
const JOINTS =
  /[、，,]|以及|(?<![普涉顾提波触危惠])及(?![时其格])|(?<![饱柔缓调共祥温中])和(?![平谐田解县睦])|(?<![参给赋授])与(?!会)/u

/** What ends the last item and holds for all: 工业机器人、集成电路|产量. */
const SHARED =
  /^.{2,}?((?:货物)?(?:进出口|出口|进口)(?:总?[值额量])?|(?:实际)?使用外资|实际对华投资|(?:工业)?增加值|产销?量|(?:零售|销售|成交|交易)(?:总?额|量|收入)?|销量|产值|(?:营业)?收入|净?利润|投资|(?:播种|种植|建筑|销售|受灾)?面积|[货客]?运量|吞吐量|周转量|数量|均?价格?|总额|金额|人[数次]|死亡|受伤|[发用]电量|装机(?:容量)?|[贷存]款|余额|(?:采购经理|消费者信心|消费者?价格|商务活动|出厂价格|发展|信心|运价|生产|价格|活动|景气|质量)?指数|增速)$/u

/** Measures that two share: 产销量 is 产量 and 销量. */
const IN_ONE: readonly (readonly [RegExp, string, string])[] = [
  [/产销量?$/u, '产量', '销量'],
  [/存贷款余额$/u, '存款余额', '贷款余额'],
  [/进出口$/u, '进口', '出口'],
  [/购销量$/u, '购进量', '销售量'],
]

function twoInOne(lead: string): readonly string[] | undefined {
  const found = IN_ONE.find(([pattern]) => pattern.test(lead))
  return found && [lead.replace(found[0], found[1]), lead.replace(found[0], found[2])]
}

/**
 * Divides a stretch into as many items as there are numbers; undefined where it holds another number of items. What only
 * the first has in front (对) or only the last behind (产量) is given to each.
 */
export function itemsOf(lead: string, count: number): readonly string[] | undefined {
  const parts = lead
    .split(JOINTS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < count) return count === 2 ? twoInOne(parts.at(-1) ?? '') : undefined
  return sharing(parts.slice(-count))
}

/** Names of countries and provinces as they stand in such lists. */
const bareNames = (items: readonly string[]) => items.every((item) => /^[\u4e00-\u9fff]{2,4}$/u.test(item))

/** 东部、中部、西部地区|实际使用外资: all that stands behind the last region is of each. */
function behindRegion(items: readonly string[]): string | undefined {
  const last = items.at(-1) ?? ''
  const part = compassLength(last)
  const rest = last.slice(part).replace(/^地区/u, '')
  return part > 0 && rest !== '' && bareNames(items.slice(1, -1)) ? rest : undefined
}

const PROVINCE =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|[\u4e00-\u9fff]{2,5}?[省市县](?!场))/u

/** 山东、河北|冬小麦种植面积: all that stands behind the last province or town is of each. */
function behindPlace(items: readonly string[]): string | undefined {
  const last = items.at(-1) ?? ''
  const place = PROVINCE.exec(last)?.[0]
  const plain = items.slice(0, -1).every((item) => PROVINCE.exec(item)?.[0] === item)
  return plain && place !== undefined && last.length > place.length + 1 ? last.slice(place.length) : undefined
}

/** 高技术制造业和装备制造业|采购经理指数: what stands behind the word that all items end with is of each. */
function behindKind(items: readonly string[]): string | undefined {
  const [first = ''] = items
  const last = items.at(-1) ?? ''
  for (const length of [3, 2, 1]) {
    const kind = first.slice(-length)
    const at = last.indexOf(kind)
    if ((length === 1 && kind !== '业') || first.length <= length || at < 1 || at + length > last.length - 2) continue
    if (items.slice(0, -1).every((item) => item.endsWith(kind))) return last.slice(at + length)
  }
  return undefined
}

/** Items with what only the first has in front and what only the last has behind given to all. */
export function sharing(items: readonly string[]): readonly string[] {
  const behind = behindPlace(items) ?? behindKind(items)
  if (behind !== undefined) return items.map((item, i) => (i < items.length - 1 ? `${item}${behind}` : item))
  const [first = ''] = items
  const last = items.at(-1) ?? ''
  const preposition = /^(?:[从自]|[\u4e00-\u9fff]{0,8}?[对向](?=[\u4e00-\u9fff“]))/u.exec(first)?.[0] ?? ''
  const shared = behindRegion(items) ?? SHARED.exec(last)?.[1] ?? ''
  return items.map((item, i) => {
    const front = i > 0 && preposition !== '' && !item.startsWith(preposition.slice(-1)) ? preposition : ''
    const back =
      shared !== '' &&
      i < items.length - 1 &&
      !isHead(item.slice(-3)) &&
      !isHead(item.slice(-2)) &&
      SHARED.exec(item) === null
        ? shared
        : ''
    return `${front}${item}${back}`
  })
}

/** An item as a phrase: 集成电路产量 is 集成电路's 产量; 对非洲进出口 is one metric. */
export function itemPhrase(item: string, span: Span | null): Phrase {
  const head = SHARED.exec(item)?.[1]
  if (/^[对向从自]/u.test(item)) return { ...SILENT, metric: item, measured: true, by: ['item'] }
  if (head === undefined || isMeasure(item))
    return { ...SILENT, metric: item, measured: isHead(item) || isMeasure(item), by: ['item'] }
  const owner = item.slice(0, -head.length)
  if (/^(?:国内|国外|海外|境内|境外)$/u.test(owner)) return { ...SILENT, metric: item, measured: true, by: ['item'] }
  const nation = /^([\u4e00-\u9fff]{2,8}?)([对向].+)$/u.exec(owner)
  if (nation)
    return {
      ...SILENT,
      subject: nation[1] ?? null,
      subjectSpan: span,
      metric: `${nation[2] ?? ''}${head}`,
      measured: true,
      by: ['item'],
    }
  return { ...SILENT, subject: owner, subjectSpan: span, metric: head, measured: true, by: ['item'] }
}

/** An item of a list that was said before: its name, and where it stands. */
export interface EarlierItem {
  readonly name: string
  readonly span: Span
  readonly code: string | null
}

const LOOK_BACK = 6
const JOINED = /^(?:[市县区州省]|地区)?[、和与及]$/u
const APART = /分别[\u4e00-\u9fff]{2}([\u4e00-\u9fff]{3,16})[，。；]?$/u

/** 在甲、乙、丙三地分别建设电站，投资分别是1、2和3: the places of an earlier clause that a list of numbers is of. */
export function earlierItems({ state, article }: Run, count: number): readonly EarlierItem[] | undefined {
  const { folded } = article
  for (const clause of state.clauses.slice(-LOOK_BACK).reverse()) {
    const places = clause.mentions.filter((m) => m.kind === 'place' || m.kind === 'facility')
    if (places.length < count) continue
    let run: (typeof places)[number][] = []
    for (const place of places) {
      const last = run.at(-1)
      run = last && JOINED.test(folded.slice(last.end, place.start)) ? [...run, place] : [place]
    }
    if (run.length !== count) continue
    const shared = APART.exec(folded.slice(clause.start, clause.end))?.[1] ?? ''
    return run.map(({ text, start, end, code }) => ({ name: `${text}${shared}`, span: { start, end }, code }))
  }
  return undefined
}

/** The clauses before this one that belong to its list: 住宿业，批发业，零售业产量分别增长1%、2%和3%. Where it begins, or -1. */
export function listStart({ state, article }: Run, clause: { readonly start: number }, count: number): number {
  const clauses = state.clauses.slice(-count + 1)
  const first = clauses[0]
  const plain =
    clauses.length === count - 1 &&
    clauses.every((c) => c.values.length === 0 && c.times.length === 0 && c.end - c.start < 24)
  if (!plain || !first) return -1
  return clauses.every((c) => /，$/u.test(article.folded.slice(c.start, c.end).trimEnd())) ? first.start : clause.start
}

/** How long the name is that an item shares with the others of its list. */
export const sharedLength = (item: string): number => SHARED.exec(item)?.[1]?.length ?? 0

/** Where an item stands in its list. */
export function itemSpan(text: string, lead: Span, item: string): Span | null {
  const at = text.indexOf(item, lead.start)
  return at >= 0 && at + item.length <= lead.end ? { start: at, end: at + item.length } : null
}
