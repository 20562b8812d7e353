import type { SpanPair } from '../../model/span.ts'
import { readNumeral } from '../../text/numeral/read.ts'
import type { Occasion } from './occasion.ts'

/** An event that is counted: its name with the place of its number, the year of each, and the months that it is news in. */
interface Numbered {
  readonly name: RegExp
  /** The year of the n-th; undefined where that isn't known for sure. */
  readonly yearOf: (n: number, month: number) => number | undefined
  readonly months: readonly [first: number, last: number]
}

const N = '第([一二三四五六七八九十百\\d]{1,5})'
const named = (names: string) => new RegExp(`${N}届(?:${names})`, 'gu')
/** Once a year since the year before the first. */
const yearly =
  (base: number, from = 1) =>
  (n: number) =>
    n >= from ? base + n : undefined
const listed = (years: Readonly<Record<number, number>>) => (n: number) => years[n]

/** As the organizers count them. */
const EVENTS: readonly Numbered[] = [
  {
    name: named('中国进出口商品交易会|广交会'),
    yearOf: (n, month) => ((n % 2 === 1) === month < 7 ? 2023 + Math.floor((n - 133) / 2) : undefined),
    months: [3, 11],
  },
  { name: named('(?:中国国际)?进口博览会|进博会'), yearOf: yearly(2017), months: [9, 11] },
  { name: named('(?:中国国际)?消费品博览会|消博会'), yearOf: yearly(2020), months: [3, 7] },
  { name: named('(?:中国国际)?供应链促进博览会|链博会'), yearOf: yearly(2022), months: [6, 11] },
  { name: named('中国[—－\\-]东盟博览会|东博会'), yearOf: yearly(2003), months: [7, 11] },
  { name: named('中国国际投资贸易洽谈会|投洽会'), yearOf: yearly(2000, 21), months: [7, 9] },
  { name: named('上海国际电影节'), yearOf: yearly(1998, 25), months: [6, 6] },
  { name: named('中国电影金鸡奖'), yearOf: yearly(1987, 32), months: [10, 11] },
  { name: named('夏季达沃斯'), yearOf: yearly(2009, 14), months: [6, 7] },
  { name: named('世界卫生大会'), yearOf: yearly(1947), months: [5, 6] },
  { name: named('联合国大会|联大'), yearOf: yearly(1945), months: [9, 12] },
  {
    name: named('冬奥会|冬季奥(?:林匹克)?运动?会'),
    yearOf: (n) => listed({ 15: 1988, 16: 1992, 17: 1994 })(n) ?? (n > 17 ? 1994 + (n - 17) * 4 : undefined),
    months: [1, 2],
  },
  {
    name: named('夏季奥(?:林匹克)?运动?会|奥运会|奥林匹克运动会'),
    yearOf: (n) => (n === 32 ? 2021 : 1892 + n * 4),
    months: [7, 8],
  },
  {
    name: named('亚运会|亚洲运动会'),
    yearOf: listed({ 12: 1994, 13: 1998, 14: 2002, 15: 2006, 16: 2010, 17: 2014, 18: 2018, 19: 2023, 20: 2026 }),
    months: [8, 12],
  },
  {
    name: named('亚残运会|亚洲残疾人运动会'),
    yearOf: listed({ 2: 2014, 3: 2018, 4: 2023, 5: 2026 }),
    months: [10, 10],
  },
  { name: named('亚冬会|亚洲冬季运动会'), yearOf: listed({ 6: 2007, 7: 2011, 8: 2017, 9: 2025 }), months: [1, 2] },
  {
    name: named('全国运动会|全运会'),
    yearOf: listed({ 8: 1997, 9: 2001, 10: 2005, 11: 2009, 12: 2013, 13: 2017, 14: 2021, 15: 2025 }),
    months: [8, 11],
  },
  {
    name: named('世界大学生夏季运动会|大运会'),
    yearOf: listed({ 26: 2011, 27: 2013, 28: 2015, 29: 2017, 30: 2019, 31: 2023, 32: 2025 }),
    months: [7, 8],
  },
  { name: named('全国少数民族传统体育运动会'), yearOf: listed({ 10: 2015, 11: 2019, 12: 2024 }), months: [9, 12] },
  { name: new RegExp(`金砖国家领导人${N}次会晤`, 'gu'), yearOf: yearly(2008), months: [6, 10] },
  { name: new RegExp(`二十国集团领导人${N}次峰会`, 'gu'), yearOf: yearly(2005, 15), months: [9, 11] },
  { name: new RegExp(`亚太经合组织${N}次领导人非正式会议`, 'gu'), yearOf: yearly(1993, 27), months: [10, 11] },
  { name: new RegExp(`上海合作组织成员国元首理事会${N}次会议`, 'gu'), yearOf: yearly(2000), months: [6, 9] },
  {
    name: new RegExp(`十四届全国(?:人民代表大会|人大)常(?:务委员|委)会${N}次会议`, 'gu'),
    yearOf: (n) => (n <= 7 ? 2023 : n <= 13 ? 2024 : n <= 19 ? 2025 : undefined),
    months: [2, 12],
  },
]

/** 十四 is 14, 一百三十三 and 133 are 133. */
function ordinalOf(word: string): number {
  const { value } = readNumeral(word, 0)
  return value ? Number(value.lo.digits) * 10 ** value.lo.exponent : 0
}

/** What says that the event isn't the one of now: 曾在, 倒计时一周年, 上一届. */
const ELSEWHEN = /曾|倒计时|[往上下]届|申办|[以将]来/u
const LOOK = 8

/** The counted events of a text: 第133届广交会 is that of spring 2023, and says the year of a day told in its months. */
export function numberedIn(text: string): readonly Occasion[] {
  if (!text.includes('第')) return []
  return EVENTS.flatMap(({ name, yearOf, months: [first, last] }) =>
    Array.from(text.matchAll(name)).flatMap((match): readonly Occasion[] => {
      const n = ordinalOf(match[1] ?? '')
      const [start, end] = [match.index, match.index + match[0].length]
      if (ELSEWHEN.test(text.slice(Math.max(0, start - LOOK), start) + text.slice(end, end + LOOK))) return []
      const span: SpanPair = [start, end]
      const of = (month: number) => (month >= first && month <= last ? yearOf(n, month) : undefined)
      return [{ kind: 'numbered', year: yearOf(n, first) ?? 0, span, yearOf: of }]
    }),
  )
}
