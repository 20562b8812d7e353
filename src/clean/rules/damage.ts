import type { ZoneRule } from '../rule.ts'

/** How lost and doubled text shows. Conservative: what could be a word is left alone. */
export const damage: readonly ZoneRule[] = [
  {
    name: 'dropped-text',
    type: 'damage',
    purpose: 'a word that hangs in the air since what stood before or behind it was lost',
    cues: ['线线', '线个', '线座'],
    reach: 12,
    pattern:
      /[路铁]线线(?![路形上下条索缆段长网性材圈装团程])|(?<=线)线(?:[个座](?!别)|(?![路形上下条索缆段长网性材圈装团程个座]))|(?<=[\u4e00-\u9fff]{2})线座(?=[，,。])/gu,
    examples: {
      yes: ['2月15日，G217线[线个]项目开工', '设计时速100公里，[路线线]施工现场', '县道X05线[线]库区段恢复通行'],
      no: ['沿线个别路段拥堵', '线上线下同步', '一线座席三百个', '地铁5号线线路走向', '国道G30线线形平缓'],
    },
  },
  {
    name: 'lost-number',
    type: 'damage',
    purpose: 'a unit or a counted noun whose number was lost',
    cues: [
      '签约目',
      '引进目',
      '实施目',
      '开工目',
      '建成目',
      '竣工目',
      '落地目',
      '储备目',
      '全长',
      '达到',
      '约为',
      '达公里',
      '达平方',
      '达公顷',
      '达标箱',
      '达人次',
    ],
    reach: 10,
    pattern:
      /(?<=签约|引进|实施|开工|建成|竣工|落地|储备)目(?![标前的录光睹击测视力])|(?<=全长|达到?|约为)(?:公里|平方公里|平方米|公顷|标箱|人次)(?=[，。；])/gu,
    examples: {
      yes: ['两地共签约[目]，涉及农业', '管道全长[公里]，贯通三县', '全年旅客达到[人次]。'],
      no: ['全面实施目标管理', '引进目前急需的人才', '全长12公里，', '签约项目6个'],
    },
  },
  {
    name: 'broken-characters',
    type: 'damage',
    purpose: 'characters that a wrong decoding broke',
    cues: ['\ufffd', '锟斤拷', '烫烫烫', '屯屯屯', 'â€', 'Ã', '\ue000'],
    reach: 240,
    pattern: /[\ufffd\ue000-\uf8ff]{1,200}|(?:锟斤拷|烫烫烫|屯屯屯|â€|Ã[\u0080-\u00bf]){1,200}/gu,
    examples: { yes: ['突破办法是[\ufffd\ufffd]开花', '标题[锟斤拷锟斤拷]'], no: ['汤很烫，屯里人不怕'] },
  },
  {
    name: 'doubled-word',
    type: 'damage',
    purpose: 'a particle or a unit that stands twice',
    cues: ['的的', '元元', '吨吨', '%%', '列列'],
    reach: 8,
    pattern: /(?<!目)的的(?![确的士])|[亿万]元元(?![素件器气旦宵])|[万亿]吨吨|(?<=\d)%%|(?<=\d)列列(?!车)/gu,
    examples: {
      yes: ['口岸[的的]货运量', '投资3.5[亿元元]，用于', '达到115.6[万吨吨]', '增长5.2[%%]'],
      no: ['的的确确增长', '投资3亿元元件项目', '目的的实现'],
    },
  },
]
