import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const placesOf = (text: string) =>
  extract(sourceOf(text, '2023-02-15')).mentions.flatMap((m) =>
    m.kind === 'place' ? [`${m.text} ${m.code ?? '-'}`] : [],
  )

describe('places of one name', () => {
  it.each([
    ['吉林省今年扩种玉米，朝阳区建成两座粮库。', ['吉林省 220000', '朝阳区 220104']],
    ['朝阳区的地铁延伸了。', ['朝阳区 110105']],
    ['长春市朝阳区招工。几天之后，朝阳区的企业复工。', ['长春市 220100', '朝阳区 220104', '朝阳区 220104']],
    ['货车开往海东市民和、循化、化隆三县。', ['海东市 630200', '民和 630222', '循化 630225', '化隆 630224']],
    ['天津、河北的码头复工，天津河北区的也是。', ['天津 120000', '河北 130000', '天津 120000', '河北区 120105']],
    ['四川省攀枝花市仁和区降雨。', ['四川省 510000', '攀枝花市 510400', '仁和区 510411']],
    ['伊宁市、县共用一座水厂。', ['伊宁市 654002', '县 654021']],
    ['云南卧龙的茶厂复工，河南卧龙的也是。', ['云南 530000', '卧龙 -', '河南 410000', '卧龙 411303']],
  ])('are told apart in %s', (text, places) => {
    expect(placesOf(text)).toEqual(places)
  })

  it('keep their other codes', () => {
    const [place] = extract(sourceOf('鼓楼区举办灯会。')).mentions
    expect(place).toMatchObject({ alternatives: ['320302', '350102', '410204'], code: '320106' })
  })

  it('put what the gazetteer lacks into the place before it', () => {
    const village = extract(sourceOf('温宿县柳树泉村通了公路。')).mentions.at(-1)
    expect(village).toMatchObject({ code: null, path: ['新疆维吾尔自治区', '阿克苏地区', '温宿县', '柳树泉村'] })
  })
})

describe('facilities', () => {
  const facilitiesOf = (text: string) =>
    extract(sourceOf(text, '2023-02-15')).mentions.flatMap((m) =>
      m.kind === 'facility' ? [`${m.text} ${m.name} ${m.code ?? '-'}`] : [],
    )

  it.each([
    ['鄯善输油站检修完毕，该站恢复供电。', ['鄯善输油站 鄯善输油站 650421', '该站 鄯善输油站 650421']],
    ['该站恢复供电。', []],
    ['库车至沙雅公路开工。', ['库车至沙雅公路 库车至沙雅公路 652900']],
    ['两江新区成立以来招商不断。', ['两江新区 两江新区 -']],
  ])('of %s have a name and a code', (text, facilities) => {
    expect(facilitiesOf(text)).toEqual(facilities)
  })
})
