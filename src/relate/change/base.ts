import type { Time } from '../../model/mention.ts'
import type { ClauseView } from '../clauses.ts'
import { ownWords } from '../../text/own-words.ts'
import type { Base } from '../carried.ts'
import type { Run } from '../run.ts'

const YOY =
  /同比|按年|年比|(?<!\d)年增(?:长率|速|幅)|比(?:去年|上年|上一年)(?:同期|同月)?|较(?:去年|上年|上一年)(?:同期|同月)?|与(?:去年|上年)同期相比|同期相比|比同期/u
const MOM = /环比|按月|月比|比上个?月|较上个?月|与上月相比|比前一?个?月|较前月|比上一?周|较上一?周|比前一?周/u
const QOQ = /比上一?个?季度|较上一?个?季度|比一季度|较一季度/u
const YTD = /比年初|较年初|比(?:上|去)年(?:末|底)|较(?:上|去)年(?:末|底)/u
const CAGR = /年均(?:复合)?(?:增长|增速|递增)?|平均每年|年复合|复合年/u
/** 去年四季度: another part of the year than the one told of. */
const PART_OF_YEAR = /(?:去年|上年)(?:第?[一二三四]季度|[\d一二三四五六七八九十]+月|[上下]半年)/u

/** 比同期商品零售额增速高: compared with another thing, not with another time. */
const BESIDE = /[比较]同期(?!(?:相比|[大小略微]|明显|实际|累计)*[增下上减降提高低多少回收扩])/u
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

/** A year, a month, a day or a stretch of them one year earlier; undefined for what has an open end. */
function yearBefore(edtf: string): string | undefined {
  const parts = edtf.split('/').map((part) => {
    const found = /^(\d{4})((?:-\d{2}){0,2})$/u.exec(part)
    return found && `${String(Number(found[1]) - 1).padStart(4, '0')}${found[2] ?? ''}`
  })
  return parts.every((part) => typeof part === 'string') ? parts.join('/') : undefined
}

/** The month before a month. */
function monthBefore(edtf: string): string | undefined {
  const found = /^(\d{4})-(\d{2})$/u.exec(edtf)
  if (!found) return undefined
  const [year, month] = [Number(found[1]), Number(found[2])]
  return month === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(month - 1).padStart(2, '0')}`
}

/** The quarter before a quarter. */
function quarterBefore(edtf: string): string {
  const [year, month] = [Number(edtf.slice(0, 4)), Number(edtf.slice(5, 7))]
  if (month === 1) return `${String(year - 1)}-10/${String(year - 1)}-12`
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year)}-${two(month - 3)}/${String(year)}-${two(month - 1)}`
}

/** A quarter as two months. */
const QUARTER = /^(\d{4})-(?:01\/\1-03|04\/\1-06|07\/\1-09|10\/\1-12)$/u

const SAME_PERIOD = /去年|上年|同期|前年/u

/** The base that a stretch of text names for a change of a value that holds for `when`. */
export function baseIn(run: Run, clause: ClauseView, { from, to }: { from: number; to: number }): Base | undefined {
  const { state, article } = run
  const when = state.when?.edtf ?? null
  const base = readBase(article.folded, clause, { from, to })
  if (!base || when === null) return base
  if (base.type === 'mom' && base.base === undefined && QUARTER.test(when)) return { ...base, type: 'qoq' }
  if (base.type === 'since' && base.base !== undefined && base.base === yearBefore(when))
    return { ...base, type: 'yoy' }
  if (base.type === 'since' && QUARTER.test(when) && base.base === quarterBefore(when)) return { ...base, type: 'qoq' }
  if (base.type === 'since' && base.base !== undefined && base.base === monthBefore(when))
    return { ...base, type: 'mom' }
  if (base.type !== 'yoy' || base.base === undefined || !SAME_PERIOD.test(article.folded.slice(from, to))) return base
  return { ...base, base: yearBefore(when) }
}

function readBase(text: string, clause: ClauseView, { from, to }: { from: number; to: number }): Base | undefined {
  const part = text.slice(from, to)
  const own = ownBase(part)
  if (own) return own
  if (BESIDE.test(part)) return { type: 'other', base: undefined }
  if (YTD.test(part)) return { type: 'ytd', base: undefined }
  if (CAGR.test(part)) return { type: 'cagr', base: undefined }
  const named = clause.times.find((t) => t.start >= from && t.end <= to && isBase(text, t))
  if (named && /\d{4}年/u.test(named.text)) return { type: 'since', base: named.edtf ?? undefined }
  if (named && PART_OF_YEAR.test(named.text)) return { type: 'since', base: named.edtf ?? undefined }
  if (YOY.test(part)) return { type: 'yoy', base: named?.edtf ?? undefined }
  if (QOQ.test(part)) return { type: 'qoq', base: undefined }
  if (MOM.test(part)) return { type: 'mom', base: undefined }
  if (named) {
    const type = /去年|上年/u.test(named.text) ? 'yoy' : /上月|上个月/u.test(named.text) ? 'mom' : 'since'
    return { type, base: named.edtf ?? undefined }
  }
  return ANY.test(part) ? { type: 'other', base: undefined } : undefined
}

/** Whether a time is what a change is compared with: 较2019年同期, 比去年. */
export const isBase = (text: string, time: Time): boolean =>
  /(?:[比较与]|相比|相较于?|接近|超过?|高于|低于|快于|慢于)“?$/u.test(
    text.slice(Math.max(0, time.start - 4), time.start),
  ) ||
  (/[从由]$/u.test(text.slice(Math.max(0, time.start - 1), time.start)) &&
    /^(?:的|末的?|底的?)?[约近超不足]{0,2}\d/u.test(text.slice(time.end, time.end + 6))) ||
  (/[是为到]$/u.test(text.slice(Math.max(0, time.start - 1), time.start)) &&
    /^(?:同期|全年|水平|初期)?的(?!时)/u.test(text.slice(time.end, time.end + 4))) ||
  /^”?(?:初期|末期|期末|同期|全年|水平)?的[\d.一二两三四五六七八九十]+倍/u.test(text.slice(time.end, time.end + 12))
