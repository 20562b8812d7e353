import type { Token } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { ACTIONS, isHead, LIGHT, NAMEABLE } from './lexicon.ts'

/** What a piece of a clause does in it. */
export type UnitKind =
  'noun' | 'place' | 'pronoun' | 'verb' | 'adverb' | 'preposition' | 'of' | 'joint' | 'local' | 'time' | 'stop'

/** A piece of a clause: a word, or a mention or a quoted name as one. */
export interface Unit extends Span {
  readonly kind: UnitKind
  readonly text: string
  readonly tag: string
}

const BY_TEXT: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ['的', 'of'],
  ['、', 'joint'],
  ['和', 'joint'],
  ['与', 'joint'],
  ['及', 'joint'],
  ['以及', 'joint'],
  ['或', 'joint'],
  ['等', 'noun'],
  ['等等', 'noun'],
  ['其', 'adverb'],
  ['其中', 'adverb'],
  ['每', 'adverb'],
  ['分别', 'adverb'],
  ['累计', 'adverb'],
  ['同比', 'adverb'],
  ['环比', 'adverb'],
  ['共', 'adverb'],
  ['总共', 'adverb'],
  ['约', 'adverb'],
  ['已', 'adverb'],
  ['了', 'adverb'],
  ['还', 'adverb'],
  ['仅', 'adverb'],
  ['近', 'adverb'],
  ['将', 'adverb'],
  ['可', 'adverb'],
  ...'目前 今天 昨天 明天 今日 昨日 明日 当天 当日'.split(' ').map((word) => [word, 'time'] as const),
  ['全年', 'time'],
  ['规模', 'noun'],
  ['以上', 'noun'],
  ['以下', 'noun'],
  ['高速', 'noun'],
  ['收入', 'noun'],
  ['全', 'noun'],
  ...'全国 全省 全市 全县 全区 全州 全球 全世界'.split(' ').map((word) => [word, 'place'] as const),
  ['总', 'noun'],
  ['年', 'noun'],
  ['日', 'noun'],
  ['户', 'noun'],
  ['中方', 'noun'],
  ['外方', 'noun'],
  ['双方', 'noun'],
  ['三方', 'noun'],
  ['我方', 'noun'],
  ['地方', 'noun'],
  ['由', 'preposition'],
  ['自', 'preposition'],
  ...'从 以 把 被 据 随'.split(' ').map((word) => [word, 'preposition'] as const),
  ...'不得 不应 不能 不宜 一度 应 须 必须 仍 很 更 极 太 颇 皆 非常 十分 尤为'
    .split(' ')
    .map((word) => [word, 'adverb'] as const),
  ['于', 'preposition'],
  ['短短', 'adverb'],
  ['小幅', 'adverb'],
  ['大幅', 'adverb'],
  ['大约', 'adverb'],
  ['对', 'preposition'],
  ['向', 'preposition'],
  ['在', 'preposition'],
  ['经', 'preposition'],
  ['为', 'verb'],
  ...'加上 产生 开业 驱动 揽收 揽投 投递 派送 运用 指导 督促 约谈 已致 惠及 连通 调度 围绕 辐射 通达 覆盖 直达 途经 联通 服务于 助力 辐射带动 涵盖 汇集 放流 增派 抓获 清退 逮捕 惠顾 采收 进境 出境 入境 纳入 列入 培育 孵化 认定 上线 下线 交付 签署 建设 前往 荣获 获批 广受 饱受 备受 容纳 弘扬 宁肯 余留 无 组团 增选 当选 亮相 现有 开辟 通车 事关 便利 签订合同 签订协议 选派 细化 深化 落实 贯彻落实 畅通 会同 课征 课徵 曝光 爆料 转场 助阵 揭露出 驾车 充分发挥 充分利用 充分肯定 筹集资金 判'
    .split(' ')
    .map((word) => [word, 'verb'] as const),
  ...'将会 按计划 按规定 按期 按需 如期 按时 当场 精心 率先 倾力 一共 那么 全力 大力 依法 依规 合力 联手 无法 广泛 全过程 有所 全面 着力 充分 进一步 有序 扎实 持续 不断 积极 主要 竞相 纷纷 陆续 首次 再次 同步 合计 成功 一方面 另一方面 统统 通通 据估计'
    .split(' ')
    .map((word) => [word, 'adverb'] as const),
  ...'时期 在此期间 此间 其间'.split(' ').map((word) => [word, 'time'] as const),
  ['期间', 'time'],
  ['年内', 'time'],
  ['力争', 'adverb'],
  ['预计', 'adverb'],
  ['估计', 'adverb'],
  ['对外', 'adverb'],
  ['对内', 'adverb'],
  ['仅能', 'adverb'],
  ['北京时间', 'time'],
  ['当地时间', 'time'],
  ['初步', 'adverb'],
  ['组织', 'noun'],
  ['服务', 'noun'],
  ['工作', 'noun'],
  ...'中外 海内外 国内外 选手 青年 日经 发达 接口 快递 外卖 创新 研发 制造 线上 线下 展会 花费 以军 以方 俄军 乌军 美军 俄方 乌方 美方 巴方 黎方 伊方 通道 长途 短途 沿海 沿边 外来 合作 就业 创业 旅游 输入 确诊 治愈 出院 感染 疑似 养老 医疗 教育 交通 通信 物流 文化 培训'
    .split(' ')
    .map((word) => [word, 'noun'] as const),
  ['计划', 'verb'],
  ...'威胁 扬言 打算'.split(' ').map((word) => [word, 'verb'] as const),
  ['这里', 'adverb'],
  ['那里', 'adverb'],
  ...'一带 东部 西部 中部 南部 北部 东北 西北 华东 华南 华北 西南'.split(' ').map((word) => [word, 'noun'] as const),
  ...'新开工 新开通 新设立'.split(' ').map((word) => [word, 'verb'] as const),
])

const BY_TAG: Readonly<Record<string, UnitKind>> = {
  v: 'verb',
  vd: 'verb',
  vg: 'verb',
  vi: 'verb',
  vq: 'verb',
  d: 'adverb',
  df: 'adverb',
  dg: 'adverb',
  ad: 'adverb',
  y: 'adverb',
  e: 'adverb',
  o: 'adverb',
  p: 'preposition',
  c: 'adverb',
  uj: 'of',
  ul: 'adverb',
  uz: 'adverb',
  ug: 'adverb',
  ud: 'adverb',
  r: 'pronoun',
  rr: 'pronoun',
  rz: 'pronoun',
  f: 'local',
  t: 'time',
  tg: 'time',
}

/** Verbs with their result, which the dictionary doesn't know: 培育|出, 输送|至. */
const RESULTS = /^[\u4e00-\u9fff]{2}[出成至为入到了于]$|^将[分建设达]$/u

/** Words that the dictionary doesn't know are seldom names where they end so or begin so: 抢|出, 养|着, 无|在院; 现|均, 仍|在院, 却|会. */
const DONE = /^无(?![锡线人机缝])[\u4e00-\u9fff]|^[\u4e00-\u9fff][出完着掉]$/u
const ADVERBIAL = /^[现仍均又也却便再先除因已未亦皆只][\u4e00-\u9fff]|^每(?![百千万])[\u4e00-\u9fff]/u

/** Characters that belong to names: quotes and brackets are kept inside a noun. */
const IN_NAMES = /^[A-Za-z0-9\-—·.%+&/°（）()]+$/u

/** Kinds of words seen so far: a word has one tag, so it has one kind. */
const kinds = new Map<string, UnitKind>()
const MOST_KINDS = 20_000

/** Kinds of single characters seen so far, by their code: a third of all words are no longer. */
const singles = new Array<UnitKind | undefined>(65536)

/** What a word does, by the word and jieba's tag of it. */
export function kindOf(token: Token): UnitKind {
  if (token.text.length === 1) return (singles[token.text.charCodeAt(0)] ??= readKind(token))
  const known = kinds.get(token.text)
  if (known) return known
  const kind = readKind(token)
  if (kinds.size >= MOST_KINDS) kinds.clear()
  kinds.set(token.text, kind)
  return kind
}

/** What a piece of a word does that a mention cuts in two: of 由此|前三个月 only 由 is left, of 10月1|日前 only 前. */
export const kindOfPiece = (text: string): UnitKind =>
  text === '前' || text === '后' ? 'local' : (BY_TEXT.get(text) ?? 'noun')

function readKind({ text, tag }: Token): UnitKind {
  const fixed = BY_TEXT.get(text)
  if (fixed) return fixed
  if (tag.startsWith('v') && isHead(text) && !ACTIONS.has(text)) return 'noun'
  if (/^(?:vn|n|an)$/u.test(tag) && LIGHT.has(text) && !NAMEABLE.has(text)) return 'verb'
  const known = BY_TAG[tag]
  if (known) return known
  if (RESULTS.test(text) && (tag === 'x' || tag === 'n')) return 'verb'
  if (tag === 'x' && text.length < 4 && text.length > 1) {
    if (DONE.test(text)) return 'verb'
    if (ADVERBIAL.test(text)) return 'adverb'
  }
  if (tag === 'a' && text.length === 2 && /^[连沟打接]/u.test(text)) return 'verb'
  if (tag === 'x' || tag === 'w') return /^[\u4e00-\u9fff]+$/u.test(text) || IN_NAMES.test(text) ? 'noun' : 'stop'
  return 'noun'
}
