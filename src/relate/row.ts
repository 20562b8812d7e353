import type { Change, Fact } from '../model/fact.ts'
import type { ClauseView, Value } from './clauses.ts'
import type { Phrase } from './phrase/phrase.ts'

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
