import { fold } from '../text/fold.ts'
import { FREQUENT } from '../text/frequent.ts'

/** How much of a text is looked at. */
const SAMPLE = 4000

const isPrivate = (code: number) => code >= 0xe000 && code <= 0xf8ff

/** How many of a text's first characters beyond ASCII are such that Chinese is mostly made of, and how many there are. */
export function chineseOf(text: string): { readonly frequent: number; readonly wide: number } {
  const sample = fold(text.slice(0, SAMPLE))
  let frequent = 0
  let wide = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code < 0x80) continue
    wide++
    if (FREQUENT[code] === 1) frequent++
    else if (isPrivate(code)) frequent--
  }
  return { frequent, wide }
}

/** The share of frequent Chinese characters among those beyond ASCII: above 0.5 in prose, below 0.1 in what was decoded wrongly. */
export function likeness(text: string): number {
  const { frequent, wide } = chineseOf(text)
  return wide === 0 ? 0 : frequent / wide
}
