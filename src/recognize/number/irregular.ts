import { decimal, whole } from '../../text/decimal.ts'
import { digitOf, isHanAt } from '../../text/numeral/characters.ts'
import { exactly, isExact, times } from '../../text/numeral/interval.ts'
import type { Numeral } from '../../text/numeral/read.ts'
import { isNumeralAt } from '../../text/numeral/run.ts'
import { boundAfter } from './bounds.ts'
import type { Item } from './item.ts'
import { type Page, unitAt } from './units/table.ts'
import type { Unit } from './units/unit.ts'

/*
 * Numbers that begin with no numeral (半公斤, 半成, 半百, 对折, 米九), and dozens.
 */

const PHYSICAL = new Set(['mass', 'length', 'area', 'volume'])
const COUNTED = new Set(['个', '张', '杯', '碗', '瓶', '袋', '箱', '盒', '页', '只'])

/** Before 半 these make another word or number of it: 一半, 大半个, 两年半. */
const BEFORE_HALF = '一大小多前后上下过对另各参减夜年月天日个几数整斤吨米倍元块里亩'

interface Piece {
  readonly end: number
  readonly numberEnd: number
  readonly value: string
  readonly unit: Unit | null
}

function itemOf(start: number, { end, numberEnd, value, unit }: Piece): Item {
  const amount = exactly(decimal(value))
  const numeral: Numeral = {
    start,
    end: numberEnd,
    value: amount,
    script: 'chinese',
    form: 'plain',
    inner: null,
    power: 0,
    lone: 0,
    fraction: true,
    grouped: false,
  }
  const term = { start, end, numberEnd, value: amount, numeral, percent: false, inner: null, unit, negative: false }
  return { start, end, value: amount, unit, term, range: false, shared: false, inner: null, percent: false }
}

/** 半百 is fifty: 年过半百. */
const isFifty = (text: string, at: number) =>
  text[at + 1] === '百' && (!isHanAt(text, at - 1) || '过逾近年届'.includes(text.charAt(at - 1)))

/** 半公斤, 半杯, 半成. */
function halfOf(page: Page, at: number): Piece | undefined {
  const { text } = page
  if (isFifty(text, at)) return { end: at + 2, numberEnd: at + 2, value: '50', unit: null }
  if (BEFORE_HALF.includes(text.charAt(at - 1) || '…') || isNumeralAt(text, at - 1)) return undefined
  const unit = unitAt(page, at + 1)
  if (!unit) return undefined
  const end = at + 1 + unit.surface.length
  const whole = PHYSICAL.has(unit.class) && !unit.careful
  const share = unit.surface === '成' && text[end] !== '品'
  const piece = COUNTED.has(unit.surface) && isHanAt(text, end) && !'多月世小身'.includes(text.charAt(end))
  return whole || share || piece ? { end, numberEnd: at + 1, value: '0.5', unit } : undefined
}

/** 对折 is half the price. */
function folded(page: Page, at: number): Piece | undefined {
  const { text } = page
  if (text[at + 1] !== '折' || '叠射线页起成'.includes(text.charAt(at + 2) || ' ')) return undefined
  const unit = unitAt(page, at + 1)
  return unit ? { end: at + 2, numberEnd: at + 1, value: '5', unit } : undefined
}

/** 米九 is 1.9 m: one digit behind 米 that begins the phrase. */
function tall(page: Page, at: number): Piece | undefined {
  const { text } = page
  const digit = digitOf(text.charAt(at + 1))
  if (digit === undefined || digit === 0 || (isHanAt(text, at - 1) && text[at - 1] !== '高')) return undefined
  if (isHanAt(text, at + 2) && boundAfter(text, at + 2) === undefined && text[at + 2] !== '的') return undefined
  const unit = unitAt(page, at)
  return unit?.surface === '米' ? { end: at + 2, numberEnd: at + 2, value: `1.${digit}`, unit } : undefined
}

const READERS: Readonly<Record<string, (page: Page, at: number) => Piece | undefined>> = {
  半: halfOf,
  对: folded,
  米: tall,
}

/** The characters that such a number may begin with. */
export const IRREGULAR = Object.keys(READERS).join('')

/** The amount that begins at an offset without a numeral; undefined where there is none. */
export function irregularAt(page: Page, at: number): Item | undefined {
  const piece = READERS[page.text.charAt(at)]?.(page, at)
  return piece && itemOf(at, piece)
}

const TWELVE = exactly(whole(12))

/** What is sold by the dozen. */
const BY_DOZEN =
  /打(?:鸡蛋|鸭蛋|[蛋酒笔花橙]|苹果|啤酒|红酒|铅笔|圆珠笔|玫瑰|鲜花|袜子|毛巾|手套|手帕|餐具|杯子|盘子|衬衫|生蚝|牡蛎|面包|$|[，。、；！？,;\s)）])/uy

/** 五打鸡蛋: where 打 is a dozen, which it is far more rarely than a verb. */
function isDozen(text: string, { unit, value, start, end }: Item): boolean {
  if (unit !== null || text[end] !== '打' || !isExact(value)) return false
  BY_DOZEN.lastIndex = end
  if (!BY_DOZEN.test(text)) return false
  return !isHanAt(text, start - 1) || '买卖要了有订送带拿来'.includes(text.charAt(start - 1))
}

/** A number of dozens as a number of pieces; undefined where 打 is none. */
export function dozensOf(page: Page, item: Item): Item | undefined {
  const unit = isDozen(page.text, item) ? unitAt({ ...page, text: '个' }, 0) : undefined
  return unit && { ...item, end: item.end + 1, value: times(item.value, TWELVE), unit, shared: true }
}
