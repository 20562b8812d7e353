import type { Clause, Sentence } from '../model/article.ts'
import type { Span } from '../model/span.ts'

const SENTENCE_END = '。!?！？'
const CLAUSE_END = ',;:，；：'
const CLOSING = '”’"\'」』)）】》'

const isDigit = (c: string | undefined) => c !== undefined && c >= '0' && c <= '9'

/** Cuts a span at the offsets in `cuts` (ends of pieces) and drops pieces that are all blank; blank edges are trimmed. */
function pieces(text: string, span: Span, cuts: readonly number[]): Span[] {
  const out: Span[] = []
  let start = span.start
  for (const cut of [...cuts, span.end]) {
    let from = start
    let to = cut
    while (from < to && text.charAt(from).trim() === '') from++
    while (to > from && text.charAt(to - 1).trim() === '') to--
    if (from < to) out.push({ start: from, end: to })
    start = cut
  }
  return out
}

/** Paragraphs: the lines of the text, without blank ones. */
export function paragraphs(text: string): Span[] {
  const cuts: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.push(at + 1)
  return pieces(text, { start: 0, end: text.length }, cuts)
}

/** Sentences of each paragraph: 。！？ end one, and closing quotes and brackets behind them belong to it. */
export function sentences(text: string, paras: readonly Span[]): Sentence[] {
  return paras.flatMap((para, paragraph) => {
    const cuts: number[] = []
    for (let i = para.start; i < para.end; i++) {
      if (!SENTENCE_END.includes(text.charAt(i))) continue
      while (i + 1 < para.end && (SENTENCE_END + CLOSING).includes(text.charAt(i + 1))) i++
      cuts.push(i + 1)
    }
    return pieces(text, para, cuts).map((s) => ({ ...s, paragraph }))
  })
}

/** A comma, point or colon between digits is part of a number (1,080; 8:30), not the end of a clause. */
const insideNumber = (text: string, i: number) =>
  (text[i] === ',' || text[i] === ':') && isDigit(text[i - 1]) && isDigit(text[i + 1])

/** Clauses of each sentence: ，；： end one. 、 doesn't, since it joins a list. */
export function clauses(text: string, sents: readonly Sentence[]): Clause[] {
  return sents.flatMap((sent, sentence) => {
    const cuts: number[] = []
    for (let i = sent.start; i < sent.end; i++) {
      if (CLAUSE_END.includes(text.charAt(i)) && !insideNumber(text, i)) cuts.push(i + 1)
    }
    return pieces(text, sent, cuts).map((c) => ({ ...c, sentence }))
  })
}
