import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { CONVERTED, isHead, NO_NOUN } from './lexicon.ts'
import { measureStart } from './measure.ts'
import { asThing, described, phraseEnd } from './noun-extent.ts'
import { undergone } from './undergone.ts'
import { unitsOf } from './units.ts'
import { codeAt } from '../../text/code.ts'

/** What stands behind a number: the noun it counts, or the thing that it is a property of (4亿元的[工厂项目]). */
export interface Behind extends Span {
  /** Whether 的 stands between the number and the noun. */
  readonly of: boolean
  /** Whether the noun names what is measured (15万元的管理费, 9.6%的市场占有率). */
  readonly head: boolean
  /** A verb, not a noun: 38人[死亡]. */
  readonly verb: boolean
  /** Where the measure at its end begins; its end where it ends with none. */
  readonly noun: number
  /** Whether it stands behind the next value. */
  readonly beyond: boolean
  /** The measure between the number and the noun: 20公里[长]的通道. */
  readonly dimension: Span | null
}

const REACH = 24

/** 宽30米, 高约5米, 深处: a measure of what is counted; 高薪岗位 and 长途线路 are counted themselves. */
const MEASURES = /^[长高宽深厚](?:[约近超达为至有处\d]|$|[^\u4e00-\u9fff])/u

/** 17人中|有14名党员. */
const AMONG = /^中[有的约近占，]/u

/** What such words begin with, and 20公里长的通道. */
const DIMENSIONS = '长高宽深厚重'

const starts = (text: string, at: number) => {
  const code = codeAt(text, at)
  const letter =
    (code >= 0x4e00 && code <= 0x9fff) || code === 0x201c || code === 0x300a || (code > 0x40 && code < 0x7b)
  if (code > 0x30 && code < 0x3a) return /^\d[A-Z]/u.test(text.slice(at, at + 2))
  if (!letter || NO_NOUN.includes(text.charAt(at))) return false
  if (code === 0x4e2d) return !AMONG.test(text.slice(at, at + 2))
  return !(DIMENSIONS.includes(text.charAt(at)) && MEASURES.test(text.slice(at, at + 2)))
}

/** 其中5例|为境外输入病例, 3人|均是学生: the number opens the clause and the words behind it say what is counted. */
const IS = /^[均都全]?[为是系]/u
const TOLD = '均都全为是系'

const OPENS = /(?:^|[，、；：（(\s和])(?:其中，?|其余，?|另外，?|[另约近共有])*$/u

/** How many characters lead from a number that opens its clause to what it is told to be; 超过10%为重度 is a limit. */
const toldToBe = (text: string, from: number, value: Value): number => {
  if (!TOLD.includes(text.charAt(value.end))) return 0
  const told = IS.exec(text.slice(value.end, value.end + 2))?.[0].length ?? 0
  return told > 0 && OPENS.test(text.slice(Math.max(from, value.start - 8), value.start)) ? told : 0
}

const LINKED = /^(?:单个|[均都也共]|合计|总共)?(?:[为达约近超有共仅将破]|突破|预计|达到|超过|不低于|分别为|约为)*$/u

/** 235亿比索|（约合2900万美元）|的损失: the same in another unit, between a number and its noun. */
const ASIDE = new RegExp(`^[（(](?:${CONVERTED})[^（()）。；%成]{2,20}[）)]`, 'u')

const asideLength = (text: string, { end }: Value): number =>
  text[end] === '（' || text[end] === '(' ? (ASIDE.exec(text.slice(end, end + 28))?.[0].length ?? 0) : 0

/**
 * The noun behind a number, up to the next value. Of words that lead on to the next value only the part before its own
 * measure counts (3个|项目|总投资20亿元); where nothing is left, the noun stands behind the next value (33台单机容量为1500千瓦的|风机).
 */
export function nounBehind(article: Article, clause: ClauseView, i: number): Behind | undefined {
  const said = clause.values[i]
  if (!said) return undefined
  const aside = asideLength(article.folded, said)
  const value = aside > 0 ? { ...said, end: said.end + aside } : said
  const next = clause.values.slice(i + 1).find((v) => v.start >= value.end)
  const told = toldToBe(article.folded, clause.values[i - 1]?.end ?? clause.start, value)
  const behind = nounAfter(article, clause, { value, told, until: next?.start ?? clause.end })
  if (!behind || !next || !behind.head || !LINKED.test(article.folded.slice(behind.end, next.start))) return behind
  if (behind.noun > behind.start) return { ...behind, end: behind.noun, head: false }
  const beyond = nounAfter(article, clause, {
    value: next,
    told: 0,
    until: clause.values.find((v) => v.start >= next.end)?.start ?? clause.end,
  })
  return beyond?.of === true && !beyond.head ? { ...beyond, beyond: true } : undefined
}

/** 的历史新高: how high a value is, no thing that it counts. */
const RECORD =
  /^(?:历史|同期|历年|年内|阶段性?|单[日月季]|近[\u4e00-\u9fff]{1,4}来?)*的?(?:新高|新低|最高|最低|高点|低点|高位|低位|峰值|纪录|记录)/u

/** What such words begin with. */
const HIGH = '历同年阶单近的新最高低峰纪记'

/** 八成受访者, 有84%涨价: so many of those told before. */
const isShareOfSome = (text: string, value: Value): boolean =>
  value.text.endsWith('成') ||
  /(?<![占共所没])有[约近超]?$/u.test(text.slice(Math.max(0, value.start - 3), value.start))

/** 收购某公司51%|股权: a part of a company, which is what is measured. */
const isStake = (text: string, at: number): boolean =>
  text[at] === '股' && (text[at + 1] === '权' || text[at + 1] === '份') && text[at + 2] !== '有'

/** What may stand between a number and its noun. */
const BOUNDS = ['以上', '以下', '左右', '以内']

/** 1000件|与充电技术相关的|专利: what they have to do with. */
const RELATED = /^[与和同][^，。；、\d]{1,12}?(?:相关|有关|配套|相连)(?=的)/u

/** Where the noun behind a number may begin: behind 以上, 为, 长的 and 的. */
function nounFrom(text: string, value: Value, told: number): { from: number; of: boolean; dimension: Span | null } {
  let from = value.end + told
  if (BOUNDS.includes(text.slice(from, from + 2))) from += 2
  else if (value.kind === 'number' && '多余'.includes(text.charAt(from) || '…')) from++
  if (text[from] === '等' && text[from + 1] !== '级' && text[from + 1] !== '待') from++
  const measures = text[from + 1] === '的' && DIMENSIONS.includes(text.charAt(from))
  const dimension = measures ? { start: from, end: from + 1 } : null
  if (dimension) from++
  if ('与和同'.includes(text.charAt(from) || '…')) from += RELATED.exec(text.slice(from, from + 20))?.[0].length ?? 0
  const of = text[from] === '的'
  return { from: of ? from + 1 : from, of, dimension }
}

/** The noun right behind a number, if there is one before `until`. */
function nounAfter(
  article: Article,
  clause: ClauseView,
  { value, told, until }: { value: Value; told: number; until: number },
): Behind | undefined {
  const { folded } = article
  const { from, of, dimension } = nounFrom(folded, value, told)
  if (value.kind === 'percent' && !of && told === 0 && !isShareOfSome(folded, value) && !isStake(folded, from))
    return undefined
  const act = of || told > 0 ? undefined : undergone(folded, value, until)
  if (act) {
    const verb = !/\d/u.test(folded.charAt(value.end))
    return { start: act.start, end: act.end, of, head: false, verb, noun: act.end, beyond: false, dimension }
  }
  if (!starts(folded, from)) return undefined
  if (HIGH.includes(folded.charAt(from)) && RECORD.test(folded.slice(from, from + 10))) return undefined
  if (folded[from] === '口' && folded[from - 1] === '人')
    return { start: from - 1, end: from + 1, of, head: true, verb: false, noun: from - 1, beyond: true, dimension }
  const counted = clause.mentions.find((m) => m.start >= value.end && m.start < until && m.kind === 'quantity')
  const to = Math.min(counted?.start ?? until, from + REACH)
  const cut = unitsOf(article, clause.mentions, { start: from, end: to })
  const units = of ? cut : asThing(cut)
  const [suffers, harm] = units
  if (suffers?.text === '被' && harm?.kind === 'verb' && units[2]?.kind !== 'noun')
    return { start: from, end: harm.end, of, head: false, verb: true, noun: harm.end, beyond: false, dimension }
  const first = suffers?.text === '被' ? 2 : described(units)
  const end = first + phraseEnd(units.slice(first), { cut: to < until, told: told > 0 })
  const last = units[end - 1]
  const head = units[suffers?.text === '被' ? 0 : first]
  if (!head || !last || end === first) return undefined
  const measures = isHead(last.text)
  return {
    start: head.start,
    end: last.end,
    of,
    head: measures,
    verb: head.kind === 'verb' && end === first + 1,
    noun: measures ? (units[measureStart(units, first, end)]?.start ?? last.end) : last.end,
    beyond: false,
    dimension,
  }
}
