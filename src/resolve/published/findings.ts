import type { Published } from '../../model/result.ts'
import type { SpanPair } from '../../model/span.ts'
import { slice } from './reasons.ts'
import type { Told } from './told.ts'
import type { Evidence } from './year.ts'

/** The text, the days that it tells and what says their years. */
export interface Context extends Evidence {
  readonly told: readonly Told[]
}

/** The text and the days that it tells. */
export type Days = Pick<Context, 'text' | 'told'>

/** A day that the text itself names as its own. */
export interface Finding {
  readonly told: Told
  readonly basis: Published['basis']
  /** What the text says of the day, as the first half of the reason. */
  readonly claim: string
}

/** How far into the text a dateline or a page's date line can stand. */
const HEAD = 300

/** What follows the date of a dateline: 本报北京1月4日讯, 新华社北京2月3日电. */
const DATELINE = /^(?:[（(][^）)]{0,14}[）)])?(?:讯|电(?![视话影力])|消息|报道|专电|综合)/u

const isLined = (text: string, { span: [, end] }: Told) => DATELINE.test(text.slice(end, end + 18))

/** What opens a dateline in brackets: （本报突尼斯1月6日电）. */
const SIGNING = /[（(](?:据?新华社|本报|中新[社网]|人民网|[^（）()\n]{2,6}社)[^（）()，。\n]{0,12}$/u
const SIGNED = /^(?:电|讯|专电)[^（）()\n]{0,12}[）)]/u

/** How much may follow a dateline that closes the text: the editor's name, the caption of a picture. */
const CLOSING = 60

/** Where the text is signed at its end rather than at its head. */
const isSigned = (text: string, { span: [start, end] }: Told) =>
  SIGNED.test(text.slice(end, end + 18)) &&
  SIGNING.test(text.slice(Math.max(0, start - 22), start)) &&
  text.slice(end).trim().length <= CLOSING

const saysDateline = (text: string, told: Told): Finding => ({
  told,
  basis: 'dateline',
  claim: `The dateline says ${slice(text, told.span)}`,
})

/** 本报北京1月4日讯; a full date on the page's own date line; （新华社北京1月4日电） under the text. */
export function dateline({ text, told }: Days): Finding | undefined {
  const line = told.find((t) => t.span[0] <= HEAD && isLined(text, t))
  if (line) return saysDateline(text, line)
  const stamp = told.find((t) => t.year !== null && t.span[0] <= HEAD && isAlone(text, t.span))
  if (stamp) return { told: stamp, basis: 'dateline', claim: `The page’s date line says ${slice(text, stamp.span)}` }
  const signed = told.find((t) => isSigned(text, t))
  return signed && saysDateline(text, signed)
}

/** （一九九八年一月十五日） on the line under the title of a speech or document. */
const BRACKET = /^[（(]$/u

const LEAD = /^(?:发布时间|时间|日期|发表时间|发布日期|来源|更新时间)?[:：]?[^，。]{0,8}$/u
const TAIL = /^(?:\d{1,2}[:：]\d{2}|来源|作者|字号|浏览|点击|阅读|编辑|[ \t\u3000|]|$)/u

/** A date that stands on a line of its own, with a clock time or a source beside it at most. */
function isAlone(text: string, [start, end]: SpanPair): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 60)
  const lead = before.slice(before.lastIndexOf('\n') + 1).trim()
  const tail = (after.split('\n')[0] ?? '').trim()
  return (LEAD.test(lead) && TAIL.test(tail)) || (BRACKET.test(lead) && /^[）)]$/u.test(tail))
}

/** 今天（7月23日）: the day of writing is said in brackets. */
export function today({ text, told }: Days): Finding | undefined {
  const found = told.find(({ span: [start] }) =>
    /(?:今天|今日|今晚|今早|今晨)[（(]$/u.test(text.slice(Math.max(0, start - 3), start)),
  )
  return found && { told: found, basis: 'inferred', claim: `The text calls ${slice(text, found.span)} today` }
}
