import type { Article } from '../model/article.ts'
import type { Change, Fact } from '../model/fact.ts'
import type { Mention } from '../model/mention.ts'
import type { Message } from '../model/message.ts'
import type { Published } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import { type Base, baseIn, changeOf, growthBefore } from './changes.ts'
import { type ClauseView, type Value, viewClauses } from './clauses.ts'
import { type Carried, isNation, nothingYet, placeIn, sourceOf, statusOf, takeTimes } from './context.ts'
import { doubtDamaged } from './damage.ts'
import { itemsOf } from './lists.ts'
import { leadOf, type Phrase, phraseOf } from './phrase.ts'
import { isSport, quietZones, unworthy } from './skip.ts'
import { HEAD, strip } from './words.ts'

/** What relation gives: facts ordered by anchor, and doubts. */
export interface Related {
  readonly facts: readonly Fact[]
  readonly messages: readonly Message[]
}

/** A row while its sentence is read; changes may still be attached. */
interface Row {
  value: Value
  kind: Fact['kind']
  phrase: Phrase
  share: string | null
  change: Change[]
  clause: ClauseView
  time: string | null
  timeBasis: Fact['time_basis']
  place: string | null
  status: Fact['status']
  source: string | null
  why: string[]
  confidence: number
}

interface State extends Carried {
  taken: number
  /** Rows of this sentence. */
  rows: Row[]
  base: Base | null
  /** The comparison with the year before, once a paragraph has made it. */
  yoy: Base | null
  /** A change said before its level: 提升2.2个百分点至34.2%. */
  pending: Change | null
  /** Brackets open where the sentence has been read to. */
  depth: number
  read: number
}

interface Run {
  readonly article: Article
  readonly published: Published
  readonly state: State
  readonly rows: Row[]
  readonly messages: Message[]
}

const SEPARATOR = /^(?:[、，,和与及或]|以及)$/u

/** Values that form one list behind 分别, beginning with the i-th. */
function listLength(text: string, values: readonly Value[], i: number): number {
  let n = 1
  for (let k = i + 1; k < values.length; k++) {
    const gap = text.slice(values[k - 1]?.end, values[k]?.start).trim()
    if (!SEPARATOR.test(gap)) break
    n++
  }
  return n
}

function beginSentence(run: Run, clause: ClauseView): void {
  const { state, article } = run
  if (clause.paragraph !== state.paragraph) {
    Object.assign(state, {
      paragraph: clause.paragraph,
      since: null,
      source: null,
      metric: null,
      unit: null,
      when: null,
      place: null,
    })
  }
  if (clause.sentence === state.sentence) return
  const sentence = article.sentences[clause.sentence]
  const text = sentence ? article.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)) : ''
  Object.assign(state, {
    sentence: clause.sentence,
    rows: [],
    base: null,
    pending: null,
    status: null,
    depth: 0,
    read: sentence?.start ?? 0,
  })
  state.source = sourceOf(text) ?? state.source
}

function timeOf(state: State, clause: ClauseView): Pick<Row, 'time' | 'timeBasis'> {
  const { when } = state
  if (!when) return { time: null, timeBasis: null }
  return { time: when.edtf, timeBasis: when.sentence === clause.sentence ? 'stated' : 'carried' }
}

/** The place that a row holds for: its subject's, its clause's, else the one carried. */
function placeOf(run: Run, clause: ClauseView, phrase: Phrase, value: Value): string | null {
  const { state } = run
  const own = phrase.subjectSpan ? placeIn(run.article.folded, clause.mentions, phrase.subjectSpan) : null
  const near = own ?? placeIn(run.article.folded, clause.mentions, { start: clause.start, end: value.start })
  if (near !== null) return near
  if (phrase.subject === null || phrase.subject === state.subject) return state.subjectPlace ?? state.place
  return isNation(phrase.subject) ? 'CN' : state.place
}

/** Properties that hold for good: a time that was only carried doesn't belong to them. */
const LASTING = /全长|面积|设计|长度|海拔|总里程|宽|速度|时速|储量|资源/u

/** 国际航线完成293.2万吨 behind 货邮运输量: a name that measures nothing, in the unit of before, is the subject. */
function asSubject(run: Run, phrase: Phrase, value: Value): Pick<Phrase, 'subject' | 'metric'> {
  const { state, article } = run
  const { subject, metric } = phrase
  const same =
    metric !== null &&
    !phrase.counted &&
    state.metric !== null &&
    state.unit === value.unit &&
    value.kind === 'quantity'
  if (!same || subject !== null) return phrase
  if (isAside(run, value) && metric.length <= 8) return { subject: metric, metric: null }
  if (HEAD.test(metric) || !HEAD.test(state.metric ?? '')) return phrase
  return /(?:完成|实现|[达为约]|达到)$/u.test(article.folded.slice(Math.max(0, value.start - 2), value.start))
    ? { subject: metric, metric: null }
    : phrase
}

/** Fills what a phrase leaves open from what was said before. */
function carry(run: Run, phrase: Phrase, value: Value): { phrase: Phrase; why: string[]; confidence: number } {
  const { state } = run
  const why: string[] = []
  let confidence = 0.92
  let { subject, metric } = asSubject(run, phrase, value)
  if (metric === null && state.metric !== null && (state.unit === value.unit || subject !== null)) {
    metric = state.metric
    why.push('metric carried')
    confidence -= 0.2
  }
  if (metric === null) confidence -= 0.4
  if (subject === null && state.subject !== null) {
    subject = state.subject
    why.push('subject carried')
    confidence -= 0.1
  }
  return { phrase: { ...phrase, subject, metric }, why, confidence }
}

/** Whether a value stands in brackets, as an aside that doesn't change what the sentence speaks of. */
function isAside(run: Run, value: Value): boolean {
  const { state, article } = run
  for (; state.read < value.start; state.read++) {
    const c = article.folded.charAt(state.read)
    if (c === '（' || c === '(') state.depth++
    else if ((c === '）' || c === ')') && state.depth > 0) state.depth--
  }
  return state.depth > 0
}

function addRow(
  run: Run,
  clause: ClauseView,
  value: Value,
  row: Pick<Row, 'kind' | 'phrase' | 'share' | 'change'> & { rule: string },
): Row {
  const { state, article } = run
  const { folded } = article
  const filled = carry(run, row.phrase, value)
  const place = placeOf(run, clause, filled.phrase, value)
  const before = folded.slice(Math.max(clause.start, value.start - 40), value.start)
  const said = statusOf(before)
  const status = said ?? (/已|了/u.test(before) ? null : state.status) ?? 'actual'
  if (said !== null) state.status = said
  const when = timeOf(state, clause)
  const lasting = when.timeBasis === 'carried' && LASTING.test(filled.phrase.metric ?? '')
  const fresh: Row = {
    value,
    kind: row.kind,
    phrase: filled.phrase,
    share: row.share,
    change: state.pending ? [...row.change, state.pending] : [...row.change],
    clause,
    ...(lasting ? { time: null, timeBasis: null } : when),
    place,
    status,
    source: state.source,
    why: [row.rule, ...filled.why],
    confidence: filled.confidence,
  }
  state.pending = null
  const aside = isAside(run, value)
  if (row.phrase.subject !== null && !aside) {
    state.subject = row.phrase.subject
    state.subjectPlace = row.phrase.subjectSpan
      ? placeIn(run.article.folded, clause.mentions, row.phrase.subjectSpan)
      : null
  }
  if (row.phrase.metric !== null && !aside) state.metric = row.phrase.metric
  state.unit = value.unit
  if (place !== null && !aside) state.place = place
  state.rows.push(fresh)
  run.rows.push(fresh)
  return fresh
}

const CHANGE_WORDS =
  /同比|环比|分别|比(?:去年|上年|上月|年初)(?:同期|末|底)?|较(?:去年|上年|上月|年初)(?:同期|末|底)?|增速|增幅|降幅|涨幅|跌幅|大幅|小幅|累计|继续|[均也又再比较了、，,约略微大]|同期|其中|下降|增长|进一步|明显|快速|显著|实际|名义|扣除价格因素/gu

/** What is left of the words before a growth verb: the metric of its own that a change has, if any. */
function ownMetric(run: Run, clause: ClauseView, from: number, growthStart: number): Span | undefined {
  const { folded } = run.article
  let start = from
  for (const time of clause.times)
    if (time.start >= start && time.end <= growthStart && time.start - start < 24) start = time.end
  const span = strip(folded, start, growthStart)
  const left = folded
    .slice(span.start, span.end)
    .replace(CHANGE_WORDS, '')
    .replace(/[\s（()）]/gu, '')
  return left.length >= 2 ? span : undefined
}

/** A change: attached to the rows it speaks of, held for the level behind it, or a row of its own. */
function readChange(
  run: Run,
  clause: ClauseView,
  i: number,
  growth: { direction: 'up' | 'down'; start: number },
): number {
  const { state, article } = run
  const { folded } = article
  const value = clause.values[i]
  if (!value) return 1
  const from = clause.values[i - 1]?.end ?? clause.start
  const base = baseIn(folded, from, value.start, clause) ??
    (i > 0 || state.base ? state.base : null) ?? { type: 'other', base: undefined }
  state.base = base
  const count = listLength(folded, clause.values, i)
  const group = clause.values.slice(i, i + count)
  const changes = group.map((v) => changeOf(v, growth.direction, base))
  const next = clause.values[i + 1]
  const leads = count === 1 && next && /^ *(?:至|到|，?达到?|，?为)$/u.test(folded.slice(value.end, next.start))
  if (leads) {
    state.pending = changes[0] ?? null
    return 1
  }
  const own = ownMetric(run, clause, from, growth.start)
  if (own) {
    ownChanges(run, clause, { group, changes, lead: own, growthStart: growth.start })
    return count
  }
  attach(run, clause, group, changes)
  return count
}

function attach(run: Run, clause: ClauseView, group: readonly Value[], changes: readonly Change[]): void {
  const { state } = run
  const targets = state.rows.slice(-changes.length)
  if (targets.length === changes.length && targets.length > 0) {
    targets.forEach((row, k) => {
      const change = changes[k]
      if (change) row.change.push(change)
    })
    return
  }
  group.forEach((value, k) => {
    const change = changes[k]
    if (change)
      addRow(run, clause, value, {
        kind: 'change',
        phrase: { subject: null, metric: null, subjectSpan: null, counted: false },
        share: null,
        change: [change],
        rule: 'change',
      })
  })
}

interface OwnChanges {
  readonly group: readonly Value[]
  readonly changes: readonly Change[]
  readonly lead: Span
  readonly growthStart: number
}

/** 机电产品出口同比增长4.4%; A、B产量同比分别增长1%和2%: rows without a level. */
function ownChanges(run: Run, clause: ClauseView, { group, changes, lead }: OwnChanges): void {
  const { text } = run.article.source
  const said = withoutBase(text.slice(lead.start, lead.end))
  const end = lead.start + said.length
  const items = group.length > 1 ? itemsOf(said, group.length) : undefined
  group.forEach((value, k) => {
    const change = changes[k]
    if (!change) return
    const item = items?.[k]
    const phrase = item === undefined ? splitLead(run, clause, { start: lead.start, end }, value) : itemPhrase(item)
    addRow(run, clause, value, {
      kind: 'change',
      phrase,
      share: null,
      change: [change],
      rule: items ? 'distributed change' : 'change',
    })
  })
}

const TAILS = [
  '同比分别',
  '分别同比',
  '同比',
  '环比',
  '按年',
  '分别',
  '比上年同期',
  '较上年同期',
  '比上年',
  '较上年',
  '比去年',
  '较去年',
]

/** What a change is measured on, without the words of its comparison at the end. */
function withoutBase(lead: string): string {
  const tail = TAILS.find((t) => lead.endsWith(t))
  return tail === undefined ? lead : withoutBase(lead.slice(0, -tail.length))
}

const itemPhrase = (item: string): Phrase => {
  const head =
    /^(.{2,}?)(进出口总?值?|出口总?值?|进口总?值?|产量|增加值|销售额|产值|收入|利润|投资|面积|货运量|客运量|吞吐量|价格|死亡|受伤)$/u.exec(
      item,
    )
  return { subject: head?.[1] ?? null, metric: head?.[2] ?? item, subjectSpan: null, counted: false }
}

/** Reads the stretch before a growth verb as the phrase before a number is read. */
function splitLead(run: Run, clause: ClauseView, lead: Span, value: Value): Phrase {
  return phraseOf(
    run.article,
    clause,
    { ...value, start: lead.end, end: lead.end, kind: 'percent', unit: '%' },
    { from: lead.start, until: lead.end },
  )
}

const SHARE =
  /占[到据了]?([^，。；占]{0,24}?)的?(?:比重|份额|比例|比率)?(?:[为达约]|达到|约为|超过|[超近至到由]|提升至|提高至|上升至|高达|已达|接近)?$/u

/** 占X的Y%: a share of X, of whom and what was spoken of before. */
function readShare(run: Run, clause: ClauseView, i: number): boolean {
  const { article } = run
  const value = clause.values[i]
  if (!value || value.kind !== 'percent' || value.unit !== '%') return false
  const from = clause.values[i - 1]?.end ?? clause.start
  const match = SHARE.exec(article.folded.slice(from, value.start))
  const pendingFrom = run.state.pending ? (clause.values[i - 2]?.end ?? clause.start) : from
  const across =
    match ??
    (run.state.pending
      ? /占([^，。；]{1,24}?)(?:比重|份额|比例)/u.exec(article.folded.slice(pendingFrom, value.start))
      : null)
  if (!across) return false
  const begin = (match ? from : pendingFrom) + across.index
  const whole = across[1] ?? ''
  const wholeStart = begin + across[0].indexOf(whole, 1)
  const share =
    whole === ''
      ? null
      : article.source.text
          .slice(wholeStart, wholeStart + whole.length)
          .replace(/^[其全]$/u, '')
          .replace(/的$/u, '')
  const lead = leadOf(article, clause, match ? from : pendingFrom, { ...value, start: begin })
  const phrase =
    lead.end - lead.start >= 2
      ? splitLead(run, clause, lead, value)
      : { subject: null, metric: null, subjectSpan: null, counted: false }
  const last = run.state.rows.at(-1)
  const filled =
    phrase.subject === null && phrase.metric === null && last
      ? { ...phrase, subject: last.phrase.subject, metric: last.phrase.metric }
      : phrase
  addRow(run, clause, value, {
    kind: 'share',
    phrase: filled,
    share: share === '' ? null : share,
    change: [],
    rule: 'share',
  })
  return true
}

/** 由500万吨提升至836万吨: one row for where it led to, with where it came from. */
function readFromTo(run: Run, clause: ClauseView, i: number): boolean {
  const { folded } = run.article
  const first = clause.values[i]
  const second = clause.values[i + 1]
  if (!first || !second || first.value === null || second.value === null) return false
  const from = clause.values[i - 1]?.end ?? clause.start
  const lead = /[由从][^，。；由从]{0,14}$/u.exec(folded.slice(from, first.start))
  const verb =
    /^[^，。；]{0,4}?(?:增长|增加|提升|提高|上升|扩大|[升涨增]|下降|减少|降低|回落|缩短|缩减|[降减跌变]|调整)?[^，。；]{0,3}?[至到为成][^，。；]{0,4}$/u.exec(
      folded.slice(first.end, second.start),
    )
  if (!lead || !verb || first.kind !== second.kind) return false
  const direction = second.value > first.value ? 'up' : second.value < first.value ? 'down' : 'flat'
  const stretch = { ...second, start: from + lead.index, end: from + lead.index }
  const phrase = phraseOf(
    run.article,
    clause,
    { ...stretch, kind: 'percent', unit: '%' },
    {
      from,
      until: stretch.end,
    },
  )
  const change: Change = {
    type: 'from_to',
    direction,
    value: null,
    unit: second.unit,
    span: [first.start, second.end],
    from: first.value,
    to: second.value,
  }
  addRow(run, clause, second, { kind: 'level', phrase, share: null, change: [change], rule: 'from-to' })
  return true
}

/** X、Y分别为1和2: as many rows as numbers, if there are as many items. */
function readDistributed(run: Run, clause: ClauseView, i: number): number {
  const { article } = run
  const { folded } = article
  const value = clause.values[i]
  const count = listLength(folded, clause.values, i)
  if (!value || count < 2) return 0
  const from = clause.values[i - 1]?.end ?? clause.start
  const at = folded.slice(from, value.start).lastIndexOf('分别')
  if (at < 0) return 0
  const lead = leadOf(article, clause, from, { ...value, start: from + at })
  const items = itemsOf(article.source.text.slice(lead.start, lead.end), count)
  const tail = strip(folded, from + at + 2, value.start)
  const metric = article.source.text.slice(tail.start, tail.end)
  const group = clause.values.slice(i, i + count)
  if (!items) return distributeOverBefore(run, clause, group, lead)
  group.forEach((v, k) => {
    const item = items[k] ?? ''
    const named = metric.length >= 2 ? { subject: item.replace(/^[对向]/u, ''), metric } : itemPhrase(item)
    const joined =
      metric.length >= 2 && /^[对向]/u.test(item) ? { subject: run.state.subject, metric: `${item}${metric}` } : named
    const phrase: Phrase = {
      subject: joined.subject,
      metric: joined.metric,
      subjectSpan: itemSpan(folded, lead, item),
      counted: false,
    }
    addRow(run, clause, v, { kind: 'level', phrase, share: null, change: [], rule: 'distributed' })
  })
  return count
}

function itemSpan(text: string, lead: Span, item: string): Span | null {
  const at = text.indexOf(item, lead.start)
  return at >= 0 && at < lead.end ? { start: at, end: at + item.length } : null
}

/** 投资分别是a、b和c: the items were said in an earlier clause, or aren't said; the metric holds for each. */
function distributeOverBefore(run: Run, clause: ClauseView, group: readonly Value[], lead: Span): number {
  const metric = run.article.source.text.slice(lead.start, lead.end)
  for (const value of group) {
    const phrase: Phrase = { subject: null, metric: metric === '' ? null : metric, subjectSpan: null, counted: false }
    addRow(run, clause, value, { kind: 'level', phrase, share: null, change: [], rule: 'list' })
  }
  return group.length
}

function readLevel(run: Run, clause: ClauseView, i: number): void {
  const value = clause.values[i]
  if (!value) return
  const from = clause.values[i - 1]?.end ?? clause.start
  const until = clause.values[i + 1]?.start ?? clause.end
  const phrase = phraseOf(run.article, clause, value, { from, until })
  const kind = value.value === null && value.min !== null && value.max !== null ? 'range' : 'level'
  addRow(run, clause, value, {
    kind,
    phrase,
    share: null,
    change: [],
    rule: phrase.counted ? 'counted noun' : 'metric before',
  })
}

/** Takes a clause without numbers into what is carried: whom it speaks of, what is planned. */
function readQuiet(run: Run, clause: ClauseView): void {
  const { state, article } = run
  const { folded } = article
  const name = clause.mentions.find((m) => m.kind === 'facility' || (m.kind === 'place' && m.within === null))
  const lead = strip(folded, clause.start, clause.end)
  if (name && name.start - lead.start <= 2 && !/^[在据从]/u.test(folded.slice(clause.start, clause.start + 1))) {
    state.subject = name.text
    state.subjectPlace = name.kind === 'place' || name.kind === 'facility' ? name.code : null
  }
  const code = placeIn(run.article.folded, clause.mentions, clause)
  if (code !== null) state.place = code
}

/** Reads one value, or the list that begins with it; returns how many values were read. */
function readValue(run: Run, clause: ClauseView, i: number): number {
  const { folded } = run.article
  const value = clause.values[i]
  if (!value) return 1
  const from = clause.values[i - 1]?.end ?? clause.start
  takeTimes(run, clause, value.start)
  const growth = growthBefore(folded, value.start, from)
  if (growth) return readChange(run, clause, i, growth)
  if (readFromTo(run, clause, i)) return 2
  if (readShare(run, clause, i)) return 1
  const distributed = readDistributed(run, clause, i)
  if (distributed > 0) return distributed
  readLevel(run, clause, i)
  return 1
}

function readClause(run: Run, clause: ClauseView): void {
  beginSentence(run, clause)
  if (clause.values.length === 0) readQuiet(run, clause)
  for (let i = 0; i < clause.values.length;) i += readValue(run, clause, i)
  takeTimes(run, clause, clause.end)
}

const round = (x: number) => Math.round(Math.max(0.05, Math.min(0.99, x)) * 100) / 100

function factOf(row: Row, id: string): Fact {
  const { value, phrase, clause } = row
  return {
    id,
    anchor: [value.start, value.end],
    kind: row.kind,
    subject: phrase.subject,
    metric: phrase.metric,
    value: row.kind === 'change' ? null : value.value,
    min: row.kind === 'change' ? null : value.min,
    max: row.kind === 'change' ? null : value.max,
    unit: value.unit,
    currency: value.kind === 'money' ? value.currency : null,
    time: row.time,
    time_basis: row.timeBasis,
    place: row.place,
    change: row.change,
    share_of: row.share,
    status: row.status,
    source: row.source,
    evidence: [clause.start, clause.end],
    restates: null,
    confidence: round(row.confidence),
    why: row.why,
  }
}

/** Relates the mentions of each sentence into facts, in one pass over the clauses. */
export function relate(article: Article, mentions: readonly Mention[], published: Published): Related {
  const isQuiet = quietZones(article)
  const sport = isSport(article.folded)
  const state: State = { ...nothingYet(), taken: 0, rows: [], base: null, yoy: null, pending: null, depth: 0, read: 0 }
  const run: Run = { article, published, state, rows: [], messages: [] }
  for (const clause of viewClauses(article, mentions)) {
    const values = clause.values.filter(
      (v) => !isQuiet(v) && unworthy(v, article.folded) === undefined && !(sport && v.kind === 'quantity'),
    )
    readClause(run, { ...clause, values })
  }
  const facts = run.rows.map((row, i) => factOf(row, `${article.source.id}#${i + 1}`))
  const doubted = doubtDamaged(
    article,
    facts.sort((a, b) => a.anchor[0] - b.anchor[0]),
  )
  return { facts: doubted.facts, messages: [...run.messages, ...doubted.messages] }
}
