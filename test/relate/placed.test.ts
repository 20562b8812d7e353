import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

/** The place of each row. */
const places = (text: string) => extract(sourceOf(text, '2024-03-05')).facts.map(({ place }) => place)

describe('the place of a row', () => {
  it('is the foreign state whose agency tells', () => {
    expect(places('韩国央行公布，一季度出口增长3%。')).toEqual(['KR'])
    expect(places('韩国某电子公司公布，一季度营收增长3%。')).not.toEqual(['CN'])
    expect(places('据印度尼西亚医院消息，患者已有12人。')).toEqual([null])
  })

  it('is the owner, though its name is read as part of a longer one', () => {
    expect(places('梁平县两所小学垮塌，4名学生死亡。')).toEqual(['500155', '500155'])
  })

  it('is what holds all of a list, whose places may be told from large to small', () => {
    expect(places('四川攀枝花仁和区和凉山州会理县的地震造成38人死亡。')).toEqual(['510000'])
    expect(places('四川攀枝花仁和区的地震造成38人死亡。')).toEqual(['510411'])
    expect(places('北京和上海浦东的展馆有展品300件。')).toEqual([null])
  })

  it('is no one of the states that a joint name is made of', () => {
    expect(places('中哈口岸通关3万人次。')).toEqual([null])
    expect(places('在新疆，中哈口岸通关3万人次。')).toEqual(['650000'])
    expect(places('哈萨克斯坦口岸通关3万人次。')).toEqual(['KZ'])
  })

  it('is not where something else happened then, nor what a paper is called after', () => {
    expect(places('在美国重启禁令当周，运营商在16个城市试点。')).toEqual([null])
    expect(places('在美国，运营商在16个城市试点。')).toEqual(['US'])
    expect(places('中国钢材网分析师称，新厂产能达100万吨。')).toEqual([null])
    expect(places('中国分析师称，新厂产能达100万吨。')).toEqual(['CN'])
  })

  it('is not what one end of a line, or a county that is called as both ends are, would say', () => {
    expect(places('贵南高铁全长482公里。')).toEqual([null])
    expect(places('京九铁路全长2300公里。')).toEqual([null])
    expect(places('港珠澳大桥全长55公里。')).toEqual([null])
    expect(places('京九铁路在河南省境内长150公里。')).toEqual(['410000'])
    expect(places('南京长江大桥全长4589米。')).toEqual(['320100'])
  })

  it('is that of the row before in the same sentence, of the same owner', () => {
    expect(places('韩国境内有病例6例。截至目前，该国有病例9例，死亡2例，3名病人住院。')).toEqual([
      'KR',
      'KR',
      'KR',
      'KR',
    ])
  })

  it('is what a short text is about, whose other places are inside or around it', () => {
    const text = '山东省青岛市今天发布消息。\n青岛市表示，有关部门已核实。\n部门确认，损毁车辆42部。'
    expect(places(text)).toEqual(['370200'])
    expect(places(text.replace('青岛市表示', '大连市表示'))).toEqual([null])
    expect(places(text.replace('表示', '表示，大家都这么说'.repeat(120)))).toEqual([null])
  })

  it('is the country spoken of for what is 国内 there, and a town though a slogan of it has the nation’s name', () => {
    expect(places('泰国出口增长3%，国内劳动力成本增长5%。')).toEqual(['TH', 'TH'])
    expect(places('泰国经济增长很快。国内劳动力成本不断攀升，导致增长率降至3%。').at(-1)).toBe('TH')
    expect(places('泰国出口增长3%，我国劳动力成本增长5%。')).toEqual(['TH', 'CN'])
    expect(places('浙江安吉有“中国竹乡”美誉，竹林有9万亩。')).toEqual(['330523'])
  })

  it('is not where a short text about another place was written', () => {
    expect(places('新华网太原3月5日电，晋城市政府发布消息。\n晋城市表示，损毁车辆42部。\n现场有4人。').at(-1)).toBe(
      '140500',
    )
  })

  it('is not China for 发展中国家', () => {
    expect(places('发展中国家消费的白奶中约51%是散装。')).toEqual([null])
  })

  it('is where an office was sent', () => {
    expect(places('联合国驻黎巴嫩办事处遭袭击，造成4人受伤。')).toEqual(['LB'])
  })

  it('is none in particular for the whole world', () => {
    expect(places('中国医药市场增长23%。全球医药市场增长6%。')).toEqual(['CN', null])
    expect(places('北京举办博览会。全球首届机器人大会有16个国家参加。')).toEqual(['110000'])
  })

  it('is not the one told of before where the owner’s name has another', () => {
    expect(places('小行星由北京的天文台发现。香港文化博物馆有展品300件。')).toEqual([null])
    expect(places('小行星由北京的天文台发现。某文化博物馆有展品300件。')).toEqual(['110000'])
  })

  it('fades where a long paragraph tells of other things', () => {
    const between = (n: number) => '大家都这么说。'.repeat(n)
    expect(places(`他去过北京。${between(3)}某店有面团5个。`)).toEqual(['110000'])
    expect(places(`他去过北京。${between(9)}某店有面团5个。`)).toEqual([null])
  })
})
