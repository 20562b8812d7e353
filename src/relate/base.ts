import type { Time } from '../model/mention.ts'
import type { ClauseView } from './clauses.ts'
import { ownWords } from '../text/own-words.ts'
import type { Base } from './run.ts'

const YOY =
  /同比|按年|年比|比(?:去年|上年|上一年)(?:同期|同月)?|较(?:去年|上年|上一年)(?:同期|同月)?|与(?:去年|上年)同期相比|同期相比|比同期|比上届/u
const MOM = /环比|按月|月比|比上个?月|较上个?月|与上月相比|比前一?个?月|较前月|比上一?周|较上一?周|比前一?周/u
const QOQ = /比上一?个?季度|较上一?个?季度|比一季度|较一季度/u
const YTD = /比年初|较年初|比(?:上|去)年(?:末|底)|较(?:上|去)年(?:末|底)/u
const CAGR = /年均(?:复合)?(?:增长|增速|递增)?|平均每年|年复合/u
const ANY = /(?:比|较)[^，。]{1,14}$/u

/** The base that a phrase of a user's own names; the one that stands last counts. */
function ownBase(part: string): Base | undefined {
  const { phrases } = ownWords()
  if (phrases.length === 0) return undefined
  const named = phrases.flatMap(({ phrase, means }) => {
    const at = part.lastIndexOf(phrase)
    return at < 0 || means === 'up' || means === 'down' ? [] : [{ at, type: means }]
  })
  const last = named.sort((a, b) => b.at - a.at)[0]
  return last && { type: last.type, base: undefined }
}

/** The base that a stretch of text names for a change. */
export function baseIn(text: string, from: number, to: number, clause: ClauseView): Base | undefined {
  const part = text.slice(from, to)
  const own = ownBase(part)
  if (own) return own
  if (YTD.test(part)) return { type: 'ytd', base: undefined }
  if (CAGR.test(part)) return { type: 'cagr', base: undefined }
  const named = clause.times.find((t) => t.start >= from && t.end <= to && isBase(text, t))
  if (named && /\d{4}年|同期/u.test(named.text) && !/去年|上年/u.test(named.text))
    return { type: 'since', base: named.edtf ?? undefined }
  if (YOY.test(part)) return { type: 'yoy', base: named?.edtf ?? undefined }
  if (QOQ.test(part)) return { type: 'qoq', base: undefined }
  if (MOM.test(part)) return { type: 'mom', base: undefined }
  if (named) return { type: 'since', base: named.edtf ?? undefined }
  return ANY.test(part) ? { type: 'other', base: undefined } : undefined
}

/** Whether a time is what a change is compared with: 较2019年同期, 比去年. */
export const isBase = (text: string, time: Time): boolean =>
  /(?:[比较与]|相比|相较于?|接近|超过?|高于|低于|快于|慢于)$/u.test(text.slice(Math.max(0, time.start - 3), time.start))
