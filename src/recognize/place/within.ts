import type { Place } from '../../model/mention.ts'
import { longestAt, prefixes } from '../../text/lookup.ts'
import { HAN, HEAD, isAt, kindsAt, mark, STOP } from './characters.ts'

type Within = NonNullable<Place['within']>

const row = (kind: Within, words: string) => words.split(' ').map((word) => [word, kind] as const)

/** What the name of an organization, an event or a brand ends with. */
const heads = prefixes<Within>([
  ...row(
    'organization',
    '公司 集团 银行 大学 学院 协会 学会 商会 总会 联合会 委员会 基金会 友好协会 研究院 研究所 研究会 研究中心 设计院 科学院 医院 中学 小学 学校 出版社 报社 日报 晚报 时报 新闻网 电视台 电台 通讯社 交易所 证交所 事务所 法院 检察院 公安局 公安厅 总局 总工会 党委 省委 市委 区委 县委 州委 自治区党委 政协 人大 军区 俱乐部 足协 篮协 田协 联盟 议会 参议院 众议院 国会 国务院 外交部 国防部 财政部 内政部 商务部 司令部 总部 中央 央行 党 队 男足 女足 男篮 女篮 女排 男排 国奥 国足 证券 保险 航空 石油 石化 移动 电信 联通 人寿 铝业 船舶 重工 电力 钢铁 股份 有限 实业 控股 工商联 妇联 团委 青年团 教育厅 财政厅 商务厅 交通厅 农业厅 统计局 气象局 气象台 教育局 财政局 商务局 交通局 农业局 发改委 纪委 监委 支队 总队 大队 乐团 剧院 剧团 歌舞团 博物馆 图书馆 分行 支行 分公司 办事处 办公室 厂 矿务局 红军 解放军 国防军 游击队 支部',
  ),
  ...row(
    'event',
    '奥运会 冬奥会 残奥会 亚运会 全运会 世博会 博览会 交易会 进博会 服贸会 消博会 广交会 世界杯 锦标赛 公开赛 大奖赛 杯 论坛 峰会 艺术节 电影节 文化节 之夜 马拉松 起义 战役 会战 事变 条约 会议 公约 和约 之战',
  ),
  ...row('brand', '班列 制造 号 牌 股 A股 海运 快车 专列'),
])

mark(
  heads.rows.map(([word]) => word),
  HEAD,
)

/** Behind a place these are common nouns or what was done, not the beginning of a name. */
const NOUNS =
  /^(?:企业|市民|人民|群众|经济|地区|境内|市场|政府|方面|全[省市区县境]|[各今昨当]|举[行办]|召开|发生|去年|[东南西北中]部)/u

const REACH = 12

/** Words of names that hold a character which else ends one: 中国社会科学院, 进出口银行. */
const IN_NAMES = new Set(
  '社会 工会 会计 进口 出口 进出 出版 演出 出租 能源 智能 功能 性能 节能 自动 自然 自行 对外 和平 和谐 再生 可再 经济 经营 经贸 财经 神经 公共 共青 共产 合同 高等 顾问 抵押 乘用 基因 未来 供给 小说 音像 影像 图像 录像 摄像 入境 首都 成都 通达 使馆'.split(
    ' ',
  ),
)

const isInName = (text: string, at: number): boolean =>
  IN_NAMES.has(text.slice(at - 1, at + 1)) || IN_NAMES.has(text.slice(at, at + 2))

/** What the name of a place is a part of, told by what follows it: 公司 in 新疆德源生物工程有限公司; null for none. */
export function withinAt(text: string, end: number): Within | null {
  if (
    !isAt(text, end, HAN) ||
    (isAt(text, end, STOP) && !IN_NAMES.has(text.slice(end, end + 2))) ||
    NOUNS.test(text.slice(end, end + 3))
  )
    return null
  for (let at = end; at < end + REACH && at < text.length; at++) {
    const kinds = kindsAt(text, at)
    const hit = (kinds & HEAD) !== 0 ? longestAt(heads, text, at) : undefined
    if (hit) return valid(text, { end, at }, hit)
    if ((kinds & HAN) === 0 || ((kinds & STOP) !== 0 && !isInName(text, at))) return null
  }
  return null
}

/** One-character heads count only right behind the place; 中央 is none in 中央区. */
function valid(
  text: string,
  { end, at }: { end: number; at: number },
  [word, kind]: readonly [string, Within],
): Within | null {
  if (word.length === 1 && at - end > 1) return null
  if (word === '队' && /^队[员伍列]/u.test(text.slice(at, at + 2))) return kind
  return kind === 'brand' && at > end ? null : kind
}
