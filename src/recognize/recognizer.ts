import type { Article } from '../model/article.ts'
import type { Draft } from '../model/draft.ts'
import type { Mention } from '../model/mention.ts'

type FieldsOf<M> = M extends Mention ? Partial<Omit<M, 'start' | 'end' | 'text' | 'kind' | 'rule'>> : never

/** The fields that an example may expect of a mention. */
export type Expected = FieldsOf<Mention> & { readonly kind?: Mention['kind'] }

/**
 * Examples stand beside their rule and are run by the tests. In `yes` the span is marked with square brackets and
 * followed by the fields that the mention must have; a third element sets the article's date (2023-02-15 if left out).
 * A text in `no` must give no mention of this rule.
 */
export interface Examples {
  readonly yes: readonly (readonly [marked: string, fields?: Expected, published?: string])[]
  readonly no: readonly string[]
}

/** Finds one kind of thing in an article. Drafts come in text order; their `rule` is the recognizer's name. */
export interface Recognizer {
  readonly name: string
  /** What it finds, in one sentence. */
  readonly purpose: string
  readonly find: (article: Article) => readonly Draft[]
  readonly examples: Examples
}
