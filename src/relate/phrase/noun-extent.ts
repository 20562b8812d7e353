import { isHead, LIGHT } from './lexicon.ts'
import type { Unit } from './kinds.ts'

const NEVER =
  /^(?:以上|以下|以内|左右|不等|上下|[内前后时多来间级均都已将]|人民币|其中|同比|环比|相比|相较|之间|之多|之久|分别|全部|大关|区间|新高|水平|范围|一起|一道|一同|在内)$/u

/** 130多个|目标, 4000亿元|特别|国债: a noun behind a number, a verb or an adverb elsewhere. */
export function asThing(units: readonly Unit[]): readonly Unit[] {
  const [first, next] = units
  const thing = first?.text === '目标' || (next?.kind === 'noun' && ATTRIBUTES.has(first?.text ?? ''))
  const isNoun = (u: Unit, i: number) => (i === 0 ? thing : u.text === '目标' && units[i - 1]?.kind === 'noun')
  return units.some(isNoun) ? units.map((u, i) => (isNoun(u, i) ? asNoun(u) : u)) : units
}

const asNoun = (unit: Unit): Unit => ({ ...unit, kind: 'noun' })

/** Adverbs that describe a noun right behind them: 特别|国债. */
const ATTRIBUTES = new Set(['特别', '临时', '共同', '永久', '定期', '正式'])

/** What opens words that describe a noun by what it does: 新|签约的, 事关|发展的. */
const ACTS = /^(?:noun新|verb(?![为是有]))/u

/** 两个|很|实用的|接口. */
const DEGREE = /^(?:[很更极太颇最较]|非常|十分|尤为|相当|比较)$/u

/** Behind an adjective that only describes: 10万株|绚丽的|樱花. */
export function described(units: readonly Unit[]): number {
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
  return /^(?:主要|一些)$/u.test(units[0]?.text ?? '') && isWord(units[1]) ? 1 : 0
}

/** What happens to those who are counted: 4名学生|死亡. */
const HAPPENS =
  /^(?:参展|参赛|参评|参会|死亡|受伤|遇难|失踪|被困|重伤|轻伤|身亡|丧生|获救|失联|伤亡|受灾|脱贫|就业|受益|受阻|停运|晚点|坍塌|倒塌|垮塌|受损|当选|获奖)$/u

/** Names of undertakings, which have verbs inside: 二氧化碳捕集封存示范|项目. */
const UNDERTAKING =
  /(?:项目|工程|基地|平台|示范区|试验区|实验室|站点|网点|中心|机构|设施|系统|生产线|园区|片区|地区|区域|场景|场所|点位|功能区|保护区|活动|车间|设备|装置|岗位|服务区)$/u

/** Where the name of an undertaking ends that begins with these units; 0 if it is none. */
function undertakingEnd(units: readonly Unit[]): number {
  let end = 0
  for (let at = 0; at < Math.min(units.length, 9); at++) {
    const unit = units[at]
    if (!unit || (unit.kind !== 'noun' && unit.kind !== 'place' && unit.kind !== 'verb' && unit.kind !== 'joint')) break
    if (unit.kind === 'verb' && !isWork(unit, end > 0 && units[at - 1]?.kind !== 'joint')) break
    if (at > 0 && UNDERTAKING.test(unit.text)) end = at + 1
  }
  return end
}

/** Whether a verb may stand inside the name of an undertaking; behind a word that could end it only works do: 中心城市|建设|重点项目. */
const isWork = ({ text }: Unit, ended: boolean): boolean =>
  WORKS.test(text) || (!ended && !LIGHT.has(text) && !text.startsWith('新'))

const WORKS = /^(?:建设|改造|治理|修复|整治|改扩建|示范|试点|提升改造)$/u

const isWord = (unit: Unit | undefined) =>
  unit !== undefined && (unit.kind === 'noun' || unit.kind === 'place') && !NEVER.test(unit.text)

/** 地级|及|以上|城市: a grade and what lies above or below it. */
const isGrade = (units: readonly Unit[], at: number): boolean =>
  /^以[上下]$/u.test(units[at]?.text ?? '')
    ? isWord(units[at + 1])
    : units[at]?.text === '及' && /^以[上下]$/u.test(units[at + 1]?.text ?? '') && isWord(units[at + 2])

/** 三|级|医院, 卓越|级|智能工厂: of what grade a thing is. */
const isRated = (units: readonly Unit[], at: number): boolean =>
  units[at]?.text === '级' && (units[at - 1]?.tag === 'm' || (isWord(units[at - 1]) && isWord(units[at + 1])))

/** 金沙江|上游|清洁水电: where the thing is that is counted. */
const isReach = (units: readonly Unit[], at: number): boolean =>
  /^[上中下]游$/u.test(units[at]?.text ?? '') && isWord(units[at + 1])

/** 太阳能|新增|容量: a measure with the verb that belongs to it. */
const isGain = (units: readonly Unit[], at: number): boolean =>
  units[at]?.text === '新增' && isHead(units[at + 1]?.text ?? '')

/** What closes a list or says how those who are counted act, no part of their name: 六名同学|一起, 600名代表|现场. */
const ASIDE =
  /^(?:[等均起]|等等|基本|全部|全面|顺利|成功|正式|一起|一道|一同|一下|现场|现已|已获|平均|实际|直接|在内|心中|身边|无人|待解)$/u

/** 三次|强烈|爆炸, 28条|具体|举措: of a word that only describes the next one belongs to it. */
const describesNext = ([first, next]: readonly Unit[]): boolean =>
  /^(?:a|b|ad|an)$/u.test(first?.tag ?? '') && next?.kind === 'verb' && next.text.length > 1 && !LIGHT.has(next.text)

/** 5名|以色列|被扣押人员, 4条|跨境|中国|的鸟类通道: a place isn't what is counted, where words that it describes follow. */
const endsWithPlace = (units: readonly Unit[], at: number): boolean =>
  at > 0 && at < 3 && units[at - 1]?.kind === 'place' && units.slice(0, at).every((u) => u.kind !== 'verb')

function behindPlace(units: readonly Unit[], at: number): number {
  let from = units[at]?.kind === 'of' || units[at]?.text === '被' ? at + 1 : at
  if (units[at]?.text === '被' && units[from]?.kind === 'verb') from++
  let end = from
  while (isWord(units[end])) end++
  return from > at && end > from ? end : at
}

const NOUNS_OF_ACTION =
  /(?:活动|合作|服务|工作|比赛|交易|试点|投资|研究|培训|演出|建设|改造|治理|设计|联盟|运动|贸易|展览|检测|监测|核查|筛查|检查|排查|审批|整治|救援|援助|支援|支持|赔偿|补偿|处罚|奖励|捐赠|捐助|旅行|旅游|出行|航行|通勤|报告|评估|监督|处理|开发)$/u

/**
 * How many units belong to the noun: modifiers with 的, nouns, and two nouns joined. `cut` says that words follow which
 * weren't read, `told` that the noun is a predicate: 为病例|的|接触者 is one, of 5家企业|的|产品 only the 企业 are counted.
 */
export function phraseEnd(units: readonly Unit[], { cut, told }: { cut: boolean; told: boolean }): number {
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
    if (isWord(unit) || isRated(units, at)) continue
    if (at > 0 && (isGrade(units, at) || isReach(units, at) || isGain(units, at))) continue
    const more = isWord(units[at + 1])
    if (
      !told &&
      unit?.kind === 'of' &&
      at > 0 &&
      units.slice(0, at).some((u) => u.kind === 'noun' && u.tag.startsWith('n'))
    )
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
  if (!told && endsWithPlace(units, at)) at = behindPlace(units, at)
  if (cut && at === units.length) at--
  if (
    at > 1 &&
    units[at - 1]?.tag === 'vn' &&
    !UNDERTAKING.test(units[at - 1]?.text ?? '') &&
    !NOUNS_OF_ACTION.test(units[at - 1]?.text ?? '') &&
    !isHead(units[at - 1]?.text ?? '')
  )
    at--
  while (at > 1 && ASIDE.test(units[at - 1]?.text ?? '')) at--
  if (at === 1 && describesNext(units)) for (at = 2; isWord(units[at]) && !ASIDE.test(units[at]?.text ?? '');) at++
  if (at > 0 && HAPPENS.test(units[at]?.text ?? '')) {
    const takesPart = units[at]?.text.startsWith('参') === true
    at++
    while (takesPart && isWord(units[at]) && !ASIDE.test(units[at]?.text ?? '')) at++
  }
  return at > 9 ? 0 : at
}

/** Whether what follows a joint is a count of its own: 18个国家、45个城市. */
const joinsAnother = (units: readonly Unit[], at: number) => units[at + 1]?.tag === 'm' || units[at + 1]?.tag === 'mq'
