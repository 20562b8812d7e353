import type { SpanPair } from '../../model/span.ts'

/**
 * What a whole year is said of (the meeting that is held, the work begun, the figures told), and the year of writing that follows from it for
 * a day told without its year.
 */
export interface YearWord {
  readonly kind: 'event' | 'begun' | 'issue' | 'running' | 'figures' | 'lookback' | 'planned' | 'complete'
  /** What stands before the year, and behind it. */
  readonly before?: RegExp
  readonly after: RegExp
  /** Where the words around are these, the rule is silent. */
  readonly not?: RegExp
  /** The year of writing, by the month that is told and the year that is named; undefined where it doesn't follow. */
  readonly yearOf: (month: number, year: number) => number | undefined
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] }
}

/** What is held: the last word of its name. */
const HELD =
  '发布会|大会|会议|论坛|年会|博览会|展览会|交易会|洽谈会|座谈会|推介会|仪式|峰会|运动会|锦标赛|公开赛|大赛|比赛|联赛|世锦赛|世界杯|马拉松|艺术节|电影节|活动|行动|(?:购物|消费|宣传|文化|科技|旅游|阅读|美食)[月周季节]|运输|集训|演习|[招评增]选结果'
const WHEN =
  '(?:\\p{Script=Han}{2,8}站)?(?:今天|今日|昨天|昨日|当日|日前|近日|\\d{1,2}日)?(?:（[^）]{0,10}）)?(?:正式|圆满|隆重)?(?:在[^，。；\\n]{1,14})?'
const HAPPENS = '举行|召开|开幕|闭幕|启动|举办|落幕|收官|开赛|揭晓|拉开|打响|继续进行'

/** From this month on work is begun for the year to come too. */
const NEXT = 11
/** From this month on forecasts are made, and pupils enrolled for exams, of the year to come. */
const SCHOOL = 9
/** From this month on the figures of the year before are out. */
const OUT = 4

const EVERY = /^/u
const CLAUSE = /(?:^|[，。；：\n])$/u

const same = (_month: number, year: number) => year

/** The first that fits counts. */
export const YEAR_WORDS: readonly YearWord[] = [
  {
    kind: 'complete',
    after:
      /^(?:全年)?[，,]?[^，。；\n]{0,14}(?:共|累计|总量|总额|总产值|达到|完成|实现)[^。；\n]{0,40}(?:增长|下降|比上年|比上一年|比19|比20)/u,
    yearOf: (month, year) => (month <= 3 ? year + 1 : undefined),
    examples: { yes: ['[2021年]共完成货运量5亿吨，增长6%'], no: ['[2021年]港口扩建'] },
  },
  {
    kind: 'event',
    after: new RegExp(`^[^，。；：！？、\\n]{0,20}工作会议${WHEN}(?:${HAPPENS})`, 'u'),
    yearOf: (month, year) => (month === 12 ? undefined : year),
    examples: { yes: ['[2026年]港口工作会议9日在京召开'], no: ['[2026年]工作会议精神'] },
  },
  {
    kind: 'event',
    after: new RegExp(
      `^(?:年度)?[^，。；：！？、\\n]{0,24}(?:${HELD})[”》]?(?:上获悉|上了解到|获悉|${WHEN}(?:${HAPPENS}))`,
      'u',
    ),
    not: /[曾过往届]|^[^，。]{0,4}度招商/u,
    yearOf: same,
    examples: {
      yes: [
        '[2023年]港口物流大会今天（6月12日）在宁波开幕',
        '[2024年]暑期铁路运输启动',
        '[2022年]龙舟公开赛绍兴站收官',
      ],
      no: ['曾在[2019年]港口物流大会上', '[2023年]港口吞吐量'],
    },
  },
  {
    kind: 'event',
    before: /(?:主持|出席|参加|向)了?$/u,
    after: new RegExp(`^[^，。；：、\\n]{0,24}(?:${HELD})`, 'u'),
    not: /[曾过往届]/u,
    yearOf: (month, year) => (month === 12 ? undefined : year),
    examples: { yes: ['向[2025年]港口物流交易会致贺信'], no: ['曾出席[2024年]港口物流大会'] },
  },
  {
    kind: 'event',
    before: /(?:论坛|协会|组织|学会)$/u,
    after: /^年会/u,
    yearOf: (month, year) => (month === 12 ? undefined : year),
    examples: { yes: ['世界港口论坛[2024年]年会'], no: ['港口[2024年]年会费用'] },
  },
  {
    kind: 'event',
    after:
      /^(?:全国|我国|各地)?(?:夏粮|早稻|秋粮|春耕|三夏|汛期|春运|暑运|暑期档|春节档|国庆档|高考|中考|\p{Script=Han}{2}调水调沙)/u,
    not: /报名|考试大纲|考生须知|往年/u,
    yearOf: (month, year) => (month < SCHOOL ? year : undefined),
    examples: { yes: ['[2026年]我国夏粮丰收'], no: ['[2026年]高考报名'] },
  },
  {
    kind: 'issue',
    after: /^度?[\]〕】）)]?第(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:[号期批场]|次(?![印世会]))/u,
    yearOf: same,
    examples: { yes: ['公告[2025年]第4号', '举行[2023年]第二次集体学习'], no: ['[2025年]第一次世界大战史'] },
  },
  {
    kind: 'begun',
    before: /(?:启动|开展|下达|印发|出台|召开|实施|推进|做好)[了的]?[“《（(]?$/u,
    after: /^(?![度版，。、]|以来)/u,
    not: /报告|公报|白皮书|总结|评估|查处|录取/u,
    yearOf: (month, year) => (month < NEXT ? year : undefined),
    examples: { yes: ['部署开展[2026年]种业监管行动'], no: ['印发《[2022年]工作总结》', '实施[2022年]版目录'] },
  },
  {
    kind: 'begun',
    before: /(?:发布|公布|制定|编制|提出)[了的]?[“《（(]?$/u,
    after: /^[^，。；\n]{2,30}(?:工作要点|行动方案|实施方案|工作方案|工作计划|任务清单)/u,
    yearOf: (month, year) => (month < NEXT ? year : undefined),
    examples: { yes: ['联合发布[2024年]港口整治工作要点'], no: ['发布[2024年]港口整治成效'] },
  },
  {
    kind: 'planned',
    after: /^的?[^，。；：\n]{0,14}(?:各项任务|工作任务|重点任务|总体要求|工作要点|工作部署)/u,
    not: /回顾|总结|[完达]成了|超额/u,
    yearOf: (month, year) => (month <= 3 ? year : undefined),
    examples: { yes: ['力争圆满完成[1998年]的各项任务'], no: ['总结了[1997年]的各项任务'] },
  },
  {
    kind: 'planned',
    before: /(?:[上下]调|预[测计])[^，。；\n]{0,6}$/u,
    after: /^[^，。；\n]{0,16}(?:增长|增速|需求)/u,
    not: /\d年[和至到、]/u,
    yearOf: (month, year) => (month < SCHOOL ? year : undefined),
    examples: { yes: ['机构下调[2025年]经济增长预期'], no: ['下调2024年和[2025年]需求预期'] },
  },
  {
    kind: 'figures',
    before: /(?:^|[，。；：\n])(?:特别是|其中|仅)?$/u,
    after:
      /^[，,][^。；\n]{0,60}?(?:(?:增长|下降|减少|增加|提高)了?\d|(?:达到?|实现|完成|超过?|突破|增至|新增|举办)[^，。；\n]{0,12}\d)/u,
    not: /预[测计期]|[将拟]|目标|计划|有望/u,
    yearOf: (month, year) => (month >= OUT && month < NEXT ? year + 1 : undefined),
    examples: {
      yes: ['。[2022年]，园区产值达到30亿元'],
      no: ['。[2022年]，园区产值预计达到30亿元', '[2022年]，他来到园区'],
    },
  },
  {
    kind: 'figures',
    before: /(?:^|[^自从到至比较过由于])$/u,
    after:
      /^[^，。；、\n\d]{0,24}(?:产量|销量|总额|金额|收入|产值|利润|占比)(?:分别)?(?:[为是约]|达到?|超过?|突破)[^，。；\n\d]{0,6}\d/u,
    not: /预[测计期]|[将拟已夏暑冬秋春]|目标|计划|有望|以来|累计|目前|综合来看/u,
    yearOf: (month, year) => (month >= OUT && month < NEXT ? year + 1 : undefined),
    examples: {
      yes: ['据介绍，[2022年]园区货物出口金额为3亿元'],
      no: ['目前，[2022年]园区产值已达30亿元', '据介绍，[2022年]园区产值预计为3亿元'],
    },
  },
  {
    kind: 'planned',
    before: CLAUSE,
    after: /^[，,][^，。；\n]{0,12}(?:将(?![近军士领])|要)/u,
    yearOf: (month, year) => (month <= 3 ? year : undefined),
    examples: { yes: ['。[2026年]，各地还将新增5万个学位'], no: ['到[2026年]，将建成'] },
  },
  {
    kind: 'lookback',
    before: /(?:不平凡的|回顾|过去的)$/u,
    after: EVERY,
    yearOf: (month, year) => (month <= 2 ? year + 1 : undefined),
    examples: { yes: ['回顾[1997年]的工作'], no: ['回到[1997年]'] },
  },
  {
    kind: 'lookback',
    after:
      /^[，,]?(?:对[^，。；\n]{1,12})?是[^，。；\n]{0,30}一年|^工作(?:计划|报告)?[^，。；\n]{0,8}(?:总结|回顾|取得|所做)/u,
    yearOf: (month, year) => (month <= 2 ? year + 1 : undefined),
    examples: { yes: ['[1997年]是很不寻常的一年'], no: ['[1997年]是他的本命年'] },
  },
  {
    kind: 'running',
    before: /(?:截至|截止)[^，。；\n]{1,10}[，,]$/u,
    after: /^[^，。；\n]{2,24}(?:已|突破|达|超过)/u,
    not: /考|招|报名/u,
    yearOf: same,
    examples: { yes: ['截至17日，[2026年]班列通行量突破1万列'], no: ['截止17日，[2026年]高考报名人数已超去年'] },
  },
]

/** What a whole year at a span is said of; undefined where that says nothing of now. */
export function yearWordAt(text: string, [start, end]: SpanPair): YearWord | undefined {
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 64)
  const around = before.slice(-4) + after.slice(0, 24)
  return YEAR_WORDS.find((r) => (r.before ?? EVERY).test(before) && r.after.test(after) && !r.not?.test(around))
}
