import jieba from 'nodejieba'
import terms from '../../data/terms.json' with { type: 'json' }
import { theGazetteer } from '../text/gazetteer.ts'
import type { Token } from '../model/article.ts'
import type { Span } from '../model/span.ts'

let loaded = false

/** Loads jieba's dictionary and adds ours: words of trade and transport, units, and places as ns. About a second, once. */
function load() {
  jieba.load()
  for (const [tag, words] of Object.entries(terms as Record<string, string>)) {
    for (const word of words.split(' ')) jieba.insertWord(word, tag)
  }
  insertPlaces()
  loaded = true
}

/** Places as ns, so that words and places agree; not the names that are words of their own (合作), nor towns. */
function insertPlaces() {
  const { names, surety, meanings, places } = theGazetteer()
  names.forEach((name, i) => {
    const place = places[meanings[i]?.[0] ?? -1]
    if (surety[i] !== 'word' && name.length > 1 && place?.level !== 'town') jieba.insertWord(name, 'ns')
  })
}

/** The words of a span with their tags. Offsets are exact: jieba's words joined are as long as what it was given. */
export function tokenize(folded: string, span: Span): Token[] {
  if (!loaded) load()
  let at = span.start
  return jieba.tag(folded.slice(span.start, span.end)).map(({ word, tag }) => {
    const start = at
    at += word.length
    return { start, end: at, text: folded.slice(start, at), tag }
  })
}
