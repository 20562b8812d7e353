import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

/** Each row as its anchor, metric and changes. */
const read = (text: string) =>
  extract(sourceOf(text, '2023-08-20')).facts.map(({ anchor, change }) => [
    text.slice(...anchor),
    ...change.map(({ type, direction, value, from, unit, base }) =>
      [type, direction, value ?? from ?? '', unit, base ?? ''].join(' ').trim(),
    ),
  ])

describe('phrasings of growth', () => {
  it.each([
    ['2023年7月，某市进口额3亿元，比上年增长5.3%。', ['3亿元', 'yoy up 5.3 % 2022-07']],
    ['今年前7个月，某市出口120亿元，增长1.2倍。', ['120亿元', 'other up 1.2 倍']],
    ['2022年，某市旅游收入300亿元，比2017年翻了一番。', ['300亿元', 'since up 1 倍 2017']],
    ['2022年，某市旅游收入300亿元，比2012年翻两番。', ['300亿元', 'since up 3 倍 2012']],
    ['2010年某港吞吐量3000万吨，比2009年增长12%。', ['3000万吨', 'yoy up 12 % 2009']],
    ['2023年上半年，某港吞吐量700万吨，较2019年同期增长19.3%。', ['700万吨', 'since up 19.3 % 2019-01/2019-06']],
    ['4月，失业率为5.2%，比上年同期下降0.9个百分点。', ['5.2%', 'yoy down 0.9 百分点 2022-04']],
    ['上半年，某公司净利润3亿元，同比扭亏为盈。', ['3亿元', 'yoy up']],
    ['某公司上半年亏损2亿元，同比减亏30%。', ['2亿元', 'yoy down 30 %']],
    ['2020年至2022年，某省增加值年均增长10.3%。', ['10.3%', 'cagr up 10.3 %']],
    ['某市第三季度生产总值环比增长0.8%。', ['0.8%', 'qoq up 0.8 %']],
    ['某市7月消费价格同比、环比均上涨0.5%。', ['0.5%', 'mom up 0.5 %', 'yoy up 0.5 %']],
    ['消费价格指数由上月下降0.1%转为上涨0.2%。', ['0.2%', 'other up 0.2 %']],
    ['2011年5月汽车产量同比下滑4.9%，至11万辆。', ['11万辆', 'yoy down 4.9 %']],
    ['新增贷款同比少增300亿元。', ['300亿元', 'yoy down 30000000000 元']],
    ['某口岸通关车辆由200辆增加到300辆。', ['300辆', 'from_to up 200 辆']],
    ['今年上半年产量70万辆，是去年同期的1.5倍。', ['70万辆', 'yoy up 0.5 倍 2022-01/2022-06']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is given to each of two measures said in one word', () => {
    expect(read('7月，汽车产销量分别为78万辆和72万辆，同比分别增长8%和7%。')).toEqual([
      ['78万辆', 'yoy up 8 %'],
      ['72万辆', 'yoy up 7 %'],
    ])
  })

  it('is another row where the clause names another time', () => {
    expect(read('某市出口先降后升，6月环比增长3.8%，7月环比增长2.1%。')).toEqual([
      ['3.8%', 'mom up 3.8 %'],
      ['2.1%', 'mom up 2.1 %'],
    ])
  })
})

describe('lists of owners', () => {
  const owners = (text: string) =>
    extract(sourceOf(text, '2023-08-20')).facts.map(({ subject, metric, place }) => [subject, metric, place])

  it('may run over clauses', () => {
    expect(owners('5月份，住宿和餐饮业，租赁业，批发和零售业生产指数同比分别增长9%、8%、7%。')).toEqual([
      ['住宿和餐饮业', '生产指数', null],
      ['租赁业', '生产指数', null],
      ['批发和零售业', '生产指数', null],
    ])
  })

  it('may have been said before, with what is done at each', () => {
    expect(owners('某集团将在哈密、吐鲁番两地分别建设光伏电站，投资分别是3亿元和2亿元。')).toEqual([
      ['哈密光伏电站', '投资', '650500'],
      ['吐鲁番光伏电站', '投资', '650400'],
    ])
  })

  it('may be partners of one trader', () => {
    expect(owners('前4个月，广西对越南、泰国进出口分别增长9%、6%。')).toEqual([
      ['广西', '对越南进出口', '450000'],
      ['广西', '对泰国进出口', '450000'],
    ])
  })
})
