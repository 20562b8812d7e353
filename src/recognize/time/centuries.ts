import { isDigit } from '../../text/numeral/characters.ts'
import { readNumeral } from '../../text/numeral/read.ts'
import { isNumeral, numeralCode } from './characters.ts'
import { decadeNumber, yearDigitsAt } from './numbers.ts'
import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'
import { years } from './years.ts'

const startsLikeNumber = (text: string, at: number) => isNumeral(text, at) || isDigit(text.charAt(at))

/** 20世纪80年代, 1980年代, 90年代, 上世纪末, 本世纪, 21世纪. */
export function centuryAt(text: string, at: number): Read | undefined {
  if (text[at - 1] === '《') return undefined
  const word = wordAt(centuries, text, at)
  const number = word ? undefined : centuryNumber(text, at)
  const century = word ?? number
  const from = century?.end ?? at
  const decade = decadeAt(text, from)
  const full = century ? undefined : fullDecadeAt(text, at)
  if (full) return full
  if (!century)
    return decade && !startsLikeNumber(text, at - 1)
      ? { end: decade.end, value: years(...inCentury(decade.value), true) }
      : undefined
  const first = (century.value - 1) * 100
  if (decade)
    return { end: decade.end, value: years(first + decade.value[0], first + decade.value[1], word !== undefined) }
  if (isOneOf('初', text, from)) return { end: from + 1, value: years(first + 1, first + 20, word !== undefined) }
  if (isOneOf('末', text, from)) return { end: from + 1, value: years(first + 81, first + 100, word !== undefined) }
  if (text.startsWith('中叶', from)) return { end: from + 2, value: years(first + 41, first + 60, word !== undefined) }
  return { end: from, value: years(first + 1, first + 100, word !== undefined) }
}

/** Words for centuries, as seen from the twenty-first. */
const centuries = tableOf<number>([
  ['本世纪', 21],
  ['新世纪', 21],
  ['上世纪', 20],
  ['上个世纪', 20],
  ['下世纪', 22],
  ['下个世纪', 22],
])

function centuryNumber(text: string, at: number): Read<number> | undefined {
  if (!(isDigit(text.charAt(at)) || startsLikeNumber(text, at)) || startsLikeNumber(text, at - 1)) return undefined
  const numeral = readNumeral(text, at)
  const value = Number(numeral.value?.lo.digits) * 10 ** (numeral.value?.lo.exponent ?? 0)
  return text.startsWith('世纪', numeral.end) && value >= 1 && value <= 30 && !isOneOf('年', text, numeral.end + 2)
    ? { end: numeral.end + 2, value }
    : undefined
}

/** 二三十年代: two decades side by side. */
function decadesAt(text: string, at: number): Read<Decades> | undefined {
  const first = numeralCode(text, at)
  if (first < 1 || numeralCode(text, at + 1) !== first + 1 || first > 8) return undefined
  return text.startsWith('十年代', at + 2) ? { end: at + 5, value: [first * 10, first * 10 + 19] } : undefined
}

/** The first and the last year of decades, in their century. */
type Decades = readonly [first: number, last: number]

/** 90年代 is of the last century, 00年代 and 10年代 of this one. */
const inCentury = ([first, last]: Decades): Decades => {
  const century = first < 20 ? 2000 : 1900
  return [century + first, century + last]
}

/** 1980年代, 2000年代初. */
function fullDecadeAt(text: string, at: number): Read | undefined {
  const digits = yearDigitsAt(text, at)
  if (digits?.value.digits !== 4 || digits.value.year % 10 !== 0 || !text.startsWith('年代', digits.end))
    return undefined
  const { year } = digits.value
  return { end: stageEnd(text, digits.end + 2), value: years(year, year + 9, false) }
}

/** 80年代初期, 90年代中后期: where the word for a stage of a decade ends, which names no years of its own. */
function stageEnd(text: string, end: number): number {
  const stage = STAGES.find((word) => text.startsWith(word, end))
  return end + (stage?.length ?? 0)
}

const STAGES = ['初期', '前期', '中期', '中后期', '中叶', '后期', '末期', '初', '末']

function decadeAt(text: string, at: number): Read<Decades> | undefined {
  const several = decadesAt(text, at)
  if (several) return several
  const value = decadeNumber(text, at)
  if (value === undefined || !text.startsWith('年代', at + 2)) return undefined
  return { end: stageEnd(text, at + 4), value: [value, value + 9] }
}

/** 本世纪, 上世纪 and their like. */
export const centuryWords = wordsIn(centuries)
