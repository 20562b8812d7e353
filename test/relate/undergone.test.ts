import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

/** Each row as its anchor and its metric. */
const read = (text: string) =>
  extract(sourceOf(text, '2024-03-05')).facts.map(({ anchor, metric }) => [text.slice(...anchor), metric])

describe('what people who are counted do or undergo', () => {
  it.each([
    ['追踪密切接触者90人，尚有50人正在接受医学观察。', ['50人', '接受医学观察']],
    ['已有40人出院，20人留院治疗。', ['20人', '留院治疗']],
    ['火灾中多人受伤，其中3人经抢救无效死亡。', ['3人', '死亡']],
    ['某地确诊5例，其中2例已出院。', ['2例', '出院']],
    ['沉船造成7人死亡或失踪。', ['7人', '死亡或失踪']],
    ['袭击致26人死亡多国媒体报道。', ['26人', '死亡']],
    ['甲地一名81岁的男性患者死亡。', ['一名', '男性患者死亡']],
    ['事故导致一名矿工遇难。', ['一名', '矿工遇难']],
  ])('is what is measured: %s', (text, row) => {
    expect(read(text).at(-1)).toEqual(row)
  })

  it('is none where a noun is counted', () => {
    expect(read('新增2例死亡病例。')).toEqual([['2例', '新增死亡病例']])
  })
})

describe('a number and the same in another unit', () => {
  it('have one noun behind them', () => {
    expect(read('洪水造成80亿卢布（约合1.4亿美元）的经济损失。')).toEqual([
      ['80亿卢布', '经济损失'],
      ['1.4亿美元', '经济损失'],
    ])
  })

  it('measure the same', () => {
    expect(read('甲公司营收5亿日元（约合2400万元）。').map(([, metric]) => metric)).toEqual(['营收', '营收'])
  })
})

describe('a level behind the clause that says how it moved', () => {
  it.each([
    ['贸易逆差不断扩大，1997年达90亿美元。', ['90亿美元', '贸易逆差']],
    ['科研人员总数位居世界第一，2014年达到300万人。', ['300万人', '科研人员总数']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })
})

describe('nouns that begin with an adverb or hold a verb', () => {
  it.each([
    ['财政部发行3000亿元特别国债。', ['3000亿元', '特别国债']],
    ['会议确定了15个可持续发展目标。', ['15个', '可持续发展目标']],
    ['该国贡献了全球三分之一的风电新增容量。', ['三分之一', '风电新增容量']],
  ])('%s', (text, row) => {
    expect(read(text)).toEqual([row])
  })
})

describe('parts of what was measured', () => {
  it.each([
    ['全省新建道路900公里，其中高速公路200公里。', []],
    ['去年通车里程900公里，其中国道200公里，省道300公里。', ['国道', '省道']],
    ['全年出口玉米70万吨，其中出口日本20万吨。', []],
  ])('own its measure: %s', (text, owners) => {
    const rows = extract(sourceOf(text, '2024-03-05')).facts.slice(1)
    expect(rows.filter(({ metric }) => metric === '通车里程').map(({ subject }) => subject)).toEqual(owners)
  })

  it('are kinds in brackets', () => {
    expect(read('河北省确诊病例90例（重型8例、女性20例）。').map(([, metric]) => metric)).toEqual([
      '确诊病例',
      '重型',
      '女性',
    ])
  })

  it('have the measure of the whole that they are a share of', () => {
    expect(read('夏粮占全年粮食产量的四分之一。')).toEqual([['四分之一', '粮食产量']])
  })
})

describe('how fast a growth is', () => {
  it('is a measure of its own', () => {
    const facts = extract(sourceOf('甲市财政收入20亿元，同比增长3%，增幅比上月提高0.4个百分点。', '2024-03-05')).facts
    expect(facts.map(({ metric, change }) => [metric, change.map(({ type, value }) => [type, value])])).toEqual([
      ['财政收入', [['yoy', 3]]],
      ['财政收入增幅', [['mom', 0.4]]],
    ])
  })
})

describe('what is no row', () => {
  it.each(['会议强调两个目标。', '要实现两个根本性转变。', '冬季零下几十度。', '主要有三个原因。'])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('what the cut left before a measure', () => {
  it.each([
    ['目前追踪到密切接触者90人。', ['90人', '密切接触者']],
    ['他发表《甲乙》等学术论文20多篇。', ['20多篇', '学术论文']],
    ['甲公司投资建设年产30万吨的乙项目。', ['30万吨', '年产']],
    ['竹业平均每年保持30%的增长。', ['30%', '竹业']],
  ])('is left out: %s', (text, row) => {
    expect(read(text)).toEqual([row])
  })
})

describe('a word that points at the row before', () => {
  it('has its measure', () => {
    expect(read('印度市场需求达到50万台。到2026年，这一数字将突破70万台。').map(([, metric]) => metric)).toEqual([
      '市场需求',
      '市场需求',
    ])
  })
})
