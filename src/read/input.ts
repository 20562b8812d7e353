import type { Source } from '../model/source.ts'
import type { Failure } from './failure.ts'

/** What reading gives for each article: a source, or the reason why there is none. */
export type Input =
  { readonly source: Source; readonly failure: null } | { readonly source: null; readonly failure: Failure }

/** How inputs are read. */
export interface ReadOptions {
  /** `auto` goes by the file's ending, with or without .gz: .jsonl, .html, .csv, .warc …; all else is plain text. */
  readonly format: 'auto' | 'txt' | 'jsonl' | 'html' | 'csv' | 'warc'
  /** A publication date for all articles that have none of their own. */
  readonly published: string | null
  /** An id for the article; only for a single one. */
  readonly id: string | null
  /** The names of the fields of JSON lines, and of the columns of tables. */
  readonly fields: Fields
  /** The longest line of a JSON-lines file and the largest text file, in bytes. */
  readonly maxBytes: number
}

/** Names of the fields that an article's parts stand in. `html` holds a page; it is read where there is no text. */
export interface Fields {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly published: string
  readonly url: string
  readonly html: string
}

/** The field names of the output contract; `date` is read where `published` is missing. */
export const FIELDS: Fields = {
  id: 'id',
  text: 'text',
  title: 'title',
  published: 'published',
  url: 'url',
  html: 'html',
}

/** 32 MiB: a line that is longer is more likely a damaged file than an article. */
export const MAX_BYTES = 32 * 1024 * 1024

/** Defaults of all reading options. */
export const READ_DEFAULTS: ReadOptions = {
  format: 'auto',
  published: null,
  id: null,
  fields: FIELDS,
  maxBytes: MAX_BYTES,
}

/** A failed input. */
export const failed = (path: string, reason: string, line?: number): Input => ({
  source: null,
  failure: { path, ...(line === undefined ? {} : { line }), stage: 'read', reason },
})
