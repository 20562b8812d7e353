import { fromScan } from './recognizers.ts'

/** Percentages, shares and percentage points. */
export const percent = fromScan('percent', 'a percentage, a share or percentage points: 1.7%, 三成, 2.2个百分点', {
  yes: [['同比增长[1.7%]', { value: 1.7, unit: '%' }]],
  no: ['百分百努力'],
})
