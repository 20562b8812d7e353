import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

/** The status of each row. */
const statuses = (text: string, published = '2024-03-05') =>
  extract(sourceOf(text, published)).facts.map(({ status }) => status)

describe('the status of a row', () => {
  it.each([
    ['某省将新建大桥3座。', 'planned'],
    ['某省将组织实施40项工程。', 'planned'],
    ['某公司将募资12亿元。', 'planned'],
    ['某区将“集体”开工5个大型项目。', 'planned'],
    ['某部门近日将5类食品纳入许可管理。', 'actual'],
    ['某部门近日将液态食品5类纳入许可管理。', 'actual'],
    ['某州警方将近期抓获的1500余名嫌疑人押解到案。', 'actual'],
    ['某行将近期发放的30万元利息捐给学校。', 'actual'],
    ['某款手机售价将近2000元。', 'actual'],
  ])('tells 将 before what is done from 将 before what it is done with: %s', (text, status) => {
    expect(statuses(text)).toEqual([status])
  })

  it('is a plan where 将 brings an object forward for a time to come', () => {
    expect(statuses('今年，某国将基准利率提高2个百分点。')).toEqual(['planned'])
    expect(statuses('2022年，某国将基准利率提高2个百分点。')).toEqual(['actual'])
  })

  it.each([
    ['今年，某市出口目标是300亿元。', 'target'],
    ['某国赤字目标依然为2.4%。', 'target'],
    ['某军对仓库等目标实施打击，击落14架飞机。', 'actual'],
    ['某市为争取更大优惠，采购电脑20台。', 'actual'],
  ])('is a target only where one is set: %s', (text, status) => {
    expect(statuses(text)).toEqual([status])
  })

  it.each([
    ['某省计划改造小区500个。', 'planned'],
    ['检查组按计划完成31个县的核查。', 'actual'],
    ['西部计划累计招募50万名志愿者。', 'actual'],
    ['某行“超预期”加息，利率为0.25%。', 'actual'],
    ['某产品全年销量可能只有200万台。', 'expected'],
    ['有没有可能在两个县试点？', 'actual'],
    ['某馆落成。建成后的展馆占地50万平方米。', 'actual'],
    ['某馆建成后占地50万平方米。', 'planned'],
  ])('comes from the words that say so: %s', (text, status) => {
    expect(statuses(text)).toEqual([status])
  })

  it('is planned for a total investment that nothing says is spent', () => {
    expect(statuses('某电站今天开工，项目总投资91亿元，装机容量120万千瓦。')).toEqual(['planned', 'planned'])
    expect(statuses('某市国资累计投入1600亿元，带动项目总投资超5000亿元。')).toEqual(['actual', 'actual'])
    expect(statuses('总投资2100万元的扩建工程竣工。')).toEqual(['actual'])
  })

  it('ends where the clause tells of what has been', () => {
    expect(statuses('某省今年计划开工小区500个，前2个月开工300个。')).toEqual(['planned', 'actual'])
    expect(statuses('某公司计划保留500名员工——此前它有1100名员工。')).toEqual(['planned', 'actual'])
    expect(statuses('某省今年计划开工小区500个，惠及居民8万户。')).toEqual(['planned', 'planned'])
  })

  it('doesn’t come from a time that names a thing', () => {
    expect(statuses('原油10月合约涨2.78%。铜涨1.29%。')).toEqual(['actual', 'actual'])
    expect(statuses('2030年到期的债券收益率为3.5%。')).toEqual(['actual'])
  })
})
