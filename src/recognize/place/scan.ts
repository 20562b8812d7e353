import type { Article } from '../../model/article.ts'
import { theGazetteer, type Surety } from '../../text/gazetteer.ts'
import { longestAt } from '../../text/trie.ts'

/** A name of the gazetteer in the text, before it is known whether it stands for a place there. */
export interface Found {
  readonly start: number
  readonly end: number
  /** The index of the name in the gazetteer. */
  readonly name: number
  readonly surety: Surety
}

/** A suffix that belongs to the next word: 北京市+民 is 北京+市民. */
const TAIL = /^(?:市(?:[民场值况价盈]|面上)|[市省县州]长(?![安江沙春治葛岭乐])|省[份会钱级]|县级|区[别域间块分位])/

function withoutTail(text: string, found: Found): Found {
  const { trie, surety } = theGazetteer()
  if (!TAIL.test(text.slice(found.end - 1, found.end + 2))) return found
  const shorter = longestAt(trie, text, found.start, found.end - 1)
  return shorter ? { ...found, end: shorter.end, name: shorter.word, surety: surety[shorter.word] ?? 'word' } : found
}

/** All names of the gazetteer in the text, from left to right, the longest at each place, without overlaps. */
export function scan(article: Article): Found[] {
  const { trie, surety } = theGazetteer()
  const text = article.folded
  const found: Found[] = []
  for (let at = 0; at < text.length; at++) {
    const hit = longestAt(trie, text, at)
    if (!hit) continue
    if (text.startsWith('北京时间', at)) {
      at += 3
      continue
    }
    const one = withoutTail(text, { start: at, end: hit.end, name: hit.word, surety: surety[hit.word] ?? 'word' })
    found.push(one)
    at = one.end - 1
  }
  return found
}
