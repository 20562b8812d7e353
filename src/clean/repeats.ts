import type { Span } from '../model/span.ts'
import type { Line } from './lines.ts'
import { endsWith, type LinePrint, linePrint, prefixHashes, type Print, printOf, same } from './prints.ts'

/** A line or sentence that says again what stands elsewhere. */
export interface Repeat extends Span {
  readonly rule: string
  readonly type: 'duplicate' | 'caption'
}

/** Shorter lines repeat by chance. */
const SHORTEST = 8

/** A longer title is the story itself, put in the wrong field. */
const LONGEST_TITLE = 100

/** Shorter sentences are said twice on purpose. */
const SHORTEST_SENTENCE = 16

/** How much a caption may add to the heading that it begins with. */
const ADDED = 20

/** A longer text behind a sentence is no credit. */
const CREDIT = 16

/** A heading has no sentence end and is short. */
const isHeading = ({ text }: Line) => text.length <= 40 && !/[。！？；]/u.test(text)

/** What earlier lines said, by hash, and where. */
interface Known {
  readonly text: string
  readonly lines: Map<number, Span>
  readonly sentences: Map<number, Span>
  readonly openings: ReadonlyMap<number, Span>
  readonly headings: ReadonlyMap<number, Span>
  readonly title: Print | null
  readonly first: LinePrint
}

/** Whether a print is among earlier ones; what a hash says is compared. */
function isKnown(known: Known, earlier: ReadonlyMap<number, Span>, print: Print): boolean {
  const found = earlier.get(print.hash)
  return found !== undefined && same(known.text, found, print)
}

/** Whether a sentence begins with a heading and adds little to it. */
function extendsHeading({ text, headings }: Known, sentence: Print): boolean {
  if (headings.size === 0) return false
  const sizes = [Math.max(SHORTEST, sentence.size - ADDED + 1), sentence.size] as const
  return prefixHashes(text, sentence, sizes).some((hash) => headings.has(hash))
}

/** The first sentence of a line that holds nothing else, but for a credit. */
function soleSentence(line: LinePrint): Print | undefined {
  const [sentence, second, third] = line.sentences
  if (!sentence || sentence.size < SHORTEST || third) return undefined
  const rest = second ? line.text.slice(sentence.end - line.start).trim().length : 0
  return rest <= CREDIT ? sentence : undefined
}

/** A line of one sentence that another line begins with, or that repeats a heading as a sentence, is a caption. */
function captionOf(line: LinePrint, heading: boolean, known: Known): Repeat | undefined {
  const sentence = soleSentence(line)
  if (!sentence) return undefined
  const opening = known.openings.get(sentence.hash)
  const again =
    (opening !== undefined && opening.start !== sentence.start && same(known.text, opening, sentence)) ||
    (!heading && (isKnown(known, known.headings, sentence) || extendsHeading(known, sentence)))
  return again ? { start: line.start, end: sentence.end, rule: 'repeated-caption', type: 'caption' } : undefined
}

/** For each first sentence the line that it belongs to: the first one that goes on behind it, else the first one. */
function openingsOf(lines: readonly LinePrint[]): ReadonlyMap<number, Span> {
  const out = new Map<number, Span>()
  const whole = new Set<number>()
  for (const line of lines) {
    const sentence = line.sentences[0]
    if (!sentence || sentence.size < SHORTEST || whole.has(sentence.hash)) continue
    const goesOn = soleSentence(line) === undefined
    if (goesOn) whole.add(sentence.hash)
    if (goesOn || !out.has(sentence.hash)) out.set(sentence.hash, sentence)
  }
  return out
}

/** Sentences that stand elsewhere in the text word for word. */
function sentenceRepeats(line: LinePrint, known: Known): Repeat[] {
  const out: Repeat[] = []
  for (const sentence of line.sentences) {
    if (sentence.size < SHORTEST_SENTENCE) continue
    if (isKnown(known, known.sentences, sentence))
      out.push({ start: sentence.start, end: sentence.end, rule: 'repeated-sentence', type: 'duplicate' })
    else known.sentences.set(sentence.hash, sentence)
  }
  return out
}

/** Whether a short heading is the end of the text's first line: 专题：口岸货运开门红, then 口岸货运开门红. */
const endsFirst = ({ first, text }: Known, line: LinePrint): boolean =>
  first.start !== line.start && first.hash !== line.hash && first.size < 60 && endsWith(text, first, line)

function repeatOf(line: LinePrint, heading: boolean, known: Known): string | undefined {
  if (isKnown(known, known.lines, line)) return 'repeated-line'
  const { title } = known
  if (title && title.hash === line.hash && title.size >= SHORTEST) return 'repeated-title'
  return heading && endsFirst(known, line) ? 'repeated-title' : undefined
}

/** Lines that repeat an earlier line or the title, and short lines whose sentence another line begins with (captions). */
export function repeatsOf(text: string, plain: readonly Line[], title: string | null): readonly Repeat[] {
  const lines = plain.map(linePrint)
  const [first] = lines
  if (!first) return []
  const headings = lines.filter((line) => line.size >= SHORTEST && isHeading(line))
  const known: Known = {
    text,
    lines: new Map(),
    sentences: new Map(),
    openings: openingsOf(lines),
    headings: new Map(headings.map((line) => [line.hash, line])),
    title: title === null || title.length > LONGEST_TITLE ? null : printOf(title, { start: 0, end: title.length }),
    first,
  }
  return lines.flatMap((line): Repeat[] => {
    if (line.size < SHORTEST) return []
    const heading = isHeading(line)
    const rule = repeatOf(line, heading, known)
    if (rule) return [{ start: line.start, end: line.end, rule, type: 'duplicate' }]
    const caption = captionOf(line, heading, known)
    known.lines.set(line.hash, line)
    return caption ? [caption] : sentenceRepeats(line, known)
  })
}
