import type { Span } from '../model/span.ts'

/** A line without the blanks around it. */
export interface Line extends Span {
  readonly text: string
}

/** The lines of a text that aren't blank, in order. */
export function linesOf(text: string): readonly Line[] {
  const out: Line[] = []
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    const whole = text.slice(from, to)
    const line = whole.trim()
    if (line !== '') {
      const start = from + whole.length - whole.trimStart().length
      out.push({ start, end: start + line.length, text: line })
    }
    from = to + 1
  }
  return out
}
