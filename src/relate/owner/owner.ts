import type { Value } from '../clauses.ts'
import { mayOwn } from './actors.ts'
import { isMeasure } from '../phrase/lexicon.ts'
import type { Phrase } from '../phrase/phrase.ts'
import type { Run } from '../run.ts'
import type { Topic } from '../carried.ts'
import { isNation } from '../place/where.ts'

const POINTS = /^(?:[该本此这]|上述)/u

/** Kinds of things that stand for one with a name. */
const GENERIC =
  /^新?(?:项目|工程|大桥|隧道|公路|铁路|电站|电厂|管道|口岸|港口|港区|机场|车站|码头|水库|园区|基地|公司|集团|企业|线路|油田|气田|煤矿|工厂|中心|医院|学校|景区|展会|博览会)$/u

/** What names of a kind end with, where it isn't the word for the kind alone. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  公司: ['公司', '集团', '股份'],
  集团: ['集团', '公司', '股份'],
  港口: ['港口', '港'],
}

/** Whether a word stands for one with a name: 口岸, 该项目. */
export const isGeneric = (subject: string): boolean => subject.length <= 5 && GENERIC.test(subject.replace(POINTS, ''))

/** The full name of what a generic noun stands for: 口岸 behind 阿拉山口铁路口岸, 大桥 behind 乌江特大桥. */
export function fullName({ state }: Run, subject: string): Topic | undefined {
  if (subject.length > 5) return undefined
  const kind = subject.replace(POINTS, '')
  if (kind.length < 2) return undefined
  const ends = KINDS[kind] ?? [kind]
  const named = (n: Pick<Topic, 'text'>) =>
    n.text.length >= kind.length + 2 && !n.text.includes('、') && ends.some((end) => n.text.endsWith(end))
  const known = state.names.find(named)
  if (known || !GENERIC.test(kind)) return known
  if (state.topic && named(state.topic)) return state.topic
  const facility = state.facilities.findLast(named)
  return facility && { text: facility.name, place: facility.code, sentence: state.sentence, paragraph: state.paragraph }
}

/** A long name for what is measured says itself of whom it is; a topic of another sentence isn't its. */
function reaches({ state }: Run, { subject, metric, measured }: Phrase): boolean {
  const { topic } = state
  if (!topic || (metric?.includes(topic.text) ?? false)) return false
  if (subject !== null || metric === null || topic.sentence === state.sentence || state.whole) return true
  const here = state.placed !== state.sentence || state.place === topic.place
  if (here && topic.paragraph === state.paragraph && topic.place !== null && REGION.test(topic.text)) return true
  return metric.replace(/^(?:新增|累计|日均|全年|年)/u, '').length <= (measured ? 6 : 5)
}

/** Of a region, unlike of a firm, any count of the next sentences may be. */
const REGION = /^[\u4e00-\u9fff]{1,6}(?:[省市县区州]|兵团)$/u

const WHOLE = /^(?:我国|全国|全省|全市|全区|全州|全县|全球)/u

/** The nation or region that a topic names, with what belongs to it or without. */
export function homeOf(topic: Topic): Topic | undefined {
  const found = WHOLE.exec(topic.text)?.[0]
  return found === undefined ? undefined : { ...topic, text: found, place: isNation(topic.text) ? 'CN' : topic.place }
}

/** Over a paragraph only a nation, a region or a town is still spoken of; what else is counted is another's. */
const isAfar = ({ state }: Run, { paragraph, place, text }: Topic): boolean =>
  paragraph !== state.paragraph && (place === null || (text.length > 6 && !NAMED_PLACE.test(text)))

/** Over a sentence only a place or who can do much is still spoken of: what else is counted is another's, unless it is a part (其中). */
const isPast = ({ state }: Run, { sentence, place, text }: Topic): boolean =>
  sentence !== state.sentence && state.whole === null && (place === null || text.length > 8) && !LASTING.test(text)

/** Whether a phrase without a subject is of another than whom the text spoke of. */
function isStranger(run: Run, phrase: Phrase, { topic, value }: { topic: Topic; value: Value }): boolean {
  if (isAfar(run, topic) && !(phrase.measured && LASTING.test(topic.text))) return true
  if (!phrase.measured)
    return (
      isPast(run, topic) ||
      (!isSame(run, phrase, value) && isNobody(run, topic, phrase)) ||
      actsItself(run, phrase, { topic, value })
    )
  return topic.common === true && isPast(run, topic)
}

/** 房屋倒塌360间、|受损4800间: so many of the same do or undergo something else. */
const isSame = ({ state }: Run, { acts }: Phrase, { unit }: Value): boolean =>
  acts === true && state.rows.at(-1)?.value.unit === unit

/** 前提, 分辨率: what neither has nor does anything, unless the article goes on about it. */
const isNobody = ({ article }: Run, { plain, place, text }: Topic, { acts, metric, by }: Phrase): boolean =>
  plain === true &&
  !by.includes('metric carried') &&
  place === null &&
  !mayOwn(text, acts === true || HARMED.test(metric ?? '')) &&
  (metric === null || !text.endsWith(metric)) &&
  !((acts === true || text.length > 3) && recurs(article.folded, text))

/** How often what an article is about is named in it, and in how many of its first characters: every row may ask. */
const OFTEN = 4
const OPENING = 10_000

function recurs(text: string, name: string): boolean {
  const folded = text.slice(0, OPENING)
  let at = -1
  for (let k = 0; k < OFTEN; k++) {
    at = folded.indexOf(name, at + 1)
    if (at < 0) return false
  }
  return true
}

/** What those who do harm have. */
const HARMED = /死亡|受伤|重伤|轻伤|失踪|遇难|丧生|被困|受损|受灾|倒塌/u

/** 保护工程取得进展；6万件文物得到修复: what is counted at the head of a clause acts itself, unless a place or such has it. */
const actsItself = (
  { article, state }: Run,
  { by }: Phrase,
  { topic: { place, text }, value }: { topic: Topic; value: Value },
): boolean =>
  by.includes('counted noun') &&
  '，；。：\n'.includes(article.folded.charAt(value.start - 1) || '\n') &&
  state.whole === null &&
  place === null &&
  !LASTING.test(text)

/** Who is still spoken of in the next sentence. */
const LASTING =
  /^(?:[该本]|[全我][国省市县区州旗球美]$|全世界$|(?:此|这)次|这些|京津冀|长三角|珠三角)|(?:公司|集团|企业|学校|大学|学院|中学|小学|医院|机关|法院|总?书记|主席|总[理统]|民警|编队|(?<![不将机])会|(?<![结格布])局|(?<![城超都门])市|(?<![社小])区|[省州县旗镇乡村军队团厂矿社校行署委])$/u

const NAMED_PLACE =
  /(?:口岸|港口?|[车电]站|机场|园区|试验区|开发区|[省市县区州镇乡村旗]|海关|铁路|公路|高速|大桥|水库|检查站|公司|集团)$/u

/** Whom a phrase without a subject is of: trade with others is the nation's, and of 我国外贸结构 only 我国. */
export function topicFor(run: Run, phrase: Phrase, value: Value): Topic | null {
  const { state } = run
  const { topic } = state
  if (topic) state.home = homeOf(topic) ?? state.home
  if (topic && topic.sentence !== state.sentence && AGENCY.test(topic.text)) return state.home
  if (topic && phrase.subject === null && isStranger(run, phrase, { topic, value })) return null
  if (topic?.meets === true && (phrase.measured || phrase.subject !== null)) return state.home
  if (topic?.told === true && !phrase.measured && phrase.subject === null) return null
  if (phrase.subject === null && /^[对与向同].*(?:出口|进口|贸易|投资)/u.test(phrase.metric ?? ''))
    return topic &&
      !(phrase.metric?.includes(topic.text) ?? false) &&
      (topic.sentence === state.sentence || /^(?:CN|\d{6})$/u.test(topic.place ?? ''))
      ? whole(topic)
      : state.home
  if (topic && phrase.measured && MEASURE.test(topic.text)) return ownerOf(topic, phrase.metric ?? '') ?? state.home
  if (topic && topic.sentence !== state.sentence && phrase.by.includes('counted noun') && MEASURE.test(topic.text))
    return state.home
  if (topic && TRADES.test(topic.text) && TRADES.test(phrase.metric ?? '')) return state.home
  const actor = topic?.listed === true && !phrase.measured ? state.actor : null
  if (actor && actor.sentence === state.sentence && reaches(run, phrase)) return whole(actor)
  if (topic?.listed === true && isParted(run, phrase)) {
    const near = state.actor?.sentence === state.sentence ? state.actor : homeOf(topic)
    return near && reaches(run, phrase) ? near : null
  }
  return topic && reaches(run, phrase) ? whole(topic) : null
}

/** Behind a semicolon a long name for what is measured is another's, a plain one (净利润) the same one's. */
const isParted = ({ state }: Run, { metric, measured }: Phrase) =>
  state.parted && metric !== null && (!measured || metric.length > 4) && !isMeasure(metric) && !/^[对向]/u.test(metric)

/** Of 国债收益率 the 收益率 is of 国债. */
const ownerOf = (topic: Topic, metric: string): Topic | undefined =>
  metric.length > 1 && topic.text.endsWith(metric) && topic.text.length > metric.length + 2
    ? { ...topic, text: topic.text.slice(0, -metric.length) }
    : undefined

/** A measure has no measure of its own: behind 货运量 the index is another's. */
const MEASURE = /(?:[量额值率]|指数|增速|收入|利润|面积)$/u

/** Offices, whose rules and reports the sentence before told of. */
const AGENCY =
  /(?:(?<![俱总分内大东西南北中])部|(?<!矿务|铁路|[邮书药])局|(?<!党)委|委员会|[署厅]|部门|协会|联合会|办公室|办|国务院)$/u

/** Trade has no trade of its own: behind 月度进出口 the imports are the nation's. */
const TRADES = /(?:进出口|出口|进口)$/u

/** What is said of a nation's trade or economy is of the nation. */
const ABSTRACT = /(?:结构|指标|外贸|经济|形势|规模|发展|需求|供给|水平|态势|进出口|消费)$/u

const whole = (topic: Topic): Topic => {
  const found = WHOLE.exec(topic.text)?.[0]
  return found !== undefined && ABSTRACT.test(topic.text) ? { ...topic, text: found } : topic
}
