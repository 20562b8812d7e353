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
  '代',
  '版',
  '号',
  '期',
  '强',
  '胜',
  '平',
  '负',
  '星',
  '步',
  '下',
])

/** 30多位专家: persons; a 位 with no noun behind it is a rank or a place, 两位主演 are those told of. */
const isPlaces = (value: Value, text: string) =>
  value.unit === '位' &&
  (/^[一两二三四五六七八九]/u.test(value.text) ||
    !/^[\u4e00-\u9fff“A-Z](?<![数于次列居置上以在是为的和与及都均已])/u.test(text.slice(value.end, value.end + 1)))

/** 6位分析师平均预计: how many say so. */
const TELL = /^(?:分析师|经济学家|专家|业内人士|受访者|交易员)[\u4e00-\u9fff]{0,4}(?:预计|预期|预测|认为|表示|指出|称)/u

/** Units that with a number make a name: 内地9市, 西部12省区市, 中亚五国. */
const NAMED_BY = new Set(['市', '国', '省', '区', '州', '县', '省份', '省区市', '省区', '省市'])

const MULTIPLE = /(?:是|为|达到?|相当于)[^，。；是为]{1,16}的(?:近|约|超过?|将近)?$/u
const OF_TIME = /(?:五”?[初末期]|初期|去年|上年|同期|前年|上月|\d年|年前)[^，。；]{0,8}的/u

/** 欧盟的2.6倍: times of another thing. */
const OF = /[\u4e00-\u9fff”]的(?:近|约|超过?|将近)?$/u

const near = (value: Value, text: string) => text.slice(Math.max(0, value.start - 20), value.start)

/** The words that make a number how many times an earlier value: 是去年同期的. */
export function isMultipleOfTime(value: Value, text: string): string | undefined {
  const said = MULTIPLE.exec(near(value, text))?.[0]
  return said !== undefined && OF_TIME.test(said) ? said : undefined
}

/** A number that is only a magnitude makes the name of a size: 千万吨级项目, 万亩油菜花; behind 超 or 近 it is a value. */
const MAGNITUDE = /^[十百千万亿]+(?![十百千万亿\d])/u
const COUNTED = /[超破达逾近过约数几成有共上为满值至到]$/u

/** 这两个, 上述三项: told before. */
const POINTED = /(?:[这那该]|上述|前述|他们|她们|它们|我们|我国)$/u

/** 三人剧中, 两国关系: a small number in words that only points at those told before. */
const SAME_ONES = /^[两二三]$/u

/** The price of a piece of goods with its contents: 售价：RMB 530/11g. */
const PRICED = /(?:RMB|￥|¥|USD|HK\$)[ \d.,]+\/ *[\d.]*$/u

const isPrice = (value: Value, text: string) =>
  (value.kind === 'money' &&
    /^ *\/ *\d+(?:\.\d+)? *(?:[g克片支]|ml|mL|ML|毫升)/u.test(text.slice(value.end, value.end + 12))) ||
  (value.kind === 'quantity' && PRICED.test(text.slice(Math.max(0, value.start - 16), value.start)))

/** Why an amount of anything is only a name or points back. */
function namesOnly(value: Value, text: string): string | undefined {
  const before = text.slice(Math.max(0, value.start - 3), value.start)
  if (isPrice(value, text)) return 'price'
  if (value.kind === 'percent') return undefined
  const magnitude = MAGNITUDE.exec(value.text)?.[0]
  if (
    magnitude !== undefined &&
    magnitude !== '十' &&
    !COUNTED.test(before) &&
    /^(?!以[上下内]|左右|上下)(?:级|[\u4e00-\u9fff]{2})/u.test(text.slice(value.end, value.end + 2))
  )
    return 'magnitude'
  if (value.kind === 'money' || /\d/u.test(value.text)) return undefined
  if (POINTED.test(before)) return 'pointing'
  if (
    '人者国地方'.includes(value.unit) &&
    SAME_ONES.test(value.text.slice(0, -1)) &&
    /(?:^|[，。；、：“”\n ])$/u.test(before.slice(-1))
  )
    return 'pointing'
  return undefined
}

/** What a speech is divided into. */
const ASPECTS = /^(?:方面|环节|层面|维度|角度|新?赛道|关键字|必然|坚持|确立|意识|自信|维护)/u

/** “新三样”: a name in quotes. */
const QUOTED = /“[\u4e00-\u9fff]{0,3}$/u

/** 内地9市, 西部12省: a region by how many it has. */
const REGION = /(?:内地|沿海|沿江|西部|中部|东部|南部|北部|湾区)$/u

/** 210国道35公里处: where something is, no length. */
const ON_ROAD = /(?:国道|省道|县道|高速|公路|[GS]\d+线?|线)$/u
/** How far off something is: 600公里外. */
const OFF = /^(?:以?外|开外|处|远)/u

const AT = /^(?:处|周边|附近|路段|[+＋]\d|桩号)/u

/** 63毫克/100克: what an amount is given for. */
const PER: ReadonlySet<number> = new Set([1, 10, 100, 1000])
const DIVIDED = /[\u4e00-\u9fffA-Za-z]\/$|兑换?$/u

/** Why a value makes no row, or undefined where it does: rhetoric (一个缩影), ages, vague counts. */
export function unworthy(value: Value, text: string): string | undefined {
  if (
    value.kind === 'money' &&
    /^(?:以上|级)[\u4e00-\u9fff]/u.test(text.slice(value.end, value.end + 3)) &&
    !/\d/u.test(value.text)
  )
    return 'threshold'
  if (
    value.unit === '公里' &&
    ON_ROAD.test(text.slice(Math.max(0, value.start - 4), value.start)) &&
    AT.test(text.slice(value.end, value.end + 3))
  )
    return 'spot on a road'
  if (/^(?:公里|千米|海里|米)$/u.test(value.unit) && OFF.test(text.slice(value.end, value.end + 2))) return 'distance'
  if (
    !/\d/u.test(value.text) &&
    QUOTED.test(text.slice(Math.max(0, value.start - 4), value.start)) &&
    /^[\u4e00-\u9fff]{0,4}”/u.test(text.slice(value.end, value.end + 5))
  )
    return 'name'
  if (
    NAMED_BY.has(value.unit) &&
    REGION.test(text.slice(Math.max(0, value.start - 3), value.start)) &&
    /^[\u4e00-\u9fff]/u.test(text.charAt(value.end))
  )
    return 'part of a name'
  if (
    value.unit === '部门' ||
    /^(?:部门|单位)(?:负责人|日前|近日|今天|联合|共同|印发|发布)/u.test(text.slice(value.end, value.end + 6))
  )
    return 'who issues'
  if (TELL.test(text.slice(value.end, value.end + 12))) return 'who tells'
  if (value.unit === '分' && (text[value.end] === '制' || text[value.start - 1] === '积')) return 'scale'
  if (PER.has(value.value ?? 0) && DIVIDED.test(text.slice(Math.max(0, value.start - 2), value.start)))
    return 'denominator'
  if (/^[^，。；、\d]{0,14}之一/u.test(text.slice(value.end, value.end + 16))) return 'one of many'
  if (ASPECTS.test(text.slice(value.end, value.end + 4)) && !/\d/u.test(value.text)) return 'rhetoric'
  const named = namesOnly(value, text)
  if (named !== undefined || value.kind !== 'quantity') return named
  if (
    value.unit === '座' &&
    /^[及或]?(?:以[下上])?(?:小型?)?(?:客车|轿车|汽车|\d+座)/u.test(text.slice(value.end, value.end + 6))
  )
    return 'description'
  if (value.unit === '倍' && OF.test(near(value, text)) && !MULTIPLE.test(near(value, text))) return 'multiple'
  if (value.unit === '倍' && MULTIPLE.test(near(value, text)) && !isMultipleOfTime(value, text)) return 'multiple'
  if (
    NAMED_BY.has(value.unit) &&
    (/^\d/u.test(text.slice(value.end, value.end + 1)) ||
      (/^[\u4e00-\u9fff]/u.test(text.slice(value.end, value.end + 1)) &&
        /^[^，。；、的和及]{2,20}?\d/u.test(text.slice(value.end, value.end + 22))))
  )
    return 'part of a name'
  const first = text.charAt(value.start)
  if (value.value === 2 && first === '二' && value.base === null && value.unit !== '倍') return 'ordinal'
  if (value.value === 1 && first === '一' && value.unit !== '倍') return 'rhetoric'
  if (value.value === null && '几数多上'.includes(first)) return 'vague count'
  if (isPlaces(value, text)) return 'description'
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
