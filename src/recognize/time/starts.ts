import { beginsWith, buildTrie, longestAt, type Trie } from '../../text/trie.ts'
import { codeAt } from '../../text/code.ts'
import { charactersOf } from './characters.ts'

/** How the expressions of a family begin. */
export interface Beginning {
  /** The words that they begin with: 今年, 上周. */
  readonly words?: Iterable<string>
  /** What follows a number that they begin with: 年 of 2023年, 个月 of 3个月. */
  readonly behindNumber?: Iterable<string>
  /** Characters that count only before a number: 前 of 前7个月, 第 of 第一季度. */
  readonly beforeNumber?: string
}

/** Where an expression may begin, and which families may read it: bit n stands for the n-th. */
export interface Start {
  readonly at: number
  readonly families: number
}

const ARABIC = 1
const CHINESE = 2
const WORD = 4
const LEAD = 8
const NUMBER = ARABIC | CHINESE
const POINT = 0x2e
const COMMA = 0x2c
const BLANK = 0x20
const YEAR_DIGITS = 4
const MYRIAD = '万'.charCodeAt(0)
const PAUSE = '、'.charCodeAt(0)
/** How many numbers of a list may follow its second. */
const LIST = 3

/** What a number alone is joined to another by: 1—10月. */
const joints = charactersOf('—–-－ー~～至到、/')

/** Words and the families that each of them, or a word that it begins with, may open. */
interface Words {
  readonly trie: Trie
  readonly masks: Uint16Array
}

function wordsOf(lists: readonly Iterable<string>[]): Words {
  const families = new Map<string, number>()
  lists.forEach((words, n) => {
    for (const word of words) families.set(word, (families.get(word) ?? 0) | (1 << n))
  })
  const words = [...families.keys()]
  const maskOf = (word: string) => {
    let mask = 0
    for (let end = 1; end <= word.length; end++) mask |= families.get(word.slice(0, end)) ?? 0
    return mask
  }
  return { trie: buildTrie(words), masks: Uint16Array.from(words, maskOf) }
}

function maskAt({ trie, masks }: Words, text: string, at: number): number {
  if (!beginsWith(trie, codeAt(text, at))) return 0
  const hit = longestAt(trie, text, at)
  return hit ? (masks[hit.word] ?? 0) : 0
}

function kindsOf(beginnings: readonly Beginning[], { trie }: Words): Uint8Array {
  const kinds = new Uint8Array(65536)
  const mark = (chars: string, kind: number) => {
    for (const c of chars) kinds[c.charCodeAt(0)] = (kinds[c.charCodeAt(0)] ?? 0) | kind
  }
  mark('0123456789', ARABIC)
  mark('〇零○一二两三四五六七八九十廿卅百千万亿几数', CHINESE)
  for (const { beforeNumber = '' } of beginnings) mark(beforeNumber, LEAD)
  for (let code = 0; code < kinds.length; code++) if (beginsWith(trie, code)) kinds[code] = (kinds[code] ?? 0) | WORD
  return kinds
}

/**
 * A scan for the places where a time expression may begin: one look into a table for most characters, one walk down a
 * tree of words for the others. A number is passed as a whole, and counts only where a unit of the calendar follows.
 */
export function createStarts(beginnings: readonly Beginning[]): (text: string, from: number) => Start | undefined {
  const words = wordsOf(beginnings.map((b) => b.words ?? []))
  const behind = wordsOf(beginnings.map((b) => b.behindNumber ?? []))
  const before = wordsOf(beginnings.map((b) => b.beforeNumber ?? ''))
  const kinds = kindsOf(beginnings, words)
  const kindAt = (text: string, at: number) => kinds[codeAt(text, at)] ?? 0

  /** Digits behind a point, unless they are a year behind the number of a list: 2.2018年. */
  const isFraction = (text: string, at: number): boolean => {
    if ((kindAt(text, at) & ARABIC) === 0) return false
    return !(text.startsWith('年', at + 4) && (kindAt(text, at + 3) & ARABIC) !== 0)
  }
  /** Three digits behind a comma, and no fourth: 35,000. */
  const isGroup = (text: string, at: number): boolean => {
    for (let i = 0; i < 3; i++) if ((kindAt(text, at + i) & ARABIC) === 0) return false
    return (kindAt(text, at + 3) & ARABIC) === 0
  }
  const runEnd = (text: string, at: number): number => {
    const script = kindAt(text, at) & NUMBER
    let end = at + 1
    for (; ; end++) {
      if ((kindAt(text, end) & script) !== 0) continue
      const code = codeAt(text, end)
      const joined = code === POINT ? isFraction(text, end + 1) : code === COMMA && isGroup(text, end + 1)
      if (script !== ARABIC || !joined) return end
    }
  }
  /** 万, 多 and 余 may stand between a number and its unit, and one blank. */
  const unitMask = (text: string, end: number): number => {
    const from = codeAt(text, end) === BLANK ? end + 1 : end
    const unit = codeAt(text, from) === MYRIAD ? from + 1 : from
    const mask = maskAt(behind, text, unit)
    return mask !== 0 || !'多余来'.includes(text.charAt(unit) || '…') ? mask : maskAt(behind, text, unit + 1)
  }
  const isJoint = (text: string, at: number) => joints[codeAt(text, at)] === 1
  /** Where a short list of numbers ends: 4、5 of 3、4、5月. */
  const listEnd = (text: string, second: number): number => {
    let end = second
    for (let hops = 0; hops < LIST && codeAt(text, end) === PAUSE; hops++) {
      if ((kindAt(text, end + 1) & NUMBER) === 0) return end
      end = runEnd(text, end + 1)
    }
    return end
  }
  /** Behind a joint the unit must stand behind the second number (1—10月), unless the first can be a year (2023-02-12). */
  const behindMask = (text: string, at: number, end: number): number => {
    const mask = unitMask(text, end)
    let from = codeAt(text, end) === BLANK ? end + 1 : end
    const canBeYear = end - at === YEAR_DIGITS || codeAt(text, at + YEAR_DIGITS) === POINT
    if (mask === 0 || canBeYear || !isJoint(text, from)) return mask
    while (isJoint(text, from) && from < end + 4) from++
    if (codeAt(text, from) === BLANK) from++
    if ((kindAt(text, from) & NUMBER) === 0) return 0
    const second = listEnd(text, runEnd(text, from))
    return isJoint(text, second) ? 0 : mask & unitMask(text, second)
  }
  /** 2019.9.6 has no unit behind it, but two points; it counts where a number with 日 behind it would. */
  const dotted = maskAt(behind, '日', 0)
  const dottedMask = (text: string, at: number, end: number): number => {
    if (end - at < 8 || codeAt(text, at + 4) !== POINT) return 0
    return codeAt(text, at + 6) === POINT || codeAt(text, at + 7) === POINT ? dotted : 0
  }
  const leadMask = (text: string, at: number): number => {
    const next = codeAt(text, at + 1) === BLANK ? at + 2 : at + 1
    return (kindAt(text, next) & NUMBER) === 0 ? 0 : maskAt(before, text, at)
  }

  return (text, from) => {
    const inside = from > 0 && (kindAt(text, from - 1) & kindAt(text, from) & NUMBER) !== 0
    const length = text.length
    for (let at = inside ? runEnd(text, from) : from; at < length; at++) {
      while (at < length && kinds[text.charCodeAt(at)] === 0) at++
      const kind = kindAt(text, at)
      if (kind === 0) return undefined
      let families = (kind & WORD) === 0 ? 0 : maskAt(words, text, at)
      if ((kind & LEAD) !== 0) families |= leadMask(text, at)
      const end = (kind & NUMBER) === 0 ? at + 1 : runEnd(text, at)
      if ((kind & NUMBER) !== 0) families |= behindMask(text, at, end) | dottedMask(text, at, end)
      if (families !== 0) return { at, families }
      at = end - 1
    }
    return undefined
  }
}
