type Rows<T> = Iterable<readonly [word: string, value: T]>

/** A set of words for longest-match look-up, keyed by one character; the words of a key stand longest first. */
export type Lookup<T> = ReadonlyMap<string, readonly (readonly [word: string, value: T])[]>

function build<T>(rows: Rows<T>, keyOf: (word: string) => string): Lookup<T> {
  const table = new Map<string, (readonly [string, T])[]>()
  for (const [word, value] of new Map([...rows].reverse())) {
    const list = table.get(keyOf(word))
    if (list) list.push([word, value])
    else table.set(keyOf(word), [[word, value]])
  }
  for (const list of table.values()) list.sort((a, b) => b[0].length - a[0].length)
  return table
}

/** Words to be found by their beginning; of a word given twice the first row counts. */
export const prefixes = <T>(rows: Rows<T>): Lookup<T> => build(rows, (word) => word.charAt(0))

/** Words to be found by their end. */
export const suffixes = <T>(rows: Rows<T>): Lookup<T> => build(rows, (word) => word.slice(-1))

/** The longest word of `prefixes` that stands in the text at an offset. */
export function longestAt<T>(table: Lookup<T>, text: string, at: number): readonly [string, T] | undefined {
  return table.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
}

/** The longest word of `suffixes` that ends in the text at an offset. */
export function longestBefore<T>(table: Lookup<T>, text: string, end: number): readonly [string, T] | undefined {
  if (end <= 0) return undefined
  return table
    .get(text.charAt(end - 1))
    ?.find(([word]) => end >= word.length && text.startsWith(word, end - word.length))
}
