import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { behindDateline, behindMarker } from '../phrase/lead.ts'

/* What stands at the head of a clause before whom it speaks of. */

const OPENS = /^(?:这是|[一二三四五六七八九]是|首先|其次|此外|另外|同时)[，,]?/u

/** Behind the marker of an item, and what only opens it: 2、某公司, 二是某公司. */
export const behindHead = (text: string, { start, end }: Span): Span => {
  const at = behindDateline(text, behindMarker(text, start, end), end)
  return { start: at + (OPENS.exec(text.slice(at, Math.min(end, at + 4)))?.[0].length ?? 0), end }
}

const ASIDE = /^ *[（(][^（()）]{0,20}[）)]/u

/** Behind what stands in brackets at the head of a clause: （记者某某）. */
export const behindAside = (text: string, { start, end }: Span): number =>
  start + (ASIDE.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0)

/** 某组织认为|发达经济体增长放缓: of whom they think it. */
const OPINION = /^[\u4e00-\u9fff]{2,12}?(?:认为|预计|预测|指出)(?=[\u4e00-\u9fff]{4})(?![今明去年到将会可])/u

/** Behind who thinks so. */
export const behindOpinion = (text: string, { start, end }: Span): number =>
  start + (OPINION.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0)

/** Behind a dash that gives the name of what was described: 最大的电站——某某电站. */
export function named(text: string, { start, end }: Span): number {
  const dash = text.slice(start, end).indexOf('——')
  return dash > 0 && dash < end - start - 4 ? start + dash + 2 : start
}

/** Whether parts of what was told before are told from an offset on (其中), blanks aside. */
export function partBegins(text: string, start: number): boolean {
  let at = start
  while (at < start + 2 && text.charAt(at).trim() === '') at++
  return text.startsWith('其中', at)
}

/** Whether a sentence tells of parts of what the one before told. */
export const opensPart = ({ folded, sentences }: Article, sentence: number): boolean =>
  partBegins(folded, sentences[sentence]?.start ?? folded.length)

/** Whoever it is, nothing is of them: 有关部门, 官网. */
export const NOBODY =
  /^(?:国家)?(?:有关|相关|各有关|各相关)(?:部门|方面|单位|人士|人员)$|记者|(?:官网|网站|官微|公众号)$|^[这此][一种些项个类名]|^[\u4e00-\u9fff]{1,2}[上里]$|^(?:时候|时光|时刻|这是|那是|结果|基本|效果|问题|情况)$|建议|^[\d一两二三四五六七八九十]+[多余]?[人名位]/u
