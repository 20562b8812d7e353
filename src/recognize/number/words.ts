import words from '../../../data/words.json' with { type: 'json' }
import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { longestAt, prefixes } from '../../text/lookup.ts'

interface Words {
  /** Words that begin with a numeral but name no number: 一起, 四川, 十分. */
  readonly traps: string
  /** A character and the numeral that ends or continues a word behind it: 统一, 唯一. */
  readonly joins: string
  /** A measure word, then the characters that make another word of it: 家庭, 项目. */
  readonly goesOn: Readonly<Record<string, string>>
}

const { traps, joins, goesOn } = words as Words
const trapTable = prefixes(traps.split(' ').map((w) => [w, true] as const))
const joinSet = new Set(joins.split(' '))

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

/** The longest clause that is cut for the sake of one number. */
const LONGEST = 400

/** Whether the dictionary might read the number as part of a word, so that the clause must be cut to tell. */
export function isSuspect(text: string, span: Span, unit: string | null): boolean {
  const trap = longestAt(trapTable, text, span.start)
  if (trap && trap[0].length > 1) return true
  if (joinSet.has(text.slice(span.start - 1, span.start + 1))) return true
  return unit !== null && unit.length === 1 && (goesOn[unit]?.includes(text.charAt(span.end) || '…') ?? false)
}

const trapWords = new Set(traps.split(' '))

const isNumberTag = (tag: string) =>
  tag.startsWith('m') || tag === 't' || tag === 'x' || tag.startsWith('q') || tag === 'eng'

/** The word that swallows a number or its unit, where the clause is cut into words; undefined where none does. */
export function swallower(article: Article, span: Span): string | undefined {
  const clause = clauseAt(article, span.start)
  if (!clause || clause.end - clause.start > LONGEST) return undefined
  const token = article.tokens(clause).find((t) => {
    const crosses =
      (t.start < span.start && t.end > span.start) || (t.start < span.end && t.end > span.end && t.text !== '人口')
    const holds = t.start <= span.start && t.end >= span.end && (!isNumberTag(t.tag) || trapWords.has(t.text))
    return crosses || holds
  })
  return token?.text
}
