import folding from '../../data/folding.json' with { type: 'json' }

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

let table: Uint16Array | undefined

/** For each code unit what it is folded to; 0 where it stays. */
function folds(): Uint16Array {
  if (table) return table
  const fresh = new Uint16Array(65536)
  const { from, to } = folding as { from: string; to: string }
  for (let i = 0; i < from.length; i++) fresh[from.charCodeAt(i)] = to.charCodeAt(i)
  for (let code = 0xff01; code <= 0xff5e; code++) {
    if (!KEPT.includes(String.fromCharCode(code))) fresh[code] = code - DISTANCE
  }
  for (const blank of BLANKS) fresh[blank.charCodeAt(0)] = 0x20
  for (const [a, b] of OTHERS) if (a !== b) fresh[a.charCodeAt(0)] = b.charCodeAt(0)
  table = fresh
  return fresh
}

const isDigitCode = (code: number) => code >= 0x30 && code <= 0x39
const FULL_COMMA = 0xff0c

/** A full-width comma with three digits behind it and digits before is a separator: 82，225.00. */
function isSeparator(units: Uint16Array, at: number): boolean {
  if (!isDigitCode(units[at - 1] ?? 0)) return false
  const three = isDigitCode(units[at + 1] ?? 0) && isDigitCode(units[at + 2] ?? 0) && isDigitCode(units[at + 3] ?? 0)
  return three && !isDigitCode(units[at + 4] ?? 0)
}

const CHUNK = 8192

function toText(units: Uint16Array): string {
  let out = ''
  for (let at = 0; at < units.length; at += CHUNK) out += String.fromCharCode(...units.subarray(at, at + CHUNK))
  return out
}

/**
 * Folds a text for matching: full-width letters, digits and signs to ASCII, odd blanks to blanks, radicals and
 * traditional characters to simplified ones. One code unit for one, so every offset is valid in both; newlines and
 * Chinese punctuation stay as they are.
 */
export function fold(text: string): string {
  const known = folds()
  const units = new Uint16Array(text.length)
  let changed = false
  let commas = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const other = known[code] ?? 0
    units[i] = other === 0 ? code : other
    if (other !== 0) changed = true
    if (code === FULL_COMMA) commas = true
  }
  if (commas) {
    for (let i = 1; i < units.length - 3; i++) {
      if (units[i] !== FULL_COMMA || !isSeparator(units, i)) continue
      units[i] = 0x2c
      changed = true
    }
  }
  return changed ? toText(units) : text
}
