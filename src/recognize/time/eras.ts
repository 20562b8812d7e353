import type { YearRef } from '../../model/time-expression.ts'
import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'
import { years } from './years.ts'

const era = (words: string, from: number, to: number) =>
  words.split(' ').map((word) => [word, [from, to] as const] as const)

/** Dynasties by the years that reference works give them. */
const eras = tableOf<readonly [number, number]>([
  ...era('唐代 唐朝', 618, 907),
  ...era('隋代 隋朝', 581, 618),
  ...era('宋代 宋朝', 960, 1279),
  ...era('北宋', 960, 1127),
  ...era('南宋', 1127, 1279),
  ...era('元代 元朝', 1271, 1368),
  ...era('明代 明朝', 1368, 1644),
  ...era('清代 清朝', 1644, 1911),
  ...era('民国时期', 1912, 1949),
])

const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** The sixty years of the cycle: 甲子年 is the first. */
const cycle = tableOf<number>(
  Array.from({ length: 60 }, (_, n) => [`${STEMS.charAt(n % 10)}${BRANCHES.charAt(n % 12)}年`, n] as const),
)

/** 清代, 明朝, 虎年 by the animal of the year and 甲辰年 by its place in the cycle of sixty. */
export function eraAt(text: string, at: number): Read | undefined {
  const word = wordAt(eras, text, at)
  if (word) {
    const [from, to] = word.value
    return isOneOf('表', text, word.end) ? undefined : { end: word.end, value: years(from, to, false) }
  }
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
export const eraWords = [...wordsIn(eras), ...cycleWords]
