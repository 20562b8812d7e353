import type { Article } from '../model/article.ts'
import type { Fact } from '../model/fact.ts'
import type { Mention } from '../model/mention.ts'
import type { Message } from '../model/message.ts'
import type { Published } from '../model/result.ts'
import { overlapping } from '../text/spans.ts'
import { baseIn } from './change/base.ts'
import { type ClauseView, type Value, viewClauses } from './clauses.ts'
import { confidenceOf } from './confidence.ts'
import { keepAmong } from './owner/counted.ts'
import { crowdedClauses, crowdNoted } from './values/crowded.ts'
import { doubtDamaged } from './damage.ts'
import { readDoubled } from './change/doubled.ts'
import { readFlat } from './change/flat.ts'
import { opensPart, partBegins } from './owner/heads.ts'
import { behindMarker } from './phrase/lead.ts'
import { restated } from './restate.ts'
import { rules } from './rules/index.ts'
import { begin } from './state.ts'
import type { Row } from './row.ts'
import type { Run } from './run.ts'
import { isSport, quietZones } from './values/skip.ts'
import { settleTopic } from './owner/topic.ts'
import { takeTimes, takeTimesOf } from './time/when.ts'
import { unworthy } from './values/unworthy.ts'
import { agencyCountry, opensWithNation, placeIn } from './place/where.ts'

/** What relation gives: facts ordered by anchor, and doubts. */
export interface Related {
  readonly facts: readonly Fact[]
  readonly messages: readonly Message[]
}

/** A line without a stop at its end that heads what follows. */
const isHeading = (text: string) => text.length < 40 && !/[。！？!?；：…”）)]$/u.test(text.trimEnd())

/** Whether a paragraph is an item of a list: 2、; none is of whom another speaks. */
function isItem({ paragraphs, folded }: Article, paragraph: number): boolean {
  const line = paragraphs[paragraph]
  return line !== undefined && behindMarker(folded, line.start, line.end) > line.start
}

/** Forgets what doesn't hold over a paragraph; behind a heading nothing does. */
function beginParagraph({ state, article }: Run, clause: ClauseView): void {
  const line = article.paragraphs[clause.paragraph]
  const heading =
    line !== undefined && line.end - line.start < 40 && isHeading(article.folded.slice(line.start, line.end))
  state.quiet = state.quiet.slice(0, 2)
  if (isItem(article, clause.paragraph)) {
    state.quiet = []
    if (state.topic && isItem(article, state.topic.paragraph)) state.topic = null
  }
  if (state.topic?.place === null) state.topic = null
  state.paragraph = clause.paragraph
  state.since = null
  state.source = null
  state.metric = null
  state.measure = null
  state.place = null
  if (!heading) return
  state.when = null
  state.topic = null
  state.quiet = []
  state.names = []
}

/** Forgets what doesn't hold over a sentence. */
function beginSentence(run: Run, clause: ClauseView): void {
  const { state, article } = run
  if (clause.sentence === state.sentence) return
  const sentence = article.sentences[clause.sentence]
  const read = sentence?.start ?? 0
  const isPart = clause.paragraph === state.paragraph && opensPart(article, clause.sentence)
  if (!isPart && state.whole) Object.assign(state, { ...state.whole, whole: null, several: false })
  if (clause.paragraph !== state.paragraph) beginParagraph(run, clause)
  if (state.quiet.length > 4) state.quiet = state.quiet.slice(-4)
  state.sentence = clause.sentence
  state.rows = []
  state.parted = false
  if (state.several) state.place = null
  state.several = false
  state.clauses = []
  if (!isPart) state.base = null
  state.pending = null
  state.pendingLead = null
  state.status = null
  state.unread = []
  state.depth = 0
  state.read = read
  state.sourced = false
}

/** 在某国重启禁令当周: a clause that only says when. */
const ONLY_WHEN = /[在当][^，。；]{3,24}(?:当[周月天年日]|之际|之时|期间)[，,]?$/u

/** Keeps a clause without numbers for whoever will ask whom it speaks of, and what it says of the rest: 力争到2030年. */
function readQuiet(run: Run, clause: ClauseView): void {
  const { state, article } = run
  state.unread.push(clause)
  const told = article.folded.slice(clause.start, clause.end)
  if (told.includes('翻') && readDoubled(run, clause)) return
  readFlat(run, clause)
  const compares = told.includes('同比') || told.includes('环比')
  const base = compares ? baseIn(run, clause, { from: clause.start, to: clause.end }) : undefined
  if (base) state.base = base
  state.quiet.push(clause)
  state.last = clause
  keepAmong(run, clause, told)
  const opening = { start: clause.start, end: Math.min(clause.end, clause.start + 24) }
  const code =
    placeIn(article.folded, clause.mentions, opening) ??
    agencyCountry(article.folded, clause.mentions, opening) ??
    (state.place === null && opensWithNation(article.folded.slice(opening.start, opening.start + 10)) ? 'CN' : null)
  if (code !== null && !ONLY_WHEN.test(told)) Object.assign(state, { place: code, placed: clause.sentence })
}

/** Reads one value, or the list that begins with it; returns how many values were read. */
function readValue(run: Run, clause: ClauseView, i: number): number {
  const resumed = takeTimesOf(run, clause, i)
  for (const rule of rules) {
    const count = rule.read(run, clause, i)
    if (count === 0) continue
    if (resumed) run.state.when = resumed
    return count
  }
  return 1
}

/** Behind 其中 only parts are spoken of; the next sentence is of the whole again. */
function beginPart(run: Run, clause: ClauseView): void {
  if (run.state.whole || !partBegins(run.article.folded, clause.start)) return
  settleTopic(run)
  const { topic, place } = run.state
  run.state.whole = topic && { topic, place }
}

const isSemicolon = (text: string, at: number) => text.charAt(at) === '；' || text.charAt(at) === ';'

function readClause(run: Run, clause: ClauseView): void {
  beginSentence(run, clause)
  beginPart(run, clause)
  const { folded } = run.article
  if (isSemicolon(folded, clause.start - 1) || isSemicolon(folded, clause.start - 2)) run.state.parted = true
  if (clause.values.length === 0) readQuiet(run, clause)
  for (let i = 0; i < clause.values.length;) i += readValue(run, clause, i)
  takeTimes(run, clause, clause.end)
  run.state.clauses.push(clause)
  for (const m of clause.mentions)
    if (m.kind === 'facility') run.state.facilities = [...run.state.facilities.slice(-7), m]
}

function factOf(row: Row, id: string): Fact {
  const { value, phrase, evidence } = row
  const isChange = row.kind === 'change'
  return {
    id,
    anchor: [value.start, value.end],
    kind: row.kind,
    subject: phrase.subject,
    metric: phrase.metric,
    value: isChange ? null : value.value,
    min: isChange ? null : value.min,
    max: isChange ? null : value.max,
    unit: value.unit || null,
    currency: value.kind === 'money' ? value.currency : null,
    time: row.time,
    time_basis: row.timeBasis,
    place: row.place,
    change: row.change,
    share_of: row.share,
    status: row.status,
    source: row.source,
    evidence: [evidence.start, evidence.end],
    restates: null,
    confidence: confidenceOf(row),
    why: row.why,
  }
}

/** Relates the mentions of each sentence into facts, in one pass over the clauses. */
export function relate(article: Article, mentions: readonly Mention[], published: Published): Related {
  const isQuiet = quietZones(article)
  const sport = mentions.some((m) => m.kind === 'quantity' || m.kind === 'number') && isSport(article.folded)
  const run: Run = { article, published, mentions, state: begin(), rows: [] }
  const crowded = crowdedClauses(article, mentions)
  const inCrowd = overlapping(crowded)
  const worthy = (v: Value) =>
    !isQuiet(v) &&
    !inCrowd(v) &&
    !(sport && (v.kind === 'quantity' || v.kind === 'number')) &&
    unworthy(v, article.folded) === undefined
  const clauses = viewClauses(article, mentions, worthy)
  if (clauses.some((c) => c.values.length > 0)) for (const clause of clauses) readClause(run, clause)
  const rows = run.rows.toSorted((a, b) => a.value.start - b.value.start)
  const facts = rows.map((row, i) => factOf(row, `${article.source.id}#${i + 1}`))
  const related = doubtDamaged(article, restated(article, rows, facts))
  return crowded.length === 0 ? related : { ...related, messages: [...related.messages, ...crowded.map(crowdNoted)] }
}
