import { countAt, iso, plain } from './counts.ts'
import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'

const sets = tableOf<string>([
  ['每年', 'P1Y'],
  ['逐年', 'P1Y'],
  ['年年', 'P1Y'],
  ['历年', 'P1Y'],
  ['每月', 'P1M'],
  ['每个月', 'P1M'],
  ['逐月', 'P1M'],
  ['月月', 'P1M'],
  ['每周', 'P1W'],
  ['每星期', 'P1W'],
  ['每个星期', 'P1W'],
  ['周周', 'P1W'],
  ['每天', 'P1D'],
  ['每日', 'P1D'],
  ['天天', 'P1D'],
  ['逐日', 'P1D'],
  ['每季度', 'P3M'],
  ['每个季度', 'P3M'],
  ['季季', 'P3M'],
  ['每小时', 'PT1H'],
  ['每个小时', 'PT1H'],
  ['每分钟', 'PT1M'],
  ['每秒', 'PT1S'],
  ['每晚', 'P1D'],
])

/** 每年, 每周三, 每两年. */
export function setAt(text: string, at: number): Read | undefined {
  const word = wordAt(sets, text, at)
  if (word) {
    if (
      text[at] !== '每' &&
      /[\u4e00-\u9fff]/u.test(text.charAt(word.end)) &&
      text.startsWith('天天', at) &&
      '向'.includes(text.charAt(word.end))
    )
      return undefined
    const weekday = text.slice(at, word.end).endsWith('周') && isOneOf('一二三四五六日', text, word.end) ? 1 : 0
    return { end: word.end + weekday, value: { form: 'set', iso: word.value } }
  }
  if (text[at] !== '每') return undefined
  const count = countAt(text, at + 1)
  const number = count && plain(count.value)
  return count && number ? { end: count.end, value: { form: 'set', iso: iso(number, count.unit) } } : undefined
}

/** The words that a set begins with. */
export const setWords = wordsIn(sets)
