import { codeAt } from './code.ts'

/**
 * Names that lie in one text of rows, for finding them in another text. They stand in an open hash by their first two
 * characters, the longest first; most positions of a text cost one read. Building is one pass over the rows.
 */
export interface NameIndex {
  readonly rows: string
  /** 1 for each character that begins a name. */
  readonly first: Uint8Array
  /** A bit for each hash of two characters that begin a name: most pairs of a text end here. */
  readonly pairs: Uint8Array
  readonly keys: Int32Array
  /** Where the names of a slot begin in the arrays below; those of the next slot follow. */
  readonly from: Int32Array
  /** Of each name: its offset in the rows, its length, its owner, its mark. */
  readonly at: Int32Array
  readonly length: Uint8Array
  readonly owner: Int32Array
  readonly mark: Uint8Array
}

/** A list of names that grows while rows are read. */
export interface NameList {
  count: number
  readonly at: Int32Array
  readonly length: Uint8Array
  readonly owner: Int32Array
  readonly mark: Uint8Array
}

/** An empty list with room for so many names. */
export function nameList(room: number): NameList {
  return {
    count: 0,
    at: new Int32Array(room),
    length: new Uint8Array(room),
    owner: new Int32Array(room),
    mark: new Uint8Array(room),
  }
}

const keyAt = (text: string, at: number) => (codeAt(text, at) << 16) | codeAt(text, at + 1)

/** The bits of the table of pairs: 16 kB, so that it stays near. */
const PAIR_BITS = 17
const hashOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - PAIR_BITS)

/** The slot of a key: where it is, or the free one where it belongs. */
function slotOf(keys: Int32Array, key: number, hash: number): number {
  const mask = keys.length - 1
  let slot = hash & mask
  while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask
  return slot
}

/** Finds the slot of each name and counts the names of each slot. */
function findSlots(index: NameIndex, names: NameList): Int32Array {
  const { rows, keys, from, first, pairs } = index
  const { at, count } = names
  const slots = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const start = at[i] ?? 0
    const key = keyAt(rows, start)
    const hash = hashOf(key)
    const slot = slotOf(keys, key, hash)
    keys[slot] = key
    pairs[hash >>> 3] = (pairs[hash >>> 3] ?? 0) | (1 << (hash & 7))
    first[rows.charCodeAt(start)] = 1
    from[slot] = (from[slot] ?? 0) + 1
    slots[i] = slot
  }
  return slots
}

/** Turns the counts of the slots into their ends. */
function addUp(from: Int32Array) {
  let total = 0
  for (let slot = 0; slot < from.length; slot++) {
    total += from[slot] ?? 0
    from[slot] = total
  }
}

/** The order of the names: those of a slot side by side, the longest first, else as they were; `from` becomes the begins of the slots. */
function order(from: Int32Array, slots: Int32Array, length: Uint8Array): Int32Array {
  const sorted = new Int32Array(slots.length)
  const ends = from.slice()
  for (let i = slots.length - 1; i >= 0; i--) {
    const slot = slots[i] ?? 0
    const end = ends[slot] ?? 0
    const own = length[i] ?? 0
    let to = (from[slot] ?? 0) - 1
    from[slot] = to
    for (; to + 1 < end && (length[sorted[to + 1] ?? 0] ?? 0) > own; to++) sorted[to] = sorted[to + 1] ?? 0
    sorted[to] = i
  }
  return sorted
}

/** Builds the index: names of the same beginning side by side, the longest first, else as the rows have them. */
export function indexNames(rows: string, names: NameList): NameIndex {
  const { count } = names
  const size = 2 ** Math.ceil(Math.log2(1.3 * count + 2))
  const index: NameIndex = {
    rows,
    first: new Uint8Array(65536),
    pairs: new Uint8Array(1 << (PAIR_BITS - 3)),
    keys: new Int32Array(size),
    from: new Int32Array(size + 1),
    at: new Int32Array(count),
    length: new Uint8Array(count),
    owner: new Int32Array(count),
    mark: new Uint8Array(count),
  }
  const slots = findSlots(index, names)
  addUp(index.from)
  const sorted = order(index.from, slots, names.length)
  for (let to = 0; to < count; to++) {
    const i = sorted[to] ?? 0
    index.at[to] = names.at[i] ?? 0
    index.length[to] = names.length[i] ?? 0
    index.owner[to] = names.owner[i] ?? 0
    index.mark[to] = names.mark[i] ?? 0
  }
  return index
}

function isAt(index: NameIndex, name: number, text: string, start: number): boolean {
  const at = index.at[name] ?? 0
  for (let i = (index.length[name] ?? 0) - 1; i >= 2; i--)
    if (index.rows.charCodeAt(at + i) !== text.charCodeAt(start + i)) return false
  return true
}

/** Whether a name may begin at an offset of a text, by its two characters there: told at the price of one read. */
export function mayBegin({ pairs }: NameIndex, text: string, at: number): boolean {
  const hash = hashOf(keyAt(text, at))
  return ((pairs[hash >>> 3] ?? 0) & (1 << (hash & 7))) !== 0
}

/** The longest name that begins at an offset of a text and ends by `limit`; -1 where there is none. */
export function longestName(index: NameIndex, text: string, at: number, limit = text.length): number {
  if (at + 2 > limit || !mayBegin(index, text, at)) return -1
  const key = keyAt(text, at)
  const slot = slotOf(index.keys, key, hashOf(key))
  if (index.keys[slot] !== key) return -1
  const end = index.from[slot + 1] ?? 0
  for (let name = index.from[slot] ?? 0; name < end; name++)
    if (at + (index.length[name] ?? 0) <= limit && isAt(index, name, text, at)) return name
  return -1
}

/** The text of a name. */
export function nameText(index: NameIndex, name: number): string {
  const at = index.at[name] ?? 0
  return index.rows.slice(at, at + (index.length[name] ?? 0))
}

/** A name and those that are the same: one for each owner. They are as long and share a slot, with others between them. */
export function sameNames(index: NameIndex, name: number): number[] {
  const text = nameText(index, name)
  const key = keyAt(text, 0)
  const out = [name]
  for (let next = name + 1; index.length[next] === text.length; next++) {
    if (keyAt(index.rows, index.at[next] ?? 0) !== key) break
    if (isAt(index, next, text, 0)) out.push(next)
  }
  return out
}
