import type { Article } from '../../model/article.ts'
import type { PlaceCandidate, PlaceDraft } from '../../model/draft.ts'
import type { PlaceLevel } from '../../model/mention.ts'
import type { Recognizer } from '../recognizer.ts'
import { candidatesOf } from './candidates.ts'
import type { Found } from './found.ts'
import { toponyms } from './toponyms.ts'
import { withinAt } from './within.ts'

const NAME = 'place'
const UNKNOWN_PROMINENCE = 0.05

/** A place that the gazetteer lacks: its ending tells the level, its neighbor may tell where it lies. */
const unknown = (text: string, level: PlaceLevel): PlaceCandidate => ({
  code: null,
  level,
  path: [text],
  ancestors: [],
  prominence: UNKNOWN_PROMINENCE,
  former: null,
})

const PART = /^(?:[东南西北中]|东南|西南|东北|西北)部(?![门长队落委署分])|^(?:中东|中西)部/u

/** 新疆|南部: the part of the place that is meant. */
function partAt(text: string, end: number): string | null {
  if (!'东南西北中'.includes(text.charAt(end) || ' ')) return null
  return PART.exec(text.slice(end, end + 4))?.[0] ?? null
}

const LEVELS =
  /^(?:[两二三四五六七八九十]|等(?:[两二三四五六七八九十]|\d{1,2})?)?个?([省市州县区])(?![\u4e00-\u9fa5]?[长委])/u

/** The level that is said behind a list: 吉林、长春两市. */
function hintAt(text: string, end: number): PlaceDraft['hint'] {
  if (!'两二三四五六七八九十等'.includes(text.charAt(end) || ' ')) return null
  const said = LEVELS.exec(text.slice(end, end + 6))?.[1]
  return said === undefined ? null : said === '省' ? 'province' : '市州'.includes(said) ? 'prefecture' : 'county'
}

function draft(article: Article, { start, end, name, level }: Found): PlaceDraft {
  const { folded, source } = article
  return {
    kind: 'place',
    start,
    end,
    text: source.text.slice(start, end),
    rule: NAME,
    candidates: level === null ? candidatesOf(name) : [unknown(folded.slice(start, end), level)],
    within: withinAt(folded, end),
    part: partAt(folded, end),
    hint: hintAt(folded, end),
  }
}

function find(article: Article): PlaceDraft[] {
  return toponyms(article).map((found) => draft(article, found))
}

/** Names of the gazetteer: countries, provinces to towns of China, cities and regions abroad, waters and mountains. */
export const place: Recognizer = {
  name: NAME,
  purpose: 'Names of places: those of the gazetteer, and villages, towns, rivers and the like that their ending tells.',
  find,
  examples: {
    yes: [
      ['韩国[仁川市]的码头', {}],
      ['[大阪]市民', {}],
      ['货物经[霍尔果斯]出境', { code: '654004' }],
      ['[温宿县]新建两座仓库', { code: '652922', path: ['新疆维吾尔自治区', '阿克苏地区', '温宿县'] }],
      ['这批设备发往[哈萨克斯坦]', { code: 'KZ', path: ['哈萨克斯坦'] }],
      ['[库车县]的杏子熟了', { code: '652902', former: { until: 2019, code: '652923' } }],
      ['[新疆]南部气温回升', { code: '650000', part: '南部' }],
      ['在[吉林]、长春两市之间', { code: '220200' }],
      ['今年[北京]市民的用电量', { code: '110000' }],
      ['温宿县[柳树泉村]通了公路', { code: null, level: 'village' }],
      ['[俄]中两国加强合作', { code: 'RU' }],
      ['代表团访[华]期间', { code: 'CN' }],
      ['[东方市]的芒果', { code: '469007' }],
      ['甘肃省[合作市]', { code: '623001' }],
      ['伊宁市、[县]共有八家', { code: '654021' }],
      ['[中华人民共和国]香港特别行政区成立', { code: 'CN' }],
      ['[中国]人民解放军某部', { code: 'CN' }],
      ['[江西]南部、广西南部都有雨', { code: '360000', part: '南部' }],
      ['[江西]南昌办起了展会', { code: '360000' }],
      ['河南[商城]的茶园', { code: '411524' }],
      ['[中国]社会科学院发布报告', { code: 'CN', within: 'organization' }],
      ['[中国]音像著作权协会', { code: 'CN', within: 'organization' }],
      ['[俄]国防部通报', { code: 'RU' }],
      ['[以色列]国防军通报', { code: 'IL' }],
      ['北京市昌平区[沙河镇]的工地', { code: null, path: ['北京市', '昌平区', '沙河镇'] }],
      ['[中国]银行发布报告', { code: 'CN', within: 'organization' }],
    ],
    no: [
      '双方加强合作',
      '沿着绿色通道前行',
      '这个贫困村有三个镇',
      '其中美元占两成',
      '走上南京路',
      '他在南京路上遇到一位老友',
      '京东商城推出新品',
      '弘扬中华文化',
      '阿里成立了基金',
      '出海口的风很大',
      '重大理念深入人心',
      '苏宁国际公司',
      '中兴和其他公司',
      '墙上的马赛克',
      '蒙古族牧民',
      '复合肥产量',
      '其中卫生支出',
      '盛大庆典',
      '增加纳税人负担',
      '总统奥巴马日前签署',
      '抛开原有规则',
      '以东海域的渔船',
      '发展小城镇',
      '张福海、李瑞昌出席',
      '这里是建筑之乡',
      '需要帮扶的老区村',
      '他足够镇定',
    ],
  },
}
