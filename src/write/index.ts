import type { Result } from '../model/result.ts'
import { factsCsv, factsHead, mentionsCsv, mentionsHead } from './csv.ts'

/** A format that results can be written in, one article after the other. */
export interface Format {
  readonly name: string
  /** The file it makes in a dataset; null for formats that only go to standard output. */
  readonly file: string | null
  /** What stands before all articles, between two, and behind all. */
  readonly head: () => string
  readonly between: string
  readonly tail: string
  readonly article: (result: Result) => string
}

const none = () => ''
const PLAIN = { between: '', tail: '' }

/** All formats. A new one is one file here and one row in this list. */
export const formats: readonly Format[] = [
  { name: 'jsonl', file: 'results.jsonl', head: none, ...PLAIN, article: (result) => `${JSON.stringify(result)}\n` },
  {
    name: 'json',
    file: null,
    head: () => '[',
    between: ',\n',
    tail: ']\n',
    article: (result) => JSON.stringify(result, null, 2),
  },
  { name: 'csv', file: 'facts.csv', head: factsHead, ...PLAIN, article: factsCsv },
  { name: 'mentions', file: 'mentions.csv', head: mentionsHead, ...PLAIN, article: mentionsCsv },
]

/** The files of a dataset, in the order they are written. */
export const datasetFormats: readonly Format[] = formats.filter(({ file }) => file !== null)

/** The format of a name. */
export const formatOf = (name: string): Format | undefined => formats.find((format) => format.name === name)
