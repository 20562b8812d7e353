import type { Article } from '../../model/article.ts'
import type { Topic } from '../carried.ts'
import type { ClauseView } from '../clauses.ts'
import { isNation, placeIn } from '../place/where.ts'

/** A clause that names what the next ones divide: 新增患者中，; 民航方面，. */
const PARTED = /^([^，。；]{2,16}?)(?:方面|中)[，,]$/u

const NO_PART = /[在从于把将其当之]|过程|(?:发展|建设|合作)中/u

/** Sides of a thing, of which nothing is owned: 配置方面. */
const ASPECT =
  /^(?:外观|配置|接口|性能|功能|硬件|软件|价格|屏幕|设计|操作|拍照|续航|现货|期货|涨幅|跌幅|增幅|降幅|技术|政策|资金|需求|供应|供给|成本|消息|整体|总体|其他|具体|数据)$/u

/** Who stands out: 专利最多的是|动力电池领域. */
const SINGLED = /最[\u4e00-\u9fff]{1,2}的(?:分别)?是([^，。；是的]{2,20})[，,]$/u

function singledTopic({ folded, source }: Article, clause: ClauseView, name: string): Topic {
  const start = clause.start + folded.slice(clause.start, clause.end).lastIndexOf(name)
  const end = start + name.length
  const { sentence, paragraph } = clause
  return {
    text: source.text.slice(start, end),
    place: placeIn(folded, clause.mentions, { start, end }),
    sentence,
    paragraph,
  }
}

/** What is named in a clause that only opens a part: 民航方面. */
function partedTopic({ folded, source }: Article, clause: ClauseView, part: string): Topic | null {
  if (NO_PART.test(part) || ASPECT.test(part)) return null
  const start = clause.start + folded.slice(clause.start, clause.end).indexOf(part)
  const times = clause.times.filter((t) => t.start >= start && t.end <= start + part.length)
  const from = times.at(-1)?.end ?? start
  const text = source.text.slice(from, start + part.length).replace(/^(?:另外|此外|同时|其中)?[，,]?的?/u, '')
  if (text.length < 2) return null
  return {
    text,
    place: placeIn(folded, clause.mentions, { start, end: start + part.length }) ?? (isNation(text) ? 'CN' : null),
    sentence: clause.sentence,
    paragraph: clause.paragraph,
  }
}

/** Whom a clause only names, to single it out or to tell of its part: null where that is nobody, undefined where it does neither. */
export function partNamed(article: Article, clause: ClauseView, said: string): Topic | null | undefined {
  const singled = SINGLED.exec(said)?.[1]
  if (singled !== undefined) return singledTopic(article, clause, singled)
  const parted = clause.end - clause.start < 24 ? PARTED.exec(said) : null
  return parted ? partedTopic(article, clause, parted[1] ?? '') : undefined
}
