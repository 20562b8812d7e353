import type { TimeExpression } from '../../model/time-expression.ts'
import { digitOf, isDigit } from '../../text/numeral/characters.ts'
import { readNumeral } from '../../text/numeral/read.ts'
import { yearAt, yearWordAt } from './fields.ts'
import { decadeNumber, fullYear } from './numbers.ts'
import { isOneOf, type Read, skipBlank, tableOf, wordAt, wordsIn } from './reader.ts'

type Ref = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
const row = (ref: Ref, words: string) => words.split(/\s+/u).map((word) => [word, ref] as const)

const vague = tableOf<Ref>([
  ...row(
    'PRESENT_REF',
    '目前 当前 眼下 如今 现在 现阶段 当下 时下 现今 眼前 这几天 连日来 近日 此时 此刻 当今 现如今 今后一段时间 近几日 近两天 现时',
  ),
  ...row(
    'PAST_REF',
    '日前 近年来 近年 近几年 近几年来 近些年 近些年来 近来 不久前 此前 过去 前不久 最近 近期 历年来 以前 从前 前些年 前几年 前一阶段 前段时间 一段时间以来 早前 先前 前些天 前几天 当时 那时 多年来 长期以来 一直以来 古代 近代 旧时 几年前 数年前 多年前 往年 历史同期 近一段时间 近一个时期 近一时期 以往 昔日 自古以来 当初 战后',
  ),
  ...row('FUTURE_REF', '未来 今后 将来 日后 不久 不久的将来 此后 届时 近几天 未来几天 未来几年 来日'),
])

/** Behind or before these a vague word is a part of another: 过去了, 目前列腺 never mind; 最近的 (nearest) stays a doubt. */
function isOther(text: string, at: number, end: number): boolean {
  const word = text.slice(at, end)
  const next = text.charAt(end)
  const before = text.charAt(at - 1)
  if (word === '从前') return startsLikeNumber(text, end)
  if (word === '过去' && next === '年') return true
  if (word === '过去') return next === '了' || isOneOf('走跑飞穿说看开死绕扑冲经', text, at - 1) || next === '完'
  if (word === '不久') return next !== '，' && next !== '后'
  if (word === '最近') return next === '的' && /^的.{0,3}(?:距离|地方|车站|医院|一)/u.test(text.slice(end, end + 8))
  if (word === '现在' || word === '过去') return before === '出' || before === '体' || before === '发'
  if (word === '未来') return next === '得' || next === '及'
  if (word === '近期' || word === '近代') return false
  if (word === '当前') return false
  if (word === '日后') return isDigit(before) || isOneOf('一二三四五六七八九十', text, at - 1)
  if (word === '日前') return isDigit(before) || isOneOf('目一二三四五六七八九十数几', text, at - 1)
  if (word === '近来') return before === '最'
  if (word === '此后' || word === '此前' || word === '届时') return false
  return word === '以前' && isOneOf('年月日天时', text, at - 1)
}

/** 目前, 近日, 近年来: times that name no date, only on which side of now they lie. */
export function vagueAt(text: string, at: number): Read | undefined {
  const word = wordAt(vague, text, at)
  if (!word || isOther(text, at, word.end)) return undefined
  return { end: word.end, value: { form: 'vague', ref: word.value } }
}

/** 去年同期, 2019年同期, 同期: the period spoken of, in another year. */
export function samePeriodAt(text: string, at: number): Read | undefined {
  const year = yearWordAt(text, at) ?? yearAt(text, at)
  if (year) {
    const from = text[year.end] === '的' ? year.end + 1 : year.end
    return text.startsWith('同期', from) || text.startsWith('同月', from)
      ? { end: from + 2, value: { form: 'same-period', year: year.value } }
      : undefined
  }
  const bare = text.startsWith('同期', at) && !isOneOf('历与', text, at - 1) && !text.startsWith('同期声', at)
  return bare && text.slice(at - 2, at) !== '历史' && !isOneOf('年史', text, at - 1)
    ? { end: at + 2, value: { form: 'same-period', year: null } }
    : undefined
}

/** The first year of the first five-year plan. */
const FIRST_PLAN = 1953

/** The years of the n-th five-year plan: 十四五 is 2021 to 2025. From the third on they run without a gap from 1966. */
function planYears(n: number): readonly [number, number] {
  if (n <= 2) return [FIRST_PLAN + (n - 1) * 5, FIRST_PLAN + n * 5 - 1]
  return [1966 + (n - 3) * 5, 1970 + (n - 3) * 5]
}

const years = (from: number, to: number, supposed: boolean): TimeExpression => ({ form: 'years', from, to, supposed })

/** 十四五, "十五五": five-year plans, by their number and 五. 七五 and older ones only in quotes or before 计划, 时期, 期间. */
export function planAt(text: string, at: number): Read | undefined {
  const ten = text[at] === '十'
  const digit = digitOf(text.charAt(ten ? at + 1 : at))
  const five = ten && digit !== undefined && digit !== 5 ? at + 2 : at + 1
  const number = ten ? (digit === undefined || five === at + 1 ? 10 : 10 + digit) : digit
  if (text[at] === '十' && text.startsWith('十五五', at)) return planRead(text, at, at + 3, 15)
  if (number === undefined || number < 1 || number > 16 || text[five] !== '五') return undefined
  return planRead(text, at, five + 1, number)
}

/** What stands behind the number of a plan. */
export const PLAN_FOLLOWERS = '”"」』’规时期计末初前后的开收以国重交发'

function planRead(text: string, at: number, end: number, number: number): Read | undefined {
  const quoted = isOneOf('“"「『‘', text, at - 1) && isOneOf('”"」』’', text, end)
  const from = quoted ? end + 1 : end
  const named = /^(?:规划|时期|期间|计划|[末初前后的]|开局|收官|以来|国家|重点|交通|发展)/u.test(
    text.slice(from, from + 2),
  )
  const joined =
    startsLikeNumber(text, at - 1) ||
    startsLikeNumber(text, end) ||
    text[at - 1] === '第' ||
    isOneOf('月日年天个名家岁', text, end)
  if (joined || (!quoted && !named) || (number <= 10 && !named && !quoted) || number === 1) return undefined
  const [first, last] = planYears(number)
  return { end, value: years(first, last, false) }
}

const startsLikeNumber = (text: string, at: number) =>
  digitOf(text.charAt(at)) !== undefined || text[at] === '十' || isDigit(text.charAt(at))

/** 20世纪80年代, 90年代, 上世纪末, 本世纪, 21世纪. */
export function centuryAt(text: string, at: number): Read | undefined {
  const word = wordAt(centuries, text, at)
  const number = word ? undefined : centuryNumber(text, at)
  const century = word ?? number
  const from = century?.end ?? at
  const decade = decadeAt(text, from)
  if (!century)
    return decade && !startsLikeNumber(text, at - 1)
      ? { end: decade.end, value: years(1900 + decade.value, 1909 + decade.value, true) }
      : undefined
  const first = (century.value - 1) * 100
  if (decade)
    return { end: decade.end, value: years(first + decade.value, first + decade.value + 9, word !== undefined) }
  if (isOneOf('初', text, from)) return { end: from + 1, value: years(first + 1, first + 20, word !== undefined) }
  if (isOneOf('末', text, from)) return { end: from + 1, value: years(first + 81, first + 100, word !== undefined) }
  if (text.startsWith('中叶', from)) return { end: from + 2, value: years(first + 41, first + 60, word !== undefined) }
  return { end: from, value: years(first + 1, first + 100, word !== undefined) }
}

/** Words for centuries, as seen from the twenty-first. */
const centuries = tableOf<number>([
  ['本世纪', 21],
  ['新世纪', 21],
  ['上世纪', 20],
  ['上个世纪', 20],
  ['下世纪', 22],
  ['下个世纪', 22],
])

function centuryNumber(text: string, at: number): Read<number> | undefined {
  if (!(isDigit(text.charAt(at)) || startsLikeNumber(text, at)) || startsLikeNumber(text, at - 1)) return undefined
  const numeral = readNumeral(text, at)
  const value = Number(numeral.value?.lo.digits) * 10 ** (numeral.value?.lo.exponent ?? 0)
  return text.startsWith('世纪', numeral.end) && value >= 1 && value <= 30 && !isOneOf('年', text, numeral.end + 2)
    ? { end: numeral.end + 2, value }
    : undefined
}

function decadeAt(text: string, at: number): Read<number> | undefined {
  const value = decadeNumber(text, at)
  if (value === undefined || !text.startsWith('年代', at + 2)) return undefined
  const end = at + 4
  return { end: isOneOf('初末', text, end) ? end + 1 : end, value }
}

const SEASON = /(\d{4}|\d{2})[-/－—–](\d{4}|\d{2})(?:赛季|雪季|榨季|学年|年度|财年)/uy
const FISCAL = /(\d{4}|\d{2})(?:赛季|财年|雪季)/uy

/** 18-19赛季, 2023财年: years of the named kind. */
export function seasonAt(text: string, at: number): Read | undefined {
  if (!isDigit(text.charAt(at)) || isDigit(text.charAt(at - 1))) return undefined
  const full = (digits: string) => (digits.length === 2 ? fullYear(Number(digits)) : Number(digits))
  SEASON.lastIndex = at
  const season = SEASON.exec(text)
  if (season) return { end: at + season[0].length, value: years(full(season[1] ?? ''), full(season[2] ?? ''), false) }
  FISCAL.lastIndex = at
  const fiscal = FISCAL.exec(text)
  if (!fiscal) return undefined
  const year = full(fiscal[1] ?? '')
  return { end: at + fiscal[0].length, value: years(year, year, false) }
}

interface Holiday {
  readonly name: string
  readonly days: 'day' | 'period'
}

const day = (words: string, name = '') =>
  words.split(' ').map((w) => [w, { name: name || w, days: 'day' as const }] as const)

const holidays = tableOf<Holiday>([
  ...day(
    '元旦 春节 元宵节 清明节 端午节 中秋节 重阳节 七夕节 除夕 国庆节 劳动节 儿童节 教师节 圣诞节 情人节 平安夜 妇女节 植树节 建军节 青年节 母亲节 父亲节 感恩节 万圣节 愚人节 建党节 腊八节 小年',
  ),
  ...day('大年初一 正月初一 农历新年', '春节'),
  ...day('正月十五', '元宵节'),
  ...day('大年三十 年三十', '除夕'),
  ...day('五一劳动节 国际劳动节', '劳动节'),
  ...day('双十一 双11', '双十一'),
  ...day('三八妇女节', '妇女节'),
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

const PERIOD = /^(?:假期|小长假|长假|黄金周|假日|期间)/u

/** Solar terms that are weather words too need more than themselves. */
const WEATHER = new Set(['雨水', '小雪', '大雪', '大寒', '小寒', '小满', '大暑', '小暑', '白露', '小年'])

function holidayNameAt(text: string, at: number): Read<Holiday> | undefined {
  const word = wordAt(holidays, text, at)
  if (word) {
    const weather = WEATHER.has(text.slice(at, word.end))
    return weather && !/^(?:节气|时节|当天|当日|到来)/u.test(text.slice(word.end, word.end + 2)) ? undefined : word
  }
  const quoted = wordAt(QUOTED, text, at)
  if (!quoted) return undefined
  const { end, value: name } = quoted
  const inQuotes = isOneOf('“"‘', text, at - 1) && isOneOf('”"’', text, end)
  const isPeriod = PERIOD.test(text.slice(inQuotes ? end + 1 : end, end + 4))
  return inQuotes || isPeriod || text[at] === '双' ? { end, value: { name, days: 'day' } } : undefined
}

/** 春节, 今年国庆, “五一”假期, 冬至. */
export function holidayAt(text: string, at: number): Read | undefined {
  const year = yearWordAt(text, at) ?? yearAt(text, at)
  const from = year ? skipBlank(text, year.end) : at
  const quote = year && isOneOf('“"', text, from) ? 1 : 0
  const name = holidayNameAt(text, from + quote)
  if (!name) return undefined
  const end = name.end + quote
  const days = PERIOD.test(text.slice(end, end + 3)) ? 'period' : name.value.days
  const eve = text[end] === '前'
  if (eve && text[end + 1] === '夕') return undefined
  return { end, value: { form: 'holiday', name: name.value.name, year: year?.value ?? null, days } }
}

/** 目前, 近日 and their like. */
export const vagueWords = wordsIn(vague)

/** 本世纪, 上世纪 and their like. */
export const centuryWords = wordsIn(centuries)

/** The names of festivals and solar terms. */
export const holidayWords = [...wordsIn(holidays), ...wordsIn(QUOTED)]
