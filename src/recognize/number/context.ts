import { longestAt, longestBefore, prefixes, suffixes } from '../../text/lookup.ts'
import { isHan } from '../../text/numeral/characters.ts'

const words = (text: string) =>
  text
    .split(/\s+/u)
    .filter((w) => w !== '')
    .map((w) => [w, true] as const)
const set = (text: string) => suffixes(words(text))

/** Words between a noun and its number. */
const links = set(
  '约 达 达到 超 超过 近 突破 逾 为 至 到 了 共 额 总额 合计 累计 大约 将近 接近 高达 已达 已 上 均 增至 降至 升至 是 有 仅 仅为 不足 不到 均为 分别为 已超 可达 将达 约为 的 已突破 过 破 金额',
)

/** What is counted in money where no unit is said: 票房3.79亿, 签约百亿. */
const money = set(
  '票房 总票房 产值 总产值 投资 总投资 签约 签约额 融资 募资 营收 收入 利润 净利润 净利 销售额 销售 成交额 成交 市值 金额 资金 贷款 存款 亏损 耗资 斥资 出资 注资 罚款 补贴 奖金 负债 估值 身价 价值 资产 ' +
    '进出口 出口 进口 出口额 进口额 交易额 规模 预算 成本 造价 年薪 债务 现金 税收 财政收入 增加值 赔偿 债券 基金 拨款 捐款 总价 起拍价 转让费 合同额 工程款 货值 投入 借款 欠款 净值 套现 亏 赚 卖出 盈利',
)

/** What follows an amount of money: 36亿收购, 2.35亿现金. */
const moneyBehind = prefixes(
  words(
    '收购 对价 现金 贷款 的价格 的资金 资金 的投资 投资 融资 入股 拿下 成交 债券 债务 的债 票房 补贴 罚款 的罚款 大奖 奖金 身价 年薪 报价 买下 买入 卖出 转让 注资 补助 欠款 亏损 利润 营收 的营收 的利润 的市值 市值 存款 预算 的预算 赔偿 的赔偿 用于收购',
  ),
)

/** Deeds that cost money, where they stand shortly before an amount in the same clause. */
const deeds = set('赔偿 募资 套现 收购 融资 作价 贷款 投资 罚款 票房 补贴 售价 买下 借款 净减持')

/** How far before a number a deed may stand. */
const REACH = 14

/** What is counted in people. */
const people = set(
  '人口 总人口 人数 游客 观众 网民 居民 职工 员工 常住人口 户籍人口 学生 农民工 旅客 客流 客流量 会员 粉丝 从业人员 贫困人口 党员 毕业生 志愿者 参保人数',
)

/** What is counted in visits or in times. */
const visits = set('人次 观影人次 旅游人次 游客人次 总人次 客流人次 接待人次 诊疗人次')
const timesOf = set('播放量 点击量 阅读量 浏览量 下载量 转发量 播放次数 点击次数 阅读次数 浏览次数')

/** A deed that costs money, between the clause's beginning, or another large number, and this one. */
function hasDeed(text: string, start: number): boolean {
  const from = Math.max(0, start - REACH)
  for (let end = start; end > from + 1; end--) {
    if ('，。；：、！？万亿'.includes(text.charAt(end - 1))) return false
    if (longestBefore(deeds, text, end)) return true
  }
  return false
}

/** Whether what stands around a number of 万 or 亿 says that it is money: 以36亿收购, 赔偿对方14.4亿. */
export function isMoneyAround(text: string, span: { start: number; end: number }): boolean {
  if (longestAt(moneyBehind, text, span.end)) return true
  return !isHan(text.charAt(span.end)) && hasDeed(text, span.start)
}

/** What a number without a unit counts, by the noun before it. */
export function elidedUnit(text: string, start: number): 'money' | '人' | '人次' | '次' | undefined {
  let end = start
  for (let i = 0; i < 4; i++) {
    if (longestBefore(people, text, end)) return '人'
    if (longestBefore(visits, text, end)) return '人次'
    if (longestBefore(timesOf, text, end)) return '次'
    if (longestBefore(money, text, end)) return 'money'
    const link = longestBefore(links, text, end)
    if (!link) return undefined
    end -= link[0].length
  }
  return undefined
}
