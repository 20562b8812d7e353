import type { Recognizer } from '../recognizer.ts'
import { timesOf } from './families.ts'

/** The recognizer of a family of time expressions: all families are read at once, and each has its own. */
export const family = (name: string, purpose: string, examples: Recognizer['examples']): Recognizer => ({
  name,
  purpose,
  find: (article) => timesOf(article).filter((draft) => draft.rule === name),
  examples,
})
