import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { type Phrase, SILENT } from './phrase.ts'
import { ACTIONS, isMeasure } from './lexicon.ts'
import type { Behind } from './noun.ts'
import { headOf } from './noun-phrase.ts'
import type { Parsed } from './owned.ts'
import { endsInAct, parseCounted, parseLead } from './parse.ts'
import { wordsAt } from './text.ts'
import { bare, trimmed } from './trim.ts'
import type { Unit } from './kinds.ts'
import { isPlain } from './plain.ts'
import { unitsOf } from './units.ts'

/** Words that point, count or bound, and measure nothing. */
const NOTHING_MEASURED =
  /^(?:[这那此他她它你我分内外另多大小好来呈甚新轻提回逼滚合翻度时+/\d]|[你我他她它]们|一[个家张款颗滴件条种位]|有时候?|左右|以[上下]|有的|最[大高低小]?)$/u

/** 将|物资: what is brought somewhere. */
const BRINGS = /^[将把]$/u

/** Whether a stretch begins with what is done. */
const acts = (units: readonly Unit[]): boolean => {
  const first = units[headOf(units)]
  return first?.kind === 'verb' || first?.kind === 'preposition' || BRINGS.test(units[0]?.text ?? '')
}

/** The phrase of what was read of a stretch. */
function phraseFrom(article: Article, units: readonly Unit[], { read, by }: { read: Parsed; by: string }): Phrase {
  const { text } = article.source
  const parsed = trimmed(text, read)
  const said = wordsAt(text, parsed.metric)
  const metric = said !== null && NOTHING_MEASURED.test(said) ? null : said
  const subject = bare(wordsAt(text, parsed.subject))
  return {
    subject,
    subjectSpan: subject === null ? null : parsed.subject,
    metric,
    measured: parsed.measured,
    weak: parsed.weak === true,
    acts: acts(units),
    plain: subject !== null && parsed.subject !== null && isPlain(units, parsed.subject),
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

/** Reads a stretch on its own, as the words before a number are read. Of 多晶硅价格已经回到 the price is what is measured. */
export function phraseOf(article: Article, clause: ClauseView, lead: Span): Phrase {
  if (lead.end <= lead.start) return SILENT
  const plain = plainly(article, clause, lead)
  if (plain) return plain
  const units = unitsOf(article, clause.mentions, lead)
  const read = phraseFrom(article, units, { read: parseLead(units), by: 'phrase before' })
  if (read.metric !== null || !read.subjectSpan || read.subjectSpan.end >= lead.end) return read
  const inner = phraseOf(article, clause, read.subjectSpan)
  return inner.measured ? inner : read
}

/** 公司推进试点：甲厂在|3个城市: behind a colon it is told anew. */
function behindColon(units: readonly Unit[]): readonly Unit[] {
  const at = units.findLastIndex((u) => u.text === '：')
  return at > 1 && at < units.length - 1 && units.slice(0, at).some((u) => u.kind === 'verb')
    ? units.slice(at + 1)
    : units
}

/** 曾两次|接见他, 3票|赞成: how often something is done. */
const TIMES = /^[次度回趟票]$/u

/** 现场|有6人逃生: there are some who do something. */
const THERE = /(?<![共现已所没具拥])有[约近超]?$/u

/** 也是云南首条时速350公里的高铁: what stands behind is told of someone who was named before. */
const isPredicate = (text: string, clause: ClauseView, value: Value): boolean =>
  /(?<![但可就于])是(?![否指由因])[^，。；]{0,24}$/u.test(text.slice(clause.start, value.start))

/** 按利润率13%的数字: what only says that it is a number. */
const FIGURE = /^(?:数字|数据|水平|速度|幅度|成绩|标准|目标|规模|强度|频率|方式|结果|比例|区间|高度|状态)$/u

/** Reads a value's phrase from the stretch before it and the noun behind it. */
export function phraseAround(
  article: Article,
  clause: ClauseView,
  { lead, behind, value }: { lead: Span; behind: Behind | undefined; value: Value },
): Phrase {
  if (!behind) return phraseOf(article, clause, lead)
  const units = behindColon(unitsOf(article, clause.mentions, lead))
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
    const phrase = phraseFrom(article, units, { read: parsed, by: 'phrase before' })
    if (!behind.of && noun !== null && ACTIONS.has(phrase.metric ?? ''))
      return { ...phrase, metric: `${phrase.metric ?? ''}${noun}` }
    if (!behind.of || noun === null || FIGURE.test(noun) || isPredicate(article.folded, clause, value)) return phrase
    return { ...phrase, subject: noun, subjectSpan: behind, by: [...phrase.by, 'owner behind'] }
  }
  if (
    behind.verb &&
    parsed.metric &&
    value.kind !== 'percent' &&
    !TIMES.test(value.unit) &&
    units.at(-1)?.kind !== 'verb' &&
    article.folded[value.start - 1] !== ' ' &&
    !THERE.test(article.folded.slice(Math.max(lead.start, value.start - 4), value.start)) &&
    !/(?:致|造成)$/u.test(article.folded.slice(lead.start, lead.end))
  )
    return phraseFrom(article, units, { read: parsed, by: 'phrase before' })
  const counted = parseCounted(units, value.value)
  const kept = wordsAt(article.source.text, counted.kept) ?? ''
  const subject = bare(wordsAt(article.source.text, counted.subject))
  return {
    subject,
    subjectSpan: subject === null ? null : counted.subject,
    metric: `${kept}${noun ?? ''}`,
    measured: behind.head,
    alone: counted.alone,
    acts: acts(units),
    plain: subject !== null && counted.subject !== null && isPlain(units, counted.subject),
    by: [behind.verb ? 'verb behind' : behind.head ? 'measure behind' : 'counted noun'],
  }
}
