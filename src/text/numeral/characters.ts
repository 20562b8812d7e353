import { codeAt } from '../code.ts'

/** What a character is within a numeral; 0 is none of it. */
export const Kind = {
  none: 0,
  arabic: 1,
  digit: 2,
  small: 3,
  big: 4,
  tens: 5,
  roman: 6,
  vague: 7,
  inner: 8,
  point: 9,
  blank: 10,
  decimal: 11,
} as const

/** Characters of each kind with their value: a digit, the power of ten of a scale, 20 for 廿. */
const ROWS: readonly (readonly [kind: number, chars: string, value: number])[] = [
  [Kind.digit, '〇零○', 0],
  [Kind.digit, '一壹弌', 1],
  [Kind.digit, '二贰两俩', 2],
  [Kind.digit, '三叁仨叄', 3],
  [Kind.digit, '四肆', 4],
  [Kind.digit, '五伍', 5],
  [Kind.digit, '六陆', 6],
  [Kind.digit, '七柒', 7],
  [Kind.digit, '八捌', 8],
  [Kind.digit, '九玖', 9],
  [Kind.small, '十拾', 1],
  [Kind.small, '百佰', 2],
  [Kind.small, '千仟', 3],
  [Kind.big, '万', 4],
  [Kind.big, '亿', 8],
  [Kind.big, '兆', 12],
  [Kind.tens, '廿', 20],
  [Kind.tens, '卅', 30],
  [Kind.tens, '卌', 40],
  ...Array.from('0123456789', (c, i) => [Kind.arabic, c, i] as const),
  ...Array.from('ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ', (c, i) => [Kind.roman, c, i + 1] as const),
  [Kind.vague, '几数', 0],
  [Kind.inner, '多余来个', 0],
  [Kind.point, '点', 0],
  [Kind.blank, ' ', 0],
  [Kind.decimal, '.', 0],
]

/** Financial capitals that are common characters otherwise (陆, 伍, 仟): numerals only beside others of their kind. */
const SHY = '肆伍陆柒捌玖拾佰仟'
const CAPITALS = `壹贰叁${SHY}`
/** What a lone capital may stand before or behind, and still be a numeral. */
const BEFORE_OTHERS = `${CAPITALS}万亿元圆零点`
const BEHIND_OTHERS = `${CAPITALS}一二两三四五六七八九十百千万亿零0123456789`

const kinds = new Uint8Array(65536)
const values = new Uint8Array(65536)
const shy = new Uint8Array(65536)
for (const [kind, chars, value] of ROWS) {
  for (const c of chars) {
    kinds[c.charCodeAt(0)] = kind
    values[c.charCodeAt(0)] = value
  }
}
for (const c of SHY) shy[c.charCodeAt(0)] = 1

/** The kind of the character at an offset, 0 where it has no part in numerals. */
export const kindAt = (text: string, at: number): number => kinds[codeAt(text, at)] ?? 0

/** The value of the character at an offset, by its kind. */
export const valueAt = (text: string, at: number): number => values[codeAt(text, at)] ?? 0

/** The value of a Chinese digit, also of 零, 两 and the financial capitals. */
export const digitOf = (c: string): number | undefined => (kindAt(c, 0) === Kind.digit ? valueAt(c, 0) : undefined)

/** Whether a financial capital stands alone, as in 大陆 or 队伍, and so is no numeral. */
export const isLoneCapital = (text: string, at: number): boolean => shy[codeAt(text, at)] === 1 && isAlone(text, at)

const isAlone = (text: string, at: number) =>
  !text.startsWith('分之', at + 1) &&
  !text.startsWith('分钱', at + 1) &&
  !text.startsWith('角钱', at + 1) &&
  !text.startsWith('分之', at - 2) &&
  !BEFORE_OTHERS.includes(text.charAt(at + 1) || '…') &&
  !BEHIND_OTHERS.includes(text.charAt(at - 1) || '…')

/** Whether a character is an ASCII digit. */
export const isDigit = (c: string): boolean => c >= '0' && c <= '9' && c.length === 1

/** Whether an ASCII digit stands at an offset. */
export const isDigitAt = (text: string, at: number): boolean => {
  const code = codeAt(text, at)
  return code >= 0x30 && code <= 0x39
}

/** Whether a character is an ASCII letter. */
export const isLatin = (c: string): boolean => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')

/** Whether an ASCII letter stands at an offset. */
export const isLatinAt = (text: string, at: number): boolean => {
  const code = codeAt(text, at) | 0x20
  return code >= 0x61 && code <= 0x7a
}

/** Whether a character is a Chinese one. */
export const isHan = (c: string): boolean => c >= '一' && c <= '鿿'

/** Whether a Chinese character stands at an offset. */
export const isHanAt = (text: string, at: number): boolean => {
  const code = codeAt(text, at)
  return code >= 0x4e00 && code <= 0x9fff
}

/** Whether a numeral may begin with the code unit at an offset. */
export function startsNumeral(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  if (kind === Kind.decimal) return startsDecimal(text, at)
  return kind > 0 && kind <= Kind.vague && !isLoneCapital(text, at)
}

/** .5 is a half where neither a word, a number nor a bracket stands before the point: not in v.5, 1..5 or (2).5. */
export const startsDecimal = (text: string, at: number) =>
  text[at] === '.' &&
  isDigitAt(text, at + 1) &&
  !isDigitAt(text, at - 1) &&
  !isLatinAt(text, at - 1) &&
  !isHanAt(text, at - 1) &&
  !(text[at - 1] === ' ' && isDigitAt(text, at - 2)) &&
  !')）.]、'.includes(text.charAt(at - 1) || ' ')
