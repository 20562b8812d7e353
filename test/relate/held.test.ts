import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const facts = (text: string, published = '2024-03-05') => extract(sourceOf(text, published)).facts

/** The time of each row. */
const times = (text: string, published?: string) => facts(text, published).map(({ time }) => time)

describe('the time of a row', () => {
  it.each([
    ['3月2日0—24时，某省新增病例31例。', '2024-03-02'],
    ['截至3月2日24时，某省累计确诊病例100例。', '../2024-03-02'],
    ['截至3月2日8时，某省累计确诊病例100例。', '../2024-03-02T08:00'],
    ['3月2日下午，某市有12人受伤。', '2024-03-02'],
    ['3月2日下午2时，某市有12人受伤。', '2024-03-02T14:00'],
    ['3月1日深夜至2日凌晨，某市有12人受伤。', '2024-03-01/2024-03-02'],
  ])('names days, and hours only where hours are told: %s', (text, time) => {
    expect(times(text)).toEqual([time])
  })

  it('ends with the limit before what runs up to now', () => {
    const [row] = extract(sourceOf('截至3月2日，某口岸今年以来开行班列822列。', '2024-03-05')).facts
    expect(row?.time).toBe('2024-01-01/2024-03-02')
  })

  it('is a plan’s years, whichever way its quotes are turned', () => {
    expect(times('某业在’十一五’期间的需求量15.3万吨。')).toEqual(['2006/2010'])
    expect(times('某业在‘十一五’期间的需求量15.3万吨。')).toEqual(['2006/2010'])
  })

  it('is the stretch that two times make', () => {
    expect(times('预计今天（3月5日）起到7日，某地气温将下降8℃。')).toEqual(['2024-03-05/2024-03-07'])
    expect(times('3月5日，某地气温下降8℃，7日下降2℃。')).toEqual(['2024-03-05', '2024-03-07'])
  })

  it('is a limit also with 为止 behind it', () => {
    expect(times('到去年为止，共有71家企业加入联盟。')).toEqual(['../2023'])
    expect(times('到2017年年中的时候，某公司金融资产占到总资产的20%。')).toEqual(['2017-06'])
    expect(times('到2017年的3倍，某公司产值达20亿元。')).toEqual([null])
  })

  it('is not that of a thing that it only names', () => {
    expect(times('去年举办的展会上，甲省企业签约6亿元。')).toEqual([null])
    expect(times('去年，展会举办的地点在甲省，企业签约6亿元。')).toEqual(['2023'])
  })

  it('is not when someone said what will be', () => {
    expect(times('昨日，某分析师称，该公司将投资建设100万吨的项目。')).toEqual([null])
    expect(times('昨日，某分析师称，该公司产量为100万吨。')).toEqual(['2024-03-04'])
    expect(times('目前，某市需求量已达100亿元，预计年增长率将超30%。')).toEqual(['2024-03-05', null])
  })

  it('is the month, quarter or week before for what was read before', () => {
    expect(times('某国1月出口增长3%，预期2%，前值1%。')).toEqual(['2024-01', '2024-01', '2023-12'])
    expect(times('某国一季度出口增长3%，前值1%。')).toEqual(['2024-01/2024-03', '2023-10/2023-12'])
    expect(times('某国上周失业金人数为23万人，前值自22.7万人修正至22.8万人。')).toEqual([
      '2024-02-26/2024-03-03',
      '2024-02-19/2024-02-25',
    ])
    expect(times('某国去年出口增长3%，前值1%。')).toEqual(['2023', null])
  })

  it('is not how long something lasts', () => {
    expect(times('3月4日，某展会开幕，将持续到3月9日。参展企业超过1.1万家。')).toEqual(['2024-03-04'])
    expect(times('3月4日，某展会开幕，到3月9日，参展企业将超过1.1万家。')).toEqual(['2024-03-09'])
  })

  it('is not what a record is counted from', () => {
    expect(times('2月，某国通胀率为2.8%，为2020年以来最低，预期2.9%。')).toEqual(['2024-02', '2024-02'])
    expect(times('2月，某国通胀率为2.8%，2020年以来累计18%。')).toEqual(['2024-02', '2020/..'])
  })

  it('is the limit of a total, though the total is a property', () => {
    expect(times('截至2023年底，某省公路总里程达5000公里。')).toEqual(['../2023-12-31'])
    expect(times('2023年，某铁路开工，全长175公里。')).toEqual([null])
    expect(times('2023年，某省努力培养人才，人力资源总量达20万人。')).toEqual(['2023'])
  })
})

describe('a time of an earlier sentence', () => {
  it('holds for measures and shares behind it, through the paragraphs of a report', () => {
    expect(
      times('1至2月，某市进出口总值50亿元，增长3%。其中出口30亿元。\n某市对东盟进出口8亿元，同比增长7%。'),
    ).toEqual(['2024-01/2024-02', '2024-01/2024-02', '2024-01/2024-02'])
  })

  it('holds for what is compared in the next paragraph, if no value was told for it yet', () => {
    expect(times('1至2月，某国外贸持续向好。\n其中，某地区进出口9亿元，同比增长5%。')).toEqual(['2024-01/2024-02'])
    expect(times('1至2月，某国外贸持续向好。\n某地区有码头9个。')).toEqual([null])
  })

  it('holds for counts right behind it only', () => {
    expect(times('1至2月，某市新签项目3个。新增企业120家。')).toEqual(['2024-01/2024-02', '2024-01/2024-02'])
    expect(times('1至2月，某市新签项目3个。\n园区发展起制造业，落户企业达63家。')).toEqual(['2024-01/2024-02', null])
    expect(times('1至2月，某市出口总值30亿元。某港吞吐量20万吨，建成泊位9个。')).toEqual([
      '2024-01/2024-02',
      '2024-01/2024-02',
      '2024-01/2024-02',
    ])
    expect(times('2016年，某县迎来代表团参观。县里有3个车站。')).toEqual([null])
  })

  it('is not when what there is by now was counted', () => {
    expect(times('今年1月，某省退税30亿元。全省已建立流动站88个。')).toEqual(['2024-01', null])
    expect(times('截至1月底，某省退税30亿元。全省已建立流动站88个。')).toEqual(['../2024-01-31', '../2024-01-31'])
  })

  it('is not when a plan holds, once it is over', () => {
    expect(times('去年，某市利用外资30亿元。某市力争外贸总值达到80亿元。')).toEqual(['2023', null])
    expect(times('今年，某市利用外资30亿元。某市力争外贸总值达到80亿元。')).toEqual(['2024', '2024'])
  })

  it('is not when there is what is told without a plan, if it is yet to come', () => {
    expect(times('未来两年，每个城市将改造面积400万平方米。在这些城市中，每个项目可享受20元补贴。').at(-1)).toBeNull()
    expect(times('到2026年，某市产值将达30亿元。其中，某县产值将达5亿元。')).toEqual(['2026', '2026'])
  })

  it('is when a forecast of it was for', () => {
    expect(times('1月，某国出口总值增长3%。经济学家此前预期增长2%。')).toEqual(['2024-01', '2024-01'])
  })

  it('fades where sentences tell of other things', () => {
    const between = '当地风景优美。游客络绎不绝。人们谈天说地。大家很高兴。'
    expect(times(`1月，某市出口总值30亿元。${between}出口总值可观，达到5亿元。`).at(-1)).toBeNull()
  })

  it('does not hold where the sentence says itself, without a date, when something is', () => {
    expect(times('截至1月底，某业有企业71家。近年来，某业产值保持30%的增长。')).toEqual(['../2024-01-31', null])
    expect(times('3月4日，某机构发布报告。每年，该机构向80个国家提供援助。')).toEqual([null])
    expect(times('“十五五”时期，某省加快发展。将每年推动4000家企业转型。')).toEqual(['2026/2030'])
    expect(times('3月4日，某机构发布报告。连日来，大雪造成24人死亡。')).toEqual([null])
  })

  it('goes on behind 目前 for what is compared', () => {
    const text = '去年，某市新增公路2公里。目前，某市公路里程达9公里。'
    expect(times(`${text}客运量达3亿人次，比上年增长2%。货运量达4亿吨，与上年持平。`)).toEqual([
      '2023',
      '2024-03-05',
      '2023',
      '2023',
    ])
    expect(times(`${text}建成车站3个。`).at(-1)).toBe('2024-03-05')
  })

  it('goes on behind 其中, though it is yet to come', () => {
    expect(times('2026年，某国需求有望达到350亿升。其中，甲饮料消费上涨60%。')).toEqual(['2026', '2026'])
    expect(times('2026年，某国需求有望达到350亿升。甲饮料消费上涨60%。')).toEqual(['2026', null])
  })

  it('gives way to the day of the article, known or not', () => {
    expect(times('1月，某市出口总值30亿元。目前，某市进口总值5亿元。')).toEqual(['2024-01', '2024-03-05'])
  })
})
