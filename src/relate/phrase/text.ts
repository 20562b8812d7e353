import type { Span } from '../../model/span.ts'

const EDGES = ' \n，。、；：:·“”"（）()—-'
const OPEN = '“《（('
const CLOSE = '”》）)'

/** A phrase in the text's own characters, without punctuation at its ends; a bracket or quote that is whole stays. */
export function wordsAt(text: string, span: Span | null): string | null {
  if (!span) return null
  let { start, end } = span
  while (start < end && EDGES.includes(text.charAt(start)) && !closes(text, start, end)) start++
  while (end > start && EDGES.includes(text.charAt(end - 1)) && !opens(text, start, end)) end--
  return end > start ? text.slice(start, end) : null
}

/** Whether the bracket at `at` is closed before `end`. */
const closes = (text: string, at: number, end: number) => {
  const kind = OPEN.indexOf(text.charAt(at))
  return kind >= 0 && text.slice(at, end).includes(CLOSE.charAt(kind))
}

/** Whether the bracket that ends at `end` is opened after `start`. */
const opens = (text: string, start: number, end: number) => {
  const kind = CLOSE.indexOf(text.charAt(end - 1))
  return kind >= 0 && text.slice(start, end).includes(OPEN.charAt(kind))
}
