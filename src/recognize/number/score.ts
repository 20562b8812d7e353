import { isDigitAt, isHanAt } from '../../text/numeral/characters.ts'
import type { Cardinal } from '../../model/mention.ts'
import { type Page, unitAt } from './units/table.ts'

const SCORE = /\d{1,3}(?:-|比)\d{1,3}(?![-\d.:%])/uy

/** The joint of a score stands within the first digits and the one behind them. */
function hasJoint(text: string, at: number): boolean {
  let end = at + 1
  while (end < at + 3 && isDigitAt(text, end)) end++
  return text[end] === '-' || text[end] === '比'
}

/** 80-98, 14比4: a game's score between words, which has no single value. */
export function scoreAt(page: Page, at: number): Cardinal | undefined {
  const { text } = page
  if (!hasJoint(text, at) || isDigitAt(text, at - 1)) return undefined
  SCORE.lastIndex = at
  if (!SCORE.test(text)) return undefined
  const end = SCORE.lastIndex
  if (!isHanAt(text, at - 1) && !(text.slice(at, end).includes('比') && isHanAt(text, end))) return undefined
  if (unitAt(page, end) !== undefined || '章节页条款'.includes(text.charAt(end) || '…')) return undefined
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
