import type { ZoneRule } from '../rule.ts'

/** What an outlet, a scraper or a page puts around the story. */
export const furniture: readonly ZoneRule[] = [
  {
    name: 'copyright',
    type: 'boilerplate',
    purpose: 'a copyright or reprint notice',
    cues: ['版权', '转载', '授权', '网络蜘蛛', '注明出处'],
    pattern:
      /^[ 【[（(]*(?:版权声明|版权所有|声明|免责声明|特别声明|转载请注明|未经授权|本文由|凡本[网报站]|本[网站]注明)[^\n]{0,300}$|[^\n。！？]{0,60}(?:未经[^。\n]{0,12}授权|转载请注明|转载时请|禁止转载|不得转载|严禁转载|版权归[^。\n]{0,12}所有)[^\n。！？]{0,80}[。！？]?/gu,
    examples: {
      yes: ['[版权声明:本文收集于网络,如有不妥请联系删除]', '正文到此结束。[未经本站授权，不得转载。]'],
      no: ['企业登记版权五百件', '授权专利三百项'],
    },
  },
  {
    name: 'disclaimer',
    type: 'boilerplate',
    purpose: 'a disclaimer or a warning of risk',
    cues: ['免责', '风险提示', '仅代表', '不代表', '仅供参考', '不构成', '据此操作', '投资有风险'],
    pattern:
      /[^\n。！？]{0,60}(?:风险提示[：:]|免责声明|仅代表(?:作者|本人)|不代表本|仅供参考|不构成(?:任何)?投资|据此操作|投资有风险)[^\n。！？]{0,120}[。！？]?/gu,
    examples: {
      yes: ['[本文仅代表作者个人观点。]', '行情如上。[以上内容仅供参考，不构成投资建议。]'],
      no: ['他代表公司签字'],
    },
  },
  {
    name: 'call',
    type: 'boilerplate',
    purpose: 'a call to follow, scan, click or share',
    cues: [
      '公众号',
      '扫码',
      '扫一扫',
      '二维码',
      '阅读原文',
      '查看原文',
      '点击',
      '客户端',
      '分享到',
      '关注我们',
      '下载APP',
    ],
    pattern:
      /[^\n。！？]{0,40}(?:扫码(?:关注|下载)|扫一扫|长按[^。\n]{0,6}二维码|阅读原文|查看原文|点击(?:阅读|查看|下载|进入|此处|这里|图片)|关注[^。\n]{0,14}公众号|微信公众号[：:（(]|分享到[：:]?|下载[^。\n]{0,8}客户端)[^\n。！？]{0,60}[。！？]?/gu,
    examples: { yes: ['[扫码关注本报公众号]', '[点击查看更多内容]'], no: ['口岸启用二维码通关', '点击量达三万次'] },
  },
  {
    name: 'tools',
    type: 'boilerplate',
    purpose: "a page's own tools: font size, print, share",
    cues: ['字号', '打印', '大 中 小', '字体', '浏览次数', '点击数', '阅读次数'],
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
    pattern:
      /^[ 【[]*(?:相关阅读|相关新闻|延伸阅读|推荐阅读|更多精彩|热门推荐|上一篇|下一篇|相关链接)[ 】\]]*(?:[：:][^\n]{0,120})?$/gu,
    examples: { yes: ['[相关阅读：口岸迎来客流高峰]'], no: ['推荐阅读的书目有十种'] },
  },
  {
    name: 'code-residue',
    type: 'boilerplate',
    purpose: 'CSS, JavaScript or HTML that a scraper left',
    cues: ['{', 'function', 'var ', '</', '&nbsp;', 'http-equiv'],
    pattern:
      /^[^\n\u4e00-\u9fff]{0,200}(?:\{[^\n\u4e00-\u9fff]{0,200}[:;][^\n\u4e00-\u9fff]{0,200}\}?|function ?\([^\n]{0,200}|\bvar [A-Za-z_$][^\n]{0,200}|<\/?[a-z][^\n>]{0,100}>)[^\n]{0,200}$/gu,
    examples: {
      yes: ['[.box p{margin:0 20px;color:#333}]', '[var code = new QRCode(el, 3)]'],
      no: ['设A、B两组{各三十人}参赛'],
    },
  },
  {
    name: 'editor',
    type: 'editor',
    purpose: 'the line that names the editor',
    cues: ['编辑', '责编', '审核', '校对', '监制', '审校'],
    pattern:
      /(?<zone>[（(【[]?(?:责任编辑|实习编辑|本期编辑|网络编辑|编辑|责编|审核|校对|监制|审校|值班编辑) ?[：:丨|/] ?[^\n。，]{1,30}[）)】\]]?)$/gu,
    examples: { yes: ['口岸繁忙。[责任编辑：赵一航]', '[编辑：甲乙]'], no: ['编辑部设在乌鲁木齐'] },
  },
  {
    name: 'byline',
    type: 'byline',
    purpose: 'the reporter in brackets, or on a line of its own',
    cues: ['记者', '通讯员', '作者', '文/', '文｜', '摄影'],
    pattern:
      /[（(](?:本报|本网|新华社|央视|中新社|总台)?(?:特约|实习|驻[^）)\n]{1,6})?(?:记者|通讯员)[^）)\n]{1,30}[）)]|^ *(?:[■□●]|本报|本网|新华社|全媒体|总台|央视)?(?:特约|首席|见习)?(?:记者|通讯员|作者)[ ：:/]?[ \u4e00-\u9fff、·]{2,24}$/gu,
    examples: {
      yes: ['货运量增长[（记者李云 王海）]。', '[本报记者 李云]'],
      no: ['记者在现场看到，车流不断', '（作者为该校教授）'],
    },
  },
  {
    name: 'source',
    type: 'source',
    purpose: 'the line that names the source',
    cues: ['来源', '转自', '原标题', '稿件'],
    pattern:
      /(?<zone>[（(【]?(?:稿件来源|文章来源|信息来源|图片来源|来源|转自|原标题) ?[：:] ?[^\n。]{1,40}[）)】]?)(?=$|。)/gu,
    examples: { yes: ['全年增长。[来源：某某日报]', '[原标题：口岸迎来开门红]'], no: ['货物来源地达三十个'] },
  },
  {
    name: 'credit',
    type: 'credit',
    purpose: 'who took or provided a picture',
    cues: ['摄', '供图', '资料图', '视觉中国', '图源', '制图'],
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
    pattern: /[（(](?:完|全文完|本文完|END)[）)]/gu,
    examples: { yes: ['增长明显。[（完）]'], no: ['工程已完工'] },
  },
  {
    name: 'photo-counter',
    type: 'code',
    purpose: "the counter of a slide show's picture",
    cues: ['/'],
    pattern: /^ *(?<zone>\d{1,2}\/\d{1,2})(?= ?[\u4e00-\u9fff（(]|$)(?!月|日)/gu,
    examples: { yes: ['[1/8]市场内景'], no: ['约1/3的企业', '1/2日'] },
  },
]
