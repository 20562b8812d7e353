import type { Span } from '../model/span.ts'

/** A place where text was lost or doubled, and how that shows. */
export interface Damage extends Span {
  readonly rule: string
}

/** A measure word or unit doubled (线线个), or a lone measure word where a number was lost (沿线座,). */
const LOST = /(?<=线)线[个座条]|[路铁]线线|(?<=[\u4e00-\u9fff]{2})线座(?=[，,。])/gu

/** Runs of replacement characters or of private use ones, and typical mojibake. */
const BROKEN = /[\ufffd\ue000-\uf8ff]{1,200}|(?:锟斤拷|烫烫烫|屯屯屯|â€|Ã[\u0080-\u00bf]){1,200}/gu

/** Damaged spots: dropped spans, broken characters. Conservative: what could be a word is left alone. */
export function damages(text: string): readonly Damage[] {
  const lost = [...text.matchAll(LOST)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    rule: 'dropped-text',
  }))
  const broken = [...text.matchAll(BROKEN)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    rule: 'broken-characters',
  }))
  return [...lost, ...broken].sort((a, b) => a.start - b.start)
}
