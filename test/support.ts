import { createHash } from 'node:crypto'
import type { Source } from '../src/model/source.ts'

/** A source made of a bare text, as a test needs it. */
export function sourceOf(text: string, published: string | null = null, title: string | null = null): Source {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { id: 'test', text, title, published, origin: { path: '-', format: 'text', encoding: 'utf-8', sha256 } }
}

/** Takes the brackets out of a marked example: `过货量[115.6万吨]` gives the text and the span of the marked part. */
export function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  if (start < 0 || end < start) throw new Error(`no [marked] span in the example ${marked}`)
  return { text: marked.replace('[', '').replace(']', ''), start, end }
}
