import { z } from 'zod'
import { BINS, type Signature } from './signature.ts'

/** An article as it is compared with the others. */
export interface Candidate {
  readonly id: string
  readonly signature: Signature
  /** The day it was published, or null. */
  readonly published: string | null
}

/** Articles that tell the same story, in the order they were read, and the one that stands for them. */
export const DuplicateGroup = z.strictObject({
  /** `exact`: the same words throughout, blanks and punctuation apart; `near`: most of the words. */
  kind: z.enum(['exact', 'near']),
  representative: z.string(),
  /** Why that one, as a sentence. */
  reason: z.string(),
  /** `similarity`: the share of its wording that a member has in common with the representative. */
  members: z.array(z.strictObject({ id: z.string(), similarity: z.number() })).readonly(),
})
export type DuplicateGroup = z.infer<typeof DuplicateGroup>

/** Bands of a sketch, and bins of a band: texts that share half of their wording meet in a band 99 times of 100. */
const BANDS = 42
const ROWS = 3

/** So much of the shorter text's wording stands in the longer one, or of both in both. */
const CONTAINED = 0.8
const SHARED = 0.6

/** Reports of one mould share their wording, and not their figures: so many of the shorter one's stand in the longer one. */
const FIGURES = 0.6

/** A shorter part of a story is a quotation, not a copy. */
const PART = 0.3

/** Shorter stories are compared as a whole only. */
const SHORTEST = 40

/** The share of the wording that two stories have in common (Jaccard), as their sketches tell it. */
export function similarityOf(a: Signature, b: Signature): number {
  let same = 0
  for (let i = 0; i < BINS; i++) if (a.bins[i] === b.bins[i]) same++
  return same / BINS
}

function bits(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The share of the figures of the one with fewer that the other has too. */
function sharedFigures(a: Signature, b: Signature): number {
  let [inA, inB, inBoth] = [0, 0, 0]
  for (let i = 0; i < a.digits.length; i++) {
    const [x, y] = [a.digits[i] ?? 0, b.digits[i] ?? 0]
    inA += bits(x)
    inB += bits(y)
    inBoth += bits(x & y)
  }
  const fewer = Math.min(inA, inB)
  return fewer === 0 ? 1 : inBoth / fewer
}

/** Whether two stories are one, the shorter perhaps a part of the longer. */
function isSame(a: Signature, b: Signature): boolean {
  if (a.size > 0 && a.exact === b.exact && a.size === b.size) return true
  if (Math.min(a.size, b.size) < SHORTEST) return false
  const shared = similarityOf(a, b)
  if (Math.min(a.size, b.size) < Math.max(a.size, b.size) * PART) return false
  const common = (shared / (1 + shared)) * (a.size + b.size)
  return (shared >= SHARED || common / Math.min(a.size, b.size) >= CONTAINED) && sharedFigures(a, b) >= FIGURES
}

/** Sets of articles, each named by its first one. */
interface Sets {
  readonly rootOf: (i: number) => number
  readonly join: (i: number, j: number) => void
}

function setsOf(count: number): Sets {
  const parents = Int32Array.from({ length: count }, (_, i) => i)
  const rootOf = (i: number): number => {
    let at = i
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at
      at = parents[at] ?? at
    }
    return at
  }
  return {
    rootOf,
    join: (i, j) => {
      const [a, b] = [rootOf(i), rootOf(j)]
      parents[Math.max(a, b)] = Math.min(a, b)
    },
  }
}

/** Where a key of up to 53 bits begins to look for its place in a table. */
const hashOf = (key: number) => {
  const hash = Math.imul((key | 0) ^ Math.imul(key / 0x100000000, 0x9e3779b1), 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/** Compares articles of one key: each with the first and with the one before it, so that the work stays linear. */
function joinEqual(all: readonly Candidate[], keys: Float64Array, sets: Sets): void {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 1)) - 1
  const firsts = new Int32Array(mask + 1).fill(-1)
  const latest = new Int32Array(keys.length)
  const compare = (i: number, j: number) => {
    const [a, b] = [all[i], all[j]]
    if (a && b && sets.rootOf(i) !== sets.rootOf(j) && isSame(a.signature, b.signature)) sets.join(i, j)
  }
  for (let i = 0; i < keys.length; i++) {
    let at = hashOf(keys[i] ?? 0) & mask
    let first = firsts[at] ?? -1
    while (first >= 0 && keys[first] !== keys[i]) {
      at = (at + 1) & mask
      first = firsts[at] ?? -1
    }
    if (first < 0) firsts[at] = i
    else {
      const before = latest[first] ?? first
      compare(first, i)
      if (before !== first) compare(before, i)
    }
    latest[first < 0 ? i : first] = i
  }
}

const bandKey = ({ bins }: Signature, band: number) =>
  ((bins[band * ROWS] ?? 0) * 65536 + (bins[band * ROWS + 1] ?? 0)) * 32768 + ((bins[band * ROWS + 2] ?? 0) & 0x7fff)

/** The one with most of the story; among equals the first published, then the first read. */
function best(members: readonly Candidate[]): { readonly one: Candidate; readonly reason: string } | undefined {
  const most = Math.max(...members.map(({ signature }) => signature.size))
  const longest = members.filter(({ signature }) => signature.size === most)
  const dates = longest.flatMap(({ published }) => (published === null ? [] : [published])).sort()
  const earliest = longest.filter(({ published }) => published === (dates[0] ?? null))
  const [one] = earliest
  if (!one) return undefined
  if (longest.length === 1) return { one, reason: 'It has the longest story.' }
  if (earliest.length === 1) return { one, reason: 'Among those with the longest story it was published first.' }
  return { one, reason: 'Among those with the longest story it was read first.' }
}

const round = (share: number) => Math.round(share * 100) / 100

function groupOf(members: readonly Candidate[]): DuplicateGroup | undefined {
  const found = best(members)
  if (!found) return undefined
  const { one, reason } = found
  const exact = members.every(({ signature }) => signature.exact === one.signature.exact)
  return {
    kind: exact ? 'exact' : 'near',
    representative: one.id,
    reason,
    members: members.map(({ id, signature }) => ({
      id,
      similarity: exact ? 1 : round(similarityOf(signature, one.signature)),
    })),
  }
}

/**
 * The groups of articles that tell the same story, in the order of their first members. Exact ones by hash; near ones
 * by MinHash signatures that meet in a band, made sure of by how much of the shorter story the longer one holds and
 * by their figures. The same for the same articles in the same order.
 */
export function duplicateGroups(all: readonly Candidate[]): readonly DuplicateGroup[] {
  const sets = setsOf(all.length)
  joinEqual(
    all,
    Float64Array.from(all, ({ signature }) => signature.exact),
    sets,
  )
  for (let band = 0; band < BANDS; band++)
    joinEqual(
      all,
      Float64Array.from(all, ({ signature }) => bandKey(signature, band)),
      sets,
    )
  const members = new Map<number, Candidate[]>()
  all.forEach((candidate, i) => {
    const root = sets.rootOf(i)
    const known = members.get(root)
    if (known) known.push(candidate)
    else members.set(root, [candidate])
  })
  return [...members.values()].flatMap((group) => {
    const found = group.length > 1 ? groupOf(group) : undefined
    return found ? [found] : []
  })
}
