import type { Fact } from '../model/fact.ts'
import type { ClauseView } from './clauses.ts'
import type { Run } from './run.ts'

/** Fields that an example expects of its row; of a change only the fields that are given. */
export type ExpectedFact = Partial<Omit<Fact, 'change' | 'why'>> & {
  readonly change?: readonly Partial<Fact['change'][number]>[]
}

/**
 * Examples stand beside their rule and are run by the tests. In `yes` the number that anchors the row is marked with
 * square brackets and followed by the fields that its row must have; the rule must be among the row's `why`. A text in
 * `no` must give no row of this rule.
 */
export interface FactExamples {
  readonly yes: readonly (readonly [marked: string, fields: ExpectedFact])[]
  readonly no: readonly string[]
}

/** Reads one shape of statement. `read` looks at the i-th value of a clause and returns how many values it made rows of. */
export interface FactRule {
  readonly name: string
  /** What it reads, in one sentence. */
  readonly purpose: string
  readonly read: (run: Run, clause: ClauseView, i: number) => number
  readonly examples: FactExamples
}
