const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((w) => w !== ''))

/** Verbs that only say that what follows them is so: dropped from what is measured. */
export const LIGHT = words(
  `到 会 可能 应该 只能 连续 小于 大于 实现 完成 建成 开建 宣布 造成 导致 致 发生 达到 达 提供 拥有 设有 设立 设 设置 形成 创下 刷新 投放 获得 取得 接待 通过 安置 回收 保持 建设 包括
   包含 需要 需 要 发展 成为 改造 开展 迎来 吸引 累计 合计 总计 共计 有 为 是 占 超 超过 突破 突破了 逾 破 含 涉及 使 让 令 推动 带动 促进 支持 用于
   作为 进行 给予 带来 引发 增至 降至 存在 出现 具有 具备 位居 居 列 安排 预计 计划 力争 有望 将 可 能 可以 能够 得以 予以 正在 开始 继续 持续
   建有 现有 已有 共有 约有 占据 涵盖 覆盖 聚集 汇聚 集聚 容纳 满足 组织 派出 派遣 采用 利用 来自 分布 成立 推出 举办 举行 授予 连接 经过 变为
   达成 创造 创 收到 接到 接 确定 明确 要求 介于 低于 高于 多于 少于 公布 发布 表示 称 说 介绍 透露 显示 报 报收 收 收于 报于 位于 处于 属于 等于 相当于 高达 多达 仅 看到 成功 目标 争取 确保 提出 下达 落实
   维持 控制 稳定 投 花 花费 耗资 耗时 历时 长达 宽 调至 调整 设计 规划 打造 构建 启用 发射 击落 摧毁 缴 交 交纳 支付 收取 筹集 募集 挂牌 上市 引来 签下 拿下 产 养 种 栽 修 修建 新建 扩建 开通 开设 增设 增添 增加 减少 增长 下降 提高 提升 启动 实施 推进 加快 签署 参与 参加 完善 深化 优化 加强 强化 加大 扩大 看到`,
)

/** Verbs that stay with what they count: 签约项目, 新开航线. */
export const KEPT = words(
  `签约 新签约 新签 新开 新增 新建 开工 复工 竣工 投产 出口 进口 落户 备案 开行 验放 受灾 受损 开通 建成 发运 运输 运送 发送 生产 销售 引进 招引 洽谈 创造 在建 登记 注册 就业 参展 入驻 引进 查处 立案 结案 批准 办结 改建 扩建 减少 增加 倒塌 死亡 受伤 失踪 被困 转移 确诊 治愈 出院 隔离`,
)

/** Nouns that say what is measured, whole words. */
const HEADS = words(
  `长 宽 高 深 重 总重 净重 载重 体重 身高 进出口 出口 进口 外贸 投资 投入 总投资 死亡 受伤 失踪 确诊 治愈 出院 签约 装机 营收 纳税 收入 总收入 支出 利润 净利润 收益 利息 税收 里程 长度 全长 跨径 主跨 总长 规模 面积 容积 指数 比重 占比 份额 产能 能力 速度 时速 能耗
   人口 总人口 人数 人次 成本 存款 贷款 余额 贸易 消费 票房 总投入 总数 总量 销售 零售 成交 产出 增加值 库存 储备 资产 总资产 净资产 市值 估值 股本 负债 损失 震级 烈度 深度 高度 宽度 厚度 温度 气温 水位 流量 降雨 降雨量 浓度 海拔 重量
   年龄 寿命 周期 工期 概率 进度 效率 时效 运力 客流 客座率 上座率 差额 顺差 逆差 缺口 赤字 预算 补贴 补助 奖金 工资 薪酬 租金 房价 油价 均价 单价 报价 价格 定价 造价 涨幅 跌幅 降幅 增幅 增速 盈利 亏损 毛利 毛利率 交易 融资 授信 资金 奖励 罚款
   订单 运量 发电 用电 供电 开工率 竣工 播种 播种面积 单产 总产 年产 日产 月产 产 产量 数量 户数 家数 件数 车次 班次 架次 起降 吞吐 周转 配额 关税 税率 利率 汇率 费率 工作量 中间价 收盘价 开盘价 现价 期货 指标 总和 总计 合计 供应 供给 需求 PMI 能源消费 北纬 东经 纬度 经度 储蓄 保费 赔付 债务 赤字率 杠杆率 外资 库容 装机容量 压力 首付 输量 年输量`,
)

/** Heads that are verbs as well: with an object they open what is measured (出口|集装箱). */
export const ACTIONS = words(
  `出口 进口 投资 死亡 受伤 失踪 签约 发电 用电 供电 消费 销售 成交 开工 竣工 播种 交易 储备 纳税 治愈 出院 确诊 产 年产 日产 月产 装机 融资 授信 补贴 补助 奖励 吞吐 周转 起降 赔付 盈利 亏损 降雨
   合计 总计 供应 供给 需求 罚款 储蓄 投入`,
)

/** Characters that end a word for what is measured: 货运量, 出口额, 失业率. */
const HEAD_ENDS = '量额值率价费款税率积比'

/** Heads that are cut as one word with what stands before them: 生产指数, 旅游收入. */
const TAILS = words(
  '需求 指数 收入 价格 增速 面积 产值 规模 成本 利润 人数 总数 海拔 外资 逆差 顺差 赤字 支出 年龄 寿命 工资',
)

/** Whether a word is a name for what is measured. */
export const isHead = (word: string): boolean =>
  HEADS.has(word) ||
  (word.length > 2 && TAILS.has(word.slice(-2))) ||
  (word.length > 1 && HEAD_ENDS.includes(word.slice(-1)) && !NOT_HEADS.has(word))

/** Whether a short stretch is nothing but a measure with its modifiers: 出口总值, 货物进出口, 年产量. */
export function isMeasure(text: string): boolean {
  if (HEADS.has(text)) return true
  for (let cut = text.length - 1; cut > 0; cut--)
    if (MODIFIERS.has(text.slice(0, cut)) && isMeasure(text.slice(cut))) return true
  return false
}

const NOT_HEADS = words(
  '质量 大量 少量 力量 量 价值 同比 环比 对比 无比 收费 免费 面值 性价比 能量 流量费 改善率 重量级 自费 公费 价 率 值 额 积 累积 体积比',
)

/** Words that go before a head and belong to it: 货物贸易|进出口|总值, 年均|上网|电量. */
export const MODIFIERS = words(
  `外资 新订单 观影 出游 出入境 出境 入境 出行 乘机 门诊 住院 治愈 储存 处理 加工 整体 研发 居民 亩均 一般 公共 预算 一般公共预算 资产 货物 贸易 货物贸易 服务贸易 进出口 出口 进口 外贸 总 年 月 日 日均 年均 月均 人均 户均 平均 年度 季度 月度 每股 累计 合计 单机 销售 零售 营业 主营 业务 主营业务 生产 财政 消费 投资 运输 货运 客运 货邮 旅客 货物 集装箱 装机 发电 用电 上网 供电 固定资产
   建筑 占地 总建筑 使用 种植 播种 灌溉 流域 存款 贷款 人民币 净 毛 最大 最高 最低 实际 使用外资 设计 年产 年设计 可支配 平均 交易 成交 市场 可 总体 城镇 调查 直接 对外 非金融 非金融类 类 经济 地区 生产总值 国内 综合 核心 贷款 新增 总投资 PMI 信心指数`,
)

/** Light verbs that occur inside names as well: 基础设施|建设|投资, 创新|投入|指数. */
export const NAMEABLE = words('投入 建设 发展 投放 设计 规划 改造 安排 修建 服务 组织 分布 控制 采用')

/** Short words that name someone or something that is spoken of, not only a kind of measure: 公路|货运量. */
export const STRONG = words(
  '公路 铁路 水路 民航 航空 港口 公司 集团 企业 项目 工程 大桥 隧道 机场 口岸 灾区 农村 城镇 城市 乡村 央企 国企 民企 外企 工业 农业 建筑业 双方 两国 两地 电站 电厂 管道 水库 景区 市场 线路 船舶 全国 全省 全市 全县 全区 全州 全球 世界 国家 地方 我国 我省 我市',
)

/** Words that point at no one: what they are of was said before. */
export const POINTING = words(
  '高峰 早高峰 晚高峰 规划 单日 单月 单季 基础 数据 报告 最大 最高 最低 假期 节日 长假 全线 全程 沿线 其余 当地 网上 初值 前值 全年 最高日 预期 预期值 实际 同期 总计 合计 余者 部分 大部分 多数 少数 现场 会上 会议 密集 重点 记者 本报 本网 值 时间 日期 规模 目标 主题 期限 平均 首周 首日 首月 首季 线上 线下 国内外',
)

/** Words with 出口-like direction: 对东盟|进出口 stays whole. */
export const TRADE = /^(?:进出口|出口|进口|贸易|投资|外贸|直接投资|非金融类直接投资)/u

/** So much in a unit of time or for each head, as alternatives of a pattern. */
export const PACES = '日均|周均|月均|年均|人均|户均'

/** Verbs of who only passes on what is counted: 某省|报告|新增病例. */
export const REPORTS = /^(?:报告|通报)$/u

/** What opens a bracket with the same amount in another unit, as alternatives of a pattern. */
export const CONVERTED = '大?约|约?合|约?折合|相当于|即'

/** Characters that begin no noun that a number could count. */
export const NO_NOUN = '至到和与及均都已较是从由把且而但也还又的了着约近达于为'

/** Verbs that say that a work is there, as alternatives of a pattern. */
export const COMPLETED = '建成|投产|投运|投用|达产|通车|开通|运营|完工|竣工|启用|落成|投入使用|营业'

/** What tells which reading of a measure a number is, as alternatives of a pattern: 预期2.7%，前值2.6%. */
export const READINGS = '预期|前值|初值|终值|预测|预估'
