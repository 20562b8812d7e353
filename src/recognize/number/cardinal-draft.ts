import type { Cardinal } from '../../model/mention.ts'

type Amount = Pick<Cardinal, 'value' | 'min' | 'max' | 'modifier'>

/** What has no single value: the score of a game. */
const OPEN: Amount = { value: null, min: null, max: null, modifier: null }

/** The mention of a stretch of text as a number without a unit. */
export const cardinalAt = (text: string, start: number, end: number, amount = OPEN): Cardinal => ({
  kind: 'number',
  start,
  end,
  text: text.slice(start, end),
  rule: 'number',
  implied: [],
  value: amount.value,
  min: amount.min,
  max: amount.max,
  modifier: amount.modifier,
})
