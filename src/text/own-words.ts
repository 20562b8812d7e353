import type { OffRow, OwnWords } from '../model/own-words.ts'

/*
 * jieba's dictionary is one for the whole process, so a user's own words are as well: they are set once, before the first
 * text, and stay. Lexicons read them when they are built, which is when the first text needs them.
 */

const NONE: OwnWords = { units: [], currencies: [], places: [], zones: [], phrases: [], off: [] }

let words: OwnWords = NONE
let read = false

const same = (a: OwnWords, b: OwnWords) => JSON.stringify(a) === JSON.stringify(b)

/** Sets the words of a user's own for all texts to come. Throws where others are set, or where a text has been read without them. */
export function useOwnWords(own: OwnWords): void {
  if (same(own, words)) return
  if (read)
    throw new Error(
      'A process has one set of words: use these before its first text is extracted, or start another process for them.',
    )
  words = own
  read = true
}

/** The words of a user's own; from the first call on they stay as they are. */
export function ownWords(): OwnWords {
  read = true
  return words
}

/** Whether a word or a rule of ours is switched off. */
export const isOff = (what: OffRow['what'], word: string): boolean =>
  ownWords().off.some((row) => row.what === what && row.word === word)
