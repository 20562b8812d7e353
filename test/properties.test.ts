import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Result } from '../src/model/result.ts'
import { extract } from '../src/pipeline.ts'
import { sourceOf } from './support.ts'

/** Pieces that rules react to, so that random texts reach deep into them. */
const PIECES = [
  '9',
  '1',
  '0',
  '.',
  ',',
  '，',
  '。',
  '、',
  '：',
  '；',
  '\n',
  '（',
  '）',
  '(',
  ')',
  '“',
  '”',
  '-',
  '—',
  '至',
  '~',
  '%',
  '年',
  '月',
  '日',
  '时',
  '分',
  '万',
  '亿',
  '千',
  '百',
  '十',
  '一',
  '二',
  '三',
  '两',
  '〇',
  '几',
  '数',
  '多',
  '余',
  '元',
  '美元',
  '吨',
  '列',
  '个',
  '人',
  '公里',
  '同比',
  '增长',
  '下降',
  '分别',
  '占',
  '由',
  '提升至',
  '截至',
  '今年以来',
  '去年同期',
  '目前',
  '霍尔果斯',
  '新疆',
  '口岸',
  '北京',
  '市',
  '县',
  '第',
  '每',
  '半',
  '又',
  '点',
  '负',
  '约',
  '超',
  '以上',
  '左右',
  '摄',
  '版权',
  '电话',
  'http://a.cn',
  'G217',
  '２',
  '％',
  '　',
  '\ud800',
  '\udc00',
  '😀',
  '据',
  '统计',
  '预计',
  '的',
  '和',
  '万吨',
  '货运量',
  '出口',
  '2023年',
  '2月12日',
  '3.5',
  '第一季度',
  '春节',
  '周一',
  '3天前',
]

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

describe('extract, on any text', () => {
  it('gives records that validate, in order, each with its own slice of the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(null, '2023-02-15', '2023-02', '2023'), (text, published) => {
        const result = extract(sourceOf(text, published))
        expect(Result.safeParse(result).error).toBeUndefined()
        for (const m of result.mentions) expect(text.slice(m.start, m.end)).toBe(m.text)
        for (const z of result.zones) expect(text.slice(z.start, z.end)).toBe(z.text)
        expect(result.mentions.map((m) => m.start)).toEqual(result.mentions.map((m) => m.start).sort((a, b) => a - b))
        const anchors = new Set(result.mentions.map((m) => `${m.start}-${m.end}`))
        for (const f of result.facts) {
          expect(anchors).toContain(`${f.anchor[0]}-${f.anchor[1]}`)
          expect(f.evidence[0]).toBeLessThanOrEqual(f.anchor[0])
          expect(f.evidence[1]).toBeGreaterThanOrEqual(f.anchor[1])
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('gives the same bytes the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(extract(sourceOf(text, '2023-02-15')))).toBe(
          JSON.stringify(extract(sourceOf(text, '2023-02-15'))),
        )
      }),
      { numRuns: 200 },
    )
  })
})
