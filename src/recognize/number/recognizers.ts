import type { Article } from '../../model/article.ts'
import type { Examples, Recognizer } from '../recognizer.ts'
import { type Amounts, scan } from './scan.ts'

/** A recognizer that takes its kind out of the shared scan. */
export const fromScan = (name: Amounts['rule'], purpose: string, examples: Examples): Recognizer => ({
  name,
  purpose,
  find: (article: Article) => scan(article).filter((d) => d.rule === name),
  examples,
})
