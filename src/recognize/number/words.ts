import words from '../../../data/words.json' with { type: 'json' }
import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { longestAt, prefixes } from '../../text/lookup.ts'
import { boundBefore } from './bounds.ts'
import { isDigitAt, startsNumeral } from '../../text/numeral/characters.ts'

interface Words {
  /** Words that begin with a numeral but name no number: 一起, 四川, 十分. */
  readonly traps: string
  /** Words with a numeral behind their beginning: 统一, 唯一. */
  readonly joins: string
  /** A measure word, then the characters that make another word of it: 家庭, 项目. */
  readonly goesOn: Readonly<Record<string, string>>
}

/** A word of the dictionary around a numeral. */
interface Entry {
  readonly word: string
  /** Where the numeral stands in it. */
  readonly at: number
  /** The characters before and behind it that may have it cut otherwise; null where only cutting tells. */
  readonly rivals: { readonly before: string; readonly behind: string } | null
}

/** A row of data/words.json: a word, for common ones followed by `<` and `>` with the characters before and behind. */
function entryOf(row: string): Entry {
  const before = row.indexOf('<')
  if (before < 0) return { word: row, at: 0, rivals: null }
  const behind = row.indexOf('>')
  const rivals = { before: row.slice(before + 1, behind), behind: row.slice(behind + 1) }
  return { word: row.slice(0, before), at: 0, rivals }
}

const { traps, joins, goesOn } = words as Words
const trapEntries = traps.split(' ').map(entryOf)
const trapWords = new Set(trapEntries.map(({ word }) => word))
const trapTable = prefixes(trapEntries.map((entry) => [entry.word, entry] as const))

/** The words with a numeral inside, by the numeral's character and the one before it. */
function joinTable() {
  const pairs = new Map<string, Entry[]>()
  for (const entry of joins.split(' ').map(entryOf)) {
    const { word } = entry
    for (let at = 1; at < word.length; at++) {
      if (!startsNumeral(word, at) || startsNumeral(word, at - 1)) continue
      const pair = word.slice(at - 1, at + 1)
      pairs.set(pair, [...(pairs.get(pair) ?? []), { ...entry, at }])
    }
  }
  return prefixes(pairs)
}
const joined = joinTable()

/** The clause that holds an offset, by bisection. */
export function clauseAt(article: Article, at: number): Span | undefined {
  const { clauses } = article
  let low = 0
  let high = clauses.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const clause = clauses[middle]
    if (!clause) return undefined
    if (at < clause.start) high = middle - 1
    else if (at >= clause.end) low = middle + 1
    else return clause
  }
  return undefined
}

/** Whether nothing beside a word speaks against its being a word there. */
const isSure = (text: string, start: number, { word, rivals }: Entry) =>
  rivals !== null &&
  !rivals.before.includes(text.charAt(start - 1) || ' ') &&
  !rivals.behind.includes(text.charAt(start + word.length) || ' ')

/** A word that holds a number for sure, or `true` where the clause must be cut to tell; undefined where none does. */
function suspect(text: string, { start, end }: Span): Entry | true | undefined {
  if (isDigitAt(text, start)) return undefined
  const trap = longestAt(trapTable, text, start)?.[1]
  if (trap && trap.word.length > 1) return start + trap.word.length >= end && isSure(text, start, trap) ? trap : true
  const around = longestAt(joined, text, start - 1)?.[1]
  if (!around) return undefined
  const found = around.filter(({ word, at }) => text.startsWith(word, start - at))
  if (found.length === 0) return undefined
  return found.find((entry) => isSure(text, start - entry.at, entry)) ?? true
}

/** Whether a measure word and what follows it may be another word: 家庭, 项目. */
export const isRunOn = (text: string, end: number, unit: string | null): boolean =>
  unit?.length === 1 && (goesOn[unit]?.includes(text.charAt(end) || '…') ?? false)

/** The longest clause that is cut for the sake of one number. */
const LONGEST = 400

const isNumberTag = (tag: string) =>
  tag.startsWith('m') || tag === 't' || tag === 'x' || tag.startsWith('q') || tag === 'eng'

/** The word that swallows a number or its unit, where the clause is cut into words; undefined where none does. */
function cutAround(article: Article, span: Span): string | undefined {
  const clause = clauseAt(article, span.start)
  if (!clause || clause.end - clause.start > LONGEST) return undefined
  const token = article.tokens(clause).find((t) => {
    const crosses =
      (t.start < span.start && t.end > span.start) ||
      (t.start < span.end && t.end > span.end && t.text !== '人口' && !t.text.endsWith('左右'))
    const holds = t.start <= span.start && t.end >= span.end && (!isNumberTag(t.tag) || trapWords.has(t.text))
    return crosses || holds
  })
  return token?.text
}

/** Bounds behind which what the dictionary has for a word is an amount: 近百人, 超过二成. */
const BOUNDS = new Set(['近', '超', '逾', '约', '超过', '将近', '接近', '不足', '不到', '至少', '突破', '达到'])

/** Whether a word is no more than the amount itself, or that with its bound. */
function isAmountItself(text: string, { start, end }: Span, word: string): boolean {
  if (!word.endsWith(text.slice(start, end)) || '一十'.includes(text.charAt(start)) || word === '百度') return false
  const bound = boundBefore(text, start)?.word ?? ''
  return BOUNDS.has(bound) && (word.length === end - start || word === bound + text.slice(start, end))
}

/**
 * The word that a number or its unit is a part of; undefined where it is none. Common words are known by what stands
 * beside them; else the clause is cut, but only where the dictionary has a word that might hold the number. `unit` is
 * the measure word, where it may begin another word.
 */
export function swallower(article: Article, span: Span, unit: string | null): string | undefined {
  const { folded } = article
  const entry = suspect(folded, span)
  if (entry === undefined && !isRunOn(folded, span.end, unit)) return undefined
  const word = entry === undefined || entry === true ? cutAround(article, span) : entry.word
  return word !== undefined && isAmountItself(folded, span, word) ? undefined : word
}

/** 个人 before a noun or in a longer word is a word of its own: 30万|个人客户, 5000万|个人消费贷款; 3万个|人参加 counts persons. */
export function personalAt(article: Article, at: number): string | undefined {
  const clause = clauseAt(article, at)
  if (!clause || clause.end - clause.start > LONGEST) return undefined
  const tokens = article.tokens(clause)
  const i = tokens.findIndex((t) => t.start === at)
  const [word, next] = tokens.slice(i, i + 2)
  if (i < 0 || word?.text.startsWith('个人') !== true) return undefined
  return word.text.length > 2 || /^nz?$/u.test(next?.tag ?? '') ? word.text : undefined
}
