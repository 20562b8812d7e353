import type { ReadOptions } from './input.ts'

/** How a file's content is laid out. */
export type Layout = Exclude<ReadOptions['format'], 'auto'>

const LAYOUTS: readonly (readonly [layout: Layout, extensions: readonly string[]])[] = [
  ['jsonl', ['jsonl', 'ndjson']],
  ['html', ['html', 'htm', 'shtml', 'xhtml']],
  ['csv', ['csv', 'tsv']],
  ['warc', ['warc']],
  ['txt', ['txt']],
]

/** The endings of files that a folder is searched for; each may have .gz behind it. */
export const EXTENSIONS: readonly string[] = LAYOUTS.flatMap(([, extensions]) => extensions)

/** Whether a file is compressed, by its name. */
export const isCompressed = (path: string): boolean => /\.gz$/iu.test(path)

/** The layout that a path is read in: what was asked for, else what its ending says, else plain text. */
export function layoutOf(path: string, format: ReadOptions['format']): Layout {
  if (format !== 'auto') return format
  const extension = /\.([a-z]{3,6})(?:\.gz)?$/iu.exec(path)?.[1]?.toLowerCase() ?? ''
  return LAYOUTS.find(([, extensions]) => extensions.includes(extension))?.[0] ?? 'txt'
}

/** Whether a path is read as JSON lines. */
export const isJsonLines = (path: string, format: ReadOptions['format']): boolean => layoutOf(path, format) === 'jsonl'
