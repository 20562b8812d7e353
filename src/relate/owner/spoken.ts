import type { Span } from '../../model/span.ts'
import type { ClauseView } from '../clauses.ts'
import { behindAside, behindHead, behindOpinion, named, NOBODY } from './heads.ts'
import { bare } from '../phrase/trim.ts'
import { subjectIn } from '../phrase/subject.ts'
import { wordsAt } from '../phrase/text.ts'
import type { Unit } from '../phrase/kinds.ts'
import { unitsOf } from '../phrase/units.ts'
import { COMMON, isPlain } from '../phrase/plain.ts'
import type { Run } from '../run.ts'
import type { Topic } from '../carried.ts'
import { partNamed } from './parted.ts'
import { speaker } from './speaker.ts'
import { isNation, placeIn } from '../place/where.ts'
import { COMPLETED } from '../phrase/lexicon.ts'

const REACH = 20

/** No name of whom a clause speaks is longer. */
const LONGEST = 24
const LONGEST_LIST = 32

/** Clauses that only say when, why or under what. */
const NOT_TOPIC =
  /^(?:截至|截止|据|预计|其中|此外|同时|随着|根据|按照|为了|由于|加之|加上|除了|[为受经]|[分从按][\u4e00-\u9fff]{1,4}看)/u

/** Clauses that only say when: 增选后，; 建设过程中，. */
const ONLY_WHEN = /(?:[后前时]|过程中|期间|之际|以来|同时)[，,]?$/u

/** 某电站投产后，: when a thing is there; what follows is of it. */
const DONE = new RegExp(`^(?!全部)([^，。；]{2,24}?)(?:全部|全面|正式|顺利)?(?:${COMPLETED})+[之以]?后[，,]?$`, 'u')

/** Who holds a meeting or publishes something is seldom whom the figures are of. */
const TELLS = /发布|公布|印发|出台|通报|发表|(?:举行|召开)[^，。；]*会|开幕|闭幕/u

/** 某博览会在某市|开幕. */
const MEETS = /(?:开幕|启幕|举行|召开|举办)[，,。；;]?$/u

/** A meeting with a name of its own, of which who comes is counted. */
const meeting = (topic: Named | null): Named | null =>
  topic && /(?:(?<!^发布)[会展赛节]|论坛|活动)$/u.test(topic.text) ? { ...topic, meets: true } : null

/** 某车型将于8日正式|发布: what is published itself. */
const APPEARS = /(?<=(?:将|正式|即将|首次|全球)[^，。；]{0,12})发布[，。；]?$/u

/** 这支队伍|平均年龄: what is measured of whom a clause speaks. */
const AVERAGE = /(?<=[\u4e00-\u9fff]{2})平均(?:年龄|寿命|身高|收入|工资)$/u

/** Who is asked about isn't who is spoken of: 科技|如何赋能产业. */
const ASKS = /如何|怎样|怎么|为何|为什么|是否|哪些/u

/** Clauses that only say who says so, or when. */
const SAID = /(?:[称说讯电]|表示|显示|介绍|获悉|了解到|报道|指出|透露|统计|认为|强调|数据|消息)[，：:,；。]?$/u

/** 某品牌|排名第二，: a rank tells something of who has it. */
const RANKED =
  /^([^，。；、第]{2,16}?)(?:位列|位居|排名|排在|名列|居)?(?:第[一二三四五六七八九十\d]{1,3}位?|居首位?|垫底)[，,；;]$/u

const AMONG = /(?:全球|全国|世界|国内|亚洲|全[省市])$/u

/** How long the name is that a clause gives a rank; 0 where it ranks nobody, or a measure (数量全球第一). */
function rankedIn(said: string): number {
  const name = RANKED.exec(said)?.[1]?.replace(AMONG, '') ?? ''
  return /[量额值率数]$/u.test(name) ? 0 : name.length
}

/** A topic, and whether it only is where something is done. */
export type Named = Topic & { readonly within?: boolean }

/** Whom a clause without a number speaks of: its first noun phrase, if a verb follows it. */
export function topicOf(run: Run, clause: ClauseView): Named | null {
  const { article } = run
  const { folded } = article
  if (clause.end - clause.start < 5 && !(folded[clause.start] === '在' && clause.mentions.length > 0)) return null
  if (SAID.test(folded.slice(Math.max(clause.start, clause.end - 6), clause.end))) return speaker(article, clause)
  const meets = MEETS.test(folded.slice(Math.max(clause.start, clause.end - 5), clause.end))
  if (!meets && TELLS.test(folded.slice(clause.start, clause.end).replace(APPEARS, ''))) return null
  if (NOT_TOPIC.test(folded.slice(clause.start, clause.start + 6))) return null
  const said = folded.slice(clause.start, clause.end).trim()
  const part = partNamed(article, clause, said)
  if (part !== undefined) return part
  if (ONLY_WHEN.test(said.slice(-5)) && !DONE.test(said)) return null
  const start = named(folded, { start: behindAside(folded, behindHead(folded, clause)), end: clause.end })
  const thought = behindOpinion(folded, { start, end: clause.end })
  if (meets) return meeting(namedFrom(run, clause, { start, said }))
  return (
    (thought > start ? namedFrom(run, clause, { start: thought, said }) : null) ??
    namedFrom(run, clause, { start, said })
  )
}

/** Whom a clause speaks of from an offset on. */
function namedFrom(
  { article }: Run,
  clause: ClauseView,
  { start, said }: { start: number; said: string },
): Named | null {
  const { folded } = article
  const ranked = rankedIn(folded.slice(start, clause.end)) || (DONE.exec(said)?.[1]?.length ?? 0)
  let end = ranked > 0 ? start + ranked : Math.min(clause.end, start + REACH)
  let units = unitsOf(article, clause.mentions, { start, end })
  let span = subjectIn(units, 0, units.length)
  if (ranked === 0 && span?.end === end && end < clause.end) {
    end = Math.min(clause.end, end + REACH)
    units = unitsOf(article, clause.mentions, { start, end })
    span = subjectIn(units, 0, units.length)
  }
  if (!span || (ranked === 0 && !isTold(units, span.end) && !isNamedAlone(folded, span, clause))) return null
  const words = wordsAt(article.source.text, span)?.replace(AVERAGE, '') ?? ''
  const text = bare(words)
  if (text === null || NOBODY.test(text) || ASKS.test(folded.slice(span.start, span.end + 3))) return null
  if (text.length < 2 || words.length > (/[、和与及]/u.test(text) ? LONGEST_LIST : LONGEST)) return null
  return {
    text,
    place: placeIn(folded, clause.mentions, span) ?? (isNation(text) ? 'CN' : null),
    sentence: clause.sentence,
    paragraph: clause.paragraph,
    common: units.every((u) => u.start < span.start || u.end > span.end || COMMON.test(u.tag)),
    plain: isPlain(units, span),
    within: folded[span.start - 1] === '在' && units.some((u) => u.start >= span.end && u.kind === 'verb'),
  }
}

/** 成都至重庆高铁，全长300公里: a clause that is nothing but the name of a thing with measures. */
function isNamedAlone(text: string, span: Span, clause: ClauseView): boolean {
  const rest = text.slice(span.end, clause.end).trim()
  if (!/^[，,]$/u.test(rest)) return false
  const name = text.slice(span.start, span.end)
  return THING.test(name) || PERSON.test(name)
}

const THING =
  /(?:[段值率价]|[铁公]路|高铁|高速|专线|号线|大桥|隧道|港口?|[车电]站|机场|项目|工程|公司|集团|企业|园区|基地|口岸|水库|管道|管线|运河|航道|油田|气田|(?<![大少])量|总?额|指数|收入|面积|规模)$/u

/** 某村农民某某某: a person by trade and name. */
const PERSON =
  /(?:农民|村民|牧民|工人|教师|教授|医生|院士|干部|学生|民警|战士|董事长|经理|主任|书记|[省市县区镇乡]长|专家|设计师|工程师)[\u4e00-\u9fff]{2,3}$/u

/** Whether something is told of a noun phrase: a verb or an adverb follows. */
function isTold(units: readonly Unit[], end: number): boolean {
  const at = units.findIndex((u) => u.kind !== 'adverb' && u.kind !== 'stop')
  if (
    units[at]?.text === '在' &&
    units.every((u, i) => i < at || u.start >= end || u.kind !== 'verb' || units[i + 1]?.kind === 'of')
  )
    return true
  const next = units.find((u) => u.start >= end)
  return (
    next !== undefined &&
    (next.text === '上下' ||
      next.text === '一起' ||
      next.tag === 'a' ||
      next.kind === 'verb' ||
      next.kind === 'adverb' ||
      next.kind === 'preposition' ||
      next.kind === 'time')
  )
}
