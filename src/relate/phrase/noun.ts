import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { isHead, LIGHT } from './lexicon.ts'
import { measureStart } from './measure.ts'
import { type Unit, unitsOf } from './units.ts'
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
}

const REACH = 24

const NEVER =
  /^(?:以上|以下|以内|左右|不等|上下|[内前后时多来间级均都已将]|人民币|其中|同比|环比|之间|之多|之久|分别|全部|大关|区间|新高|水平|范围)$/u

/** Characters that begin no noun that a number could count. */
const NO_NOUN = '，。、；：！？）)\n至到和与及均都已较是从由把且而但也还又的了着约近达于为长高宽深厚'

const starts = (text: string, at: number) => {
  const code = codeAt(text, at)
  const letter =
    (code >= 0x4e00 && code <= 0x9fff) || code === 0x201c || code === 0x300a || (code > 0x40 && code < 0x7b)
  if (code > 0x30 && code < 0x3a) return /^\d[A-Z]/u.test(text.slice(at, at + 2))
  return letter && !NO_NOUN.includes(text.charAt(at))
}

const LINKED = /^(?:单个|[均都也共]|合计|总共)?(?:[为达约近超有共仅将破]|突破|预计|达到|超过|不低于|分别为|约为)*$/u

/**
 * The noun behind a number, up to the next value. Of words that lead on to the next value only the part before its own
 * measure counts (3个|项目|总投资20亿元); where nothing is left, the noun stands behind the next value (33台单机容量为1500千瓦的|风机).
 */
export function nounBehind(article: Article, clause: ClauseView, i: number): Behind | undefined {
  const value = clause.values[i]
  if (!value) return undefined
  const next = clause.values[i + 1]
  const behind = nounAfter(article, clause, { value, until: next?.start ?? clause.end })
  if (!behind || !next || !behind.head || !LINKED.test(article.folded.slice(behind.end, next.start))) return behind
  if (behind.noun > behind.start) return { ...behind, end: behind.noun, head: false }
  const beyond = nounAfter(article, clause, { value: next, until: clause.values[i + 2]?.start ?? clause.end })
  return beyond?.of === true && !beyond.head ? { ...beyond, beyond: true } : undefined
}

/** 的历史新高: how high a value is, no thing that it counts. */
const RECORD =
  /^(?:历史|同期|历年|年内|阶段性?|单[日月季]|近[\u4e00-\u9fff]{1,4}来?)*的?(?:新高|新低|最高|最低|高点|低点|高位|低位|峰值|纪录|记录)/u

/** The noun right behind a number, if there is one before `until`. */
function nounAfter(
  article: Article,
  clause: ClauseView,
  { value, until }: { value: Value; until: number },
): Behind | undefined {
  const { folded } = article
  let from = value.end
  for (const word of ['以上', '以下', '左右', '以内']) if (folded.startsWith(word, from)) from += word.length
  const of = folded[from] === '的'
  if (value.kind === 'percent' && !of && !value.text.endsWith('成')) return undefined
  if (of) from++
  if (!starts(folded, from) || RECORD.test(folded.slice(from, from + 10))) return undefined
  if (folded[from] === '口' && folded[from - 1] === '人')
    return { start: from - 1, end: from + 1, of: false, head: true, verb: false, noun: from - 1, beyond: true }
  const counted = clause.mentions.find((m) => m.start >= value.end && m.start < until && m.kind === 'quantity')
  const to = Math.min(counted?.start ?? until, from + REACH)
  const cut = unitsOf(article, clause.mentions, { start: from, end: to })
  const units = of ? cut : asThing(cut)
  const [suffers, act] = units
  if (suffers?.text === '被' && act?.kind === 'verb')
    return { start: from, end: act.end, of: false, head: false, verb: true, noun: act.end, beyond: false }
  const first = described(units)
  const end = first + phraseEnd(units.slice(first), to < until)
  const last = units[end - 1]
  const head = units[first]
  if (!head || !last || end === first) return undefined
  const measure = units[measureStart(units, first, end)]?.start ?? last.end
  const noun = isHead(last.text) ? measure : last.end
  return {
    start: head.start,
    end: last.end,
    of,
    head: isHead(last.text),
    verb: head.kind === 'verb' && end === first + 1,
    noun,
    beyond: false,
  }
}

/** 130多个|目标: a noun behind a number, a verb elsewhere. */
function asThing(units: readonly Unit[]): readonly Unit[] {
  const [first] = units
  return first?.text === '目标' ? [{ ...first, kind: 'noun' }, ...units.slice(1)] : units
}

/** What opens words that describe a noun by what it does: 新|签约的, 事关|发展的. */
const ACTS = /^(?:noun新|verb(?![为是有]))/u

/** 两个|很|实用的|接口. */
const DEGREE = /^(?:[很更极太颇最较]|非常|十分|尤为|相当|比较)$/u

/** Behind an adjective that only describes: 10万株|绚丽的|樱花. */
function described(units: readonly Unit[]): number {
  if (units[0]?.tag === 'a' && units[1]?.kind === 'of' && units[2]) return 2
  if (DEGREE.test(units[0]?.text ?? '') && units[2]?.kind === 'of' && units[3]) return 3
  const of = units.slice(0, 6).findIndex((u) => u.kind === 'of')
  const inside = units.slice(0, of)
  if (
    of > 0 &&
    units[of + 1]?.kind === 'noun' &&
    inside[0] &&
    ACTS.test(inside[0].kind + inside[0].text) &&
    inside.every((u) => u.kind !== 'stop')
  )
    return of + 1
  return units[0]?.text === '主要' && units[1]?.kind === 'noun' ? 1 : 0
}

/** What happens to those who are counted: 4名学生|死亡. */
const HAPPENS =
  /^(?:参展|参赛|参评|参会|死亡|受伤|遇难|失踪|被困|重伤|轻伤|身亡|丧生|获救|失联|伤亡|受灾|脱贫|就业|受益|受阻|停运|晚点|坍塌|倒塌|垮塌|受损|当选|获奖)$/u

/** Names of undertakings, which have verbs inside: 二氧化碳捕集封存示范|项目. */
const UNDERTAKING =
  /^(?:项目|工程|基地|平台|示范区|试验区|实验室|站点|网点|中心|机构|设施|系统|生产线|园区|片区|地区|区域|场景|场所|点位|功能区|保护区|活动|车间|设备|装置|岗位|服务区)$/u

/** Where the name of an undertaking ends that begins with these units; 0 if it is none. */
function undertakingEnd(units: readonly Unit[]): number {
  for (let at = 0; at < Math.min(units.length, 8); at++) {
    const unit = units[at]
    if (!unit || (unit.kind !== 'noun' && unit.kind !== 'place' && unit.kind !== 'verb' && unit.kind !== 'joint'))
      return 0
    if (unit.kind === 'verb' && LIGHT.has(unit.text)) return 0
    if (at > 0 && UNDERTAKING.test(unit.text)) return at + 1
  }
  return 0
}

const isWord = (unit: Unit | undefined) =>
  unit !== undefined && (unit.kind === 'noun' || unit.kind === 'place') && !NEVER.test(unit.text)

/** 地级|及|以上|城市: a grade and what lies above or below it. */
const isGrade = (units: readonly Unit[], at: number): boolean =>
  /^以[上下]$/u.test(units[at]?.text ?? '')
    ? isWord(units[at + 1])
    : units[at]?.text === '及' && /^以[上下]$/u.test(units[at + 1]?.text ?? '') && isWord(units[at + 2])

/** 金沙江|上游|清洁水电: where the thing is that is counted. */
const isReach = (units: readonly Unit[], at: number): boolean =>
  /^[上中下]游$/u.test(units[at]?.text ?? '') && isWord(units[at + 1])

const NOUNS_OF_ACTION =
  /(?:活动|合作|服务|工作|比赛|交易|试点|投资|研究|培训|演出|建设|改造|治理|设计|联盟|运动|贸易|展览|检测|监测|核查|筛查|检查|排查|审批|整治|救援|援助|支援|支持|赔偿|补偿|处罚|奖励|捐赠|捐助|旅行|旅游|出行|航行|通勤|报告|评估|监督|处理|开发)$/u

/** How many units belong to the noun: modifiers with 的, nouns, and two nouns joined. */
function phraseEnd(units: readonly Unit[], cut: boolean): number {
  const first = units[0]
  if (!first || NEVER.test(first.text)) return 0
  let at = undertakingEnd(units)
  if (at === 0 && first.kind === 'verb') {
    if (/^[《“]/u.test(units[1]?.text ?? '')) return 0
    if (isWord(units[1])) at = 1
    else if (units[1]?.kind === 'of' && isWord(units[2])) at = 2
    else return 1
  }
  if (first.kind === 'adverb' && units[1]?.text === '不' && isWord(units[3])) at = 3
  if ((first.kind === 'adverb' && units[1]?.tag === 'a') || (first.text === '未来' && isWord(units[1]))) at = 1
  for (; at < units.length; at++) {
    const unit = units[at]
    if (at > 0 && unit?.tag === 'i' && units[at + 1]?.kind !== 'of') break
    if (isWord(unit) || (unit?.text === '级' && units[at - 1]?.tag === 'm')) continue
    if (at > 0 && (isGrade(units, at) || isReach(units, at))) continue
    const more = isWord(units[at + 1])
    if (unit?.kind === 'of' && at > 0 && units.slice(0, at).some((u) => u.kind === 'noun' && u.tag.startsWith('n')))
      break
    if (
      at > 0 &&
      more &&
      (unit?.kind === 'of' || (unit?.kind === 'joint' && unit.text !== '与')) &&
      units[at - 1]?.text !== '等'
    ) {
      if (unit.kind === 'joint' && joinsAnother(units, at)) break
      continue
    }
    break
  }
  if (cut && at === units.length) at--
  if (
    at > 1 &&
    units[at - 1]?.tag === 'vn' &&
    !NOUNS_OF_ACTION.test(units[at - 1]?.text ?? '') &&
    !isHead(units[at - 1]?.text ?? '')
  )
    at--
  while (at > 0 && /^(?:等|等等|基本|全部|全面|顺利|成功|正式)$/u.test(units[at - 1]?.text ?? '')) at--
  if (at > 0 && HAPPENS.test(units[at]?.text ?? '')) at++
  return at > 9 ? 0 : at
}

/** Whether what follows a joint is a count of its own: 18个国家、45个城市. */
const joinsAnother = (units: readonly Unit[], at: number) => units[at + 1]?.tag === 'm' || units[at + 1]?.tag === 'mq'
