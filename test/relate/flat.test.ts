import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const changes = (text: string) =>
  extract(sourceOf(text, '2023-06-15')).facts.map(({ change }) =>
    change.map(({ type, direction, value, span }) => [type, direction, value, text.slice(...span)]),
  )

describe('持平', () => {
  it.each([
    ['2023年5月，某港货物吞吐量300万吨，与去年同期持平。', 'yoy'],
    ['5月份，某省用电量50亿千瓦时，同比基本持平。', 'yoy'],
    ['5月份，某市产量12万辆，环比持平。', 'mom'],
    ['5月份，某市失业率为5%，与上月基本持平。', 'mom'],
  ])('%s is a change without a number', (text, type) => {
    expect(changes(text)).toEqual([[[type, 'flat', null, '持平']]])
  })

  it('is none without a base, nor beside a change that has its number', () => {
    expect(changes('某市产量12万辆，供需持平。')).toEqual([[]])
    expect(changes('5月份，某市产量12万辆，同比增长3%，环比持平。')).toEqual([[['yoy', 'up', 3, '3%']]])
  })
})
