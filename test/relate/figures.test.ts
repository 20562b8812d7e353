import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const facts = (text: string) => extract(sourceOf(text, '2024-09-05')).facts

/** Each row as its value, whose metric it is, and the metric. */
const read = (text: string) => facts(text).map(({ value, subject, metric }) => [value, subject, metric])

describe('a number without a unit', () => {
  it.each([
    ['某平台注册用户突破900万。', [9_000_000, '某平台', '注册用户']],
    ['甲省60万贫困人口摆脱贫困。', [600_000, '甲省', '贫困人口']],
    ['乙公司积累了30多万学员。', [300_000, '乙公司', '学员']],
    ['甲国8月制造业PMI为51.2。', [51.2, '甲国', '制造业PMI']],
  ])('makes a row of what it measures or counts: %s', (text, row) => {
    expect(read(text)).toEqual([row])
    expect(facts(text)[0]?.unit).toBeNull()
  })

  it.each(['屏幕分辨率为1920×1080。', '14亿中国人民团结一心。', '每10万人口中有3名医生。', '比分为3比1。'])(
    'makes none in %s',
    (text) => {
      expect(facts(text).filter(({ unit }) => unit === null)).toEqual([])
    },
  )
})

describe('readings of an index', () => {
  const rows = facts('法国8月制造业PMI初值46.1，预期47，7月终值45；服务业PMI初值51，预期50.2。')

  it('are each of its own time and status', () => {
    expect(rows.map(({ value, time, status }) => [value, time, status])).toEqual([
      [46.1, '2024-08', 'actual'],
      [47, '2024-08', 'expected'],
      [45, '2024-07', 'actual'],
      [51, '2024-08', 'actual'],
      [50.2, '2024-08', 'expected'],
    ])
  })

  it('have the metric that they are readings of', () => {
    expect(rows.map(({ metric }) => metric)).toEqual([
      '制造业PMI初值',
      '制造业PMI初值',
      '制造业PMI终值',
      '服务业PMI初值',
      '服务业PMI初值',
    ])
  })
})
