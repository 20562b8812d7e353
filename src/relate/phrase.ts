import type { Article, Token } from '../model/article.ts'
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { ClauseView, Value } from './clauses.ts'
import { beforeNumber } from './changes.ts'
import { HEAD, PARTERS, strip } from './words.ts'

/** What a clause says is measured, and of whom. Both are the text's own characters. */
export interface Phrase {
  readonly subject: string | null
  readonly metric: string | null
  /** Where the subject lies, to find its place. */
  readonly subjectSpan: Span | null
  /** Whether the noun came from behind the number (18个国家). */
  readonly counted: boolean
}

const NONE: Phrase = { subject: null, metric: null, subjectSpan: null, counted: false }

const SOURCE = /^(?:据|来自|根据|按照)[^，。；]{1,30}?(?:统计|数据显示|数据|介绍|消息|了解|透露|报道|测算|显示)/u
const ADVERBIAL = /^(?:在|于|从|经|自|通过|截至|截止|到|对于|随着|按|按照|以)$/u

/** The stretch before a number, with times, sources and what opens the clause taken off. */
export function leadOf(article: Article, clause: ClauseView, from: number, value: Value): Span {
  const { folded } = article
  let start = from
  const source = SOURCE.exec(folded.slice(start, value.start))
  if (source) start += source[0].length
  for (const time of clause.times) {
    if (time.end > value.start || time.start < start) continue
    const before = strip(folded, start, time.start)
    if (before.end - before.start <= 3 || isSetOff(folded, before)) start = time.end
  }
  return strip(folded, start, beforeNumber(folded, value.start, start))
}

/** 新疆2022年出口…: a short stretch before a time is the subject, and is kept; 在, 据 and the like are not. */
const isSetOff = (text: string, span: Span) => ADVERBIAL.test(text.slice(span.start, span.end))

/** Nouns that end a phrase from behind a number: tokens of these tags go on. */
const NOUNISH = /^(?:n|vn|an|a|b|j|l|i|eng|x|f|s|nz|nt|ns|nr|nrt|ng|q|m|d)/u
const STOP =
  /^(?:[，。；：！？、,;:!?（）()“”"《》\n]|的|和|与|及|等|在|已|将|是|为|被|把|从|到|向|对|由|了|着|过|以|均|都|并|也|还|同比|环比|以上|左右|以下|以内|不等|分别)$/u

/** The noun that a number counts, behind it: 18个[国家]的食品, 5个[大型新能源项目]. */
export function nounBehind(article: Article, clause: ClauseView, value: Value, until: number): Span | undefined {
  const { folded } = article
  if (!/[\u4e00-\u9fffA-Za-z（(“]/u.test(folded.charAt(value.end))) return undefined
  const tokens = tokensIn(article, clause).filter((t) => t.start >= value.end && t.end <= until)
  const taken: Token[] = []
  for (const token of tokens) {
    if (token.start !== (taken.at(-1)?.end ?? value.end)) break
    if (STOP.test(token.text)) {
      if (token.text === '的' && taken.length > 0 && isModifier(taken)) taken.push(token)
      else if (
        (token.text === '和' || token.text === '与' || token.text === '、') &&
        taken.length === 1 &&
        tokens.some((t) => t.start === token.end && t.tag.startsWith('n'))
      )
        taken.push(token)
      else break
    } else if (NOUNISH.test(token.tag) || (taken.length === 0 && token.tag.startsWith('v') && token.text.length > 1))
      taken.push(token)
    else break
    if (taken.length >= 7) break
  }
  while (taken.length > 0 && /^(?:的|和|与|、)$/u.test(taken.at(-1)?.text ?? '')) taken.pop()
  const [first] = taken
  const last = taken.at(-1)
  return first && last ? { start: first.start, end: last.end } : undefined
}

const isModifier = (taken: readonly Token[]) => taken.every((t) => /^(?:a|b|v|d)/u.test(t.tag))

const LONGEST = 600

const tokensIn = (article: Article, clause: Span): readonly Token[] =>
  clause.end - clause.start > LONGEST ? [] : article.tokens(clause)

/** The parting word of a lead (共完成, 累计, 有), if the subject stands before it. */
function partAt(text: string, lead: Span): { start: number; end: number } | undefined {
  for (let at = lead.start + 1; at < lead.end; at++) {
    const word = PARTERS.find((p) => text.startsWith(p, at) && at + p.length <= lead.end)
    if (!word) continue
    if (word === '为' && /[成作认因以]$/u.test(text.slice(lead.start, at))) continue
    if (
      (word === '有' || word === '为' || word === '将' || word === '共') &&
      /[所没具占国享含持保富私稀拥]$/u.test(text.slice(lead.start, at))
    )
      continue
    if (word === '有' && /^[关效限机害色]/u.test(text.slice(at + 1, at + 2))) continue
    if (word === '共' && /^[同享建和计产]/u.test(text.slice(at + 1, at + 2))) continue
    if (word === '将' && /^[军领]/u.test(text.slice(at + 1, at + 2))) continue
    return { start: at, end: at + word.length }
  }
  return undefined
}

/** The place or facility that a lead begins with, chains taken to their last part: 四川省会理县死亡 has 会理县. */
function placeHead(mentions: readonly Mention[], lead: Span): { start: number; end: number } | undefined {
  const names = mentions.filter(
    (m) => (m.kind === 'place' || m.kind === 'facility') && m.start >= lead.start && m.end <= lead.end,
  )
  const first = names.find((m) => m.start - lead.start <= 1)
  if (!first) return undefined
  let start = first.start
  let end = Math.max(...names.filter((m) => m.start === first.start).map((m) => m.end))
  for (const name of names) {
    if (name.start !== end) continue
    start = name.start
    end = Math.max(end, name.end)
  }
  const facility = names.find((m) => m.kind === 'facility' && m.start <= start && m.end >= end)
  return facility ? { start: facility.start, end: facility.end } : { start, end }
}

const clean = (text: string) => text.replace(/^[\s，、：:·“”"]+|[\s，、：:·“”"]+$/gu, '')

/** Parts a lead into subject and metric. */
function split(article: Article, clause: ClauseView, lead: Span): Phrase {
  const { text } = article.source
  const { folded } = article
  const cut = (start: number, end: number) => {
    const s = strip(folded, start, end)
    return { span: s, text: clean(text.slice(s.start, s.end)) }
  }
  const part = partAt(folded, lead)
  if (part) {
    const left = cut(lead.start, part.start)
    const right = cut(part.end, lead.end)
    if (left.text !== '' && right.text !== '')
      return { ...NONE, subject: left.text, metric: right.text, subjectSpan: left.span }
  }
  const head = placeHead(clause.mentions, lead)
  if (head && head.end < lead.end) {
    const rest = cut(folded[head.end] === '的' ? head.end + 1 : head.end, lead.end)
    const extended = extendSubject(article, clause, head, lead)
    if (extended && extended.end < lead.end) {
      const metric = cut(extended.end, lead.end)
      if (metric.text !== '')
        return {
          ...NONE,
          subject: clean(text.slice(head.start, extended.end)),
          metric: metric.text,
          subjectSpan: { start: head.start, end: extended.end },
        }
    }
    if (rest.text !== '')
      return { ...NONE, subject: clean(text.slice(head.start, head.end)), metric: rest.text, subjectSpan: head }
  }
  const of = folded.lastIndexOf('的', lead.end - 2)
  if (of > lead.start) {
    const left = cut(lead.start, of)
    const right = cut(of + 1, lead.end)
    if (left.text.length >= 2 && right.text.length >= 2)
      return { ...NONE, subject: left.text, metric: right.text, subjectSpan: left.span }
  }
  return splitByTokens(article, clause, lead)
}

/** 霍尔果斯|跨境电商…出口集装箱: nouns right behind a place name belong to the subject, up to a verb. */
function extendSubject(article: Article, clause: ClauseView, head: Span, lead: Span): { end: number } | undefined {
  const tokens = tokensIn(article, clause).filter((t) => t.start >= head.end && t.end <= lead.end)
  let end = head.end
  for (const token of tokens) {
    if (token.start !== end || !/^(?:n|j|f|b|l)/u.test(token.tag) || (token.tag === 'nr' && token.text.length < 2))
      break
    end = token.end
  }
  if (end === head.end || end >= lead.end) return undefined
  return { end }
}

/** Verbs that part a subject from its object, and metrics that are verbs themselves (出口, 进口). */
const TRADE =
  /^(?:进出口|出口|进口|贸易|运输|投资|消费|生产|销售|收入|支出|存款|贷款|融资|装机|发电|用电|开工|签约|死亡|受伤|失踪|受灾|就业|营收|纳税|面积|产量|产值)/u

function splitByTokens(article: Article, clause: ClauseView, lead: Span): Phrase {
  const { text } = article.source
  const whole = clean(text.slice(lead.start, lead.end))
  const tokens = tokensIn(article, clause).filter((t) => t.start >= lead.start && t.end <= lead.end)
  const verb = tokens.findIndex((t, i) => i > 0 && i < tokens.length - 1 && /^v$/u.test(t.tag) && t.text.length > 1)
  const at = tokens[verb]
  if (at && verb > 0) {
    const subject = clean(text.slice(lead.start, at.start))
    const metric = clean(text.slice(at.start, lead.end))
    if (subject.length >= 2) return { ...NONE, subject, metric, subjectSpan: { start: lead.start, end: at.start } }
  }
  const last = tokens.at(-1)
  if (last && tokens.length > 1 && TRADE.test(last.text)) {
    const subject = clean(text.slice(lead.start, last.start))
    return {
      ...NONE,
      subject,
      metric: clean(text.slice(last.start, lead.end)),
      subjectSpan: { start: lead.start, end: last.start },
    }
  }
  return { ...NONE, metric: whole }
}

/** Only a name: a place, or a noun that measures nothing. The metric is then the one spoken of before. */
function isBareSubject(article: Article, clause: ClauseView, lead: Span): boolean {
  const head = placeHead(clause.mentions, lead)
  if (head && strip(article.folded, head.end, lead.end).end <= strip(article.folded, head.end, lead.end).start)
    return true
  return false
}

/** Reads subject and metric of a value from the stretch before it and the noun behind it. */
export function phraseOf(
  article: Article,
  clause: ClauseView,
  value: Value,
  bounds: { from: number; until: number },
): Phrase {
  const { text } = article.source
  const lead = leadOf(article, clause, bounds.from, value)
  const said = clean(text.slice(lead.start, lead.end))
  const counts = value.kind === 'quantity' && value.ucum === null && value.base === null
  const noun = counts || said === '' ? nounBehind(article, clause, value, bounds.until) : undefined
  if (noun) return countedPhrase(article, clause, lead, noun)
  if (said === '') return NONE
  if (isBareSubject(article, clause, lead))
    return { ...NONE, subject: nameOf(article, clause, lead, said), subjectSpan: lead }
  return split(article, clause, lead)
}

function nameOf(article: Article, clause: ClauseView, lead: Span, said: string): string {
  const head = placeHead(clause.mentions, lead)
  return head ? article.source.text.slice(head.start, head.end) : said
}

/** 新疆|已建成|四个|综合保税区: subject before the verb, metric the noun behind the number. */
function countedPhrase(article: Article, clause: ClauseView, lead: Span, noun: Span): Phrase {
  const { text } = article.source
  const metric = clean(text.slice(noun.start, noun.end))
  const said = clean(text.slice(lead.start, lead.end))
  if (said === '') return { ...NONE, metric, counted: true }
  if (HEAD.test(said) && said.length > 3 && !isBareSubject(article, clause, lead))
    return { ...split(article, clause, lead), counted: true }
  if (isBareSubject(article, clause, lead))
    return { subject: nameOf(article, clause, lead, said), metric, subjectSpan: lead, counted: true }
  const parted = split(article, clause, lead)
  const subject = parted.subject
  const verb = parted.metric !== null && parted.metric.length <= 4 ? parted.metric : ''
  return { subject, metric: `${verb}${metric}`, subjectSpan: parted.subjectSpan, counted: true }
}
