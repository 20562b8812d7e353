import type { ZoneRule } from '../rule.ts'

/** What stands before a story: datelines, lead-ins, captions of pictures. */
export const heads: readonly ZoneRule[] = [
  {
    name: 'lead-in',
    type: 'dateline',
    purpose: "an outlet's lead-in",
    cues: ['消息', '讯'],
    reach: 34,
    pattern:
      /^ *[\u4e00-\u9fffA-Za-z]{2,12}(?:消息|讯)(?:（[^）\n]{1,14}）)?[：: ]|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2}(?:科技|娱乐|体育|财经|汽车|教育|时尚)讯[：: ]/gu,
    examples: {
      yes: ['[某某网消息（晚间新闻）：]今年以来', '太开心了！ [某某科技讯 ]3月5日消息'],
      no: ['好消息传来', '据通讯科技讯号显示'],
    },
  },
  {
    name: 'dateline',
    type: 'dateline',
    purpose: 'agency, place and date before a story',
    cues: ['新华社', '中新社', '中新网', '本报', '本网', '人民网', '新华网', '中国网', '央视网'],
    reach: 70,
    pattern:
      /^ *(?:新华社|中新社|中新网|本报|本网|人民网|新华网|据新华社|中国网|央视网) ?[\u4e00-\u9fff]{0,8} ?(?:\d{4}年)?(?:\d{1,2}|十?[一二三四五六七八九十])月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:电|讯|消息|报道) ?(?:[（(][^）)\n]{1,24}[）)])?/gu,
    examples: {
      yes: ['[新华社乌鲁木齐2月12日电]今年以来', '[本报北京1月4日讯]昨日', '[新华社北京一月十三日电（记者李云）]国家'],
      no: ['新华社发布消息'],
    },
  },
  {
    name: 'caption',
    type: 'caption',
    purpose: 'a caption that says what a picture shows',
    cues: ['图为', '资料图', '现场。', '图：', '图片', '▲', '△', '图｜'],
    reach: 140,
    pattern:
      /^ *[▲△][^\n。]{2,80}(?:。|（[^\n）]{1,16}）)*$|^ *(?:（图为|图[：:｜]|资料图[：:]?|图片说明|上图|下图|左图|右图)[^\n]{2,120}$|^ *[^\n，。；！？]{4,30}现场。$|(?<=^ {0,4}|[。！？）)])图为[^\n。！？]{2,80}(?:。|$)/gu,
    examples: {
      yes: [
        '[图为合作区工作人员在外地企业考察。]',
        '[产业协作洽谈会现场。]',
        '灾民开始重建家园。[图为村民在整理帐篷。]',
      ],
      no: ['规划图已公布', '他来到现场。', '△有关部门提出管理办法。对违规者将予处罚，金额为三万元。'],
    },
  },
  {
    name: 'bracketed-headline',
    type: 'duplicate',
    purpose: 'a headline in brackets before the text that it sums up',
    cues: ['【'],
    reach: 110,
    pattern: /(?<=^ {0,2}(?:#[^\n#]{2,20}#)? ?)【[^\n】]{10,60}】(?=[^\n]{30})/gu,
    examples: {
      yes: [
        '[【某某口岸前两月货运量增长一成】]截至二月底，某某口岸进出口货运量达到三百万吨，比去年同期增长一成，再创新高。',
      ],
      no: [
        '【新征程新作为】今年以来，某某口岸进出口货运量达到三百万吨，比去年同期增长一成，再创历史新高。',
        '【某某口岸前两月货运量增长一成】',
      ],
    },
  },
]
