import { fromScan } from './recognizers.ts'

/** Cardinals without a unit. */
export const cardinal = fromScan('number', 'a cardinal without a unit: 指数报1,080.13', {
  yes: [['指数报[1,080.13]', { value: 1080.13 }]],
  no: ['参加211工程'],
})
