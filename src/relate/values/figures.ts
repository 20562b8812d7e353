import type { Cardinal } from '../../model/mention.ts'
import { isHan } from '../../text/numeral/characters.ts'
import { NO_NOUN } from '../phrase/lexicon.ts'
import { strip } from '../phrase/strip.ts'

/** How far before a number its measure may stand. */
const REACH = 20

/** What a number without a unit may be of: 指数, PMI初值, 用户数量, 预期. */
const MEASURED = /(?:[值率]|(?<!考)[量额]|(?<![多少分倍岁])数|PMI|预期|评分|得分|用户|客户|粉丝|会员|读者|学员|商户)$/u

/** With so many behind it the noun of a number needs no measure word: 50万用户, 281万贫困人口. */
const LARGE = /[\d一二三四五六七八九十] ?[千百]?[多余几]?[万亿]$/u

/** What leads to how many there are. */
const REACHED = /(?:[达超逾破为约近]|达到|超过|突破|接近|仅?有)$/u

/** What stands behind a large number and is no noun that it counts; 14亿多中国人民 are all of a people. */
const NO_THING =
  /^[多余]?(?:[级大内外起前后左上之次分里的年月日对比]|以[上下内]|人民|美元|港[元币]|中国|中华|华夏|各族|同胞|用于)/u

/** Whether a number that has no unit measures or counts something: PMI初值为48, 注册用户突破1000万, 50万用户. */
export function isFigure(cardinal: Cardinal, text: string): boolean {
  const { value, start, end } = cardinal
  if (value === null || '每占×*/'.includes(text.charAt(start - 1) || '…')) return false
  if ('×*xX/'.includes(text.charAt(end) || '…') && /\d/u.test(text.charAt(end + 1))) return false
  const next = text.charAt(end)
  if (isHan(next) && !LARGE.test(cardinal.text)) return false
  const from = clauseStart(text, start)
  const lead = strip(text, from, start)
  if (!isHan(next) && MEASURED.test(text.slice(Math.max(lead.start, lead.end - 4), lead.end))) return true
  if (!LARGE.test(cardinal.text)) return false
  if (!isHan(next)) return lead.end > lead.start && REACHED.test(text.slice(lead.end, start))
  if (/占[约近超]?$/u.test(text.slice(from, start))) return false
  return !NO_NOUN.includes(next) && !NO_THING.test(text.slice(end, end + 4))
}

/** Where the words right before a number begin, as far as they are asked for. */
function clauseStart(text: string, start: number): number {
  const from = Math.max(0, start - REACH)
  for (let at = start; at > from; at--) if ('，。；！？\n（('.includes(text.charAt(at - 1))) return at
  return from
}
