import { isDigitAt, isHanAt } from '../../text/numeral/characters.ts'
import type { Cardinal } from '../../model/mention.ts'
import { type Page, unitAt } from './units/table.ts'

const SCORE = /\d{1,3}(?:-|比)\d{1,3}(?![-\d.:%])/uy

/** Where the joint of a score may stand: within the first digits and the one behind them; -1 where it doesn't. */
function jointAt(text: string, at: number): number {
  let end = at + 1
  while (end < at + 3 && isDigitAt(text, end)) end++
  return text[end] === '-' || text[end] === '比' ? end : -1
}

/** 0-0维冈: what doesn't rise is no range, whatever stands behind it. */
const isNoRange = (text: string, { start, joint, end }: { start: number; joint: number; end: number }) =>
  Number(text.slice(start, joint)) >= Number(text.slice(joint + 1, end))

/** 80-98, 14比4: a game's score, which has no single value. With a hyphen only behind a word: 主队80-98不敌客队. */
export function scoreAt(page: Page, at: number): Cardinal | undefined {
  const { text } = page
  const joint = jointAt(text, at)
  if (joint < 0 || isDigitAt(text, at - 1) || (text[joint] === '-' && !isHanAt(text, at - 1))) return undefined
  SCORE.lastIndex = at
  if (!SCORE.test(text)) return undefined
  const end = SCORE.lastIndex
  if (text[joint] === '-' && !isHanAt(text, at - 1) && !isHanAt(text, end)) return undefined
  if (unitAt(page, end) !== undefined && !isNoRange(text, { start: at, joint, end })) return undefined
  if ('章节页条款十百千万亿'.includes(text.charAt(end) || '…')) return undefined
  return {
    kind: 'number',
    start: at,
    end,
    text: text.slice(at, end),
    rule: 'number',
    implied: [],
    value: null,
    min: null,
    max: null,
    modifier: null,
  }
}
