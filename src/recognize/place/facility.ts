import type { Article } from '../../model/article.ts'
import type { FacilityDraft } from '../../model/draft.ts'
import { longestAt, prefixes } from '../../text/lookup.ts'
import { isHan } from '../../text/numeral/characters.ts'
import type { Recognizer } from '../recognizer.ts'
import { toponyms } from './toponyms.ts'

const NAME = 'facility'

const row = (type: string, words: string) => words.split(' ').map((word) => [word, type] as const)

/** What a facility's name ends with, and its type. */
const suffixes = prefixes<string>([
  ...row('port of entry', '口岸 铁路口岸 公路口岸 航空口岸'),
  ...row('airport', '机场 国际机场'),
  ...row('port', '港口 港区 码头 国际陆港 陆港 内陆港 海港'),
  ...row(
    'station',
    '火车站 高铁站 客运站 货运站 编组站 压气站 输油站 泵站 变电站 边检站 检查站 收费站 服务区 换装场 站场',
  ),
  ...row('power plant', '水电站 核电站 光伏电站 抽水蓄能电站 电站 发电厂 电厂 风电场 风电基地 光伏基地'),
  ...row(
    'zone',
    '综保区 综合保税区 保税区 保税物流中心 经开区 经济技术开发区 开发区 高新区 高新技术产业开发区 自贸区 自贸试验区 自由贸易试验区 边合区 边境经济合作区 合作区 合作中心 互市贸易区 贸易区 互市贸易市场 交易市场 开发开放试验区 试验区 示范区 新区',
  ),
  ...row('park', '产业园 产业园区 工业园 工业园区 物流园 物流园区 科技园 示范园 创业园 产业基地'),
  ...row('bridge', '大桥 特大桥 跨海大桥 立交桥'),
  ...row('tunnel', '隧道'),
  ...row('reservoir', '水库 水利枢纽 大坝'),
  ...row('road', '高速公路 高速 公路 国道 快速路'),
  ...row('railway', '高铁 铁路 城际铁路 货运铁路'),
  ...row('pipeline', '输油管道 原油管道 天然气管道 输气管道 管道 输气管线'),
  ...row('mine', '油田 气田 煤矿 铁矿 矿区 油气田'),
])

/** A name holds none of these: they are particles, verbs or the beginning of another phrase. */
const STOPS =
  '的在是和与及有等到从向对把被将为以于经由自让给或了着过已也都并但而其该本各每这那我你他她它们据使还又不没超近约达共各再曾正能可会要'
const VERBS = [
  '建设',
  '开通',
  '举行',
  '实现',
  '完成',
  '开展',
  '推进',
  '启动',
  '发布',
  '举办',
  '新建',
  '打造',
  '成为',
  '加快',
  '设立',
  '建成',
  '参观',
  '考察',
  '位于',
  '连接',
  '拥有',
  '累计',
  '通过',
  '方向',
  '附近',
  '境内',
  '地区公路',
  '全长',
  '投资',
]

/** The longest name between a place and its suffix. */
const REACH = 12

/** Behind these suffixes an office or a trade is meant: 铁路部门, 公路运输. */
const OFFICE =
  /^(?:部门|局|公司|集团|运输|货运|客运|公安|警方|职工|系统|网|总公司|工程局|建设|养护|管理局|物流|交通|里程|总里程|项目办|客流|货物|旅客)/u

function nameEnd(text: string, from: number): { end: number; type: string } | undefined {
  let found: { end: number; type: string } | undefined
  for (let at = from; at < from + REACH && at < text.length; at++) {
    const hit = longestAt(suffixes, text, at)
    if (hit) {
      const [word, type] = hit
      const end = at + word.length
      const office =
        (type === 'road' || type === 'railway' || type === 'port of entry') && OFFICE.test(text.slice(end, end + 4))
      if (!office && !VERBS.some((verb) => text.slice(from, at).includes(verb))) found = { end, type }
      if (found) return longer(text, from, found)
      return undefined
    }
    const c = text.charAt(at)
    if (!isHan(c) || STOPS.includes(c)) return undefined
  }
  return found
}

/** 霍尔果斯|铁路|口岸, 吉木乃|边民互市|贸易区: a suffix right behind another goes on with the name. */
function longer(text: string, from: number, found: { end: number; type: string }): { end: number; type: string } {
  const next = longestAt(suffixes, text, found.end)
  return next && found.end + next[0].length - from <= REACH + 4
    ? longer(text, from, { end: found.end + next[0].length, type: next[1] })
    : found
}

const JOINT = /^[至到—–－-]$/u
const ROAD = /(?<![A-Za-z0-9])[GSXYC](?:\d{3,4}(?:线|高速)?|\d{1,2}(?:线|高速))(?![\dA-Za-z.%-])/gu

function find(article: Article): FacilityDraft[] {
  const { folded } = article
  const places = toponyms(article)
  const drafts: FacilityDraft[] = []
  const add = (start: number, end: number, facility: string) => {
    drafts.push({ kind: 'facility', start, end, text: article.source.text.slice(start, end), rule: NAME, facility })
  }
  places.forEach((place, i) => {
    const named = nameEnd(folded, place.end)
    if (!named || places.some((p, k) => k > i && k <= i + 2 && p.start >= place.end && p.end <= named.end)) return
    const before = places[i - 1]
    const linear = named.type === 'road' || named.type === 'railway' || named.type === 'pipeline'
    const joined = linear && before && JOINT.test(folded.slice(before.end, place.start))
    add(joined ? before.start : place.start, named.end, named.type)
  })
  for (const match of folded.matchAll(ROAD)) add(match.index, match.index + match[0].length, 'road')
  return drafts.sort((a, b) => a.start - b.start)
}

/** Ports, stations, zones, roads and the like that are named after a place, and roads by their number. */
export const facility: Recognizer = {
  name: NAME,
  purpose: 'Named ports, stations, airports, zones, roads, bridges and pipelines.',
  find,
  examples: {
    yes: [
      ['货物经[霍尔果斯铁路口岸]出境', { facility: 'port of entry', code: '654004' }],
      ['[鄂州花湖机场]新开航线', { facility: 'airport', code: '420700' }],
      ['[吉木乃边民互市贸易区]运营', { facility: 'zone', code: '654326' }],
      ['[库车至沙雅公路]开工', { facility: 'road' }],
      ['沿[G217线]前行', { facility: 'road', code: null }],
      ['[库尔勒—鄯善原油管道]全长', { facility: 'pipeline' }],
    ],
    no: ['新疆铁路部门', '新疆建设的机场', '五金口岸', 'G20峰会与G7国家'],
  },
}
