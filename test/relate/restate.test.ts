import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

/** Which rows repeat which, by the text of their numbers and the running number of the other. */
const repeats = (text: string) => {
  const { facts } = extract(sourceOf(text, '2023-06-15'))
  return facts.map(({ anchor, restates }) => [text.slice(...anchor), restates?.replace(/^.*#/u, '') ?? null])
}

describe('a row that repeats another', () => {
  it('is the headline, where the body says the same', () => {
    expect(repeats('某口岸5月过货量115.6万吨\n2023年5月，某口岸过货量115.6万吨，同比增长3%。')).toEqual([
      ['115.6万吨', '2'],
      ['115.6万吨', null],
    ])
  })

  it('is the rounded one, where another gives the exact number', () => {
    expect(repeats('5月，某站验放班列超1600列。截至5月底，某站验放班列1620列。')).toEqual([
      ['1600列', '2'],
      ['1620列', null],
    ])
  })

  it('is the later one, where both say the same', () => {
    expect(repeats('2022年，某港吞吐量3000万吨。专家说，某港吞吐量3000万吨来之不易。')).toEqual([
      ['3000万吨', null],
      ['3000万吨', '1'],
    ])
  })

  it('may be a change as well', () => {
    expect(repeats('某市出口增长5.6%\n上半年，某市出口同比增长5.6%。')).toEqual([
      ['5.6%', '2'],
      ['5.6%', null],
    ])
  })
})

describe('no row repeats another', () => {
  it.each([
    ['of another time', '2021年，某港吞吐量3000万吨。2022年，某港吞吐量3000万吨。'],
    ['of another place', '上半年，广东省用电量300亿千瓦时。上半年，江苏省用电量300亿千瓦时。'],
    ['of another measure', '某县播种面积300万亩。某县林地300万亩。'],
    ['with another number', '某港吞吐量超3000万吨。某港吞吐量3900万吨。'],
    ['the other way', '某市出口同比增长5.6%。某市出口同比下降5.6%。'],
  ])('%s', (_what, text) => {
    const found = repeats(text)
    expect(found).toHaveLength(2)
    expect(found.map(([, restates]) => restates)).toEqual([null, null])
  })
})
