const table = (rows: readonly (readonly [string, number])[]) =>
  new Map(rows.flatMap(([chars, value]) => Array.from(chars, (c) => [c, value] as const)))

const DIGITS = table([
  ['〇零○', 0],
  ['一壹弌', 1],
  ['二贰两俩贰', 2],
  ['三叁仨叄', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆', 6],
  ['七柒', 7],
  ['八捌', 8],
  ['九玖', 9],
])

const SMALL = table([
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
])

const BIG = table([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
])

const TENS = table([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
])

const ROMAN = table(Array.from('ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ', (c, i) => [c, i + 1] as const))

/** The value of a Chinese digit, also of 零, 两 and the financial capitals. */
export const digitOf = (c: string): number | undefined => DIGITS.get(c)
/** The power of ten of 十, 百, 千. */
export const smallOf = (c: string): number | undefined => SMALL.get(c)
/** The power of ten of 万, 亿, 兆. */
export const bigOf = (c: string): number | undefined => BIG.get(c)
/** The value of 廿, 卅, 卌. */
export const tensOf = (c: string): number | undefined => TENS.get(c)
/** The value of a Roman numeral that is one character: Ⅷ. */
export const romanOf = (c: string): number | undefined => ROMAN.get(c)

/** Financial capitals that are common characters otherwise (陆, 伍, 仟): numerals only beside others of their kind. */
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾佰仟'
const isCapital = (c: string) => c !== '' && CAPITALS.includes(c)

/** Whether a financial capital stands alone, as in 大陆 or 队伍, and so is no numeral. */
export function isLoneCapital(text: string, at: number): boolean {
  if (!isCapital(text.charAt(at))) return false
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if ('壹贰叁'.includes(text.charAt(at))) return false
  return (
    !isCapital(before) &&
    !isCapital(after) &&
    !'万亿元圆零点'.includes(after || '…') &&
    !(isDigit(before) || '一二两三四五六七八九十百千万亿零'.includes(before || '…'))
  )
}

/** Whether a character is an ASCII digit. */
export const isDigit = (c: string): boolean => c >= '0' && c <= '9' && c.length === 1

/** Whether a character is an ASCII letter. */
export const isLatin = (c: string): boolean => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')

/** Whether a character is a Chinese one. */
export const isHan = (c: string): boolean => c >= '一' && c <= '鿿'

const START = new Uint8Array(65536)
for (const c of [
  ...DIGITS.keys(),
  ...SMALL.keys(),
  ...BIG.keys(),
  ...TENS.keys(),
  ...ROMAN.keys(),
  ...Array.from('0123456789几数'),
])
  START[c.charCodeAt(0)] = 1

/** Whether a numeral may begin with the code unit at an offset. */
export const startsNumeral = (text: string, at: number): boolean =>
  START[text.charCodeAt(at)] === 1 && !isLoneCapital(text, at)
