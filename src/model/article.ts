import type { Source } from './source.ts'
import type { Span } from './span.ts'
import type { Zone } from './zone.ts'

/** A word as the segmenter cut it, with its part-of-speech tag in jieba's (ICTCLAS) tag set. */
export interface Token extends Span {
  readonly text: string
  readonly tag: string
}

/** An article after cleaning: its text, the folded text of equal length, and the zones that aren't the story. */
export interface Cleaned {
  readonly source: Source
  /** Folded for matching, code unit by code unit: an offset is valid in `source.text` and here. */
  readonly folded: string
  /** Ordered by start; they may nest or overlap. */
  readonly zones: readonly Zone[]
}

/** A sentence and the index of the paragraph that holds it. */
export interface Sentence extends Span {
  readonly paragraph: number
}

/** A clause and the index of the sentence that holds it. */
export interface Clause extends Span {
  readonly sentence: number
}

/** An article ready for recognition. Paragraphs, sentences and clauses are in text order and don't overlap. */
export interface Article extends Cleaned {
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
  readonly clauses: readonly Clause[]
  /** The words of a span, cut on the first call and kept for the article. Costly: ask only where a rule needs them. */
  readonly tokens: (span: Span) => readonly Token[]
}
