import type { Article } from '../../model/article.ts'
import type { Examples, Recognizer } from '../recognizer.ts'
import { scan } from './scan.ts'

/** A recognizer that takes its kind out of the shared scan. */
export const fromScan = (name: string, purpose: string, examples: Examples): Recognizer => ({
  name,
  purpose,
  find: (article: Article) => scan(article).drafts.filter((d) => d.rule === name),
  examples,
})
