import { buildTrie, type Trie, wordAt, wordBefore } from './trie.ts'

type Rows<T> = Iterable<readonly [word: string, value: T]>

/** A set of words for longest-match look-up, and what each of them stands for. */
export interface Lookup<T> {
  readonly rows: readonly (readonly [word: string, value: T])[]
  readonly trie: Trie
}

/** Words to be found by their beginning; of a word given twice the first row counts. */
export function prefixes<T>(rows: Rows<T>): Lookup<T> {
  const all = [...rows]
  return { rows: all, trie: buildTrie(all.map(([word]) => word)) }
}

const reversed = (word: string) =>
  Array.from({ length: word.length }, (_, i) => word.charAt(word.length - 1 - i)).join('')

/** Words to be found by their end. */
export function suffixes<T>(rows: Rows<T>): Lookup<T> {
  const all = [...rows]
  return { rows: all, trie: buildTrie(all.map(([word]) => reversed(word))) }
}

/** The row of a word that was found. An index of -1 isn't looked up, since that is slow in JavaScript. */
const rowOf = <T>({ rows }: Lookup<T>, word: number): readonly [string, T] | undefined =>
  word < 0 ? undefined : rows[word]

/** The longest word of `prefixes` that stands in the text at an offset. */
export const longestAt = <T>(table: Lookup<T>, text: string, at: number): readonly [string, T] | undefined =>
  rowOf(table, wordAt(table.trie, text, at))

/** The longest word of `suffixes` that ends in the text at an offset and begins not before `from`. */
export const longestBefore = <T>(
  table: Lookup<T>,
  text: string,
  end: number,
  from = 0,
): readonly [string, T] | undefined => rowOf(table, wordBefore(table.trie, text, end, from))
