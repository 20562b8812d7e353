import type { Change } from '../model/fact.ts'
import type { Facility } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { Base, Measure, Topic, When } from './carried.ts'
import type { ClauseView } from './clauses.ts'
import type { Row } from './row.ts'
import type { Said } from './time/status.ts'

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
