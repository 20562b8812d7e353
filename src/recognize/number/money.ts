import { fromScan } from './recognizers.ts'

/** Amounts of money. */
export const money = fromScan('money', 'an amount of money: 29.14亿元, 港币2000万元, 3.5万元/吨', {
  yes: [['出口金额[29.14亿元]', { value: 2_914_000_000, currency: 'CNY', unit: '元' }]],
  no: ['公元前'],
})
