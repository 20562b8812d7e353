import type { Article } from '../model/article.ts'
import type { Mention } from '../model/mention.ts'
import type { Published } from '../model/result.ts'
import type { ClauseView } from './clauses.ts'
import type { Row } from './row.ts'
import type { State } from './state.ts'

/** One article's reading. */
export interface Run {
  readonly article: Article
  readonly published: Published
  readonly mentions: readonly Mention[]
  readonly state: State
  readonly rows: Row[]
}

/** Where the words before a value begin: behind the value before it and the noun that that one counted. */
export const leadFrom = (run: Run, clause: ClauseView, i: number): number =>
  Math.max(clause.start, i > 0 ? (clause.values[i - 1]?.end ?? 0) : 0, run.state.used)
