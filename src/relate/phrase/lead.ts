import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { beforeNumber } from '../change/growth.ts'
import { strip } from './strip.ts'
import { behindFiscal, behindReckoned, behindSpeaker } from './opening.ts'

const SOURCE = /^(?:据|来自|根据|按照)[^，。；]{1,30}?(?:统计|数据显示|数据|介绍|消息|了解|透露|报道|测算|显示)/u

/** 2、: the marker of an item, and marks of emphasis. */
const MARKER = /^\s*(?:- |[•·])?[\s*#]*(?:\d{1,2}(?:[、.．](?!\d)|、(?=\d{4})))?[\s*]*/u

/** Where the words of an item begin, behind its marker. */
export const behindMarker = (text: string, from: number, to: number): number =>
  from + (MARKER.exec(text.slice(from, Math.min(to, from + 12)))?.[0].length ?? 0)

/** 新华社广州1月23日电（记者某某）: where and when it was written, no part of the story. */
const DATELINE =
  /^(?:新华社|本报|中新社|中新网|人民网|央视网|本网|本刊)[^，。；]{0,16}?(?:电|讯|报道|消息)(?:[（(][^（()）]{0,12}[）)])?/u

/** Where the words behind a dateline begin. */
export const behindDateline = (text: string, from: number, to: number): number =>
  from + (DATELINE.exec(text.slice(from, Math.min(to, from + 40)))?.[0].length ?? 0)

/** 运费每吨每公里|0.35元: what a price is for. */
const PER = /(?:每(?!股)[\u4e00-\u9fff]{1,3}){1,2}$/u

/** 汇率升至1美元兑|38.6泰铢: what so much is paid for. */
const AGAINST = /1[\u4e00-\u9fff]{1,3}(?:兑换?|合)$/u

/** Behind the last bracket that is still open, and behind a dash that names the thing meant. */
function innermost(text: string, from: number, to: number): number {
  let start = from
  const open: number[] = []
  for (let at = from; at < to; at++) {
    const c = text.charAt(at)
    if (c === '（' || c === '(') open.push(at + 1)
    else if (c === '）' || c === ')') {
      if (open.length > 0) open.pop()
      else start = at + 1
    } else if (c === '—' && text[at - 1] === '—') start = at + 1
  }
  return Math.max(start, open.at(-1) ?? start)
}

/** The stretch before a number that can name what is measured: sources, openers and links taken off. */
export function leadOf(article: Article, from: number, to: number): Span {
  const { folded } = article
  let start = innermost(folded, from, to)
  start = behindMarker(folded, start, to)
  start = behindDateline(folded, start, to)
  const source = SOURCE.exec(folded.slice(start, Math.min(to, start + 40)))
  if (source) start += source[0].length
  start = behindReckoned(folded, behindFiscal(folded, behindSpeaker(folded, start, to), to), to)
  let lead = strip(folded, start, beforeNumber(folded, to, start))
  if ('兑换合'.includes(folded.charAt(lead.end - 1) || '…')) {
    const against = AGAINST.exec(folded.slice(Math.max(lead.start, lead.end - 6), lead.end))
    if (against) lead = strip(folded, lead.start, lead.end - against[0].length)
  }
  const per = PER.exec(folded.slice(Math.max(lead.start, lead.end - 10), lead.end))
  return per ? { start: lead.start, end: lead.end - per[0].length } : lead
}
