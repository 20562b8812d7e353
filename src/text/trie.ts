/**
 * A set of words for finding them in a text. Edges lie in an open hash of (node, character), the first characters also as
 * bits, so that most positions of a text cost one read of a table small enough to stay near.
 */
export interface Trie {
  /** A bit for each code unit that begins a word. */
  readonly firsts: Uint32Array
  readonly edgeNode: Int32Array
  readonly edgeChar: Uint16Array
  readonly edgeNext: Int32Array
  /** The index of the word that ends at a node, -1 if none does. */
  readonly ends: Int32Array
}

/** A word found at an offset: its index in the list that the trie was built from, and its end. */
export interface Hit {
  readonly word: number
  readonly end: number
}

/** The node in which every word begins; 0 stands for none. */
const ROOT = 1

const slotOf = (node: number, char: number, mask: number) =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) & mask

/** Builds a trie; a word that is there twice keeps the first index. */
export function buildTrie(words: readonly string[]): Trie {
  const total = words.reduce((sum, w) => sum + w.length, 2)
  const size = 2 ** Math.ceil(Math.log2(2 * total + 2))
  const trie: Trie = {
    firsts: new Uint32Array(2048),
    edgeNode: new Int32Array(size),
    edgeChar: new Uint16Array(size),
    edgeNext: new Int32Array(size),
    ends: new Int32Array(total + 1).fill(-1),
  }
  let nodes = ROOT
  words.forEach((word, index) => {
    let node = ROOT
    for (let i = 0; i < word.length; i++) {
      const char = word.charCodeAt(i)
      const known = step(trie, node, char)
      if (!known) addEdge(trie, { node, char, next: ++nodes })
      node = known || nodes
    }
    if (trie.ends[node] === -1 && node !== ROOT) trie.ends[node] = index
  })
  return trie
}

function addEdge({ firsts, edgeNode, edgeChar, edgeNext }: Trie, edge: { node: number; char: number; next: number }) {
  const { node, char, next } = edge
  if (node === ROOT) firsts[char >>> 5] = (firsts[char >>> 5] ?? 0) | (1 << (char & 31))
  const mask = edgeNode.length - 1
  let slot = slotOf(node, char, mask)
  while (edgeNode[slot] !== 0) slot = (slot + 1) & mask
  edgeNode[slot] = node
  edgeChar[slot] = char
  edgeNext[slot] = next
}

/** The node behind a character, 0 where there is none. */
function step({ edgeNode, edgeChar, edgeNext }: Trie, node: number, char: number): number {
  const mask = edgeNode.length - 1
  for (let slot = slotOf(node, char, mask); ; slot = (slot + 1) & mask) {
    const owner = edgeNode[slot]
    if (owner === 0) return 0
    if (owner === node && edgeChar[slot] === char) return edgeNext[slot] ?? 0
  }
}

/** Whether a word begins with a code unit. */
export const beginsWith = ({ firsts }: Trie, char: number): boolean =>
  (((firsts[char >>> 5] ?? 0) >>> (char & 31)) & 1) === 1

/** The node behind the first character of a text's stretch, 0 where no word begins with it. */
const enter = (trie: Trie, char: number): number => (beginsWith(trie, char) ? step(trie, ROOT, char) : 0)

/** The longest word that begins at an offset and ends by `limit`. */
export function longestAt(trie: Trie, text: string, start: number, limit = text.length): Hit | null {
  let node = enter(trie, text.charCodeAt(start))
  let word = -1
  let end = start
  for (let at = start + 1; node !== 0; at++) {
    const here = trie.ends[node] ?? -1
    if (here >= 0) {
      word = here
      end = at
    }
    if (at >= limit) break
    node = step(trie, node, text.charCodeAt(at))
  }
  return word < 0 ? null : { word, end }
}

/** The index of the longest word that begins at an offset, -1 where there is none. */
export function wordAt(trie: Trie, text: string, start: number): number {
  if (start < 0 || start >= text.length) return -1
  let node = enter(trie, text.charCodeAt(start))
  let word = -1
  for (let at = start + 1; node !== 0; at++) {
    const here = trie.ends[node] ?? -1
    if (here >= 0) word = here
    if (at >= text.length) break
    node = step(trie, node, text.charCodeAt(at))
  }
  return word
}

/** The index of the longest word, of a trie of reversed words, that ends at an offset and begins not before `from`. */
export function wordBefore(trie: Trie, text: string, end: number, from: number): number {
  if (end <= from || end > text.length) return -1
  let node = enter(trie, text.charCodeAt(end - 1))
  let word = -1
  for (let at = end - 2; node !== 0; at--) {
    const here = trie.ends[node] ?? -1
    if (here >= 0) word = here
    if (at < from) break
    node = step(trie, node, text.charCodeAt(at))
  }
  return word
}
