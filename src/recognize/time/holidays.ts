import type { YearRef } from '../../model/time-expression.ts'
import { HOLIDAYS } from '../../text/holidays.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { SURNAMES } from '../../text/surnames.ts'
import { cycleYearAt } from './eras.ts'
import { anyYearAt } from './year.ts'
import { numberAt } from './numbers.ts'
import { behindYearWord, isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'

interface Holiday {
  readonly name: string
  readonly days: 'day' | 'period'
}

const day = (words: string, name = '') =>
  words.split(' ').map((w) => [w, { name: name || w, days: 'day' as const }] as const)

const holidays = tableOf<Holiday>([
  ...day(
    '元旦 清明 女生节 护士节 记者节 消费者权益日 世界环境日 国家公祭日 烈士纪念日 世界读书日 全国土地日 春节 元宵节 清明节 端午节 中秋节 重阳节 七夕节 除夕 国庆节 劳动节 儿童节 教师节 圣诞节 情人节 平安夜 妇女节 植树节 建军节 青年节 母亲节 父亲节 感恩节 万圣节 愚人节 建党节 腊八节 小年 北方小年 南方小年',
  ),
  ...day('大年初一 正月初一 农历新年 农历春节 新春佳节 新春期间 新春时节', '春节'),
  ...day('新年 阳历新年 公历新年', '元旦'),
  ...day('正月十五 元宵 农历元宵', '元宵节'),
  ...day('新春 暑假 寒假 斋月'),
  ...day('大年三十 年三十', '除夕'),
  ...day('五一劳动节 国际劳动节', '劳动节'),
  ...day('圣诞', '圣诞节'),
  ...day('六一儿童节 国际儿童节', '儿童节'),
  ...day('七夕', '七夕节'),
  ...day('腊八', '腊八节'),
  ...day('重阳', '重阳节'),
  ...day('双十一 双11', '双十一'),
  ...day('双十二 双12', '双十二'),
  ...day('三八妇女节 国际妇女节 三八国际妇女节', '妇女节'),
  ...day('国庆', '国庆节'),
  ...day('中秋', '中秋节'),
  ...day('端午', '端午节'),
  ...day(
    '立春 雨水 惊蛰 春分 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒',
  ),
])

const QUOTED = tableOf<string>([
  ['五一', '劳动节'],
  ['十一', '国庆节'],
  ['双十一', '双十一'],
  ['双11', '双十一'],
  ['六一', '儿童节'],
  ['三八', '妇女节'],
  ['八一', '建军节'],
  ['七一', '建党节'],
  ['五四', '青年节'],
])

const PERIOD = new RegExp(`^(?:双节)?(?:${HOLIDAYS}|期间)`, 'u')

/** Solar terms that are weather words too need more than themselves. */
const WEATHER = new Set(['雨水', '小雪', '大雪', '大寒', '小寒', '小满', '大暑', '小暑', '白露', '小年'])

/** What has no day of its own: beside a year that is said, the year alone is the time. */
const UNDATED = new Set(['新春', '暑假', '寒假', '斋月'])

/** Names that begin other words: 新年度, 国庆路, 圣诞树. */
const GOES_ON: Readonly<Record<string, string>> = {
  新年: '度级',
  新春: '走',
  国庆: '路',
  圣诞: '树老帽岛',
  清明: '上祭扫路澈如',
  重阳: '路木',
  腊八: '粥蒜豆面醋饭',
  端午: '',
  中秋: '',
}

/** 五一当天, 十一前后: what shows a festival; 五四前后 and 三八 are of history too. */
const AROUND = /^(?:当[天日]|前[夕后])/u
const isAround = (text: string, start: number, end: number, name: string): boolean =>
  name !== '青年节' &&
  name !== '妇女节' &&
  AROUND.test(text.slice(end, end + 2)) &&
  !isOneOf('〇零一二三四五六七八九十百第个月0123456789', text, start - 1)

/** 五一 between words that can't belong to it: not 五一路, 二十五一. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[\u4e00-\u9fff\d]/u.test(text.charAt(end)) && !/[^\P{sc=Han}年]|\d/u.test(text.charAt(start - 1))

/** Festivals and terms that are given names too. */
const GIVEN = new Set([
  '国庆',
  '元旦',
  '立春',
  '春分',
  '立夏',
  '夏至',
  '立秋',
  '秋分',
  '立冬',
  '冬至',
  '中秋',
  '重阳',
  '端午',
])
/** What follows a festival and no name. */
const FESTIVE =
  /^(?:[节假长黄期当前后之档的小，。、”）)\d游]|晚会|到来|阅兵|献礼|招待|大[庆典]|周年|双节|中秋|元旦|春节)/u

/** 吕国庆, 李立春: a surname before a festival that nothing festive follows. */
const isPerson = (text: string, at: number, end: number): boolean =>
  GIVEN.has(text.slice(at, end)) && isOneOf(SURNAMES, text, at - 1) && !FESTIVE.test(text.slice(end, end + 2))

function holidayNameAt(text: string, at: number): Read<Holiday> | undefined {
  const word = wordAt(holidays, text, at)
  if (word) {
    if (isOneOf(GOES_ON[text.slice(at, word.end)] ?? '', text, word.end) || isPerson(text, at, word.end))
      return undefined
    if (
      text.startsWith('清明', at) &&
      word.end === at + 2 &&
      /[\u4e00-\u9fff]/u.test(text.charAt(at - 1)) &&
      !isOneOf('年到在过是当的与和及', text, at - 1)
    )
      return undefined
    const weather = WEATHER.has(text.slice(at, word.end))
    return weather && !/^(?:节气|时节|当天|当日|到来)/u.test(text.slice(word.end, word.end + 2)) ? undefined : word
  }
  const quoted = wordAt(QUOTED, text, at)
  if (!quoted) return undefined
  const { end, value: name } = quoted
  const inQuotes = isOneOf('“"‘', text, at - 1) && isOneOf('”"’', text, end)
  const isPeriod = PERIOD.test(text.slice(inQuotes ? end + 1 : end, end + 4))
  const alone = name === '劳动节' && standsAlone(text, at, end)
  const shown = inQuotes || isPeriod || alone || isAround(text, at, end, name)
  return shown || text[at] === '双' ? { end, value: { name, days: 'day' } } : undefined
}

const NUMBER = /(?:19|20)\d{2}/uy

/** 2024 of 2024龙年春节. */
function bareYearAt(text: string, at: number): Read<YearRef> | undefined {
  NUMBER.lastIndex = at
  if (isDigit(text.charAt(at - 1)) || !NUMBER.test(text)) return undefined
  return { end: at + 4, value: { kind: 'absolute', year: Number(text.slice(at, at + 4)) } }
}

/** 2024年, 今年, 龙年, 2024龙年, 2024年龙年: a year that a festival is of. */
function festivalYearAt(text: string, at: number): Read<YearRef> | undefined {
  const said = anyYearAt(text, at)
  const number = said ?? bareYearAt(text, at)
  const animal = cycleYearAt(text, number?.end ?? at)
  return animal ? { end: animal.end, value: number?.value ?? animal.value } : said
}

/** 春节, 今年国庆, “五一”假期, 冬至. */
export function holidayAt(text: string, at: number): Read | undefined {
  const year = festivalYearAt(text, at)
  const from = year ? behindYearWord(text, year.end) : at
  const quote = year && isOneOf('“"', text, from) ? 1 : 0
  const name = holidayNameAt(text, from + quote)
  if (!name || (year?.value.kind === 'cycle' && name.value.name === '除夕')) return undefined
  if (year && UNDATED.has(name.value.name)) return undefined
  const end = name.end + quote
  const behind = isOneOf('”"’', text, end) ? end + 1 : end
  const period = PERIOD.exec(text.slice(behind, behind + 5))?.[0]
  const value = { form: 'holiday', name: name.value.name, year: year?.value ?? null } as const
  if (period === undefined)
    return { end, value: { ...value, days: sharesPeriod(text, behind) ? 'period' : name.value.days } }
  const part = period === '期间' ? undefined : partAt(text, behind + period.length)
  return part
    ? { end: part.end, value: { ...value, days: 'period', part: part.value } }
    : { end, value: { ...value, days: 'period' } }
}

/** 国庆、中秋假期, 元旦春节期间: the holiday is of the festival before it too. */
function sharesPeriod(text: string, end: number): boolean {
  const from = isOneOf('、和与及', text, end) ? end + 1 : end
  const quote = isOneOf('“"', text, from) ? 1 : 0
  const next = holidayNameAt(text, from + quote)
  if (!next) return false
  const behind = next.end + (isOneOf('”"', text, next.end) ? 1 : 0)
  return PERIOD.test(text.slice(behind, behind + 5))
}

/** 首日, 第二天, 前三天, 最后一天: days of a holiday. */
function partAt(text: string, at: number): Read<readonly [number, number]> | undefined {
  const from = text[at] === '的' ? at + 1 : at
  if (text.startsWith('首日', from)) return { end: from + 2, value: [0, 0] }
  if (text.startsWith('最后一天', from)) return { end: from + 4, value: [-1, -1] }
  if (!isOneOf('第前首头', text, from)) return undefined
  const count = numberAt(text, from + 1)
  if (!count || count.value < 1 || count.value > 10 || !isOneOf('天日', text, count.end)) return undefined
  const n = count.value - 1
  if (text[from] !== '第' && n === 0) return undefined
  return { end: count.end + 1, value: text[from] === '第' ? [n, n] : [0, n] }
}

/** The names of festivals and solar terms. */
export const holidayWords = [...wordsIn(holidays), ...wordsIn(QUOTED)]
