import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const rows = (text: string) => extract(sourceOf(text, '2023-06-15')).facts
const surest = (text: string) => {
  const [fact] = rows(text)
  expect(fact).toBeDefined()
  return fact?.confidence ?? Number.NaN
}

describe('confidence', () => {
  it('is high where a measure, its owner, its time and its base are said in one sentence', () => {
    expect(surest('2023年5月，某口岸过货量115.6万吨，同比增长3.2%。')).toBeGreaterThanOrEqual(0.9)
  })

  it('falls with each thing that is left open', () => {
    const full = surest('2023年5月，某口岸过货量115.6万吨，同比增长3.2%。')
    const withoutChange = surest('2023年5月，某口岸过货量115.6万吨。')
    const withoutOwner = surest('2023年5月，过货量115.6万吨。')
    const withoutMetric = surest('2023年5月，达115.6万吨。')
    expect(full).toBeGreaterThan(withoutChange)
    expect(withoutChange).toBeGreaterThan(withoutOwner)
    expect(withoutOwner).toBeGreaterThan(withoutMetric)
  })

  it('is lower for what is carried from farther away', () => {
    const here = rows('5月，某口岸过货量115.6万吨，进口额3亿元。')[1]
    const before = rows('5月，某口岸过货量115.6万吨。进口额3亿元。')[1]
    expect(here?.why).toContain('subject of the sentence')
    expect(before?.why).toContain('subject of the paragraph')
    expect(before?.confidence).toBeLessThan(here?.confidence ?? 0)
  })

  it('is lower where the subject is carried and no time holds than where one does', () => {
    const timed = rows('2023年5月，某口岸过货量115.6万吨，进口额3亿元。')[1]
    const adrift = rows('某口岸过货量115.6万吨，进口额3亿元。')[1]
    expect(adrift?.subject).toBe(timed?.subject)
    expect(adrift?.confidence).toBeLessThan((timed?.confidence ?? 0) - 0.1)
  })

  it('is higher for a measure with its name than for what is only counted, and lower for a bare percentage', () => {
    const measure = surest('2023年5月，某口岸过货量115.6万吨。')
    const counted = surest('2023年5月，某口岸有115台吊机。')
    const percent = surest('2023年5月，某口岸通关率为98%。')
    expect(measure).toBeGreaterThan(counted)
    expect(measure).toBeGreaterThan(percent)
  })

  it('is lower for plans than for what has been', () => {
    expect(surest('某园区将引进企业30家。')).toBeLessThan(surest('某园区已引进企业30家。'))
  })

  it('stays between nothing and certainty, with two decimals', () => {
    for (const { confidence } of rows(
      '某地两次、3家、4%，全国共5个；某市出口3亿元，同比增长3%、环比增长2%，占全市的5%。',
    )) {
      expect(confidence).toBeGreaterThanOrEqual(0.05)
      expect(confidence).toBeLessThanOrEqual(0.95)
      expect(Math.round(confidence * 100) / 100).toBe(confidence)
    }
  })
})
