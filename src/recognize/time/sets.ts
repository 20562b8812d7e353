import { jointEnd } from './joints.ts'
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

/** Where the weekdays of every week end: 每周三, 每周一至周五, 每周一、三、五. */
function weekdaysEnd(text: string, from: number): number {
  if (!isWeekday(text, from)) return from
  let end = from + 1
  for (;;) {
    const joined = isOneOf('、和及', text, end) ? end + 1 : jointEnd(text, end)
    if (joined === undefined) return end
    const named = ['周', '星期', '礼拜'].find((word) => text.startsWith(word, joined))
    const day = joined + (named?.length ?? 0)
    const counts = named === undefined && !isOneOf('、和及至到—-，。；）)开发运行的晚早上下全两各举', text, day + 1)
    if (!isWeekday(text, day) || counts) return end
    end = day + 1
  }
}

const isWeekday = (text: string, at: number): boolean => isOneOf('一二三四五六日天', text, at)

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
    const end = word.value === 'P1W' && text[at] === '每' ? weekdaysEnd(text, word.end) : word.end
    return { end, value: { form: 'set', iso: word.value } }
  }
  if (text[at] !== '每') return undefined
  const count = countAt(text, at + 1)
  const number = count && plain(count.value)
  return count && number ? { end: count.end, value: { form: 'set', iso: iso(number, count.unit) } } : undefined
}

/** The words that a set begins with. */
export const setWords = wordsIn(sets)
