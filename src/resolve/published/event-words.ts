import type { YearWord } from './year-word.ts'

/** What is held: the last word of its name. */
const HELD =
  '发布会|大会|会议|论坛|年会|博览会|展览会|交易会|洽谈会|座谈会|推介会|仪式|峰会|运动会|锦标赛|公开赛|大赛|比赛|联赛|世锦赛|世界杯|马拉松|艺术节|电影节|(?:电影|文化|宣传|活动|时装|东盟|体育)周|交流年|活动|行动|(?:购物|消费|宣传|文化|科技|旅游|阅读|美食)[月周季节]|运输|集训|演习|[招评增]选结果'
const WHEN =
  '(?:\\p{Script=Han}{2,8}站)?(?:今[天日晚]|昨[天日晚]|当日|日前|近日|\\d{1,2}日)?(?:（[^）]{0,10}）)?(?:正式|圆满|隆重)?(?:在[^，。；\\n]{1,14})?'
const HAPPENS = '举行|召开|开幕|闭幕|启动|举办|落幕|收官|开赛|揭晓|拉开|打响|继续进行'

/** From this month on work is begun for the year to come too. */
const NEXT = 11
/** From this month on pupils are enrolled for exams of the year to come. */
const SCHOOL = 9

const same = (_month: number, year: number) => year

/** What is held, begun, numbered or running in a year. */
export const EVENT_WORDS: readonly YearWord[] = [
  {
    kind: 'event',
    before: /今[天日](?:（[^）]{0,8}）)?[，,]?(?:是|为|迎来)$/u,
    after: /^度?(?:的|[^，。；\n]{0,10}[日节周])/u,
    yearOf: same,
    examples: { yes: ['今天（6月25日）是[2024年]世界海员日'], no: ['今天，他说这是[2024年]的事'] },
  },
  {
    kind: 'event',
    before: /(?:今[天日]|昨[天日]|\d日)(?:（[^）]{0,8}）)?(?:[上下]午)?(?:在|出席|召开的?)$/u,
    after: /^度?[^，。；\n]{2,24}(?:会议?|论坛|仪式)上/u,
    yearOf: (month, year) => (month === 12 ? undefined : year),
    examples: { yes: ['部长今天在[2024年]全国港口会议上说'], no: ['部长曾在[2024年]全国港口会议上说'] },
  },
  {
    kind: 'agenda',
    before: /(?:分析研究|研究部署|谋划|部署做好)$/u,
    after: /^[^，。；\n]{0,20}(?:工作|建设|任务|行动)/u,
    yearOf: (month, year) => (month === 12 ? year - 1 : month < NEXT ? year : undefined),
    examples: { yes: ['召开会议，分析研究[2024年]港口工作'], no: ['[2024年]港口工作'] },
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
      `^(?:年度)?[^，。；：！？、\\n]{0,24}(?:${HELD})(?:工作)?[”》]?(?:上获悉|上了解到|获悉|${WHEN}(?:${HAPPENS}))`,
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
    before: /(?:启动|开展|部署|下达|印发|出台|召开|实施|推进|做好)[了的]?[“《（(]?$/u,
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
    kind: 'running',
    before: /(?:截至|截止)[^，。；\n]{1,10}[，,]$/u,
    after: /^[^，。；\n]{2,24}(?:已|突破|达|超过)/u,
    not: /考|招|报名/u,
    yearOf: same,
    examples: { yes: ['截至17日，[2026年]班列通行量突破1万列'], no: ['截止17日，[2026年]高考报名人数已超去年'] },
  },
]
