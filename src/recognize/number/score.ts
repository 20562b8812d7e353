import { isDigitAt, isHanAt } from '../../text/numeral/characters.ts'
import type { Cardinal } from '../../model/mention.ts'
import { cardinalAt } from './cardinal-draft.ts'
import { type Page, unitAt } from './units/table.ts'

const SCORE = /\d{1,3}(?:-|比)\d{1,3}(?![-\d.:%])/uy

/** 3:1, 80:75, 21.8:1, 1:50000. */
const PROPORTION = /\d{1,5}(?:\.\d{1,2})?[:：]\d{1,6}(?:\.\d{1,2})?(?![-\d.:：%])/uy

/** What says that a proportion follows: 比分为, 纵横比例是, 比例尺; and one behind another (3:1、2:0). */
const TOLD = /(?:比(?:例尺?|分|率)|总分|\d[:：]\d[、和及])(?:[约近为是达到至高低仅只以过]|超过?|接近)*[:：]?$/u

/** 竞争比接近|40:1; but 比|19:30早 compares clock times. */
const RATIO = /(?<![同环占])比(?:[约近为是达到至高低仅只过]|超过?|接近)*[:：]?$/u
const CLOCK = /^(?:[01]?\d|2[0-4])[:：][0-5]\d$/u

/** What a score does: 3:1胜, 以2:0领先. */
const DECIDES =
  /^ ?的?(?:比分|[胜负平输赢]|[大险惨完力战轻]?[胜败克]|逆转|领先|落后|不敌|击败|击退|战平|淘汰|取胜|获胜|告负|告捷|横扫)/u

/** Where the joint of a score may stand: within the first digits and the one behind them; -1 where it doesn't. */
function jointAt(text: string, at: number): number {
  let end = at + 1
  while (end < at + 3 && isDigitAt(text, end)) end++
  return text[end] === '-' || text[end] === '比' ? end : -1
}

/** The digits before a colon, and a fraction. */
const FIRST = 8

function hasColon(text: string, at: number): boolean {
  let end = at + 1
  while (end < at + FIRST && (isDigitAt(text, end) || text[end] === '.')) end++
  return text[end] === ':' || text[end] === '：'
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
  return '章节页条款十百千万亿'.includes(text.charAt(end) || '…') ? undefined : cardinalAt(text, at, end)
}

/** 3:1胜, 竞争比40:1: a score or a proportion with a colon, which a word beside it must tell from a clock time and a label. */
export function proportionAt(text: string, at: number): Cardinal | undefined {
  if (!hasColon(text, at) || isDigitAt(text, at - 1) || '.:：'.includes(text.charAt(at - 1) || '…')) return undefined
  PROPORTION.lastIndex = at
  if (!PROPORTION.test(text)) return undefined
  const end = PROPORTION.lastIndex
  const before = text.slice(Math.max(0, at - 10), at)
  const isTold =
    TOLD.test(before) ||
    DECIDES.test(text.slice(end, end + 4)) ||
    (RATIO.test(before) && !CLOCK.test(text.slice(at, end)))
  return isTold ? cardinalAt(text, at, end) : undefined
}
