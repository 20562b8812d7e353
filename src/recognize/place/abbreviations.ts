import { nameAt, type Gazetteer } from '../../text/gazetteer.ts'
import { prefixes, longestAt } from '../../text/lookup.ts'
import { HAN, isAt, SHORT } from './characters.ts'

/** What a single character stands for where it stands for a country or a province. */
const MEANING: Readonly<Record<string, string>> = {
  中: '中国',
  华: '中国',
  美: '美国',
  俄: '俄罗斯',
  日: '日本',
  英: '英国',
  法: '法国',
  德: '德国',
  韩: '韩国',
  朝: '朝鲜',
  印: '印度',
  越: '越南',
  澳: '澳大利亚',
  欧: '欧洲',
  哈: '哈萨克斯坦',
  葡: '葡萄牙',
  意: '意大利',
  加: '加拿大',
  墨: '墨西哥',
  巴: '巴基斯坦',
  波: '波兰',
  荷: '荷兰',
  泰: '泰国',
  缅: '缅甸',
  菲: '菲律宾',
  伊: '伊朗',
  台: '台湾',
  港: '香港',
  京: '北京',
}

const ONES = '中美俄日英法德韩朝越'
const OTHERS = '中美俄日英法德韩朝印越澳欧哈葡意加墨巴波荷泰缅菲伊'

const list = (words: string) => prefixes(words.split(' ').map((word) => [word, true] as const))

/** What stands behind two countries that are named by a character each: 中哈两国, 中美贸易. */
const BETWEEN = list(
  '两国 双边 关系 友好 贸易 经贸 双方 边境 边界 建交 友谊 之间 战略 战争 首脑 联合 人民 会谈 谈判 边贸 合作 邦交 口岸 铁路 自贸 各自 间 三国 已 应 政府 企业 投资 经济 文化 交流 协议 协定 跨境 物流',
)
/** What stands behind one country or region that is named by a character. */
const BEHIND = list(
  '方 军 总统 首相 外长 防长 政府 商 资企业 资银行 胞 籍 独 国务卿 财长 驻 人治 府 联储 议员 舰 企 媒 使馆 大使',
)
/** What a character behind a verb may be followed by without being the beginning of a word: 访华期间, 在京召开. */
const WORDS_ON =
  /^[国洲元金丽术式容女好味声军都城剧津郊韵口币澳务湾湖区头风山上西夏南北东侨裔兰令律语文拔子本后益为中团食化景院规庭官案雄才超育车股]/u

const VERBS: Readonly<Record<string, string>> = {
  华: '访来在驻对赴旅侵援离抵',
  美: '访赴驻对旅抵抗反留',
  俄: '访赴驻对旅抵反留援',
  日: '访赴驻对旅抵留',
  德: '访赴驻旅抵留',
  法: '访赴驻旅抵留',
  英: '访赴驻旅抵留',
  韩: '访赴驻旅抵援',
  朝: '访援抗',
  欧: '访赴旅对',
  哈: '访赴',
  港: '访赴驻抵来旅',
  台: '赴驻访援',
  京: '在赴抵离来进返晋驻留',
}

/** A character found to stand for a place: where it ends, and the full name of what it stands for. */
export interface Short {
  readonly end: number
  readonly name: string
}

/** Two or three countries: the first stands at `at`, and what follows them tells that they are meant. */
function pairEnd(text: string, at: number, gazetteer: Gazetteer): number {
  if (!OTHERS.includes(text.charAt(at)) || !OTHERS.includes(text.charAt(at + 1))) return -1
  if (nameAt(gazetteer, text, at + 1) >= 0) return -1
  const end = OTHERS.includes(text.charAt(at + 2)) && longestAt(BETWEEN, text, at + 3) ? at + 3 : at + 2
  const one = ONES.includes(text.charAt(at)) || ONES.includes(text.charAt(at + 1))
  if (!one || text.charAt(at) === text.charAt(at + 1)) return -1
  return longestAt(BETWEEN, text, end) ? end : -1
}

const DAYS = '常前期程记均产志报夜后'

/** A character behind a verb that leads to a place: 访华, 在京. */
function standsAlone(text: string, at: number, gazetteer: Gazetteer): boolean {
  const char = text.charAt(at)
  if (!VERBS[char]?.includes(text.charAt(at - 1))) return false
  const after = text.charAt(at + 1)
  if (WORDS_ON.test(after) || (char === '日' && DAYS.includes(after || ' '))) return false
  if (nameAt(gazetteer, text, at) >= 0) return false
  return char !== '京' || !'现存所潜'.includes(text.charAt(at - 2) || ' ')
}

/** A party or a government named by a character at the beginning of a phrase: 美方, 俄总统. */
function hasOffice(text: string, at: number): boolean {
  if (isAt(text, at - 1, HAN) && !'与和同对向由被是据为'.includes(text.charAt(at - 1))) return false
  const office = longestAt(BEHIND, text, at + 1)?.[0]
  if (!office) return false
  const char = text.charAt(at)
  if ('台港'.includes(char)) return /^(?:[商胞独资府方]|人治)/u.test(office)
  return '美俄日英法德韩朝中哈'.includes(char) && !/^(?:[商胞独府籍]|人治)$/u.test(office)
}

const NONE: readonly Short[] = []

/** The places that characters stand for at an offset: 中 and 哈 in 中哈两国, 华 in 访华. */
export function abbreviationsAt(text: string, at: number, gazetteer: Gazetteer): readonly Short[] {
  const end = isAt(text, at + 1, SHORT) ? pairEnd(text, at, gazetteer) : -1
  if (end > 0) return Array.from({ length: end - at }, (_, i) => short(text, at + i))
  return standsAlone(text, at, gazetteer) || hasOffice(text, at) ? [short(text, at)] : NONE
}

const short = (text: string, at: number): Short => ({ end: at + 1, name: MEANING[text.charAt(at)] ?? '' })
