import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const facts = (text: string) => extract(sourceOf(text, '2024-03-05')).facts

/** Each row as its anchor, whose metric it is, and the metric. */
const read = (text: string) =>
  facts(text).map(({ anchor, subject, metric }) => [text.slice(...anchor), subject, metric])

describe('whom a clause without an owner is of', () => {
  it.each([
    ['某某集团最新财报显示，2023年公司实现营收1643亿元。', ['1643亿元', '某某集团', '营收']],
    ['宏远实业有限公司负责人称，蔬菜出口量比去年增长3倍。', ['3倍', '宏远实业有限公司', '蔬菜出口量']],
    ['日兴汽车公司表示，大约有40家零部件厂商停工。', ['40家', null, '零部件厂商']],
    ['某某研究公司民调显示，86%的受访者表示担忧。', ['86%', '受访者', '表示担忧']],
    ['10月1日前将开通新航线2条。', ['2条', null, '新航线']],
    ['某港10月1日后新增泊位3个。', ['3个', '某港', '新增泊位']],
    ['午饭后10多名工人出现头晕。', ['10多名', null, '工人']],
    ['大会期间将举行48场论坛。', ['48场', '大会', '论坛']],
    ['本届进博会将举办94场活动。', ['94场', '本届进博会', '活动']],
    ['（记者王某）甲乙两厂工人已经复工，共计37名工人。', ['37名', '甲乙两厂工人', '工人']],
    ['2023年，华能控股的煤炭产量达到4886万吨。', ['4886万吨', '华能控股的煤炭', '产量']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is a name that stands where the owner of the same measure stood, for money too', () => {
    expect(read('甲集团去年煤炭收入80亿元，乙公司达65亿元，累计本息达3亿元。')).toEqual([
      ['80亿元', '甲集团', '煤炭收入'],
      ['65亿元', '乙公司', '煤炭收入'],
      ['3亿元', '乙公司', '本息'],
    ])
  })

  it('is that of the row before where another reading of it is told', () => {
    const rows = facts('第三季度，甲公司营收857亿美元，预期845亿美元，前值800亿美元；净利润214亿美元。')
    expect(rows.map(({ subject, metric, status }) => [subject, metric, status])).toEqual([
      ['甲公司', '营收', 'actual'],
      ['甲公司', '营收', 'expected'],
      ['甲公司', '营收', 'actual'],
      ['甲公司', '净利润', 'actual'],
    ])
  })
})

describe('whom the next sentence is of', () => {
  it.each([
    ['技术路线正在不断成熟。去年还建成3个球场。', ['3个', null, '建成球场']],
    ['甲集团去年搬入新址。如今设有12个车间。', ['12个', '甲集团', '车间']],
    ['石河子市正在改善学校条件。去年还建成3个球场。', ['3个', '石河子市', '建成球场']],
    ['这次博览会已经开幕。约有600家参展商到场。', ['600家', '这次博览会', '参展商']],
  ])('is a place or who can do much, nobody else, for what it counts: %s', (text, row) => {
    expect(read(text).at(-1)).toEqual(row)
  })
})

describe('what is counted at the head of a clause', () => {
  it('acts itself, unless a place or who can do much has it', () => {
    expect(read('保护工程稳步推进，6万件文物得到修复。')).toEqual([['6万件', null, '文物']])
    expect(read('湖南稳步推进保护工程，6万件文物得到修复。')).toEqual([['6万件', '湖南', '文物']])
  })

  it('is no topic of common nouns alone, a sentence later, that has the measure', () => {
    expect(read('投资策略正在调整。去年营收8亿元。')).toEqual([['8亿元', null, '营收']])
  })

  it('is measured by no word that only points or counts', () => {
    expect(read('他把头发分为三层。').map(([, , metric]) => metric)).toEqual([null])
    expect(read('预计该产业年复合增长率超过87%。').map(([, , metric]) => metric)).not.toContain('复合')
  })
})

describe('what a list of places has', () => {
  it('is what the words before it name, not what was counted last', () => {
    const text = '新增重症病例4例。新增确诊病例中，海口市2例、万宁市1例；重症病例中，三亚市1例。'
    expect(read(text).slice(1)).toEqual([
      ['2例', '海口市', '新增确诊病例'],
      ['1例', '万宁市', '新增确诊病例'],
      ['1例', '三亚市', '重症病例'],
    ])
  })

  it('is what was counted last in the same unit', () => {
    expect(read('全省确诊病例54例，涉及21个市。其中成都市7例、南充市6例。').slice(2)).toEqual([
      ['7例', '成都市', '确诊病例'],
      ['6例', '南充市', '确诊病例'],
    ])
  })

  it('is nothing that the sentence before counted, where its own has no name', () => {
    const text = '甘肃累计死亡病例2例。现有2例在医院治疗，其中兰州市1例、定西市1例。'
    expect(read(text).map(([, , metric]) => metric)).toEqual(['死亡病例', null, null, null])
  })

  it('is of each place alone, whatever list it ended before', () => {
    const text = '新增病例8例，其中襄阳市、孝感市各3例。全省累计病例67例，其中武汉市32例、孝感市35例。'
    expect(read(text).map(([, subject]) => subject)).toEqual([null, '襄阳市、孝感市', '全省', '武汉市', '孝感市'])
  })
})

describe('words that are nobody', () => {
  it.each([
    ['截至3月18日24时，重庆市无在院病人，累计死亡病例6例。', ['6例', '重庆市', '死亡病例']],
    ['全省报告病例105例，现均在医院治疗，疑似病例5例。', ['5例', '全省', '疑似病例']],
    ['学校荣获国家科学技术进步一等奖1项。', ['1项', '学校', '一等奖']],
    ['机构数据显示欧元区9月PMI降至49.6。', ['49.6', '欧元区', 'PMI']],
    ['海南首批5家免税店今天开业。', ['5家', '海南', '免税店']],
    ['新岭抽水蓄能电站总投资8亿元。电站投运后，年均发电5亿度。', ['5亿度', '新岭抽水蓄能电站', '年均发电']],
  ])('%s', (text, row) => {
    expect(read(text).at(-1)).toEqual(row)
  })
})

describe('whom a sentence behind the parts of another is of', () => {
  it('is the whole again, with its place', () => {
    const rows = facts('湖北省累计确诊331例，其中武汉市73例、黄石市7例。全省累计出院95例。')
    expect(rows.at(-1)).toMatchObject({ subject: '全省', place: '420000' })
    expect(read('某新区形成案例138个，其中外省首创70个。生产总值增长19.8%。').at(-1)).toEqual([
      '19.8%',
      '某新区',
      '生产总值',
    ])
  })

  it('is no office that the sentence before told of', () => {
    expect(read('水利部等部门正在编制规划。今后将对124处灌区实施改造。')).toEqual([['124处', null, '灌区']])
    expect(read('水利部等部门开展行动，检查灌区124处。')).toEqual([['124处', '水利部等部门', '检查灌区']])
  })

  it('is no measure, but may be what that measure is of', () => {
    expect(read('美国国债收益率走高，推动收益率达到5.047%。')).toEqual([['5.047%', '美国国债', '收益率']])
    expect(read('钢铁货运量有所增长，客运指数为89.1点。')).toEqual([['89.1点', null, '客运指数']])
  })

  it('is abroad where the whole country is another one', () => {
    expect(facts('哥斯达黎加有3个地形区。全国建立了35个国家公园。').map(({ place }) => place)).toEqual(['CR', 'CR'])
    expect(facts('全国建立了35个国家公园。').map(({ place }) => place)).toEqual(['CN'])
  })

  it('is no place or paper that a dateline names', () => {
    expect(read('本报西安十二月三十一日电 城市缺水，日供水量二点三万吨。')).toEqual([['二点三万吨', null, '日供水量']])
  })
})

describe('what is measured', () => {
  it.each([
    ['某国央行将基准利率下调25个基点至5%。', ['5%', '某国央行', '基准利率']],
    ['新馆建筑面积比老馆扩大5倍。', ['5倍', '新馆', '建筑面积']],
    ['某市贸易性价比提高5%。', ['5%', null, '某市贸易性价比']],
    ['某桥最大跨径介于500米和600米之间。', ['500米和600米', '某桥', '最大跨径']],
    ['甘肃全省累计组织6万人次农技人员下乡。', ['6万人次', '甘肃全省', '农技人员']],
    ['某站10个查验设施基本完备。', ['10个', '某站', '查验设施']],
    ['某公司每股收益1.4元。', ['1.4元', '某公司', '每股收益']],
    ['旅客发送量创下1966.1万人次的历史新高。', ['1966.1万人次', null, '旅客发送量']],
    ['9个优势产业组成体系。', ['9个', null, '优势产业']],
    ['7个未来产业组成体系。', ['7个', null, '未来产业']],
    ['某馆日均接待1.3万人次。', ['1.3万人次', '某馆', '日均接待']],
    ['暑期档票房有望突破百亿元。', ['百亿元', '暑期档', '票房']],
    ['上海海关验核申请单9万票。', ['9万票', '上海海关', '验核申请单']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })

  it('is shared by the places or kinds that a list names before it', () => {
    expect(read('山东、河北冬小麦种植面积分别为6000万亩、3300万亩。')).toEqual([
      ['6000万亩', '山东冬小麦', '种植面积'],
      ['3300万亩', '河北冬小麦', '种植面积'],
    ])
    expect(read('高技术制造业和装备制造业采购经理指数分别为51.9%和50.5%。')).toEqual([
      ['51.9%', '高技术制造业', '采购经理指数'],
      ['50.5%', '装备制造业', '采购经理指数'],
    ])
    expect(facts('山东、河北冬小麦种植面积分别为6000万亩、3300万亩。').map(({ place }) => place)).toEqual([
      '370000',
      '130000',
    ])
  })
})

describe('lists', () => {
  it('may stand in the clause before 分别, and are not cut inside words', () => {
    expect(
      read('全国造船完工量、新接订单量，分别达到3809万载重吨、6485万载重吨。').map(([, , metric]) => metric),
    ).toEqual(['全国造船完工量', '新接订单量'])
    expect(read('工具普及率和数控化率分别达到55.7%和75.1%。').map(([, , metric]) => metric)).toEqual([
      '工具普及率',
      '数控化率',
    ])
  })
})

describe('shares', () => {
  it.each([
    ['西部地区拥有全国72%的国土面积。', ['share', '西部地区', '国土面积', '全国国土面积']],
    ['该地原油产量8万桶，其中80%以上遭盗。', ['share', '该地原油', '产量', '产量']],
    ['客运规模相当于2019年同期的80%。', ['share', null, '客运规模', '2019年同期']],
    ['外贸集装箱占比首次超50%。', ['share', '外贸集装箱', '占比', null]],
    ['脂肪总量少于体重的17%。', ['share', '脂肪', '总量', '体重']],
  ])('%s', (text, row) => {
    const last = facts(text).at(-1)
    expect([last?.kind, last?.subject, last?.metric, last?.share_of]).toEqual(row)
  })
})

describe('when a value holds', () => {
  it('is the time that it rose to', () => {
    expect(facts('某省投入从2021年565亿元提升至2023年1024亿元。').map(({ time }) => time)).toEqual(['2023'])
  })
})

describe('a growth without a base', () => {
  it('has that of the same period, though another was told between', () => {
    const rows = facts('前7个月，出口30亿元，同比增长17%。7月，出口4亿元，同比增长9%。前7个月，进口增长21%。')
    expect(rows.at(-1)?.change[0]?.type).toBe('yoy')
    expect(facts('7月，出口4亿元，同比增长9%。前7个月，进口增长21%。').at(-1)?.change[0]?.type).toBe('other')
  })
})

describe('how prices move', () => {
  it('is of those who are named before the verb, and where it led to is the level', () => {
    const text = '甲市三大股指收涨，甲指涨1.2%报4100.5点，乙科技、丙快递跌逾3%。韩国综合指数跌0.5%，报900点。'
    expect(read(text)).toEqual([
      ['4100.5点', null, '甲指'],
      ['3%', null, '乙科技、丙快递'],
      ['900点', '韩国', '综合指数'],
    ])
    expect(facts(text).map(({ change }) => change.map(({ value, unit }) => `${String(value)}${unit}`))).toEqual([
      ['1.2%'],
      ['3%'],
      ['0.5%'],
    ])
  })

  it('is of the topic where a measure moves', () => {
    expect(read('甲市房产回暖，房价涨3%。')).toEqual([['3%', '甲市房产', '房价']])
    expect(read('甲市物价平稳，蔬菜同比涨3%。')).toEqual([['3%', null, '蔬菜']])
  })

  it('names bonds with their terms', () => {
    expect(read('10年期国债收益率涨2个基点报3.78%。')).toEqual([['3.78%', '10年期国债', '收益率']])
    expect(read('在10年期间减少了5亿元。').map(([, subject]) => subject)).toEqual([null])
  })
})
