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
