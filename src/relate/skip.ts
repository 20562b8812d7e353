import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { ZoneType } from '../model/zone.ts'
import { overlapping } from '../text/spans.ts'
import type { Value } from './clauses.ts'

const QUIET: ReadonlySet<ZoneType> = new Set([
  'boilerplate',
  'byline',
  'editor',
  'caption',
  'credit',
  'source',
  'duplicate',
  'phone',
  'url',
  'code',
])

/** A test for spans that lie in zones which aren't the story. */
export function quietZones(article: Article): (span: Span) => boolean {
  return overlapping(article.zones.filter((z) => QUIET.has(z.type)))
}

/** Units of ages and ranks, which describe a person or a thing and measure nothing. */
const DESCRIBING = new Set([
  '岁',
  '周岁',
  '虚岁',
  '周大',
  '天大',
  '个月大',
  '月大',
  '级',
  '公斤级',
  '届',
  '位',
  '代',
  '版',
  '号',
  '期',
  '强',
])

/** Units that with a number make a name: 内地9市, 西部12省区市, 中亚五国. */
const NAMED_BY = new Set(['市', '国', '省', '区', '州', '县', '省份', '省区市', '省区', '省市'])

/** Why a value makes no row, or undefined where it does: rhetoric (一个缩影), ages, vague counts. */
export function unworthy(value: Value, text: string): string | undefined {
  if (
    value.kind === 'money' &&
    /^(?:以上|级)[\u4e00-\u9fff]/u.test(text.slice(value.end, value.end + 3)) &&
    !/\d/u.test(value.text)
  )
    return 'threshold'
  if (value.kind !== 'quantity') return undefined
  if (
    value.unit === '倍' &&
    /(?:是|为|相当于)[^，。]{1,16}的$/u.test(text.slice(Math.max(0, value.start - 18), value.start))
  )
    return 'multiple'
  if (
    NAMED_BY.has(value.unit) &&
    /^[\u4e00-\u9fff]/u.test(text.slice(value.end, value.end + 1)) &&
    /^[^，。；、的和及]{2,20}?\d/u.test(text.slice(value.end, value.end + 22))
  )
    return 'part of a name'
  const first = text.charAt(value.start)
  if (value.value === 1 && first === '一') return 'rhetoric'
  if (value.value === null && '几数多上'.includes(first)) return 'vague count'
  if (DESCRIBING.has(value.unit) && !(value.unit === '级' && text.startsWith('地震', value.end))) return 'description'
  if ('国地方者岸强连胜大'.includes(value.unit) && !/\d/u.test(first)) return 'set phrase'
  return undefined
}

const SPORT =
  /比赛|球队|得分|篮板|助攻|赛季|联赛|主场|客场|进球|冠军|决赛|球员|教练|射门|罚球|三分球|小组赛|夺冠|选手/gu

/** Whether an article is about games: their statistics make no rows. */
export function isSport(text: string): boolean {
  const hits = text.slice(0, 4000).match(SPORT)?.length ?? 0
  return hits >= 8 && hits / Math.min(text.length, 4000) > 0.006
}
