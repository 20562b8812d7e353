import type { Span } from '../model/span.ts'
import type { Line as TextLine } from './lines.ts'

/** A line or sentence that says again what stands elsewhere. */
export interface Repeat extends Span {
  readonly rule: string
  readonly type: 'duplicate' | 'caption'
}

/** Shorter lines repeat by chance. */
const SHORTEST = 8

/** How much a caption may add to the heading that it begins with. */
const ADDED = 20

/** Longer lines are compared as they stand. */
const LONG = 400

/** 1 for the code units that don't count in a comparison: blanks and punctuation. */
const MARKS = Uint8Array.from({ length: 65536 }, (_, code) =>
  ' \t\r\f\v\n，。！？、,.!?“”"\'：:；;（）()【】'.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** The text without blanks and punctuation: what of a line counts when it is compared. */
function bare(text: string): string {
  if (text.length > LONG) return text
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (MARKS[text.charCodeAt(i)] === 0) continue
    out += text.slice(from, i)
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

interface Line extends TextLine {
  readonly key: string
  readonly heading: boolean
}

/** A heading has no sentence end and is short. */
const isHeading = ({ text }: TextLine) => text.length <= 40 && !/[。！？；]/u.test(text)

/** The first sentence of a line, without a credit behind it. */
const firstSentence = (line: Line) => /^[^。！？\n]{1,200}[。！？]/u.exec(line.text)?.[0] ?? line.text

/** Whether a key begins with a heading and adds little to it. */
function extendsHeading(key: string, headings: ReadonlySet<string>): boolean {
  for (let length = Math.max(SHORTEST, key.length - ADDED + 1); length <= key.length; length++) {
    if (headings.has(key.slice(0, length))) return true
  }
  return false
}

/** What earlier lines said. */
interface Known {
  readonly seen: Set<string>
  readonly openings: Set<string>
  readonly headings: ReadonlySet<string>
  readonly title: string
  readonly first: string
}

/** A short line whose sentence another line begins with, or that repeats a heading as a sentence, is a caption. */
function captionOf(line: Line, known: Known): Repeat | undefined {
  const sentence = firstSentence(line)
  const key = bare(sentence)
  const rest = line.text.slice(sentence.length).trim()
  const alone = rest.length <= 16 && !/[。！？]/u.test(rest.slice(0, -1))
  const again =
    known.openings.has(key) || (!line.heading && (known.headings.has(key) || extendsHeading(key, known.headings)))
  known.openings.add(key)
  if (key.length < SHORTEST || !alone || !again) return undefined
  return { start: line.start, end: line.start + sentence.length, rule: 'repeated-sentence', type: 'caption' }
}

function repeatOf(line: Line, { seen, title, first }: Known): string | undefined {
  if (seen.has(line.key)) return 'repeated-line'
  if (title.length >= SHORTEST && line.key === title) return 'repeated-title'
  const short = line.heading && seen.size > 0
  return short && first !== line.key && first.length < 60 && first.endsWith(line.key) ? 'repeated-title' : undefined
}

/** Lines that repeat an earlier line or the title, and short lines whose sentence another line begins with (captions). */
export function repeatsOf(plain: readonly TextLine[], title: string | null): readonly Repeat[] {
  if (plain.length < 2 && title === null) return []
  const lines = plain.map((line): Line => ({ ...line, key: bare(line.text), heading: isHeading(line) }))
  const known: Known = {
    seen: new Set(),
    openings: new Set(),
    headings: new Set(lines.filter((l) => l.heading).map((l) => l.key)),
    title: title === null ? '' : bare(title),
    first: lines[0]?.key ?? '',
  }
  return lines.flatMap((line): Repeat[] => {
    if (line.key.length < SHORTEST) return []
    const rule = repeatOf(line, known)
    const caption = rule ? undefined : captionOf(line, known)
    known.seen.add(line.key)
    if (rule) return [{ start: line.start, end: line.end, rule, type: 'duplicate' }]
    return caption ? [caption] : []
  })
}
