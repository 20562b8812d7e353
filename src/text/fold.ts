import folding from '../../data/folding.json' with { type: 'json' }
import { codeAt } from './code.ts'

/** Full-width forms lie at a fixed distance from ASCII. These keep theirs, since they end sentences and clauses or open brackets. */
const KEPT = '！，：；？（）～［］｛｝＂＇'
const DISTANCE = 0xfee0

/** Blanks of all kinds become one plain blank; those without a width too, so that the length stays. */
const BLANKS =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\t\r\u000b\f'

/** Middle dots and minus signs that stand for the usual ones. */
const OTHERS: readonly (readonly [from: string, to: string])[] = [
  ['∶', '：'],
  ['﹪', '%'],
  ['﹣', '-'],
  ['−', '-'],
  ['﹒', '.'],
]

const STAYS = 0
const FOLDED = 1
const COMMA = 2

/** What folding does with each code unit: `kinds` says whether it stays, `folded` what it becomes. */
interface Table {
  readonly kinds: Uint8Array
  readonly folded: Uint16Array
}

let known: Table | undefined

function table(): Table {
  if (known) return known
  const kinds = new Uint8Array(65536)
  const folded = Uint16Array.from({ length: 65536 }, (_, code) => code)
  const set = (from: number, to: number) => {
    folded[from] = to
    kinds[from] = from === to ? STAYS : FOLDED
  }
  const { from, to } = folding as { from: string; to: string }
  for (let i = 0; i < from.length; i++) set(from.charCodeAt(i), to.charCodeAt(i))
  for (let code = 0xff01; code <= 0xff5e; code++) {
    if (!KEPT.includes(String.fromCharCode(code))) set(code, code - DISTANCE)
  }
  for (const blank of BLANKS) set(blank.charCodeAt(0), 0x20)
  for (const [a, b] of OTHERS) set(a.charCodeAt(0), b.charCodeAt(0))
  kinds[FULL_COMMA] = COMMA
  known = { kinds, folded }
  return known
}

const FULL_COMMA = 0xff0c
const PLAIN_COMMA = 0x2c

/** Whether a digit stands at an offset, full-width or not. */
function isDigitAt(text: string, at: number): boolean {
  const code = codeAt(text, at)
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

/** A full-width comma with three digits behind it and digits before is a separator: 82，225.00. */
const isSeparator = (text: string, at: number): boolean =>
  isDigitAt(text, at + 1) &&
  isDigitAt(text, at - 1) &&
  isDigitAt(text, at + 2) &&
  isDigitAt(text, at + 3) &&
  !isDigitAt(text, at + 4)

/** The code unit at an offset, folded. */
function foldedAt(text: string, at: number, known: Table): number {
  const code = text.charCodeAt(at)
  if (code === FULL_COMMA) return isSeparator(text, at) ? PLAIN_COMMA : code
  return known.folded[code] ?? code
}

const CHUNK = 8192

/** For texts that change in many places, such as traditional script. */
function foldDensely(text: string, known: Table): string {
  const units = new Uint16Array(Math.min(CHUNK, text.length))
  let out = ''
  for (let at = 0; at < text.length; at += CHUNK) {
    const count = Math.min(CHUNK, text.length - at)
    for (let i = 0; i < count; i++) units[i] = foldedAt(text, at + i, known)
    out += String.fromCharCode(...units.subarray(0, count))
  }
  return out
}

/** For texts that change here and there: what stays is taken over in slices. */
function foldSparsely(text: string, known: Table): string {
  const { kinds } = known
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (kinds[text.charCodeAt(at)] === STAYS) continue
    const code = foldedAt(text, at, known)
    if (code === FULL_COMMA) continue
    out += text.slice(from, at) + String.fromCharCode(code)
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** A text with more changes than one in so many characters is rebuilt unit by unit. */
const DENSE = 16

/**
 * Folds a text for matching: full-width letters, digits and signs to ASCII, odd blanks to blanks, radicals and
 * traditional characters to simplified ones. One code unit for one, so every offset is valid in both; newlines and
 * Chinese punctuation stay as they are.
 */
export function fold(text: string): string {
  const known = table()
  const { kinds } = known
  let changes = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === FOLDED || (kind === COMMA && isSeparator(text, at))) changes++
  }
  if (changes === 0) return text
  return changes * DENSE > text.length ? foldDensely(text, known) : foldSparsely(text, known)
}
