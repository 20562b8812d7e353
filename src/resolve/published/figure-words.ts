import type { YearWord } from './year-word.ts'

/** From this month on plans are made for the year to come too. */
const NEXT = 11
/** From this month on forecasts are made of the year to come. */
const FORECAST = 9
/** From this month on the figures of the year before are out. */
const OUT = 4

/** Until this month reports are of the year before. */
const REPORTED = 5

const EVERY = /^/u
const CLAUSE = /(?:^|[，。；：\n])$/u

/** Whose figures are told, what is looked back on and what is planned for it. */
export const FIGURE_WORDS: readonly YearWord[] = [
  {
    kind: 'complete',
    after:
      /^(?:全年)?[，,]?[^，。；\n]{0,14}(?:共|累计|总量|总额|总产值|达到|完成|实现)[^。；\n]{0,40}(?:增长|下降|比上年|比上一年|比19|比20)/u,
    yearOf: (month, year) => (month <= 3 ? year + 1 : undefined),
    examples: { yes: ['[2021年]共完成货运量5亿吨，增长6%'], no: ['[2021年]港口扩建'] },
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
    yearOf: (month, year) => (month < FORECAST ? year : undefined),
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
    kind: 'report',
    before: /(?:发表|发布|公布|推出)[了的]?《[^》，。；\n]{0,6}$/u,
    after: /^度?[^》\n]{2,24}(?:报告|公报|白皮书|蓝皮书)》/u,
    not: /展望|预测|趋势|规划|计划/u,
    yearOf: (month, year) => (month <= REPORTED ? year + 1 : undefined),
    examples: { yes: ['发表《[2024年]港口安全报告》'], no: ['发布《[2024年]港口发展趋势报告》'] },
  },
  {
    kind: 'lookback',
    before: CLAUSE,
    after: /^[，,][^。；\n]{0,24}(?:，全年|这一年)/u,
    yearOf: (month, year) => (month <= 3 ? year + 1 : undefined),
    examples: { yes: ['。[2024年]，港口克服困难，全年运行平稳'], no: ['。[2024年]，港口建成'] },
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
]
