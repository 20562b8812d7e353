import { countAt, plain } from './counts.ts'
import { halfAt } from './durations.ts'
import { numberAt } from './numbers.ts'
import type { Read } from './reader.ts'

/** How many months make a quarter and a business year. */
const WORDS = [
  ['季度', 3],
  ['季', 3],
  ['财年', 12],
  ['年度', 12],
] as const

/** 截至9月的一个季度, 截止6月30日的半年: so many whole months that end with the month of a limit, behind the limit that was read. */
export function endingFrom(text: string, read: Read): Read | undefined {
  if (text[read.end] !== '的' || read.value.form !== 'calendar' || !read.value.limit) return undefined
  const { value: to } = read
  if (to.months === null || to.clock !== null) return undefined
  const from = text[read.end + 1] === '前' ? read.end + 2 : read.end + 1
  const half = halfAt(text, from)
  if (half?.value === 'P6M') return { end: half.end, value: { form: 'ending', to, months: 6 } }
  const count = countAt(text, from)
  const number = count && Number(plain(count.value) ?? NaN)
  if (count?.unit.grain === 'month' && number !== undefined && number >= 1 && number <= 24)
    return { end: count.end, value: { form: 'ending', to, months: number } }
  const one = numberAt(text, from)
  const named = one?.value === 1 ? one.end : from
  const at = text[named] === '个' ? named + 1 : named
  const word = WORDS.find(([name]) => text.startsWith(name, at))
  return word && { end: at + word[0].length, value: { form: 'ending', to, months: word[1] } }
}
