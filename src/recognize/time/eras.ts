import type { YearRef } from '../../model/time-expression.ts'
import { dynastyAt, dynastyWords } from './dynasties.ts'
import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'

const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** The sixty years of the cycle: 甲子年 is the first. */
const cycle = tableOf<number>(
  Array.from({ length: 60 }, (_, n) => [`${STEMS.charAt(n % 10)}${BRANCHES.charAt(n % 12)}年`, n] as const),
)

/** 清代, 明朝, 虎年 by the animal of the year and 甲辰年 by its place in the cycle of sixty. */
export function eraAt(text: string, at: number): Read | undefined {
  const dynasty = dynastyAt(text, at)
  if (dynasty) return dynasty
  const year = cycleYearAt(text, at)
  return year && { end: year.end, value: { form: 'zodiac', index: year.value.index, cycle: year.value.cycle } }
}

/** 虎年, 甲辰年: a year by its place in a cycle. */
export function cycleYearAt(text: string, at: number): Read<Extract<YearRef, { kind: 'cycle' }>> | undefined {
  const named = wordAt(cycle, text, at)
  if (named) return { end: named.end, value: { kind: 'cycle', index: named.value, cycle: 60 } }
  const animal = ANIMALS.indexOf(text.charAt(at))
  if (text[at] === undefined || animal < 0 || text[at + 1] !== '年' || isOneOf('度轻代级', text, at + 2))
    return undefined
  return { end: at + 2, value: { kind: 'cycle', index: animal, cycle: 12 } }
}

/** The words that a year of a cycle is named by. */
export const cycleWords = [...wordsIn(cycle), ...Array.from(ANIMALS, (animal) => `${animal}年`)]

/** The words that an era begins with. */
export const eraWords = [...dynastyWords, ...cycleWords]
