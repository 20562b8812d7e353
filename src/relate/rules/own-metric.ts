import type { Span } from '../../model/span.ts'
import type { ClauseView } from '../clauses.ts'
import { behindMarker } from '../phrase/lead.ts'
import { behindSpeaker } from '../phrase/opening.ts'
import type { Run } from '../run.ts'
import { strip } from '../phrase/strip.ts'

const CHANGE_WORDS =
  /同比|环比|按年|分别|比(?:去年|上年|上月|年初)(?:同期|末|底)?|较(?:去年|上年|上月|年初)(?:同期|末|底)?|增速|增幅|降幅|涨幅|跌幅|大幅|小幅|累计|继续|平均|名义|实际|[均也又再比较了、，,约略微大则]|同期|其中|下降|增长|进一步|明显|快速|显著|扣除价格因素/gu

const TAIL =
  /(?:同比|环比|按年|按月|月比|年比|[为均也略微又再则]|分别|[比较](?:上年|去年|前年|上月|上个月|上周|年初|上年末|去年底|同期)(?:同期|同月)?|大幅|小幅|平均|累计|名义|实际|年均|(?:(?:[一二三四五六七八九十]|(?<!\d)\d{1,2})年|(?<!\d)年)?均?复合年?均?|逆势|快速|继续|合计|同比名义|同比实际|修正为?|按[\u4e00-\u9fff]{2,4}计算?|(?<![\d单当上本个今去前明后每逐次近全一二两三四五六七八九十几多数半])[月年])$/u

/** What a change is measured on, without the words of its comparison and its time at the end: 股价|今年, 顺差|一年. */
function withoutTail(text: string, times: readonly Span[], lead: Span): Span {
  let { end } = lead
  for (;;) {
    const told = times.find((t) => t.end === end && t.start > lead.start + 1)
    if (told) {
      end = told.start
      continue
    }
    const tail = TAIL.exec(text.slice(Math.max(lead.start, end - 8), end))
    if (!tail) return { start: lead.start, end }
    end -= tail[0].length
  }
}

/** What is left of the words before a growth verb: the metric of its own that a change has, if any. */
export function ownMetric(
  { article: { folded } }: Run,
  clause: ClauseView,
  { from, to }: { from: number; to: number },
): Span | undefined {
  let start = behindSpeaker(folded, behindMarker(folded, from, to), to)
  if ('高低多少快慢'.includes(folded.charAt(to)) && COMPARES.test(folded.slice(from, to))) return undefined
  for (const time of clause.times)
    if (time.start >= start && time.end <= to && time.start - start < 24 && isOpening(folded, start, time.start))
      start = time.end
  if (
    AGAINST.test(folded.slice(start, to)) &&
    /[比较与]/u.test(folded.charAt(start - 1) + folded.slice(from, from + 2))
  )
    return undefined
  const base = /(?:由|从)[^，。；]{2,10}转[为成]?$|(?:相比|相较于?|[比较与])[^，。；]{0,20}$/u.exec(
    folded.slice(start, to),
  )
  const compares =
    base !== null && (base[0].includes('转') || clause.times.some((t) => t.start >= start + base.index && t.end <= to))
  const beside = compares ? -1 : folded.slice(start, to).search(BESIDE)
  const end = compares ? start + base.index : beside > 1 ? start + beside : to
  const span = withoutTail(folded, clause.times, strip(folded, start, end))
  if (/^(?:相?较|比|高于|低于|高出)/u.test(folded.slice(span.start, span.end))) return undefined
  if (/^(?:扣除|剔除|按|不考虑)[^，。；]*[后算格素]$/u.test(folded.slice(span.start, span.end))) return undefined
  const left = folded
    .slice(span.start, span.end)
    .replace(CHANGE_WORDS, '')
    .replace(/[\s（()）]/gu, '')
  return left.length >= 2 || (left.length === 1 && left.length === span.end - span.start && NAME.test(left))
    ? span
    : undefined
}

/** Things whose name is one character: 铜上涨2.1%. */
const NAME = /^[铜铝铅锌锡镍金银钢铁煤油糖茶棉豆米粮鱼猪牛羊蛋奶菜果水电气]$/u

/** 比2025年|春运同期: only what the value is compared with. */
const AGAINST = /^[^，。；的]{0,8}(?:同期|同日|同月|首日)$/u

/** 比同期商品零售额增速|高: what stands between is compared with, not measured. */
const COMPARES = /^[，、；\s]*[而但并且也均都]?[比较][^，。；]{2,24}$/u

/** 新馆面积|比老馆: what a measure is compared with, not a part of it; 比重 and 性价比 are words. */
const BESIDE = /(?<![占同环对无相分好价桥可])比(?![重例率值较赛利亚特尔索])[^，。；比]{2,14}$/u

/** Whether nothing but openers and comparisons stands before a time. */
const isOpening = (text: string, from: number, to: number) =>
  to - from < 2 || /^[，、；(（其中而但比较与]*$/u.test(text.slice(from, to))
