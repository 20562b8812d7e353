import type { ZoneRule } from '../rule.ts'

const NUMERALS = Array.from('一二三四五六七八九十')
const DIGITS = Array.from('0123456789')

/** How the numbers of list items begin or end. */
const ENUMERATORS = [
  ...NUMERALS.flatMap((n) => [`${n}、`, `（${n}`, `(${n}`]),
  ...DIGITS.flatMap((n) => [`${n}、`, `${n}）`, `${n})`]),
  ...Array.from({ length: 20 }, (_, i) => String.fromCharCode(0x2460 + i)),
]

/** What an outlet, a scraper or a page puts around the story. */
export const furniture: readonly ZoneRule[] = [
  {
    name: 'copyright',
    type: 'boilerplate',
    purpose: 'a copyright or reprint notice',
    cues: ['版权', '转载', '授权', '网络蜘蛛', '注明出处'],
    reach: 'line',
    pattern:
      /^[ 【[（(]*(?:(?:版权|免责|特别)?声明[】\] ]?[：:]|版权所有|转载请注明|凡本[网报站]|本[网站]注明|本文由[^\n。]{0,30}(?:收集|转载|授权))[^\n]{0,300}$|^[^\n。，]{0,40}版权所有[^\n。，]{0,60}$|(?<=^|[。！？])[^\n。！？]{0,60}(?:未经[^\n。，]{0,16}，?(?:一律)?(?:不得|禁止|严禁|请勿|谢绝)|(?:请勿|禁止|不得|严禁|谢绝)(?:擅自)?转载|(?:如需|如若|若需)转载|转载(?:请注明|时请)|版权归[^\n。]{0,12}所有)[^\n。！？]{0,80}[。！？]?/gu,
    examples: {
      yes: [
        '[版权声明:本文收集于网络,如有不妥请联系删除]',
        '正文到此结束。[未经本站授权，不得转载。]',
        '[某某传媒网版权所有]',
        '增长明显。[本文属于原创，如若转载，请注明出处]',
      ],
      no: [
        '企业登记版权五百件',
        '授权专利三百项',
        '公司要求对方停止未经授权而使用其专利，并赔偿损失。',
        '声明说，双方同意合作。',
      ],
    },
  },
  {
    name: 'disclaimer',
    type: 'boilerplate',
    purpose: 'a disclaimer or a warning of risk',
    cues: ['免责', '风险提示', '仅代表', '不代表', '仅供参考', '不构成', '据此操作', '投资有风险'],
    reach: 'sentence',
    pattern:
      /(?<=^|[。！？])[^\n。！？]{0,80}(?:风险提示[：:]|免责声明|仅代表(?:作者|本人)|不代表本|仅供参考|不构成(?:任何)?投资|据此操作|投资有风险)[^\n。！？]{0,120}[。！？]?/gu,
    examples: {
      yes: ['[本文仅代表作者个人观点。]', '行情如上。[以上内容仅供参考，不构成投资建议。]'],
      no: ['他代表公司签字'],
    },
  },
  {
    name: 'call',
    type: 'boilerplate',
    purpose: 'a call to follow, scan, click or share',
    cues: ['公众号', '扫码', '扫一扫', '二维码', '阅读原文', '查看原文', '点击', '客户端', '分享到', '微信号'],
    reach: 'sentence',
    pattern:
      /(?<=^|[。！？\]>])[^\n。！？\]>]{0,80}(?:扫码(?:关注|下载)|扫一扫|(?:长按|扫描)(?:识别)?(?:下方|上方|左侧|右侧|文末|图中|下图|上图)?[^\n。，]{0,4}二维码[，、]?(?:关注|加入|进群|下载)|扫描(?:下方|上方|左侧|右侧|文末|下图|上图)[^\n。，]{0,4}二维码|阅读原文|查看原文|点击(?:阅读|查看|下载|进入|此处|这里|图片)|关注[^\n。，]{0,14}(?:公众号|微信号)(?:[：:][^\n。，（( ]{1,16})?|微信公众号[：:（(]|分享到(?:[：:]|微信|微博|朋友圈|QQ)|下载[^\n。，]{0,8}客户端)(?:[（(][^）)\n]{1,24}[）)]|[^\n。！？\]>（(]{0,30}(?:[。！？\]>]|$))?/gu,
    examples: {
      yes: [
        '[扫码关注本报公众号]',
        '[点击查看更多内容]',
        '货运繁忙。[扫描下方二维码，加入读者群。]',
        '[点击图片进入下篇>]淡紫色很赏心悦目。',
        '[请关注本报微信号：口岸快报（kouan2023）]今年以来口岸货运繁忙',
      ],
      no: [
        '口岸启用二维码通关',
        '点击量达三万次',
        '气象信息逐小时更新，分享到各个部门。',
        '用户扫描二维码解锁单车。',
        '求职者扫描二维码，即可看到职位。',
      ],
    },
  },
  {
    name: 'tools',
    type: 'boilerplate',
    purpose: "a page's own tools: font size, print, share",
    cues: ['字号', '打印', '大 中 小', '字体', '浏览次数', '点击数', '阅读次数'],
    reach: 90,
    pattern:
      /^[^\n。，]{0,40}(?:字号[：:]?|字体[：:]|【打印】|打印(?=[ 】]|$)|大 中 小|浏览次数[：:]|点击数[：:]|阅读次数[：:])[^\n。，]{0,40}$/gu,
    examples: {
      yes: ['[字号：大 中 小 打印]'],
      no: ['三维打印设备出口增长明显，字节跳动等企业参展，现场展出的新产品共有三百余件'],
    },
  },
  {
    name: 'related',
    type: 'boilerplate',
    purpose: 'a heading of links, or a programme note',
    cues: ['相关阅读', '相关新闻', '延伸阅读', '推荐阅读', '更多精彩', '热门推荐', '上一篇', '下一篇', '相关链接'],
    reach: 'line',
    pattern:
      /^[ 【[]*(?:相关阅读|相关新闻|延伸阅读|推荐阅读|更多精彩|热门推荐|上一篇|下一篇|相关链接)[ 】\]]*(?:[：:][^\n]{0,120})?$/gu,
    examples: { yes: ['[相关阅读：口岸迎来客流高峰]'], no: ['推荐阅读的书目有十种'] },
  },
  {
    name: 'code-residue',
    type: 'boilerplate',
    purpose: 'CSS, JavaScript or HTML that a scraper left',
    cues: ['{', 'function', 'var ', '</', '&nbsp;', 'http-equiv'],
    reach: 'line',
    pattern:
      /^[^\n\u4e00-\u9fff]{0,200}?(?:\{ ?[a-z-]{2,40} ?:|function ?\(|\bvar [A-Za-z_$]|<\/?[a-z][^\n<>]{0,100}>)[^\n]{0,400}$/gu,
    examples: {
      yes: ['[.box p{margin:0 20px;color:#333}]', '[var code = new QRCode(el, 3)]'],
      no: ['设A、B两组{各三十人}参赛'],
    },
  },
  {
    name: 'editor',
    type: 'editor',
    purpose: 'the line that names the editor, and the editor in brackets',
    cues: ['编辑', '责编', '审核', '校对', '监制', '审校'],
    reach: 60,
    pattern:
      /(?<zone>[（(【[]?(?:责任编辑|实习编辑|本期编辑|网络编辑|编辑|责编|审核|校对|监制|审校|值班编辑) ?[：:丨|/] ?[^\n。，]{1,30}[）)】\]]?)$|[（(](?:责任编辑|责编|编辑)(?: ?[：:/] ?| )[^\n。，）)]{1,20}[）)]/gu,
    examples: {
      yes: ['口岸繁忙。[责任编辑：赵一航]', '[编辑：甲乙]', '货运增长。[（编辑：甲乙）]市场反应积极。'],
      no: ['编辑部设在乌鲁木齐', '（编辑根据速记整理）'],
    },
  },
  {
    name: 'byline',
    type: 'byline',
    purpose: 'the reporter in brackets, or on a line of its own',
    cues: ['记者', '通讯员', '作者', '文/', '文｜', '摄影'],
    reach: 44,
    pattern:
      /[（(](?:本报|本网|新华社|央视|中新社|总台)?(?:特约|实习|驻[^）)\n]{1,6})?(?:记者|通讯员)[^）)？！\n]{1,30}[）)]|^ *(?:[■□●]|文\/)?(?:本报|本网|新华社|全媒体|总台|央视)?(?:特约|首席|见习|实习)?(?:记者|通讯员|作者)[ ：:/]?[ \u4e00-\u9fff、·]{2,24}$/gu,
    examples: {
      yes: ['货运量增长[（记者李云 王海）]。', '[本报记者 李云]', '[文/本报记者 李云]'],
      no: ['记者在现场看到，车流不断', '（作者为该校教授）', '（记者：是什么样的线路？）'],
    },
  },
  {
    name: 'source',
    type: 'source',
    purpose: 'the line that names the source or the headline it had there',
    cues: ['来源', '转自', '原标题', '稿件'],
    reach: 100,
    pattern:
      /[（(][^\n（(）)]{0,6}(?:来源|原标题) ?[：:] ?[^\n）)]{1,50}[）)]|原标题 ?[：:] ?《[^\n》]{2,60}》|(?<=^ {0,4})(?:来源|转自) ?[：:] ?[^\n。，：！（(]{1,12}?(?:日报|晚报|早报|时报|青年报|周刊|新闻网|新闻社|通讯社|电视台)|(?<zone>【?(?:稿件来源|文章来源|信息来源|图片来源|来源|转自) ?[：:] ?[^\n。，！： ]{1,24}(?: {1,4}(?:(?:更新|发布|发表)?时间 ?[：:] ?[^\n。，！： ]{1,12}(?: \d\d:\d\d)?|(?:作者|记者|编辑|责任编辑) ?[：:] ?[^\n。，！： ]{1,6})){0,2}|【?原标题 ?[：:] ?[^\n。，！]{1,40})(?= *$|。)/gu,
    examples: {
      yes: [
        '全年增长。[来源：某某日报]',
        '[原标题：口岸迎来开门红]',
        '好不热闹。[（来源：某某网）]市场外',
        '[来源：某某日报]据海关介绍，今年货运量增长。',
        '[原标题：《口岸迎来开门红》]今年货运量增长。',
        '[来源：某某网    更新时间：2023年02月12日 19:14]',
        '[来源：某某 作者：甲乙]',
      ],
      no: [
        '货物来源地达三十个',
        '收入来源：主要是旅游，占六成，其余为养殖。',
        '来源：某某 作者：甲乙今年的货运量还在增长。口岸繁忙',
      ],
    },
  },
  {
    name: 'credit',
    type: 'credit',
    purpose: 'who took or provided a picture',
    cues: ['摄', '供图', '资料图', '视觉中国', '图源', '制图'],
    reach: 44,
    pattern:
      /(?:^|(?<=[。）)！])) *(?<zone>[（(]?(?:图源[：:][^\n。]{1,16}|资料图片?|视觉中国|(?:新华社|本报|本网|中新社|人民网)?(?:记者|通讯员)? ?[\u4e00-\u9fff·]{2,8}(?:摄影报道|供图|制图| 摄)|(?<=[。）)！（(])[\u4e00-\u9fff·]{2,4}摄)[）)]?。?) *$/gu,
    examples: {
      yes: ['市场开业。[李某 摄]', '工地现场。[建设集团供图。]'],
      no: ['他在草原上拍摄', '该片由三家公司联合摄制'],
    },
  },
  {
    name: 'end-mark',
    type: 'boilerplate',
    purpose: 'a mark that the text ends',
    cues: ['完', 'END', '全文'],
    reach: 8,
    pattern: /[（(](?:完|全文完|本文完|END)[）)]/gu,
    examples: { yes: ['增长明显。[（完）]'], no: ['工程已完工'] },
  },
  {
    name: 'picture-note',
    type: 'boilerplate',
    purpose: 'a note that pictures come with the text',
    cues: ['图）', '图)', '附图', '视频）'],
    reach: 24,
    pattern: /[（(](?:附图片? ?(?:\d{1,2} ?[张幅])?|组图|多图|图|附?视频)[）)]/gu,
    examples: { yes: ['山区见闻[（附图片8张）]', '冰雪大世界开园[（组图）]'], no: ['（图书馆）', '附图三张'] },
  },
  {
    name: 'microblog',
    type: 'boilerplate',
    purpose: 'what a microblog leaves for a link or a video',
    cues: ['网页链接', '微博视频'],
    reach: 24,
    pattern: /网页链接|[（(]?[\u4e00-\u9fff\w]{2,16}的微博视频[）)]?/gu,
    examples: { yes: ['新增三例。[网页链接]', '已获批准。[（某某日报的微博视频）]'], no: ['点开网页，链接已失效'] },
  },
  {
    name: 'photo-counter',
    type: 'code',
    purpose: "the counter of a slide show's picture",
    cues: DIGITS.map((digit) => `${digit}/`),
    reach: 12,
    pattern: /^ *(?<zone>\d{1,2}\/\d{1,2})(?= ?[\u4e00-\u9fff（(]|$)(?!月|日)/gu,
    examples: { yes: ['[1/8]市场内景'], no: ['约1/3的企业', '1/2日'] },
  },
  {
    name: 'summary-label',
    type: 'boilerplate',
    purpose: 'the label of an introduction or a summary',
    cues: ['导语', '摘要', '核心提示', '内容提要', '主要内容'],
    reach: 20,
    pattern:
      /^ *(?:[【[](?:导语|摘要|核心提示|内容提要)[】\]]|(?:导语|摘要|核心提示|内容提要|本期节目主要内容) ?[：:])/gu,
    examples: {
      yes: ['[导语：]口岸货运繁忙，通关时间缩短。', '[【摘要】]本文讨论口岸建设。'],
      no: ['会议的主要内容：部署春运', '报告摘要发布'],
    },
  },
  {
    name: 'enumerator',
    type: 'code',
    purpose: 'the number of an item in a list, before its text',
    cues: ENUMERATORS,
    reach: 12,
    pattern:
      /(?<=^ {0,8}|[。；：！？] ?)(?:\d{1,2}、(?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十百千万两]))|[\u2460-\u2473]/gu,
    examples: {
      yes: ['[一、]扩大开放', '[1、]修建货场。', '继续推进：[（2）]完善通道', '[①]扩大开放'],
      no: ['3、4月货运量增长', '一、二期工程开工', '全国（31省）'],
    },
  },
  {
    name: 'markup',
    type: 'code',
    purpose: 'signs of Markdown',
    cues: ['**', '##'],
    reach: 8,
    pattern: /\*{2,3}(?=[^*]|$)|^ {0,3}#{2,6}(?=[ \u4e00-\u9fff])/gu,
    examples: { yes: ['[##] 行情回顾'], no: ['#口岸#', '3*4'] },
  },
]
