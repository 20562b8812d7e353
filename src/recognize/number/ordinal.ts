import { fromScan } from './recognizers.ts'

/** Ranks. */
export const ordinal = fromScan('ordinal', 'a rank: 第三, 第1000万件', {
  yes: [
    ['位居全国[第二]位', { value: 2 }],
    ['世界[第一]', { value: 1 }],
    ['迎来[第1000万]件包裹', { value: 10_000_000 }],
    ['[第十四]届', { value: 14 }],
    ['[第3]名', { value: 3 }],
    ['[第一百二十]家', { value: 120 }],
    ['[第250]次', { value: 250 }],
    ['[第两万]名', { value: 20_000 }],
    ['[第五]大航空港', { value: 5 }],
    ['[第一亿一千万]位', { value: 110_000_000 }],
  ],
  no: ['第三季度', '第一季', '第一时间', '第21世纪', '二等奖', '首次', '3家'],
})
