/**
 * A set of words for finding them in a text. Edges lie in an open hash of (node, character), and the first character is
 * looked up directly, so that most positions of a text cost one read.
 */
export interface Trie {
  /** The node of each first character, 0 where no word begins with it. */
  readonly roots: Int32Array
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

const slotOf = (node: number, char: number, mask: number) =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(char, 0x85ebca6b)) & mask

/** Builds a trie; a word that is there twice keeps the first index. */
export function buildTrie(words: readonly string[]): Trie {
  const total = words.reduce((sum, w) => sum + w.length, 1)
  const size = 2 ** Math.ceil(Math.log2(2 * total + 2))
  const trie: Trie = {
    roots: new Int32Array(65536),
    edgeNode: new Int32Array(size),
    edgeChar: new Uint16Array(size),
    edgeNext: new Int32Array(size),
    ends: new Int32Array(total + 1).fill(-1),
  }
  let nodes = 0
  words.forEach((word, index) => {
    let node = 0
    for (let i = 0; i < word.length; i++) {
      const char = word.charCodeAt(i)
      const known = step(trie, node, char)
      if (!known) addEdge(trie, { node, char, next: ++nodes })
      node = known || nodes
    }
    if (trie.ends[node] === -1) trie.ends[node] = index
  })
  return trie
}

function addEdge(trie: Trie, edge: { node: number; char: number; next: number }) {
  if (edge.node === 0) {
    trie.roots[edge.char] = edge.next
    return
  }
  const mask = trie.edgeNode.length - 1
  let slot = slotOf(edge.node, edge.char, mask)
  while (trie.edgeNode[slot] !== 0) slot = (slot + 1) & mask
  trie.edgeNode[slot] = edge.node
  trie.edgeChar[slot] = edge.char
  trie.edgeNext[slot] = edge.next
}

/** The node behind a character, 0 where there is none. */
function step(trie: Trie, node: number, char: number): number {
  if (node === 0) return trie.roots[char] ?? 0
  const mask = trie.edgeNode.length - 1
  for (let slot = slotOf(node, char, mask); ; slot = (slot + 1) & mask) {
    const owner = trie.edgeNode[slot]
    if (owner === 0) return 0
    if (owner === node && trie.edgeChar[slot] === char) return trie.edgeNext[slot] ?? 0
  }
}

/** The longest word that begins at an offset and ends by `limit`. */
export function longestAt(trie: Trie, text: string, start: number, limit = text.length): Hit | null {
  let node = trie.roots[text.charCodeAt(start)] ?? 0
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

/**
 * The index of the longest word that begins at an offset, -1 where there is none. With `by` -1 the text is read
 * backward, for a trie of reversed words.
 */
export function wordAt(trie: Trie, text: string, from: number, by: 1 | -1 = 1): number {
  if (from < 0 || from >= text.length) return -1
  let node = trie.roots[text.charCodeAt(from)] ?? 0
  let word = -1
  for (let at = from + by; node !== 0; at += by) {
    const here = trie.ends[node] ?? -1
    if (here >= 0) word = here
    if (at < 0 || at >= text.length) break
    node = step(trie, node, text.charCodeAt(at))
  }
  return word
}
