import { toNumber } from '../../text/decimal.ts'
import { isDigitAt, startsNumeral } from '../../text/numeral/characters.ts'
import type { Numeral } from '../../text/numeral/read.ts'
import type { Item } from './item.ts'
import type { Unit } from './units/unit.ts'

/** 五家户, 十里河, 二道沟, 三里屯: what goes on behind 家, 里 or 道 makes the name of a village of it. */
const VILLAGES: Readonly<Record<string, string>> = {
  家: '户屯湾寨疃埠岭',
  里: '河渠桥坡屯铺庄店沟湾岗堡街台坪塘井',
  道: '沟河岭街江',
}

/** Groups of a village and units of an army have numbers, and are no counts: 村五组, 三连二排. */
const GROUPS = '组社队'

/** 王庄五组: the number of a group of a village. */
const isDesignation = (text: string, { start, unit }: Item) =>
  unit !== null && GROUPS.includes(unit.surface) && '村庄屯寨乡湾'.includes(text.charAt(start - 1) || '…')

/** Whether a number and a measure word make the name of a village. */
const isVillage = (text: string, { start, unit, end }: Item) =>
  unit !== null && text[start] !== '两' && (VILLAGES[unit.surface]?.includes(text.charAt(end) || '…') ?? false)

/** 十四届三次会议: meetings have ordinals without 第. */
export const isSession = (text: string, { start, end, unit }: Item): boolean =>
  unit !== null &&
  ((unit.surface === '届' && startsNumeral(text, end)) || (unit.surface === '次' && text[start - 1] === '届'))

/** Behind a year these make a model or a class of it, or a word of their own: 2018款, 2012级, 2018国考. */
const YEARLY = new Set(['款', '级', '版', '届', '期', '赛', '国', '排', '线'])

const isYearNumber = (value: number) => value >= 1900 && value < 2100

/** Whether four plain digits are those of a year. */
export function isYearIn({ script, start, end, power }: Numeral, value: number): boolean {
  return script === 'arabic' && end - start === 4 && power === 0 && isYearNumber(value)
}

/** A year, or two years with a dash between them, as in 2018-2019排超. */
const isYear = ({ term, value, range }: Item) =>
  isYearIn(term.numeral, toNumber(value.lo)) && (!range || isYearNumber(toNumber(value.hi)))

/** 07星, 02B: digits that begin with a zero are a label. */
export const isLabel = (text: string, { script, start, fraction }: Numeral): boolean =>
  script === 'arabic' && !fraction && text[start] === '0' && isDigitAt(text, start + 1)

/** Why a number and its unit are a name and no count; undefined where they are none. */
export function nameReason(text: string, unit: Unit, item: Item): string | undefined {
  const { numeral } = item.term
  if (YEARLY.has(unit.surface) && isYear(item)) return 'a year'
  if (unit.class === 'count' && isLabel(text, numeral)) return 'a label'
  if (isDesignation(text, item)) return 'the number of a group'
  if (numeral.script === 'arabic') return unit.surface === '等' ? 'a name or an example' : undefined
  if (numeral.script === 'roman') return unit.surface === '度' ? undefined : 'a grade'
  return isVillage(text, item) ? 'part of the name of a place' : undefined
}
