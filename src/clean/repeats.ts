import type { Span } from '../model/span.ts'

/** A line or sentence that says again what stands elsewhere. */
export interface Repeat extends Span {
  readonly rule: string
  readonly type: 'duplicate' | 'caption'
}

/** Shorter lines repeat by chance. */
const SHORTEST = 8

const bare = (text: string) => text.replace(/[\s，。！？、,.!?“”"'：:；;（）()【】]/gu, '')

interface Line extends Span {
  readonly text: string
  readonly key: string
}

function linesOf(text: string): Line[] {
  const out: Line[] = []
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, end)
    if (line.trim() !== '') out.push({ start, end, text: line, key: bare(line) })
    start = end + 1
  }
  return out
}

/** A heading has no sentence end and is short. */
const isHeading = (line: Line) => line.text.length <= 40 && !/[。！？；]/u.test(line.text)

/** The first sentence of a line, without a credit behind it. */
const firstSentence = (line: Line) => /^[^。！？\n]{1,200}[。！？]/u.exec(line.text)?.[0] ?? line.text

/** Lines that repeat an earlier line or the title, and short lines whose sentence another line begins with (captions). */
export function repeats(text: string, title: string | null): readonly Repeat[] {
  const lines = linesOf(text)
  const seen = new Map<string, number>()
  const out: Repeat[] = []
  const head = title === null ? '' : bare(title)
  const openings = new Set<string>()
  const headings = new Set(lines.filter(isHeading).map((l) => l.key))
  lines.forEach((line, i) => {
    if (line.key.length < SHORTEST) return
    const rule = repeatOf(line, { index: i, head, seen, first: lines[0]?.key ?? '' })
    if (rule) out.push({ start: line.start, end: line.end, rule, type: 'duplicate' })
    else {
      const sentence = firstSentence(line)
      const key = bare(sentence)
      const rest = line.text.slice(sentence.length).trim()
      const alone = rest.length <= 16 && !/[。！？]/u.test(rest.slice(0, -1)) && !isHeading(line)
      const again = openings.has(key) || (!isHeading(line) && headings.has(key))
      const extends_ =
        alone && [...headings].some((h) => h.length >= SHORTEST && key.startsWith(h) && key.length < h.length + 20)
      if (key.length >= SHORTEST && alone && (again || extends_))
        out.push({ start: line.start, end: line.start + sentence.length, rule: 'repeated-sentence', type: 'caption' })
      openings.add(key)
    }
    if (!seen.has(line.key)) seen.set(line.key, i)
  })
  return out
}

interface Against {
  readonly index: number
  readonly head: string
  readonly seen: ReadonlyMap<string, number>
  readonly first: string
}

function repeatOf(line: Line, { index, head, seen, first }: Against): string | undefined {
  if (seen.has(line.key)) return 'repeated-line'
  if (head.length >= SHORTEST && line.key === head) return 'repeated-title'
  const short = isHeading(line) && index > 0
  return short && first !== line.key && first.length < 60 && first.endsWith(line.key) ? 'repeated-title' : undefined
}
