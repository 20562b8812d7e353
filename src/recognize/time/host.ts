import { Chrono, type Parser, type ParsedResult, type Refiner } from 'chrono-node/zh/hans'
import type { Article } from '../../model/article.ts'
import type { TimeDraft } from '../../model/draft.ts'
import type { TimeExpression } from '../../model/time-expression.ts'
import type { Span } from '../../model/span.ts'
import type { Reader } from './reader.ts'

/** A family of time expressions: where one may begin, and how it is read from there. */
export interface Family {
  readonly name: string
  /** Matches the characters that an expression of the family can begin with; cheap, without backtracking. */
  readonly trigger: RegExp
  readonly read: Reader
}

/** Clauses longer than this are read in pieces, so that no text without punctuation is searched again and again. */
const LONGEST = 1000

/** Tags carry what our readers found through chrono: the family and the index of the reading. */
const TAG = 'zhfacts/'

/** Overlapping results: the longest is kept, of equally long ones the family listed first. */
const longest: Refiner = {
  refine: (_context, results) => {
    const ranked = results
      .map((result, rank) => ({ result, rank }))
      .sort((a, b) => b.result.text.length - a.result.text.length || a.rank - b.rank)
    const kept: typeof ranked = []
    for (const candidate of ranked) {
      const { index, text } = candidate.result
      if (!kept.some(({ result: k }) => index < k.index + k.text.length && k.index < index + text.length))
        kept.push(candidate)
    }
    return kept.map(({ result }) => result).sort((a, b) => a.index - b.index)
  },
}

/** The reference that chrono asks for; our readers never use it, so that no zone or clock can reach a result. */
const NEVER = new Date(0)

/** Finds all families in an article: chrono searches clause by clause, our readers read, its refiner settles overlaps. */
export function createHost(families: readonly Family[]): (article: Article) => readonly TimeDraft[] {
  let readings: TimeExpression[] = []
  const parsers = families.map(({ name, trigger, read }): Parser => ({
    pattern: () => trigger,
    extract: (context, match) => {
      const at = match.index ?? 0
      const found = read(context.text, at)
      if (!found || found.end <= at) return null
      const text = context.text.slice(at, found.end)
      readings.push(found.value)
      return context.createParsingResult(at, text, {}).addTag(`${TAG}${name}/${readings.length - 1}`)
    },
  }))
  const chrono = new Chrono({ parsers, refiners: [longest] })
  const any = new RegExp(families.map(({ trigger }) => trigger.source).join('|'), 'u')

  const draftOf = (article: Article, from: number, result: ParsedResult): TimeDraft | undefined => {
    const tag = [...result.tags()].find((t) => t.startsWith(TAG))
    const [, rule = '', index = ''] = tag?.split('/') ?? []
    const expression = readings[Number(index)]
    if (!expression) return undefined
    const start = from + result.index
    const end = start + result.text.length
    return { kind: 'time', start, end, text: article.source.text.slice(start, end), rule, expression }
  }

  const search = (article: Article, piece: Span): readonly TimeDraft[] => {
    const text = article.folded.slice(piece.start, piece.end)
    if (!any.test(text)) return []
    readings = []
    return chrono.parse(text, NEVER).flatMap((result) => draftOf(article, piece.start, result) ?? [])
  }

  return (article) => article.clauses.flatMap(pieces).flatMap((piece) => search(article, piece))
}

/** A clause as pieces of bounded length. */
function pieces(clause: Span): readonly Span[] {
  if (clause.end - clause.start <= LONGEST) return [clause]
  const out: Span[] = []
  for (let start = clause.start; start < clause.end; start += LONGEST)
    out.push({ start, end: Math.min(clause.end, start + LONGEST) })
  return out
}
