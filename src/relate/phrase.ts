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
const ADVERBIAL = /^(?:[在于从经自到按以]|通过|截至|截止|对于|随着|按照)$/u

/** What stands before a number: the stretch that names what is measured, and a subject that a time set off. */
interface Lead extends Span {
  readonly setOff: Span | null
}

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

/** The stretch before a number, with times, sources and what opens the clause taken off. */
export function leadOf(article: Article, clause: ClauseView, from: number, value: Span): Lead {
  const { folded } = article
  let start = innermost(folded, from, value.start)
  let setOff: Span | null = null
  const source = SOURCE.exec(folded.slice(start, value.start))
  if (source) start += source[0].length
  for (const time of clause.times) {
    if (time.end > value.start || time.start < start || time.type === 'set') continue
    const before = strip(folded, start, time.start)
    if (before.end - before.start <= 1) start = time.end
    else if (before.end - before.start <= 24 && !ADVERBIAL.test(folded.slice(before.start, before.end))) {
      setOff ??= before
      start = time.end
    }
  }
  return { ...strip(folded, start, beforeNumber(folded, value.start, start)), setOff }
}

/** Nouns that end a phrase from behind a number: tokens of these tags go on. */
const NOUNISH = /^(?:[nabjlxfsqmdi]|vn|eng)/u
const STOP =
  /^(?:[，。；：！？、,;:!?（）()“”"《》\n的和与及等在已将是为被把从到向对由了着过以均都并也还拟可能正]|同比|环比|以上|左右|以下|以内|不等|分别|预计|计划|正在|全部|受益|入市|参与|开工)$/u

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
  while (taken.length > 0 && /^[的和与、]$/u.test(taken.at(-1)?.text ?? '')) taken.pop()
  const [first] = taken
  const last = taken.at(-1)
  return first && last ? { start: first.start, end: last.end } : undefined
}

/** Verbs that stay with what they count: 签约项目, 新开航线. */
const KEPT =
  /(?:签约|新签约|新开|新增|开工|出口|进口|落户|备案|开行|验放|受灾|开通|建成|发运|运输|生产|销售|引进|招引|洽谈|创造)$/u

const isModifier = (taken: readonly Token[]) => taken.every((t) => /^[abvd]/u.test(t.tag))

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

const EDGES = ' \n，、：:·“”"'

/** A phrase without punctuation at its ends. */
function clean(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && EDGES.includes(text.charAt(start))) start++
  while (end > start && EDGES.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** Wholes that a text speaks of without naming them: 我国, 全省, 该公司. */
const WHOLES =
  /^(?:我国|全国|全省|全市|全区|全州|全县|全球|世界|我省|我市|我区|公司|集团|企业|[该本](?:公司|集团|企业|[省市区县州港站厂行校院]|口岸|项目))/u

/** Parts a lead into subject and metric. */
function split(article: Article, clause: ClauseView, lead: Span): Phrase {
  const { text } = article.source
  const { folded } = article
  const cut = (start: number, end: number) => {
    const s = strip(folded, start, end)
    return { span: s, text: clean(text.slice(s.start, s.end)) }
  }
  const whole = WHOLES.exec(folded.slice(lead.start, lead.end))?.[0]
  if (whole !== undefined && lead.end - lead.start > whole.length + 1) {
    const rest = cut(lead.start + whole.length, lead.end)
    const span = { start: lead.start, end: lead.start + whole.length }
    if (rest.text !== '')
      return {
        ...NONE,
        subject: text.slice(span.start, span.end),
        metric: splitMetric(article, clause, rest.span),
        subjectSpan: span,
      }
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
    const named = tokensIn(article, clause).filter((t) => t.start >= left.span.start && t.end <= left.span.end)
    if (right.text.length >= 2 && !isSubject(named)) return splitByTokens(article, clause, right.span)
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
    if (token.start !== end || !/^[njfbl]/u.test(token.tag) || (token.tag === 'nr' && token.text.length < 2)) break
    end = token.end
  }
  if (end === head.end || end >= lead.end) return undefined
  return { end }
}

/** What is measured, where its noun or verb ends a lead: 机电产品|出口, 会理县|死亡. */
const MEASURE =
  /(?:日均|年均|人均|累计|总|年|月均)?(?:(?:货物)?贸易)?(?:进出口|出口|进口|投资|消费|生产|销售|营业|财政|运输|货运|客运|装机|发电|用电)?(?:发电量|用电量|交易量|供应量|需求量|库存|总值|总额|总量|总产值|产值|增加值|总投资|收入|支出|利润|数量|总数|容量|面积|产量|销量|价格|均价|指数|余额|金额|成交额|税收|份额|占有率|失业率|增长率|死亡|受伤|失踪|进出口|出口|进口|签约|投资|装机|营收|纳税|总人口|人口|产能|全长|里程|吞吐量|客运量|货运量|运量|周转量|投资额|贷款|存款|票房|市值|损失|速度|能力|租金|规模)$/u

/** Tags of words that can't begin what is measured: adverbs, prepositions, particles. */
const LEADING = /^(?:[dpcuyf]|zg|ad)/u

/** Verbs that only say that what follows them is so. */
const LIGHT =
  /^(?:实现|完成|建成|开建|宣布|造成|导致|发生|达到|提供|拥有|设有|设立|设|设置|形成|投入|投放|调运|获得|取得|接待|通过|安置|回收|保持|建设|包括|需要?|要|损失|发展|成为|种植|接发|改造|首付|新建|开展|迎来|吸引|累计|合计)$/u

/** A subject ends with a noun and isn't only an adverb or a verb. */
function isSubject(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (!last || tokens.every((t) => LEADING.test(t.tag) || t.tag.startsWith('v'))) return false
  return /^(?:[njsfxlk]|eng|vn)/u.test(last.tag) || tokens.some((t) => /^(?:ns|nt|nz|nr)/u.test(t.tag))
}

/** Drops adverbs and light verbs at the beginning of what is measured: 正式宣布|投资, 实现|清洁能源装机. */
function withoutVerbs(tokens: readonly Token[]): readonly Token[] {
  let from = 0
  for (; from < tokens.length - 1; from++) {
    const { tag, text } = tokens[from] ?? { tag: 'n', text: '' }
    if (KEPT.test(text) || !(LEADING.test(tag) || (tag.startsWith('v') && LIGHT.test(text)))) break
  }
  return tokens.slice(from)
}

/** What is measured in a stretch whose subject is known already: light verbs at its beginning are dropped. */
function splitMetric(article: Article, clause: ClauseView, span: Span): string {
  const tokens = tokensIn(article, clause).filter((t) => t.start >= span.start && t.end <= span.end)
  const begin = tokens[0]?.start === span.start ? withoutVerbs(tokens)[0]?.start : undefined
  return clean(article.source.text.slice(begin ?? span.start, span.end))
}

function splitByTokens(article: Article, clause: ClauseView, lead: Span): Phrase {
  const { text } = article.source
  const whole = clean(text.slice(lead.start, lead.end))
  const tokens = tokensIn(article, clause).filter((t) => t.start >= lead.start && t.end <= lead.end)
  const verb = tokens.findIndex(
    (t, i) => i > 0 && i < tokens.length - 1 && t.tag === 'v' && t.text.length > 1 && !MEASURE.test(t.text),
  )
  if (verb > 0 && isSubject(tokens.slice(0, verb))) {
    const begin = withoutVerbs(tokens.slice(verb))[0]?.start ?? lead.start
    const end = tokens[verb]?.start ?? lead.start
    return {
      ...NONE,
      subject: clean(text.slice(lead.start, end)),
      metric: clean(text.slice(begin, lead.end)),
      subjectSpan: { start: lead.start, end },
    }
  }
  const measure = MEASURE.exec(article.folded.slice(lead.start, lead.end))
  if (measure && measure.index >= 2 && isSubject(tokens.filter((t) => t.end <= lead.start + measure.index))) {
    const end = lead.start + measure.index
    return {
      ...NONE,
      subject: clean(text.slice(lead.start, end)),
      metric: clean(text.slice(end, lead.end)),
      subjectSpan: { start: lead.start, end },
    }
  }
  const begin = withoutVerbs(tokens)[0]
  return { ...NONE, metric: begin ? clean(text.slice(begin.start, lead.end)) : whole }
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
  const lead = leadOf(article, clause, bounds.from, value)
  const phrase = shorten(readPhrase(article, clause, { value, lead, until: bounds.until }))
  if (!lead.setOff || (phrase.subject !== null && phrase.metric === null)) return phrase
  const before = clean(article.source.text.slice(lead.setOff.start, lead.setOff.end))
  if (before.length < 2) return phrase
  const metric = phrase.subject === null || phrase.metric === null ? phrase.metric : `${phrase.subject}${phrase.metric}`
  const named = placeHead(clause.mentions, lead.setOff)
  const subject = named && named.end === lead.setOff.end ? article.source.text.slice(named.start, named.end) : before
  return { ...phrase, subject, metric, subjectSpan: lead.setOff }
}

/** What is measured is as short as it can be: 经批准的|口岸. */
function shorten(phrase: Phrase): Phrase {
  const { metric } = phrase
  if (metric === null) return phrase
  const of = metric.lastIndexOf('的')
  return of > 0 && metric.length - of > 2 ? { ...phrase, metric: metric.slice(of + 1) } : phrase
}

interface Reading {
  readonly value: Value
  readonly lead: Span
  readonly until: number
}

function readPhrase(article: Article, clause: ClauseView, { value, lead, until }: Reading): Phrase {
  const { text } = article.source
  const said = clean(text.slice(lead.start, lead.end))
  const counts = value.kind === 'quantity' && value.ucum === null && value.base === null
  const noun =
    counts || said === ''
      ? (nounBeyond(article, clause, value, until) ?? nounBehind(article, clause, value, until))
      : undefined
  if (noun) return countedPhrase(article, clause, lead, noun)
  if (said === '') return NONE
  if (isBareSubject(article, clause, lead))
    return { ...NONE, subject: nameOf(article, clause, lead, said), subjectSpan: lead }
  return split(article, clause, lead)
}

/** 33台单机容量为1500千瓦的[风机]: the noun counted stands behind a property of it. */
function nounBeyond(article: Article, clause: ClauseView, value: Value, until: number): Span | undefined {
  const next = clause.values.find((v) => v.start === until)
  if (!next || value.kind !== 'quantity') return undefined
  const between = article.folded.slice(value.end, next.start)
  if (!/^[^，。；、]{2,10}(?:[为达约近]|超过?|不低于)$/u.test(between) || article.folded[next.end] !== '的')
    return undefined
  return nounBehind(article, clause, { ...value, end: next.end + 1 }, clause.end)
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
  const verb = KEPT.exec(said)?.[0] ?? ''
  return { subject: parted.subject, metric: `${verb}${metric}`, subjectSpan: parted.subjectSpan, counted: true }
}
