import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'

const words = tableOf<number>([
  ['本季度', 0],
  ['这个季度', 0],
  ['上季度', -1],
  ['上个季度', -1],
  ['上一季度', -1],
  ['下季度', 1],
  ['下个季度', 1],
  ['下一季度', 1],
])

/** 本季度, 上季度末: a quarter counted from the reference. */
export function quarterWordAt(text: string, at: number): Read | undefined {
  const word = wordAt(words, text, at)
  if (!word) return undefined
  const part = isOneOf('末底', text, word.end) ? 'end' : text[word.end] === '初' ? 'begin' : null
  return { end: part ? word.end + 1 : word.end, value: { form: 'quarter', offset: word.value, part } }
}

/** 本季度, 上季度 and their like. */
export const quarterWords = wordsIn(words)
