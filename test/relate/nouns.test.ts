import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const facts = (text: string) => extract(sourceOf(text, '2024-03-05')).facts

/** Each row as its anchor, whose metric it is, and the metric. */
const read = (text: string) =>
  facts(text).map(({ anchor, subject, metric }) => [text.slice(...anchor), subject, metric])

describe('the noun that a number counts', () => {
  it.each([
    ['成都市引进5家高新技术企业。', ['5家', '成都市', '引进高新技术企业']],
    ['汉阴县开通3条长途线路。', ['3条', '汉阴县', '开通长途线路']],
    ['重庆公布了60个消费中心城市建设年度重点项目。', ['60个', '重庆', '消费中心城市建设年度重点项目']],
    ['年会召开，40多位专家参加。', ['40多位', '年会', '专家']],
    ['全长18公里的东山通道连接两岸。', ['18公里', '东山通道', '全长']],
    ['昨天，25公里长的东山通道被打通。', ['25公里', '东山通道', '长']],
    ['车祸后现场有6人逃生。', ['6人', null, '逃生']],
    ['省里出台8条具体措施。', ['8条', '省里', '具体措施']],
    ['山谷里传来两次强烈爆炸。', ['两次', '山谷', '强烈爆炸']],
    ['会议室里六名学徒一起唱歌。', ['六名', '会议室', '学徒']],
    ['村支书曾三次拜访老人。', ['三次', '村支书', '拜访老人']],
    ['组织方释放了5名法国被扣押人员。', ['5名', '组织方', '法国被扣押人员']],
    ['2月9日，全省新增死亡64例。', ['64例', '全省', '新增死亡']],
    ['2月9日，全省已解除观察300人。', ['300人', '全省', '解除观察']],
    ['全市建成12家先进级智慧车间。', ['12家', '全市', '建成先进级智慧车间']],
    ['甲公司收购乙公司51%股权。', ['51%', '甲公司', '股权']],
    ['截至1月30日，全省累计报告重症病例35例。', ['35例', '全省', '重症病例']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is no word that only leads to the number or compares', () => {
    expect(read('产量由2010年和2011年的20%和18%逐步下降到2012年的5%。').map(([, , metric]) => metric)).toEqual([
      '产量',
      '产量',
      '产量',
    ])
    expect(read('公司营收80亿元，与上一年的70亿元相比增长14%。').at(-1)).toEqual(['70亿元', '公司', '营收'])
  })

  it('is what a number that opens its clause is told to be', () => {
    expect(read('收治病人15名，其中3名为重症病人，2名为病人的密切接触者。').map(([, , metric]) => metric)).toEqual([
      '收治病人',
      '重症病人',
      '病人的密切接触者',
    ])
    expect(read('该项目投资30万元为自筹。').map(([, , metric]) => metric)).toEqual(['投资'])
  })

  it('is no rank, and no one who only tells', () => {
    expect(read('某队列第8位。')).toEqual([])
    expect(read('7位分析师平均预计，某公司营收20亿元。').map(([anchor]) => anchor)).toEqual(['20亿元'])
  })

  it('has a count without the mark of its item', () => {
    expect(facts('-某校屋顶坍塌，-20多名学生受伤。').map(({ value }) => value)).toEqual([20])
    expect(facts('某地气温降至-20℃。').map(({ value }) => value)).toEqual([-20])
  })
})

describe('who stands before a number', () => {
  it.each([
    ['海南省报告新型冠状病毒感染的肺炎新增确诊病例9例。', ['9例', '海南省', '新型冠状病毒感染的肺炎新增确诊病例']],
    ['台湾地区进口额30亿元。', ['30亿元', '台湾地区', '进口额']],
    ['江苏全力推进治理。目前，25个项目已开工。', ['25个', '江苏', '项目']],
    ['工厂将投产，届时将会形成50万吨钢板产能。', ['50万吨', '工厂', '钢板产能']],
    ['有关部门反复勘验，确认损毁车辆12部。', ['12部', null, '损毁车辆']],
    ['大会围绕科技如何赋能产业展开讨论，发布成果12项。', ['12项', '大会', '成果']],
    ['以军袭击某地，造成7人死亡。', ['7人', '以军', '死亡']],
    ['甲剧团此次演出12场。', ['12场', '甲剧团', '演出']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('owns what is described as a predicate', () => {
    expect(read('某铁路全长700公里，也是该省首条时速350公里的高铁。').map(([, subject]) => subject)).toEqual([
      '某铁路',
      '某铁路',
    ])
  })

  it('is no adjective that picks some of them', () => {
    expect(read('该灯的功率至少为1W，比较常见的有3W。').map(([, subject, metric]) => [subject, metric])).toEqual([
      ['该灯', '功率'],
      ['该灯', '功率'],
    ])
  })
})

describe('words at the edges of a phrase', () => {
  it.each([
    ['2023年，就业人数达到5万人。', ['5万人', null, '就业人数']],
    ['共享单车投放30万辆。', ['30万辆', null, '共享单车']],
    ['成都引进人才3万人。', ['3万人', '成都', '引进人才']],
    ['但丁雕像高3米。', ['3米', '但丁雕像', '高']],
    ['就完成投资3亿元。', ['3亿元', null, '投资']],
    ['甲型飞机最大起飞重量60吨。', ['60吨', '甲型飞机', '最大起飞重量']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })
})

describe('what is added or bettered', () => {
  it('is counted where its noun follows, and grows where it is compared', () => {
    expect(facts('成都增加20列列车。')).toMatchObject([
      { kind: 'level', subject: '成都', metric: '增加列车', change: [] },
    ])
    expect(facts('成都列车比上年增加20列。')).toMatchObject([{ kind: 'change', change: [{ value: 20 }] }])
    expect(facts('成都提升3万亩水田的产量。')).toMatchObject([{ kind: 'level', metric: '水田' }])
    expect(facts('成都产能提升3万吨。')).toMatchObject([{ kind: 'change', metric: '产能' }])
  })
})

describe('some of those told before', () => {
  it.each([
    ['某地企业中有84%涨价。', ['84%', '某地企业', '涨价']],
    ['游戏在公司收入中的占比降至50%。', ['50%', '游戏', '占比']],
    ['如今已有120余名会员。', ['120余名', null, '会员']],
    ['在此期间甲方移交10名被扣押人员。', ['10名', '甲方', '被扣押人员']],
    ['甲国平均日增死亡病例约360例。', ['360例', '甲国', '日增死亡病例']],
    ['两人已经离开，另6人被救出。', ['6人', null, '被救出']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('are counted by what they do', () => {
    expect(read('开展网络支付的有110家，开展收单业务的有61家。')).toEqual([
      ['110家', null, '开展网络支付'],
      ['61家', null, '开展收单业务'],
    ])
  })

  it('are no limit', () => {
    expect(read('脂肪超过10%为重度脂肪肝。').map(([, , metric]) => metric)).toEqual(['脂肪'])
  })

  it('are who stands out', () => {
    expect(read('专利分布最多的是电池领域，占比29.87%。').map(([, subject]) => subject)).toEqual(['电池领域'])
  })
})

describe('who does something with what is counted', () => {
  it.each([
    ['今年中央财政将安排2762亿元。', ['2762亿元', '中央财政', '安排']],
    ['海南下达补偿资金3亿元。', ['3亿元', '海南', '补偿资金']],
    ['二是常委会审议法律，通过草案24件。', ['24件', '常委会', '草案']],
    ['全国卫生总费用初步核算为905亿元。', ['905亿元', '全国', '卫生总费用']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('owns a part of what was counted, and no comparison does', () => {
    expect(read('大会收到298件议案，其中，代表团提出的26件。').at(-1)).toEqual(['26件', '代表团提出', '议案'])
    expect(read('甲厂销售手机47万台，不及分析师预期的50万台。').at(-1)?.[1]).not.toBe('不及分析师预期')
  })

  it('is of both measures of a list', () => {
    expect(read('灯泡产量和国内销量分别为8亿个和7亿个。')).toEqual([
      ['8亿个', '灯泡', '产量'],
      ['7亿个', '灯泡', '国内销量'],
    ])
  })
})

describe('marks and cut verbs before a number', () => {
  it.each([
    ['管理人共收到1760份申报材料。', ['1760份', '管理人', '申报材料']],
    ['（四）全国税收增收1000亿元。', ['1000亿元', '全国', '税收增收']],
    ['甲市完成软件(许可)采购金额91万元。', ['91万元', '甲市', '软件(许可)采购金额']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })
})

describe('who tells of others', () => {
  it.each([
    ['因此Insight认为液晶电视的产量达1亿台。', ['1亿台', '液晶电视', '产量']],
    ['晚报记者发现，空调价格上涨了20%。', ['20%', '空调', '价格']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('leaves out what is measured of a topic', () => {
    expect(read('这支队伍平均年龄只有25岁，17人中有14名党员。').at(-1)).toEqual(['14名', '这支队伍', '党员'])
  })
})
