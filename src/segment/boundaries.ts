import type { Clause, Sentence } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { codeAt } from '../text/code.ts'

/** An article's text divided three ways; each list is in text order and without overlaps. */
export interface Divided {
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Sentence[]
  readonly clauses: readonly Clause[]
}

const CLAUSE_END = 1
const SENTENCE_END = 2
const CLOSING = 3
const NEWLINE = 4

/** For each code unit what it ends, 0 for nothing. 、 ends no clause, since it joins a list. */
const CLASS = new Uint8Array(65536)
for (const c of ',;:，；：') CLASS[c.charCodeAt(0)] = CLAUSE_END
for (const c of '。!?！？') CLASS[c.charCodeAt(0)] = SENTENCE_END
for (const c of '”’"\'」』)）】》') CLASS[c.charCodeAt(0)] = CLOSING
CLASS[0x0a] = NEWLINE

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** A comma or colon between digits is part of a number (1,080; 8:30), not the end of a clause. */
function insideNumber(text: string, at: number): boolean {
  const code = codeAt(text, at)
  return (code === 0x2c || code === 0x3a) && isDigit(codeAt(text, at - 1)) && isDigit(codeAt(text, at + 1))
}

/** A span without blank edges; undefined where all of it is blank. Most edges are no blanks, which a comparison tells. */
function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

const isBlank = (code: number) =>
  code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code >= 0x80 && code < 0x3001 && String.fromCharCode(code).trim() === ''

/**
 * Divides a text in one pass. A paragraph is a line; 。！？ end a sentence, and closing quotes and brackets behind them
 * belong to it; ，；： end a clause. Pieces are without blank edges, and blank ones are dropped.
 */
export function divide(text: string): Divided {
  const paragraphs: Span[] = []
  const sentences: Sentence[] = []
  const clauses: Clause[] = []
  let paragraph = 0
  let sentence = 0
  let clause = 0
  const endClause = (end: number) => {
    const span = trimmed(text, clause, end)
    if (span) clauses.push({ start: span.start, end: span.end, sentence: sentences.length })
    clause = end
  }
  const endSentence = (end: number) => {
    endClause(end)
    const span = trimmed(text, sentence, end)
    if (span) sentences.push({ start: span.start, end: span.end, paragraph: paragraphs.length })
    sentence = end
  }
  const endParagraph = (end: number) => {
    endSentence(end)
    const span = trimmed(text, paragraph, end)
    if (span) paragraphs.push(span)
    paragraph = end
  }
  for (let i = 0; i < text.length; i++) {
    const what = CLASS[text.charCodeAt(i)] ?? 0
    if (what === 0 || what === CLOSING) continue
    if (what === CLAUSE_END) {
      if (!insideNumber(text, i)) endClause(i + 1)
    } else if (what === NEWLINE) endParagraph(i + 1)
    else {
      for (let next = classAt(text, i + 1); next === SENTENCE_END || next === CLOSING;) next = classAt(text, ++i + 1)
      endSentence(i + 1)
    }
  }
  endParagraph(text.length)
  return { paragraphs, sentences, clauses }
}

/** What ends at an offset; 0 behind the text. */
const classAt = (text: string, at: number) => (at < text.length ? (CLASS[codeAt(text, at)] ?? 0) : 0)
