import type { Article } from '../../model/article.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { kindOf } from '../phrase/kinds.ts'

/** What follows 将 and may be taken for a name, though it opens what will be done: 将新增, 将每年举办, 将代表. */
const DOING = /^(?:[会近较每新]|重新|重点|代表|损失|综合|联合|高[质标水]|首次|规模)/u

/** What is done with what stands behind 将: 将救援区域划分为12个网格. */
const DONE_WITH =
  /^[^，。；]{1,24}(?:[从由]|视为|视作|看作|当作|[上下]调|打造[成为]|转化为|列[为入]|改造[成为]|升级为|划分为|分为|运[到往至]|送[到往至])/u

/** How far the word behind 将 may reach. */
const REACH = 12

/** 将5大类食品纳入许可: 将 before a name is 把, and tells nothing of what is to come; before a verb it does. */
export function isDisposal({ folded, tokens }: Article, at: number): boolean {
  const behind = folded.slice(at + 1, at + 40)
  if (DOING.test(behind)) return false
  if (DONE_WITH.test(behind)) return true
  const end = Math.min(folded.length, at + REACH)
  if (/^[\d《]/u.test(behind)) return true
  const token = tokens({ start: at, end }).find((t) => t.start > at || t.end > at + 1)
  if (!token || token.tag.startsWith('v') || (token.tag === 'x' && isDigit(folded.charAt(token.end)))) return false
  return /^(?:noun|place|pronoun|time)$/u.test(kindOf(token))
}
