import { longestAt, prefixes } from '../../../text/lookup.ts'
import { CAREFUL, SURE } from './counters.ts'
import { currencies, subunits } from './currencies.ts'
import { physical, scales } from './physical.ts'
import type { Unit, UnitClass } from './unit.ts'

/** Units of the calendar and the clock: the time recognizers read them, so a number before one is no quantity. */
const TIME = `年 月 日 号 天 时 点钟 点整 点半 分钟 秒 秒钟 小时 个小时 个钟头 钟头 周 个周 星期 个星期 礼拜 个礼拜 月份 个月 个半月 季度 个季度 季 旬 世纪 个世纪
年代 周年 载 个工作日 工作日 个交易日 交易日 个自然日 个学期 学期 夜 晚 昼夜 个年头 年头 个昼夜 刻 刻钟 毫秒 微秒 个财年 财年 赛季 个赛季 年级 日龄 月龄 个晚上 个春秋 年度 个年度 自然日 整天 整年 年整`

const words = (text: string) => text.split(/\s+/u).filter((w) => w !== '')
const careful = new Set(words(CAREFUL))
const blank = { ucum: null, factor: null, base: null, currency: null, careful: false }

function* rows(): Generator<readonly [string, Unit]> {
  for (const surface of words(TIME)) yield [surface, { ...blank, surface, class: 'time' }]
  for (const [unitClass, base, group] of physical)
    for (const [surfaces, ucum, factor] of group)
      for (const surface of words(surfaces))
        yield [surface, { ...blank, surface, class: unitClass, ucum, factor, base, careful: careful.has(surface) }]
  for (const [unitClass, surfaces, ucum] of scales)
    for (const surface of words(surfaces))
      yield [surface, { ...blank, surface, class: unitClass, ucum, careful: careful.has(surface) }]
  for (const [code, names] of currencies)
    for (const surface of words(names))
      yield [surface, { ...blank, surface, class: 'money', factor: '1', currency: code }]
  for (const [surface, code, factor] of subunits)
    yield [surface, { ...blank, surface, class: 'money', factor, currency: code }]
  for (const surface of words('% ％ ‰ 个百分点 百分点 个点 个基点 基点 bp bps BP 个bp 成 折'))
    yield [surface, { ...blank, surface, class: 'percent' satisfies UnitClass, careful: surface === '成' }]
  for (const surface of words(SURE))
    yield [surface, { ...blank, surface, class: 'count', careful: careful.has(surface) }]
}

const table = prefixes(rows())

/** The longest unit that stands in a text at an offset. */
export const unitAt = (text: string, at: number): Unit | undefined => longestAt(table, text, at)?.[1]

const byPrefix = prefixes(currencies.flatMap(([code, , before]) => words(before).map((w) => [w, code] as const)))

/** The currency whose name or symbol stands at an offset, before a number: HK$, 人民币. */
export const currencyAt = (text: string, at: number): readonly [string, string] | undefined =>
  longestAt(byPrefix, text, at)

/** All currency prefixes with their codes. */
export const currencyPrefixes: readonly (readonly [string, string])[] = currencies.flatMap(([code, , before]) =>
  words(before).map((w) => [w, code] as const),
)
