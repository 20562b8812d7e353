import type { Quantity } from '../../model/mention.ts'
import type { Value } from '../clauses.ts'
import { before, behind } from './around.ts'
import { isAgeOfMany, isHarmed, isRank, isThosePersons } from './persons.ts'

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
const MAGNITUDE = /^[十百千万亿]+(?![十百千万亿\d余多几])/u
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

/** Whether a number is only the size that names a thing. */
function isMagnitude(value: Value, text: string): boolean {
  const found = MAGNITUDE.exec(value.text)?.[0]
  return (
    found !== undefined &&
    found !== '十' &&
    !COUNTED.test(text.slice(Math.max(0, value.start - 3), value.start)) &&
    /^(?!以[上下内]|左右|上下)(?:级|[\u4e00-\u9fff]{2})/u.test(text.slice(value.end, value.end + 2))
  )
}

/** Whether a count only points at those told before. */
const pointsBack = (value: Value, text: string): boolean =>
  POINTED.test(text.slice(Math.max(0, value.start - 3), value.start)) ||
  ('者国地方'.includes(value.unit) &&
    SAME_ONES.test(value.text.slice(0, -1)) &&
    /(?:^|[，。；、：“”\n ])$/u.test(text.slice(Math.max(0, value.start - 1), value.start)))

/** Whether a number is how many times another thing than an earlier value. */
const isMultipleOfOther = (value: Value, text: string): boolean =>
  value.unit === '倍' &&
  (MULTIPLE.test(near(value, text)) ? isMultipleOfTime(value, text) === undefined : OF.test(near(value, text)))

/** 中亚五国6个项目, 西部12省区市的3个项目: a count that only makes a name has another one behind it. */
const NAMES_ON = /^(?:\d|(?=[\u4e00-\u9fff])[^，。；、的和及]{2,20}?\d)/u

/** What a speech is divided into. */
const ASPECTS =
  /^(?:方面|环节|层面|维度|角度|新?赛道|关键字|必然|坚持|确立|意识|自信|维护|目标|问题|条件|原因|因素|特点|阶段|难题|前提|大局|市场|经济体|(?:根本性?|重大|历史性)?转变)/u

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

/** A reason why a value makes no row, and whether it holds. */
type Reason<V> = readonly [why: string, holds: (value: V, text: string) => boolean]

const hasDigits = ({ text }: Value) => /\d/u.test(text)

/** Reasons for values of every kind. */
const OF_ANY: readonly Reason<Value>[] = [
  ['threshold', (v, t) => v.kind === 'money' && /^(?:以上|级)[\u4e00-\u9fff]/u.test(behind(v, t, 3)) && !hasDigits(v)],
  ['spot on a road', (v, t) => v.unit === '公里' && ON_ROAD.test(before(v, t, 4)) && AT.test(behind(v, t, 3))],
  ['distance', (v, t) => /^(?:公里|千米|海里|米)$/u.test(v.unit) && OFF.test(behind(v, t, 2))],
  ['name', (v, t) => !hasDigits(v) && QUOTED.test(before(v, t, 4)) && /^[\u4e00-\u9fff]{0,4}”/u.test(behind(v, t, 5))],
  [
    'part of a name',
    (v, t) => NAMED_BY.has(v.unit) && REGION.test(before(v, t, 3)) && /^[\u4e00-\u9fff]/u.test(t.charAt(v.end)),
  ],
  [
    'who issues',
    (v, t) => v.unit === '部门' || /^(?:部门|单位)(?:负责人|日前|近日|今天|联合|共同|印发|发布)/u.test(behind(v, t, 6)),
  ],
  ['who tells', (v, t) => TELL.test(behind(v, t, 12))],
  ['all around', (v, t) => v.value === 360 && /^[度°]/u.test(v.unit) && t[v.start - 1] !== '电'],
  [
    'unit of a table',
    (v, t) =>
      !/[\d\uFF10-\uFF19一二三四五六七八九两]/u.test(v.text) &&
      /^[（(][）)]$/u.test(`${t[v.start - 1] ?? ''}${t[v.end] ?? ''}`),
  ],
  ['scale', (v, t) => v.unit === '分' && (t[v.end] === '制' || t[v.start - 1] === '积')],
  ['denominator', (v, t) => PER.has(v.value ?? 0) && DIVIDED.test(before(v, t, 2))],
  ['denominator', (v, t) => v.kind === 'money' && v.value === 1 && /^(?:兑换?|[合折=＝])/u.test(behind(v, t, 2))],
  ['one of many', (v, t) => /^[^，。；、\d]{0,14}之一/u.test(behind(v, t, 16))],
  ['rhetoric', (v, t) => ASPECTS.test(behind(v, t, 6)) && !hasDigits(v)],
  ['price', isPrice],
  ['magnitude', (v, t) => v.kind !== 'percent' && isMagnitude(v, t)],
]

/** 几十, 零下几十. */
const VAGUE = /^(?:零下|负)?[几数多上]/u

/** Reasons for counts and sizes. */
const OF_QUANTITY: readonly Reason<Quantity>[] = [
  [
    'pointing',
    (v, t) => (hasDigits(v) ? /[上前]述$/u.test(before(v, t, 2)) : isThosePersons(v, t) || pointsBack(v, t)),
  ],
  ['rank', isRank],
  [
    'description',
    (v, t) => v.unit === '座' && /^[及或]?(?:以[下上])?(?:小型?)?(?:客车|轿车|汽车|\d+座)/u.test(behind(v, t, 6)),
  ],
  ['multiple', isMultipleOfOther],
  ['part of a name', (v, t) => NAMED_BY.has(v.unit) && NAMES_ON.test(behind(v, t, 22))],
  ['ordinal', (v, t) => v.value === 2 && t[v.start] === '二' && v.base === null && v.unit !== '倍'],
  ['rhetoric', (v, t) => v.value === 1 && t[v.start] === '一' && v.unit !== '倍' && !isHarmed(v, t)],
  ['vague count', (v) => v.value === null && VAGUE.test(v.text)],
  [
    'description',
    (v, t) =>
      isPlaces(v, t) ||
      (DESCRIBING.has(v.unit) && !(v.unit === '级' && behind(v, t, 2) === '地震') && !isAgeOfMany(v, t)),
  ],
  ['set phrase', (v, t) => '国地方者岸强连胜大'.includes(v.unit) && !/\d/u.test(t.charAt(v.start))],
]

/** Why a value makes no row, or undefined where it does: rhetoric (一个缩影), ages, vague counts. Of numbers only figures are asked for. */
export function unworthy(value: Value, text: string): string | undefined {
  const any = OF_ANY.find(([, holds]) => holds(value, text))
  if (any || value.kind !== 'quantity') return any?.[0]
  return OF_QUANTITY.find(([, holds]) => holds(value, text))?.[0]
}
