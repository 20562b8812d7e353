import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const facts = (text: string) => extract(sourceOf(text, '2024-03-05')).facts

/** Each row as its anchor, its kind, whose metric it is, and the metric. */
const read = (text: string) =>
  facts(text).map(({ anchor, kind, subject, metric }) => [text.slice(...anchor), kind, subject, metric])

describe('another base behind readings', () => {
  const rows = (text: string) =>
    extract(sourceOf(text, '2024-08-31')).facts.map(({ metric, time, change }) => [
      metric,
      time,
      ...change.map(({ type, value }) => `${type} ${value ?? ''}`),
    ])

  it('is of what they are readings of, and of its period', () => {
    expect(rows('甲国7月物价指数同比升2.6%，预期升2.7%，前值升2.5%；环比升0.2%，前值升0.1%。')).toEqual([
      ['物价指数', '2024-07', 'yoy 2.6'],
      ['物价指数', '2024-07', 'yoy 2.7'],
      ['物价指数', '2024-06', 'yoy 2.5'],
      ['物价指数', '2024-07', 'mom 0.2'],
      ['物价指数', '2024-06', 'mom 0.1'],
    ])
    expect(
      rows(
        '8月CPI初值同比升2.2%，7月终值升2.6%；环比升0.2%，7月终值持平。核心CPI初值同比升2.8%，7月终值升2.7%；环比升0.3%。',
      ),
    ).toEqual([
      ['CPI初值', '2024-08', 'yoy 2.2'],
      ['CPI终值', '2024-07', 'yoy 2.6'],
      ['CPI初值', '2024-08', 'mom 0.2'],
      ['核心CPI初值', '2024-08', 'yoy 2.8'],
      ['核心CPI终值', '2024-07', 'yoy 2.7'],
      ['核心CPI初值', '2024-08', 'mom 0.3'],
    ])
  })

  it('belongs to the level where that was told first', () => {
    expect(rows('甲国8月PMI为48，前值49，环比降2%。')[0]).toEqual(['PMI', '2024-08', 'mom 2'])
  })

  it('and 增 behind a measure or a reading is growth', () => {
    expect(rows('甲国8月失业人数增0.2万人，预期增1.6万人。')).toEqual([
      ['失业人数', '2024-08', 'other 2000'],
      ['失业人数', '2024-08', 'other 16000'],
    ])
  })
})

describe('a rate or an outlook that names itself', () => {
  it.each([
    ['该机构将法国经济增长预期上调至3.1%。', ['3.1%', 'level', '法国', '经济增长预期']],
    ['甲国机构将乙国经济增长预期上调至3.1%。', ['3.1%', 'level', '甲国机构', '乙国经济增长预期']],
    ['2023年，法国经济增速为-0.3%。', ['-0.3%', 'level', '法国', '经济增速']],
    ['2023年，法国经济同比增长0.3%。', ['0.3%', 'change', '法国', '经济']],
    ['2023年，法国进口额为3亿美元，增速为5%。', ['3亿美元', 'level', '法国', '进口额']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })
})

describe('what was expected of a value', () => {
  it('is a row of its own, of the same metric', () => {
    const rows = facts('上季度，甲公司营收达到62亿美元，每股收益2.9美元，高于分析师预期的61亿美元和2.7美元。')
    expect(rows.map(({ metric, value, status }) => [metric, value, status])).toEqual([
      ['营收', 6_200_000_000, 'actual'],
      ['每股收益', 2.9, 'actual'],
      ['营收', 6_100_000_000, 'expected'],
      ['每股收益', 2.7, 'expected'],
    ])
  })

  it('is a row of its own where the forecast is named behind it', () => {
    const rows = facts('法国经济预计增长0.7%，较之前0.9%的预测值有所下降。')
    expect(rows.map(({ change, status }) => [change.length, status])).toEqual([
      [1, 'expected'],
      [0, 'expected'],
    ])
  })

  it('is no base of a change, as an earlier value is', () => {
    const rows = facts('甲公司占比为36.5%，较2022年的36.3%有所提升。')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.change).toMatchObject([{ type: 'since', from: 36.3 }])
  })
})

describe('what is measured', () => {
  it.each([
    ['甲公司总市值降到1万亿美元。', ['1万亿美元', 'level', '甲公司', '总市值']],
    ['该货轮正式交付，型宽60米。', ['60米', 'level', '该货轮', '型宽']],
    ['该项目上网电价可能定为1.15元。', ['1.15元', 'level', '该项目', '上网电价']],
    ['甲公司市值蒸发70亿元。', ['70亿元', 'level', '甲公司', '市值蒸发']],
    ['甲县每年都会吸引100多名青年回乡。', ['100多名', 'level', '甲县', '青年']],
    ['该校覆盖率提升到了74%。', ['74%', 'level', '该校', '覆盖率']],
    ['苹果估计营收介于89-93亿美元。', ['89-93亿美元', 'range', '苹果', '营收']],
    ['推动收益率走高达到5.047%。', ['5.047%', 'level', null, '收益率']],
    ['世界银行预计2023年法国经济增长0.6%。', ['0.6%', 'change', '法国', '经济']],
    ['要减少20亿美元的贸易逆差。', ['20亿美元', 'change', null, '贸易逆差']],
    ['甲公司股价今年已经上涨25%。', ['25%', 'change', '甲公司', '股价']],
    ['8月，甲城新房（含商业）成交130套。', ['130套', 'level', '甲城新房', '成交']],
    ['“五一”档首日票房超1.6亿元。', ['1.6亿元', 'level', '“五一”档', '票房']],
    ['四财季甲公司营收达到79亿美元。', ['79亿美元', 'level', '甲公司', '营收']],
    ['甲国零售销售环比基本持平，为29亿加元。', ['29亿加元', 'level', null, '甲国零售销售']],
    ['经济学家此前预期核心销售环比增长0.6%。', ['0.6%', 'change', null, '核心销售']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is nothing in the scores of games', () => {
    expect(facts('甲队7胜3平积24分，乙队6胜2平2负。')).toEqual([])
    expect(read('考生平均得24分。')).toHaveLength(1)
  })
})

describe('whom and where a row is of', () => {
  it('is what someone thinks something of', () => {
    expect(read('该机构认为乙公司增长放缓，营收将降至3亿元。')).toEqual([['3亿元', 'level', '乙公司', '营收']])
  })

  it('is a company for what only companies have', () => {
    const rows = read('指标数据没有公布。另外，苹果营收达到62亿美元。')
    expect(rows).toEqual([['62亿美元', 'level', '苹果', '营收']])
  })

  it('is no one of another item of a list', () => {
    expect(read('1、甲城豪宅产品成交活跃。\n2、乙城出台新政，包括优化政策等17项措施。')[0]?.[2]).toBeNull()
  })

  it('is the country that the paragraph before told of', () => {
    const text = '加拿大4月零售销售月比上升0.3%。\n数据显示，4月家具销售月比增长3.2%。'
    expect(facts(text).map(({ place }) => place)).toEqual(['CA', 'CA'])
    expect(facts(text.replace('加拿大', '河北省')).map(({ place }) => place)).toEqual(['130000', null])
  })

  it.each([
    ['截止9月的一个季度，甲公司营收62亿美元。', '2023-07/2023-09'],
    ['截至2023年6月30日的六个月，甲公司营收62亿美元。', '2023-01/2023-06'],
    ['截至2024年1月底的三个月，甲公司营收62亿美元。', '2023-11/2024-01'],
    ['截至2023年6月30日，甲公司营收62亿美元。', '../2023-06-30'],
  ])('holds for the months that end with a day: %s', (text, time) => {
    expect(facts(text)[0]?.time).toBe(time)
  })

  it('holds for no time where the article has no date and a time leans on it', () => {
    const rows = extract(sourceOf('2月15日，某港运送旅客300人。今年以来，某港运送旅客5万人。', null)).facts
    expect(rows.map(({ time }) => time)).toEqual(['XXXX-02-15', null])
  })

  it('is expected where one clause of a forecast says what will be', () => {
    const rows = facts('预计4月1日到3日，南方地区将有降水过程，并伴有4—8℃降温。')
    expect(rows[0]?.status).toBe('expected')
    expect(facts('甲国威胁要征收15亿美元的关税。')[0]?.status).toBe('planned')
    expect(facts('甲国威胁乙国，征收了15亿美元的关税。')[0]?.status).toBe('actual')
  })

  it('holds at the time that an area is aimed at for', () => {
    expect(facts('到2025年，某省力争高标准农田面积超过3070万亩。')[0]?.time).toBe('2025')
    expect(facts('2022年，某湖治理完成，面积3070万亩。')[0]?.time).toBeNull()
  })
})
