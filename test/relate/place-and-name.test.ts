import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const facts = (text: string) => extract(sourceOf(text, '2024-03-05')).facts

/** Each row as its anchor, whose metric it is, and the metric. */
const read = (text: string) =>
  facts(text).map(({ anchor, subject, metric }) => [text.slice(...anchor), subject, metric])

describe('where a value holds', () => {
  it('is the country that the owner is named by, and not where things come from or go to', () => {
    expect(facts('货物运往在伊拉克的基地。叙利亚石油平均日产量8万桶。').map(({ place }) => place)).toEqual(['SY'])
    expect(facts('辽宁省汽车零件自欧盟进口3.1亿美元，自日本进口0.1亿美元。').map(({ place }) => place)).toEqual([
      '210000',
      '210000',
    ])
  })

  it('is where somebody struck, not where who did it is from', () => {
    expect(facts('美军对伊朗的空袭已造成4人死亡。').map(({ place }) => place)).toEqual(['IR'])
    expect(facts('美军对伊朗的出口造成4人死亡。').map(({ place }) => place)).toEqual(['US'])
  })

  it('is no place that only a word for something else holds', () => {
    expect(facts('全年日照时数2200小时，县高达94个。').map(({ place }) => place)).toEqual([null])
    expect(facts('中非合作论坛吸引94家企业。').map(({ place }) => place)).toEqual([null])
  })

  it('is that of the full name of what is new', () => {
    const rows = facts('广州新机场在佛山开工。新机场计划建94个机位。')
    expect(rows).toMatchObject([{ subject: '广州新机场', metric: '机位' }])
    expect(facts('广州老桥重修。新项目计划建94个机位。')).toMatchObject([{ subject: '新项目' }])
  })
})

describe('when a value holds that is yet to be', () => {
  it('is not the time that was told before what must be done first', () => {
    const times = (text: string) => facts(text).map(({ time }) => time)
    expect(times('某机场昨天开工。建成后，将满足年旅客吞吐量65万人次的需求。')).toEqual([null])
    expect(times('某机场预计2027年建成后，将满足年旅客吞吐量65万人次的需求。')).toEqual(['2027'])
    expect(times('某机场昨天建成后，旅客吞吐量达65人次。')).toEqual(['2024-03-04'])
  })
})

describe('things that a clause names', () => {
  it.each([
    ['四川成都至达州至重庆万州高铁，正线全长477公里。', ['477公里', '四川成都至达州至重庆万州高铁', '正线全长']],
    ['扎拉水电站全部投产后，每年可发出40亿千瓦时的清洁绿电。', ['40亿千瓦时', '扎拉水电站', '清洁绿电']],
    ['建成投产后，年产能达5万吨。', ['5万吨', null, '年产能']],
    ['今年，经中老铁路进出口货值超200亿元。', ['200亿元', '中老铁路', '进出口货值']],
    ['今年，经济总量超200亿元。', ['200亿元', null, '经济总量']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is not what is only the first of its kind', () => {
    expect(read('贵南高铁连接两地，正线全长482公里，是两地首条设计时速达350公里的。').at(-1)).toEqual([
      '350公里',
      '贵南高铁',
      '设计时速',
    ])
  })

  it('is what was counted right before, where it did what is told', () => {
    expect(read('截至3日8时，四川会理县6.1级地震共造成38人死亡。').at(-1)).toEqual(['38人', '地震', '死亡'])
    expect(read('会理县有4个项目，38人死亡。').at(-1)).toEqual(['38人', '会理县', '死亡'])
  })

  it('is another owner of the measure in its unit, though a share stands between', () => {
    const rows = read('全行业旅客运输量1.29亿人次，运输规模相当于2019年同期的80%。国内航线完成1.26亿人次。')
    expect(rows).toEqual([
      ['1.29亿人次', '全行业', '旅客运输量'],
      ['80%', '全行业', '运输规模'],
      ['1.26亿人次', '国内航线', '旅客运输量'],
    ])
  })

  it('is nobody who only describes', () => {
    expect(read('具有一定影响力的工业互联网平台超450家。')).toEqual([['450家', null, '工业互联网平台']])
    expect(read('这一袭击造成5人受轻伤。')).toEqual([['5人', null, '受轻伤']])
    expect(read('今天（6月10日）预计全社会流动量超2.06亿人次。')).toEqual([['2.06亿人次', '全社会', '流动量']])
  })

  it('is each of a list of places', () => {
    expect(read('全省新增出院447例，其中襄阳市、孝感市各3例。').at(-1)).toEqual(['3例', '襄阳市、孝感市', '新增出院'])
  })

  it('is that of the row before where an amount is told in other money', () => {
    expect(read('东京地铁计划筹资3196亿日元，约合22.4亿美元。').at(-1)).toEqual(['22.4亿美元', '东京地铁', '筹资'])
  })

  it('is a measure that the clause before is', () => {
    expect(read('月度新车销量，首次超过了汽车总销量的50%。')).toEqual([['50%', null, '月度新车销量']])
  })

  it('is no other owner where things of one kind are counted', () => {
    expect(read('日本新增确诊病例为1164787例，新增死亡病例达2059例。').at(-1)).toEqual(['2059例', '日本', '死亡病例'])
    expect(read('培育形成3个万亿级产业集群。')).toEqual([['3个', null, '万亿级产业集群']])
  })
})

describe('names and words that a rule must not cut', () => {
  it.each([
    ['兰新高铁兰州至西宁段全长250公里。', ['250公里', '兰新高铁兰州至西宁段', '全长']],
    ['形成300多项6G关键技术储备。', ['300多项', null, '6G关键技术储备']],
    ['辽宁省汽车零件自日本进口0.1亿美元。', ['0.1亿美元', '辽宁省汽车零件', '自日本进口']],
    ['我国已在119个医保统筹地区推行支付。', ['119个', '我国', '医保统筹地区']],
    ['中国为37个最不发达国家企业提供帮助。', ['37个', '中国', '最不发达国家企业']],
    ['罢工使124个政府部门无法运作。', ['124个', null, '政府部门']],
    ['360个地级以上城市实施改造。', ['360个', null, '地级以上城市']],
    ['境外采购商到会人数超6.9万人。', ['6.9万人', '境外采购商', '到会人数']],
    ['某军打击了130多个目标。', ['130多个', '某军', '目标']],
    ['硝酸铵产量增长，比重提升为7.3%。', ['7.3%', null, '比重']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('compares with a plan period in quotes, which is no time of its own', () => {
    const [row] = facts('核心产业增加值比“十三五”末增长73.8%。')
    expect(row).toMatchObject({ time: null, change: [{ type: 'since', direction: 'up', value: 73.8 }] })
  })

  it('leaves the measure to who has it where the best day is told of it', () => {
    expect(read('某口岸日均接发列车30列，最高日达41列。')).toEqual([
      ['30列', '某口岸', '日均接发列车'],
      ['41列', '某口岸', '最高日'],
    ])
  })
})

describe('what is no row or no time of its own', () => {
  it('is one unit of the currency that a rate is for', () => {
    expect(facts('汇率跌至161.74日元兑换1美元。').map(({ value }) => value)).toEqual([161.74])
    expect(facts('用2亿日元兑换了130万美元。').map(({ value }) => value)).toEqual([200_000_000, 1_300_000])
  })

  it('is the year in which something was founded', () => {
    expect(facts('该校成立于2004年9月，现有12个年级。').map(({ time }) => time)).toEqual([null])
    expect(facts('地震发生于2023年9月3日，造成12人受伤。').map(({ time }) => time)).toEqual(['2023-09-03'])
  })

  it('is a target that was reached', () => {
    expect(facts('工程实现重要节点目标，完工3700处。').map(({ status }) => status)).toEqual(['actual'])
    expect(facts('目标是完工3700处。').map(({ status }) => status)).toEqual(['target'])
  })
})
