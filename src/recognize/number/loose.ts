import { toNumber } from '../../text/decimal.ts'
import { isDigit, isDigitAt, isHan, isLatin, isLatinAt } from '../../text/numeral/characters.ts'
import type { Numeral } from '../../text/numeral/read.ts'
import { isExact } from '../../text/numeral/interval.ts'
import { longestBefore, suffixes } from '../../text/lookup.ts'
import { isLabel, isYearIn } from './names.ts'
import { boundAfter, boundBefore, comparedAt } from './bounds.ts'
import { endsReading } from './readings.ts'
import type { Item } from './item.ts'

/** A line's own number: 1、 2. (3) 一、 */
function isMarker(text: string, item: Item): boolean {
  const before = text.charAt(item.start - 1)
  const after = text.charAt(item.end)
  const opens = before === '' || '\n 　。；！？:：”)）'.includes(before)
  const bracketed = (before === '(' || before === '（') && (after === ')' || after === '）')
  const listed = item.term.numeral.script === 'chinese' && item.end - item.start === 1 && after === '，'
  const stopped = after === '。' && item.end - item.start === 1 && item.term.numeral.script === 'arabic'
  return (
    bracketed ||
    (opens && (listed || stopped || '、.．:：)）'.includes(after || '…')) && text.charAt(item.end + 1) !== '')
  )
}

const isOpen = (c: string) => c === '' || (!isHan(c) && !isDigit(c) && !isLatin(c) && c !== '-' && c !== '/')

const LEADS = '为是达至到约超近逾于破报以比降升增减乘加过少多共即占出有最'

/** A Chinese number of four characters or more with scales in it is part of no word: 四千万零五十. */
const isLong = ({ script, form, start, end, value }: Numeral) =>
  script === 'chinese' && form === 'plain' && end - start >= 4 && value !== null && isExact(value)

const RANKED = suffixes(
  '排名前 位居前 名列前 跻身前 进入前 位列前 居前 列前 排前 全国前 世界前 全球前 全省前 行业前'
    .split(' ')
    .map((w) => [w, true] as const),
)

/** 排名前三: so many at the top. */
const isTop = (text: string, { start, end, value }: Item) =>
  text[start - 1] === '前' &&
  isExact(value) &&
  (text[end] === '的' || isOpen(text.charAt(end))) &&
  longestBefore(RANKED, text, start) !== undefined

/** 90后, 80、90后: those born in these years. */
const isGeneration = (text: string, { start, end }: Item) =>
  text[end] === '后' && end - start === 2 && text[end - 1] === '0' && '056789'.includes(text.charAt(start))

/** 10+1, 3+文科, 24+14+2: terms that are joined by a plus. */
const isTerm = (text: string, { start, end, term }: Item) =>
  term.numeral.power === 0 &&
  term.numeral.script === 'arabic' &&
  ((text[end] === '+' && (end - start === 1 || isDigitAt(text, end + 1))) ||
    (text[start - 1] === '+' && !isOpen(text.charAt(start - 2))))

/** A number without a unit that is no cardinal for a reason of its own; undefined where it may be one. */
function otherReason(text: string, item: Item): string | undefined {
  const { numeral, value } = item.term
  if (isMarker(text, item)) return 'a list marker'
  if (isYearIn(numeral, toNumber(value.lo))) return 'a year in a name'
  if (isGeneration(text, item)) return 'a year in a name'
  if (isLabel(text, numeral)) return 'a label'
  if (isTerm(text, item)) return 'a term of a sum or a slogan'
  const named = isLatin(text.charAt(item.start - 1)) && !isReading(text, item)
  return isLatin(text.charAt(item.end)) || named ? 'part of a code or a name' : undefined
}

/** Why a number without a unit isn't a cardinal; undefined where it is one. */
export function looseReason(text: string, item: Item): string | undefined {
  return otherReason(text, item) ?? (isLoose(text, item) ? undefined : 'a number that counts nothing')
}

/** Whether a number is an index that stands right behind its name. */
const isReading = (text: string, { start, end }: Item): boolean => isOpen(text.charAt(end)) && endsReading(text, start)

/** Whether a number without a unit stands as one: with a scale, decimals or separators, or set apart by punctuation. */
function isLoose(text: string, item: Item): boolean {
  const { numeral } = item.term
  const after = text.charAt(item.end)
  const before = text.charAt(item.start - 1)
  const scaled = numeral.power > 0 || '百千'.includes(text.charAt(numeral.end - 1))
  const twoDigits = numeral.script === 'chinese' && !isExact(item.value) && !item.range && !scaled
  if (twoDigits || (numeral.form === 'string' && (item.end - item.start < 3 || !isOpen(before) || !isOpen(after))))
    return false
  if (numeral.form === 'bare' && item.inner === null && item.end - item.start < 2)
    return isOpen(before) && isOpen(after)
  if (numeral.power >= 4 || numeral.grouped || isLong(numeral)) return true
  if (numeral.fraction) return !'版代网'.includes(after || '…')
  if (isTop(text, item) || comparedAt(text, item) !== undefined || isReading(text, item)) return true
  const bound = boundBefore(text, item.start)?.bound
  if ((bound === 'min' || bound === 'max') && '的小大并且与和到至或之且而'.includes(after || '…')) return true
  if (item.range && '之间'.includes(text.charAt(item.end) || '…')) return true
  if (boundAfter(text, item.end) !== undefined && item.end - item.start > 1) return true
  if (!isOpen(after) && !('多余'.includes(after) && isOpen(text.charAt(item.end + 1)))) return false
  if (isOpen(before)) return !(before === ' ' && isLatinAt(text, item.start - 2) && numeral.script === 'arabic')
  return LEADS.includes(before) && numeral.form === 'plain'
}
