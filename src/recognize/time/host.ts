import { Chrono, type Parser, type ParsedResult, type ParsingComponents, type Refiner } from 'chrono-node/zh/hans'
import type { Article } from '../../model/article.ts'
import type { TimeDraft } from '../../model/draft.ts'
import type { Span } from '../../model/span.ts'
import type { Read, Reader } from './reader.ts'
import { type Beginning, createStarts } from './starts.ts'

/** A family of time expressions: how they begin, and how they are read from there. */
export interface Family {
  readonly name: string
  readonly begins: Beginning
  readonly read: Reader
}

/** What a family read, as it is kept beside chrono's result. */
export interface Reading extends Read {
  readonly family: string
}

/** A reading and where it begins. */
export interface Placed extends Reading {
  readonly start: number
}

/** Longer articles are read in pieces, so that a megabyte of dates never lies in memory as chrono's results. */
const LONGEST = 4000

/** The reference that chrono asks for; our readers never use it, so that no zone or clock can reach a result. */
const NEVER = new Date(0)

/** A result as chrono makes it, not yet as it gives it. */
type ChronoResult = ReturnType<Refiner['refine']>[number]

/** Joins two readings with what stands between them to one: 去年春节 至 元宵节. Undefined where they are two. */
export type Join = (text: string, left: Placed, right: Placed) => Reading | undefined

/** Finds all families in an article: the scan says where one may begin, our readers read there, chrono drives both and joins. */
export function createHost(families: readonly Family[], join: Join): (article: Article) => readonly TimeDraft[] {
  const chrono = new Chrono({ parsers: [parserOf(families)], refiners: [joiner(join)] })

  const read = ({ source, folded }: Article, { start, end }: Span, drafts: TimeDraft[]) => {
    const text = end - start === folded.length ? folded : folded.slice(start, end)
    for (const result of chrono.parse(text, NEVER)) {
      if (!isHeld(result)) continue
      const { family: rule, value: expression } = result.reading
      const from = start + result.index
      const to = from + result.text.length
      drafts.push({ kind: 'time', start: from, end: to, text: source.text.slice(from, to), rule, expression })
    }
  }
  return (article) => {
    const drafts: TimeDraft[] = []
    for (const piece of pieces(article.folded)) read(article, piece, drafts)
    return drafts
  }
}

/** A result with what was read; chrono hands it on as it is. */
type Held = ParsedResult & { readonly reading: Reading }

const isHeld = (result: ParsedResult): result is Held => 'reading' in result

/**
 * One parser for all families, so that chrono goes through the text once: of those that read at a place, the longest
 * counts. Its results share components that nothing reads, which chrono would else work out for each.
 */
function parserOf(families: readonly Family[]): Parser {
  const nextStart = createStarts(families.map(({ begins }) => begins))
  let open = 0
  let skipped = 0
  let components: ParsingComponents | undefined
  let text = ''
  const pattern = patternOf((rest) => {
    const from = text.length - rest.length
    if (from === 0) skipped = 0
    const start = nextStart(text, Math.max(from, skipped))
    open = start?.families ?? 0
    return start ? start.at - from : -1
  })
  return {
    pattern: (context) => {
      ;({ text } = context)
      return pattern
    },
    extract: (context, { index = 0 }) => {
      const reading = longestAt(families, open, context.text, index)
      if (!reading) return null
      skipped = repeatEnd(context.text, index, reading.end)
      if (skipped > reading.end) return null
      components ??= context.createParsingComponents({})
      return Object.assign(context.createParsingResult(index, reading.end, components), { reading })
    },
  }
}

/** Where words that are said three times over and more (1月1月1月) end: that is noise, and passed as one. */
function repeatEnd(text: string, start: number, end: number): number {
  const unit = text.slice(start, end)
  let at = end
  while (text.startsWith(unit, at)) at += unit.length
  return at - end >= 2 * unit.length ? at : end
}

/** A pattern that asks a scan where the next match begins; chrono only ever calls `exec` and reads the index. */
function patternOf(next: (rest: string) => number): RegExp {
  const match: RegExpExecArray = Object.assign([''] as [string], { index: 0, input: '' })
  const exec = (rest: string): RegExpExecArray | null => {
    match.index = next(rest)
    return match.index < 0 ? null : match
  }
  return Object.assign(/./u, { exec })
}

function longestAt(families: readonly Family[], open: number, text: string, at: number): Reading | undefined {
  let longest: Reading | undefined
  for (let n = 0, bits = open; bits !== 0; n++, bits >>= 1) {
    const family = (bits & 1) === 0 ? undefined : families[n]
    const read = family?.read(text, at)
    if (family && read && read.end > at && read.end > (longest?.end ?? at))
      longest = { end: read.end, value: read.value, family: family.name }
  }
  return longest
}

/** How far apart two readings can stand that are one. */
const GAP = 3

/** Joins neighbors from left to right. */
function joiner(join: Join): Refiner {
  const joinedOf = (text: string, last: ChronoResult, next: ChronoResult): Reading | undefined => {
    if (next.index - last.index - last.text.length > GAP) return undefined
    if (!isHeld(last) || !isHeld(next)) return undefined
    return join(text, { ...last.reading, start: last.index }, { ...next.reading, start: next.index })
  }
  return {
    refine: (context, results) => {
      const out: ChronoResult[] = []
      for (const result of results) {
        const last = out.at(-1)
        const joined = last && joinedOf(context.text, last, result)
        if (!joined) {
          out.push(result)
          continue
        }
        out[out.length - 1] = Object.assign(context.createParsingResult(last.index, joined.end), { reading: joined })
      }
      return out
    },
  }
}

/** An article in pieces that end where a sentence or a line does. */
function pieces(text: string): readonly Span[] {
  const out: Span[] = []
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start)
    out.push({ start, end })
    start = end
  }
  return out
}

function pieceEnd(text: string, start: number): number {
  const limit = start + LONGEST
  if (limit >= text.length) return text.length
  for (let end = limit; end > start + LONGEST / 2; end--) if ('\n。'.includes(text.charAt(end - 1))) return end
  return limit
}
