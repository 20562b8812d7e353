import type { ZoneRule } from '../rule.ts'

/** How codes in brackets begin. */
const BRACKETED = Array.from('0123456789SHNn上深港代股证').flatMap((first) => [`（${first}`, `(${first}`])

/** Digits that are no amounts. */
export const masks: readonly ZoneRule[] = [
  {
    name: 'url',
    type: 'url',
    purpose: 'a web address',
    cues: ['http', 'www.', '.com', '.cn', '.net', '.org'],
    reach: 320,
    pattern:
      /(?<![A-Za-z0-9])(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'*+,;=%]{3,300}|(?<![A-Za-z0-9\-.@])[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){0,3}\.(?:com|cn|net|org|gov)(?![A-Za-z0-9])(?:\/[\w\-./?=&%#]{0,200})?/gu,
    examples: { yes: ['见[https://www.example.cn/a/2023-02-12.html]', '登录[www.12306.cn]'], no: ['Node.js框架'] },
  },
  {
    name: 'mail',
    type: 'url',
    purpose: 'a mail address',
    cues: ['@'],
    reach: 140,
    pattern: /(?<![\w.-])[\w.-]{1,64}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){1,3}/gu,
    examples: { yes: ['投稿至[news2023@example.com]'], no: ['@某人'] },
  },
  {
    name: 'phone',
    type: 'phone',
    purpose: 'a phone number',
    cues: ['400', '800', '(0', '（0', '-', '13', '14', '15', '16', '17', '18', '19'],
    reach: 32,
    pattern:
      /(?<![\d.,-])(?:(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3})[- ]?\d{7,8}(?:-\d{1,5})?|[48]00[- ]?\d{3,4}[- ]?\d{3,4}|1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?![\d.,万亿元%])/gu,
    examples: {
      yes: ['电话：[0991-1234567]', '请联系我们 [400-0123-021]', '手机[13912345678]'],
      no: ['投资1391万元', '总产值13912345678元'],
    },
  },
  {
    name: 'hotline',
    type: 'phone',
    purpose: 'a number that is called a phone, a hotline or a fax',
    cues: ['电话', '热线', '手机号', '手机：', '手机:', '传真', '拨打', '寻呼'],
    reach: 48,
    pattern:
      /(?:(?:电话|热线|手机号码?|传真|寻呼|拨打)(?:号码|电话|热线)?(?:为|是)?[：: “"]{0,3}|手机[：:] ?)(?<zone>\d{3,12}(?:-\d{3,8})?)(?![\d.,万亿千百个元美余多家人次部台条款年月日%-])/gu,
    examples: {
      yes: ['拨打[12345]热线', '寻呼：[64365556]', '服务电话为[96533]'],
      no: ['电话用户增至300万', '手机售价2699元', '手机品牌；2019年', '拨打电话300次'],
    },
  },
  {
    name: 'contact',
    type: 'phone',
    purpose: 'a QQ or WeChat number, a postcode, the number of a licence',
    cues: ['QQ', '微信', '邮编', '邮政编码', 'ID', '编号', '证号', '许可证', '备案'],
    reach: 48,
    pattern:
      /(?:QQ群?|微信号?|邮编|邮政编码|编号|证号|许可证|备案号?|ID)[^\d\nA-Za-z]{0,6}(?<zone>[A-Za-z]{0,6}\d{5,20})(?![\d.,万亿元])/gu,
    examples: { yes: ['QQ群：[123456789]', '邮编[830000]'], no: ['微信用户12亿', '发放许可证12345.6万元'] },
  },
  {
    name: 'stock',
    type: 'code',
    purpose: 'a stock or fund code',
    cues: [...BRACKETED, '.SH', '.SZ', '.HK', '.BJ', '.OC'],
    reach: 32,
    pattern:
      /[（(](?:(?:SH|SZ|HK|NASDAQ|Nasdaq|NYSE|上交所|深交所|港交所|代码|股票代码|证券代码)[：: ]{0,2})?(?:\d{6}|0\d{4}|\d{4}(?=\.HK))(?:\.(?:SH|SZ|HK|BJ|OC))?(?:，[^）)\n]{0,12})?[）)]|(?<!\d)\d{4,6}\.(?:SH|SZ|HK|BJ|OC)(?![A-Za-z])/gu,
    examples: {
      yes: ['某某股份[（600519.SH）]发布公告', '交通银行[(601328)]', '看好[300104.SZ]'],
      no: ['（2023年）', '（100.5万元）'],
    },
  },
  {
    name: 'tag',
    type: 'code',
    purpose: 'a topic or handle of a microblog',
    cues: ['#', '@'],
    reach: 40,
    pattern:
      /#[^#\n，。；]{2,30}#|(?<![A-Za-z0-9])@(?:(?!近日|表示|透露|发文|称)[\u4e00-\u9fff\w-]){2,20}(?=[ ：:，。）)】称]|近日|表示|透露|发文|$)/gu,
    examples: {
      yes: ['[#全国新增3例#]', '据[@某某发布]】', '网友[@某某]近日表示，'],
      no: ['C#语言', '#某某联系在一起，就像#某某'],
    },
  },
]
