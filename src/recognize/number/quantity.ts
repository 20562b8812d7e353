import { fromScan } from './recognizers.ts'

/** Numbers with a measure word or unit. */
export const quantity = fromScan('quantity', 'a number with its measure word or unit: 822列, 115.6万吨, 3—5人', {
  yes: [
    ['过货量[115.6万吨]', { value: 1_156_000, unit: '吨', ucum: 't', base: { value: 1_156_000_000, unit: 'kg' } }],
    ['已备案边民[1000余人]', { value: 1000, min: 1000, unit: '人', modifier: '余' }],
  ],
  no: ['列出清单', '张涛 摄', 'G217线'],
})
