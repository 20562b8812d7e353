import type { Article } from '../model/article.ts'
import type { Change, Fact } from '../model/fact.ts'
import type { Facility, Mention } from '../model/mention.ts'
import type { Published } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import type { ClauseView, Value } from './clauses.ts'
import type { Said } from './status.ts'

/** What a clause says is measured, and of whom, in the text's own characters. */
export interface Phrase {
  readonly subject: string | null
  /** Where the subject lies, to find its place; null where it was carried. */
  readonly subjectSpan: Span | null
  /** The subject's place, where it was said in an earlier clause. */
  readonly subjectPlace?: string | null | undefined
  readonly metric: string | null
  /** Whether the metric ends with a word for a measure: 产量, 进出口总值. */
  readonly measured: boolean
  /** Whether the subject may as well belong to the metric, so that a subject said before is the better one. */
  readonly weak?: boolean | undefined
  /** Whether it names itself whom it is of, so that nobody said before is meant: 纳指涨1%. */
  readonly alone?: boolean | undefined
  /** How the phrase was read. */
  readonly by: readonly string[]
}

/** Nothing said. */
export const SILENT: Phrase = { subject: null, subjectSpan: null, metric: null, measured: false, by: [] }

/** A row while its sentence is read; changes may still be attached. */
export interface Row {
  readonly value: Value
  readonly kind: Fact['kind']
  readonly phrase: Phrase
  readonly share: string | null
  readonly change: Change[]
  readonly clause: ClauseView
  readonly evidence: { start: number; end: number }
  readonly time: string | null
  readonly timeBasis: Fact['time_basis']
  readonly place: string | null
  readonly status: Fact['status']
  readonly source: string | null
  readonly why: string[]
}

/** What a row is made from; the rest comes from what is carried. */
export interface Draft {
  readonly kind: Fact['kind']
  readonly phrase: Phrase
  readonly share?: string | null
  readonly change?: readonly Change[]
  /** Where the rule knows better than the clause. */
  readonly status?: Fact['status']
  readonly rule: string
}

/** Whom the text speaks of, and how far back that was said. */
export interface Topic {
  readonly text: string
  readonly place: string | null
  /** The place that the last row held for that spoke of it, where that isn't its own. */
  readonly held?: string | null
  readonly sentence: number
  readonly paragraph: number
  /** Whether a row set it whose own words had owner and measure: what follows is then likely another's. */
  readonly listed?: boolean
  /** Whether it is a meeting: who comes is counted of it, nothing else is its. */
  readonly meets?: boolean
  /** Whether it only says something: its measures may be meant, what it counts is another's. */
  readonly told?: boolean
  /** Whether it was named by common nouns alone, outside of rows: 市场, 投资策略. */
  readonly common?: boolean
}

/** What is measured, as it was said last. */
export interface Measure {
  readonly text: string
  readonly measured: boolean
  readonly unit: string
  readonly sentence: number
}

/** A time that values hold for, as EDTF. */
export interface When {
  readonly edtf: string
  readonly sentence: number
  readonly paragraph: number
  /** Where it stands. */
  readonly start: number
  /** The last sentence with a value that was told for it; -1 before the first. */
  readonly used: number
  /** Of 目前: what the paragraph was told of before; null where that was nothing. */
  readonly before?: When | null
}

/** What a change is compared with. */
export interface Base {
  readonly type: Change['type']
  readonly base: string | undefined
}

/** What is carried from clause to clause, and how far reading has come. */
export interface State {
  paragraph: number
  sentence: number
  topic: Topic | null
  /** The last topic that no measure of its own was said of: who acts in the sentence. */
  actor: Topic | null
  metric: Measure | null
  /** The last metric that names a measure, in this paragraph. */
  measure: Measure | null
  /** The nation or region that the article is about: 我国, 全省. */
  home: Topic | null
  /** Full names said lately, the last first. */
  names: readonly Topic[]
  /** Facilities named lately, the last at the end. */
  facilities: readonly Facility[]
  place: string | null
  /** The sentence that named that place. */
  placed: number
  /** The place that the whole article is of, once it has been asked for. */
  scene: string | null | undefined
  /** Whether this sentence tells of several places, so that none holds behind it. */
  several: boolean
  when: When | null
  /** The last sentence that said when something is without a date (近年来), and whether it recurs (每年). */
  loose: { readonly sentence: number; readonly recurs: boolean } | null
  since: string | null
  source: string | null
  /** Whether the sentence has been asked who says so. */
  sourced: boolean
  /** The last sentence that was asked. */
  told: number
  /** What was said to come in this sentence. */
  status: Said | null
  /** Clauses without numbers, of the sentence at hand, whose status no row has asked for yet. */
  unread: ClauseView[]
  base: Base | null
  /** The last growths over a year, and the periods that they were told of. */
  usual: readonly (Base & { readonly when: string })[]
  /** A change said before its level: 提升2.2个百分点至34.2%. */
  pending: Change | null
  /** What that change is measured on. */
  pendingLead: Span | null
  /** Whom the text spoke of before the parts of this sentence (其中), and where that lies. */
  whole: { readonly topic: Topic; readonly place: string | null } | null
  /** Rows of this sentence. */
  rows: Row[]
  /** Whether a semicolon stands between what was said last and this clause. */
  parted: boolean
  /** Clauses of this sentence that were read. */
  clauses: ClauseView[]
  /** Clauses without a number that no row has asked for a topic yet. */
  quiet: ClauseView[]
  /** The last clause without a number, for the metric that it may have named. */
  last: ClauseView | null
  /** How far words were read as the noun behind a number. */
  used: number
  /** That noun. */
  noun: Span | null
  /** How far times were taken. */
  taken: number
  /** Brackets open where the sentence has been read to. */
  depth: number
  read: number
}

/** One article's reading. */
export interface Run {
  readonly article: Article
  readonly published: Published
  readonly mentions: readonly Mention[]
  readonly state: State
  readonly rows: Row[]
}

/** Nothing said yet. */
export const begin = (): State => ({
  paragraph: -1,
  sentence: -1,
  topic: null,
  actor: null,
  names: [],
  facilities: [],
  measure: null,
  home: null,
  metric: null,
  place: null,
  placed: -1,
  scene: undefined,
  several: false,
  when: null,
  loose: null,
  since: null,
  source: null,
  sourced: false,
  told: -1,
  status: null,
  unread: [],
  base: null,
  usual: [],
  pending: null,
  pendingLead: null,
  whole: null,
  rows: [],
  parted: false,
  clauses: [],
  quiet: [],
  last: null,
  used: 0,
  noun: null,
  taken: 0,
  depth: 0,
  read: 0,
})

/** Where the words before a value begin: behind the value before it and the noun that that one counted. */
export const leadFrom = (run: Run, clause: ClauseView, i: number): number =>
  Math.max(clause.start, i > 0 ? (clause.values[i - 1]?.end ?? 0) : 0, run.state.used)
