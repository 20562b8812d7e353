import jieba from 'nodejieba'
import terms from '../../data/terms.json' with { type: 'json' }
import { placeNames, theGazetteer } from '../text/gazetteer.ts'
import type { Token } from '../model/article.ts'
import type { Span } from '../model/span.ts'

let loaded = false

/** The path of a file of data/, as jieba takes it: on Windows without the slash before the drive. */
const dataPath = (name: string) =>
  decodeURIComponent(new URL(`../../data/${name}`, import.meta.url).pathname).replace(/^\/(?=[A-Za-z]:)/u, '')

/**
 * Loads jieba's dictionary and adds ours: words of trade and transport, units, and places as ns. About a second, once.
 * Its tables for keywords are replaced by tables of one line, since nothing here asks for keywords: a sixth of the time.
 */
function load() {
  jieba.load({ idfDict: dataPath('jieba-idf.txt'), stopWordDict: dataPath('jieba-stop.txt') })
  for (const [tag, words] of Object.entries(terms as Record<string, string>)) {
    for (const word of words.split(' ')) jieba.insertWord(word, tag)
  }
  insertPlaces()
  loaded = true
}

/** Places as ns, so that words and places agree; not the names that are words of their own (合作), nor towns. */
function insertPlaces() {
  for (const name of placeNames(theGazetteer())) jieba.insertWord(name, 'ns')
}

/** A word and its tag; null for a word that jieba cuts again when it stands alone. */
interface Known {
  readonly text: string
  readonly tag: string | null
}

/** Single characters seen so far, by their code, since a third of all words are no longer. */
const singles = new Array<Known | undefined>(65536)

/** Longer words seen so far. Tokens take their text from here, so that looking a word up again costs no hashing. */
const words = new Map<string, Known>()
const MOST_WORDS = 50_000

function ask(text: string): Known {
  const parts = jieba.tag(text)
  return { text, tag: parts.length === 1 ? (parts[0]?.tag ?? null) : null }
}

function wordOf(text: string): Known {
  if (text.length === 1) return (singles[text.charCodeAt(0)] ??= ask(text))
  const known = words.get(text)
  if (known !== undefined) return known
  const word = ask(text)
  if (words.size >= MOST_WORDS) words.clear()
  words.set(text, word)
  return word
}

/**
 * The words of a span with their tags, just as jieba.tag gives them. A tag depends on the word alone, so the span is only
 * cut and each word's tag remembered, at half the price; a word that can't be asked for alone has its span tagged.
 * Offsets are exact: jieba's words joined are as long as what it was given.
 */
export function tokenize(folded: string, span: Span): Token[] {
  if (!loaded) load()
  const text = folded.slice(span.start, span.end)
  const cut = jieba.cut(text, true)
  const tokens: Token[] = []
  let asked: ReturnType<typeof jieba.tag> | undefined
  let start = span.start
  for (let i = 0; i < cut.length; i++) {
    const word = wordOf(cut[i] ?? '')
    const end = start + word.text.length
    const tag = word.tag ?? (asked ??= jieba.tag(text))[i]?.tag ?? 'x'
    tokens.push({ start, end, text: word.text, tag })
    start = end
  }
  return tokens
}
