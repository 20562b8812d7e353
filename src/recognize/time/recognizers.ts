import type { Recognizer } from '../recognizer.ts'
import { timesOf } from './families.ts'

const of = (name: string, purpose: string, examples: Recognizer['examples']): Recognizer => ({
  name,
  purpose,
  find: (article) => timesOf(article).filter((draft) => draft.rule === name),
  examples,
})

/** One recognizer for each family of time expressions. */
export const times: readonly Recognizer[] = [
  of('date', 'a date or part of the calendar: 2023年2月12日, 1月底, 前7个月, 1—10月, 今年以来', {
    yes: [
      ['截至[2月12日]', { edtf: '2023-02-12', implied: ['year'] }],
      ['[2023年1月底]，该站', { edtf: '2023-01-22/2023-01-31' }],
      ['截至[2023年1月底]，该站', { edtf: '2023-01-31' }],
      ['[今年以来]，口岸繁忙', { edtf: '2023-01-01/2023-02-15', type: 'period' }],
      ['[2022年]全年', { edtf: '2022', first: '2022-01-01', last: '2022-12-31' }],
      ['[二〇二三年二月]', { edtf: '2023-02' }],
      ['[1—10月]，民航', { edtf: '2022-01/2022-10' }],
      ['[今年前7个月]', { edtf: '2023-01/2023-07' }],
      ['[去年前三季度]', { edtf: '2022-01/2022-09' }],
      ['自[2010年]起', { edtf: '2010/..' }],
      ['[2020年到2025年]', { edtf: '2020/2025', type: 'period' }],
      ['[2月1日至5日]', { edtf: '2023-02-01/2023-02-05' }],
      ['[2月13日上午9时30分]', { edtf: '2023-02-13T09:30', type: 'time' }],
      ['[2023-02-12]', { edtf: '2023-02-12' }],
      ['[2023/2/12]', { edtf: '2023-02-12' }],
      ['[上月]', { edtf: '2023-01' }],
      ['[去年底]', { edtf: '2022-12' }],
      ['[今年一季度]', { edtf: '2023-01/2023-03' }],
      ['[1月中旬]', { edtf: '2023-01-11/2023-01-20' }],
      ['[98年]', { edtf: '1998' }],
      ['[今年上半年]', { edtf: '2023-01/2023-06' }],
      ['[2022半年]报显示', { edtf: '2022-01/2022-06' }],
      ['[首月]验放', { edtf: '2023-01' }],
    ],
    no: ['3月球车', '5日游', '上年纪的人', '三年级', '12个月'],
  }),
  of('day', 'a day counted from the reference: 今天, 昨晚, 当天', {
    yes: [
      ['[今天]发布', { edtf: '2023-02-15' }],
      ['[昨日]', { edtf: '2023-02-14' }],
      ['[明天上午10时]', { edtf: '2023-02-16T10' }],
      ['2月14日，市场开业。[当天]，客流很大', { edtf: '2023-02-14' }],
    ],
    no: ['后天性', '日前'],
  }),
  of('week', 'a week or weekday: 上周, 本周三, 周末', {
    yes: [
      ['[上周]', { edtf: '2023-02-06/2023-02-12' }],
      ['[本周三]', { edtf: '2023-02-15' }],
      ['[下周一]', { edtf: '2023-02-20' }],
    ],
    no: ['周边', '一周岁'],
  }),
  of('clock', 'a clock time without its day: 14:30, 上午9时', {
    yes: [['2月12日举行，[上午9时30分]开始', { edtf: '2023-02-12T09:30' }]],
    no: ['三点建议', '第一点'],
  }),
  of('count', 'a duration, or a period or point counted from the reference: 35个月, 过去五年, 3天前', {
    yes: [
      ['历时[35个月]', { duration: 'P35M', type: 'duration' }],
      ['连续[六年]', { duration: 'P6Y' }],
      ['[24小时]通关', { duration: 'PT24H' }],
      ['[一年半]', { duration: 'P1.5Y' }],
      ['过去[五年]', { edtf: '2018-02-15/2023-02-15', type: 'period' }],
      ['[3天前]', { edtf: '2023-02-12' }],
      ['还剩[3分31秒]', { duration: 'PT3M31S' }],
      ['[半年]', { duration: 'P6M' }],
    ],
    no: ['三年级', '2023年'],
  }),
  of('set', 'a recurring time: 每年, 每周三, 逐月', {
    yes: [
      ['[每年]500万吨', { set: 'P1Y', type: 'set' }],
      ['[每天]都有', { set: 'P1D' }],
    ],
    no: ['每吨'],
  }),
  of('vague', 'a time without a date: 目前, 近日, 近年来', {
    yes: [
      ['[目前]洽谈', { ref: 'PRESENT_REF', edtf: null }],
      ['[近年来]', { ref: 'PAST_REF' }],
      ['[日前]公布', { ref: 'PAST_REF' }],
    ],
    no: ['三日前', '过去了'],
  }),
  of('same-period', 'the same period of another year: 去年同期, 2019年同期', {
    yes: [
      ['1—10月完成5万吨，较[2019年同期]增长', { edtf: '2019-01/2019-10' }],
      ['2023年1月完成5万吨，比[去年同期]增长', { edtf: '2022-01' }],
    ],
    no: ['历史同期'],
  }),
  of('plan', 'the years of a five-year plan: “十四五”', {
    yes: [
      ['“[十四五]”期间', { edtf: '2021/2025', type: 'period' }],
      ['[十五五]时期', { edtf: '2026/2030' }],
    ],
    no: ['十四五个人'],
  }),
  of('century', 'a century or decade: 21世纪, 上世纪80年代', {
    yes: [
      ['[20世纪80年代]', { edtf: '1980/1989' }],
      ['[90年代]', { edtf: '1990/1999', implied: ['century'] }],
    ],
    no: [],
  }),
  of('season', 'a season or fiscal year: 18-19赛季, 2023财年', {
    yes: [['[18-19赛季]', { edtf: '2018/2019' }]],
    no: [],
  }),
  of('holiday', 'a festival or solar term: 春节, 今年国庆, 冬至', {
    yes: [
      ['[元旦]', { edtf: '2023-01-01' }],
      ['[今年春节]', { edtf: '2023-01-22' }],
      ['[去年国庆]', { edtf: '2022-10-01' }],
    ],
    no: ['下起小雪'],
  }),
]
