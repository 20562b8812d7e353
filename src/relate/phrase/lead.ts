import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { beforeNumber } from '../growth.ts'
import type { Phrase } from '../run.ts'
import { SILENT } from '../run.ts'
import { strip } from '../words.ts'
import type { Behind } from './noun.ts'
import { ACTIONS, isMeasure } from './lexicon.ts'
import { behindFiscal, behindReckoned, behindSpeaker } from './opening.ts'
import type { Parsed } from './owned.ts'
import { endsInAct, parseCounted, parseLead } from './parse.ts'
import { wordsAt } from './text.ts'
import { unitsOf } from './units.ts'

const SOURCE = /^(?:据|来自|根据|按照)[^，。；]{1,30}?(?:统计|数据显示|数据|介绍|消息|了解|透露|报道|测算|显示)/u

/** 2、: the marker of an item, and marks of emphasis. */
const MARKER = /^\s*(?:- |[•·])?[\s*#]*(?:\d{1,2}(?:[、.．](?!\d)|、(?=\d{4})))?[\s*]*/u

/** Where the words of an item begin, behind its marker. */
export const behindMarker = (text: string, from: number, to: number): number =>
  from + (MARKER.exec(text.slice(from, Math.min(to, from + 12)))?.[0].length ?? 0)

/** 新华社广州1月23日电（记者某某）: where and when it was written, no part of the story. */
const DATELINE =
  /^(?:新华社|本报|中新社|中新网|人民网|央视网|本网|本刊)[^，。；]{0,16}?(?:电|讯|报道|消息)(?:[（(][^（()）]{0,12}[）)])?/u

/** Where the words behind a dateline begin. */
export const behindDateline = (text: string, from: number, to: number): number =>
  from + (DATELINE.exec(text.slice(from, Math.min(to, from + 40)))?.[0].length ?? 0)

/** 运费每吨每公里|0.35元: what a price is for. */
const PER = /(?:每(?!股)[\u4e00-\u9fff]{1,3}){1,2}$/u

/** Behind the last bracket that is still open, and behind a dash that names the thing meant. */
function innermost(text: string, from: number, to: number): number {
  let start = from
  const open: number[] = []
  for (let at = from; at < to; at++) {
    const c = text.charAt(at)
    if (c === '（' || c === '(') open.push(at + 1)
    else if (c === '）' || c === ')') {
      if (open.length > 0) open.pop()
      else start = at + 1
    } else if (c === '—' && text[at - 1] === '—') start = at + 1
  }
  return Math.max(start, open.at(-1) ?? start)
}

/** The stretch before a number that can name what is measured: sources, openers and links taken off. */
export function leadOf(article: Article, from: number, to: number): Span {
  const { folded } = article
  let start = innermost(folded, from, to)
  start = behindMarker(folded, start, to)
  start = behindDateline(folded, start, to)
  const source = SOURCE.exec(folded.slice(start, Math.min(to, start + 40)))
  if (source) start += source[0].length
  start = behindReckoned(folded, behindFiscal(folded, behindSpeaker(folded, start, to), to), to)
  const lead = strip(folded, start, beforeNumber(folded, to, start))
  const per = PER.exec(folded.slice(Math.max(lead.start, lead.end - 10), lead.end))
  return per ? { start: lead.start, end: lead.end - per[0].length } : lead
}

/** Adverbs and times that a cut leaves on the name before them: 委员会|共, 剧团|此次, 韩国|较. */
const TRAILING =
  /(?:(?<![公中北])[共已将均]|(?<![公中北节条契特签合纽])约|(?<!比)较|[也仍曾]|(?<![方公校修改端纠严])正|当[季期日天年月]|全线|集体|多数|普遍|双双|此次|本次|此番|此前|日前|近日|目前|一共)$/u

/** 苹果|第三财季: a quarter of a business year is no part of whose it is. */
const QUARTER = /^第[一二三四1-4]财?季度?|(?:\d{4})?(?:财年)?第[一二三四1-4]财?季度?$/u

/** A subject without an adverb that the cut left on it: 委员会|共. */
function bare(subject: string | null): string | null {
  if (
    subject === null ||
    /^以[上下内]$|^[（(][^（()）]{0,6}[)）]$|^[这那]一?[支个项些家位名所座种次批]?$/u.test(subject)
  )
    return null
  if (/^[（(][一二三四五六七八九十\d]{1,2}[)）]./u.test(subject)) return bare(subject.replace(/^[^)）]*[)）]/u, ''))
  if (/^经(?![济营贸开销纪理典验历络过费])[\u4e00-\u9fff]{3}/u.test(subject)) return bare(subject.slice(1))
  if (/首[个台条座家批艘列辆款颗架]$/u.test(subject)) return null
  const told = subject.search(/(?<=[\u4e00-\u9fff]{2})是一[家个座种项条]/u)
  if (told > 1) return subject.slice(0, told)
  const dated = subject.search(/\d{1,2}[日月]/u)
  if (dated > 1) return subject.slice(0, dated)
  if (/[这那该][个些]?$/u.test(subject) && subject.length > 3) return subject.replace(/[这那该][个些]?$/u, '')
  const named = subject.length > 4 ? subject.replace(QUARTER, '') : subject
  return named.length > 2 ? named.replace(TRAILING, '') : named
}

/** 单台最高|报废补贴额: 最高 belongs to what is measured. */
function withTop(text: string, parsed: Parsed): Parsed {
  const { subject, metric } = parsed
  if (!subject || metric?.start !== subject.end || subject.end - subject.start < 3) return parsed
  if (!/最[高大低小]$/u.test(text.slice(subject.start, subject.end))) return parsed
  const at = subject.end - 2
  return { ...parsed, subject: { start: subject.start, end: at }, metric: { start: at, end: metric.end } }
}

/** 型|宽, 日|收获面积: one character that is cut off what is measured is nobody; 沪 and 铜 are. */
function withoutLetter(text: string, parsed: Parsed): Parsed {
  const { subject, metric } = parsed
  if (subject?.end !== metric?.start || !subject || !metric) return parsed
  if (!/^[型日月周年桥墙井层墩塔]$/u.test(text.slice(subject.start, subject.end))) return parsed
  return { ...parsed, subject: null, metric: { start: subject.start, end: metric.end } }
}

/** A noun that only makes a name of what is quoted before it. */
const SUFFIX = /^”[档期版型类]/u

/** 二手房（含商业）|成交, “五一”档: what is measured begins behind a bracket, and a name with its quote. */
function withWholeMarks(text: string, parsed: Parsed): Parsed {
  const { subject, metric } = parsed
  const said = metric ? text.slice(metric.start, metric.end) : ''
  const quoted = subject !== null && subject.start > 0 && text[subject.start - 1] === '”'
  if (!quoted && !said.includes('）') && !said.includes(')')) return parsed
  const bracket = /[（(]/u.test(said) ? -1 : said.slice(0, -1).search(/[）)]/u)
  const open =
    subject && SUFFIX.test(text.slice(subject.start - 1, subject.start + 1))
      ? /“[^“”]{1,8}”$/u.exec(text.slice(Math.max(0, subject.start - 10), subject.start))
      : null
  return {
    ...parsed,
    subject: subject && open ? { start: subject.start - open[0].length, end: subject.end } : subject,
    metric: metric && bracket > 0 ? { start: metric.start + bracket + 1, end: metric.end } : metric,
  }
}

function phraseFrom(article: Article, read: Parsed, by: string): Phrase {
  const { text } = article.source
  const parsed = withWholeMarks(text, withoutLetter(text, withTop(text, read)))
  const metric = wordsAt(text, parsed.metric)
  const subject = bare(wordsAt(text, parsed.subject))
  return {
    subject,
    subjectSpan: subject === null ? null : parsed.subject,
    metric,
    measured: parsed.measured,
    weak: parsed.weak === true,
    by: [parsed.measured ? 'measure' : by],
  }
}

const SHORT = 14

/** 新疆|进出口总值, 净利润: a short lead that rules on characters decide, so that no words are cut. */
function plainly({ folded, source }: Article, clause: ClauseView, lead: Span): Phrase | undefined {
  if (lead.end - lead.start > SHORT) return undefined
  let { start } = lead
  for (const m of clause.mentions) {
    if (m.start > start) break
    if (m.start === start && (m.kind === 'facility' || (m.kind === 'place' && m.within === null)) && m.end > start)
      start = m.end
  }
  const owner = start > lead.start && start <= lead.end ? { start: lead.start, end: start } : null
  if (owner && folded[start] === '的') start++
  const rest = folded.slice(start, lead.end)
  if (owner && rest === '')
    return { ...SILENT, subject: source.text.slice(owner.start, owner.end), subjectSpan: owner, by: ['name'] }
  if (rest === '' || !isMeasure(rest)) return undefined
  return {
    subject: owner && source.text.slice(owner.start, owner.end),
    subjectSpan: owner,
    metric: source.text.slice(start, lead.end),
    measured: true,
    by: ['measure'],
  }
}

/** Reads a stretch on its own, as the words before a number are read. */
export function phraseOf(article: Article, clause: ClauseView, lead: Span): Phrase {
  if (lead.end <= lead.start) return SILENT
  const plain = plainly(article, clause, lead)
  if (plain) return plain
  return phraseFrom(article, parseLead(unitsOf(article, clause.mentions, lead)), 'phrase before')
}

/** 现场|有6人逃生: there are some who do something. */
const THERE = /(?<![共现已所没具拥])有[约近超]?$/u

/** 也是云南首条时速350公里的高铁: what stands behind is told of someone who was named before. */
const isPredicate = (text: string, clause: ClauseView, value: Value): boolean =>
  /(?<![但可就于])是(?![否指由因])[^，。；]{0,24}$/u.test(text.slice(clause.start, value.start))

/** Reads a value's phrase from the stretch before it and the noun behind it. */
export function phraseAround(
  article: Article,
  clause: ClauseView,
  { lead, behind, value }: { lead: Span; behind: Behind | undefined; value: Value },
): Phrase {
  if (!behind) return phraseOf(article, clause, lead)
  const units = unitsOf(article, clause.mentions, lead)
  const parsed = parseLead(units)
  const noun = wordsAt(article.source.text, behind)
  if (behind.dimension && !isPredicate(article.folded, clause, value))
    return {
      subject: noun,
      subjectSpan: noun === null ? null : behind,
      metric: wordsAt(article.source.text, behind.dimension),
      measured: true,
      by: ['measure', 'owner behind'],
    }
  if (parsed.measured && !behind.head && !endsInAct(units)) {
    const phrase = phraseFrom(article, parsed, 'phrase before')
    if (!behind.of && noun !== null && ACTIONS.has(phrase.metric ?? ''))
      return { ...phrase, metric: `${phrase.metric ?? ''}${noun}` }
    if (!behind.of || noun === null || isPredicate(article.folded, clause, value)) return phrase
    return { ...phrase, subject: noun, subjectSpan: behind, by: [...phrase.by, 'owner behind'] }
  }
  if (
    behind.verb &&
    parsed.metric &&
    value.kind !== 'percent' &&
    units.at(-1)?.kind !== 'verb' &&
    article.folded[value.start - 1] !== ' ' &&
    !THERE.test(article.folded.slice(Math.max(lead.start, value.start - 4), value.start)) &&
    !/(?:致|造成)$/u.test(article.folded.slice(lead.start, lead.end))
  )
    return phraseFrom(article, parsed, 'phrase before')
  const counted = parseCounted(units)
  const kept = wordsAt(article.source.text, counted.kept) ?? ''
  const subject = bare(wordsAt(article.source.text, counted.subject))
  return {
    subject,
    subjectSpan: subject === null ? null : counted.subject,
    metric: `${kept}${noun ?? ''}`,
    measured: behind.head,
    by: [behind.verb ? 'verb behind' : behind.head ? 'measure behind' : 'counted noun'],
  }
}
