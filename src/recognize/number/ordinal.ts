import { fromScan } from './recognizers.ts'

/** Ranks. */
export const ordinal = fromScan('ordinal', 'a rank: 第三, 第1000万件', {
  yes: [['位居全国[第二]位', { value: 2 }]],
  no: ['第三季度'],
})
