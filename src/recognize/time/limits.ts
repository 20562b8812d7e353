import { longestBefore, suffixes } from '../../text/lookup.ts'

const limits = suffixes(
  ['截至', '截止', '截止到', '截至到', '至', '到', '直到', '直至', '截止至', '止于', '前', '于'].map(
    (word) => [word, word] as const,
  ),
)

/** Whether a limit (截至, 到) stands before an offset. */
export const isLimit = (text: string, at: number): boolean => {
  const word = longestBefore(limits, text, at)?.[1]
  return word !== undefined && word !== '前' && word !== '于'
}
