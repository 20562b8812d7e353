import { describe, expect, it } from 'vitest'
import { type Candidate, duplicateGroups, similarityOf } from '../../src/batch/duplicates.ts'
import { packSignature, signatureOf, unpackSignature } from '../../src/batch/signature.ts'

const SENTENCES = [
  '今年前两个月，甲地口岸进出口货运量达到115.6万吨，比去年同期增长一成，通关时间继续压缩。',
  '海关介绍，下一步将增设查验通道，推动更多货物经铁路运输，让企业少跑路、少花钱、早收货。',
  '截至2月12日，口岸今年已开行中欧班列822列，同比增长5.2%，运送货物主要是机电产品和日用品。',
  '“订单排到了六月份。”当地一家物流公司的负责人说，公司今年新添了三十辆货车，还在招司机。',
  '口岸管委会表示，二期货场已经动工，建成后年吞吐能力可达300万吨，投资12.5亿元。',
  '业内人士认为，随着天气转暖，大宗商品的运输需求还会上升，口岸二季度有望再创新高。',
]
const STORY = SENTENCES.join('\n')

const candidate = (id: string, text: string, published: string | null = null): Candidate => ({
  id,
  signature: signatureOf(text, []),
  published,
})

/** The groups of texts as lists of their numbers. */
const groups = (...texts: readonly string[]) =>
  duplicateGroups(texts.map((text, i) => candidate(String(i), text))).map(({ members }) =>
    members.map(({ id }) => id).join(' '),
  )

describe('near-duplicates', () => {
  it.each([
    ['the same text', STORY],
    ['other punctuation and digits', STORY.replaceAll('，', ', ').replaceAll('。', '.').replaceAll('1', '１')],
    ['another title and source', `口岸货运迎来开门红\n${STORY}\n来源：某某日报`],
    ['a cut end', SENTENCES.slice(0, 4).join('\n')],
    ['a cut beginning', SENTENCES.slice(2).join('')],
    ['traditional script', STORY.replaceAll('货运', '貨運').replaceAll('铁路', '鐵路')],
  ])('are found with %s', (_name, text) => {
    expect(
      groups(STORY, '另一条新闻说，今年的冬麦长势良好，农户忙着浇水施肥，技术员下田指导，丰收在望。', text),
    ).toEqual(['0 2'])
  })

  it.each([
    [
      'a sentence in common',
      `${SENTENCES[0] ?? ''}${'乙地的情况则不同，那里的口岸去年才开通，货量还很小，道路也没有修好，司机要等上半天。'.repeat(1)}`,
    ],
    [
      'the same mould with other figures',
      STORY.replace('115.6', '98.3')
        .replace('822', '790')
        .replace('12日', '13日')
        .replace('300', '450')
        .replace('12.5', '14.2')
        .replace('5.2', '3.3'),
    ],
    ['nothing', ''],
  ])('are not what has %s', (_name, text) => {
    expect(groups(STORY, text)).toEqual([])
  })

  it('that have no story are none', () => {
    expect(groups('', '……', '')).toEqual([])
  })

  it('leave out what isn’t the story', () => {
    const text = `${STORY}转载请注明出处`
    const whole = signatureOf(STORY, [])
    expect(signatureOf(text, [{ start: STORY.length, end: text.length }])).toEqual(whole)
    expect(signatureOf(text, []).exact).not.toBe(whole.exact)
    expect(
      signatureOf(`a${STORY}`, [
        { start: 0, end: 1 },
        { start: 0, end: 1 },
      ]),
    ).toEqual(whole)
  })
})

describe('a group', () => {
  const cut = SENTENCES.slice(0, 5).join('')

  it('is represented by the longest story', () => {
    const [group] = duplicateGroups([candidate('a', cut), candidate('b', STORY)])
    expect(group).toMatchObject({ kind: 'near', representative: 'b', reason: 'It has the longest story.' })
    expect(group?.members.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(group?.members[0]?.similarity).toBeGreaterThan(0.6)
  })

  it('is represented by the first published of those that are equally long, else by the first read', () => {
    const [dated] = duplicateGroups([candidate('a', STORY, '2023-02-14'), candidate('b', STORY, '2023-02-13')])
    expect(dated).toMatchObject({ kind: 'exact', representative: 'b' })
    expect(dated?.reason).toContain('published first')
    const [plain] = duplicateGroups([candidate('a', STORY), candidate('b', STORY)])
    expect(plain).toMatchObject({ kind: 'exact', representative: 'a' })
    expect(plain?.reason).toContain('read first')
  })

  it('of thousands of equal articles is found in linear time', () => {
    const all = Array.from({ length: 20_000 }, (_, i) => ({
      ...candidate('x', ''),
      id: String(i),
      signature: SIGNATURE,
    }))
    expect(duplicateGroups(all)).toMatchObject([{ kind: 'exact', representative: '0' }])
  })
})

const SIGNATURE = signatureOf(STORY, [])

describe('a signature', () => {
  it('is as large for every text, and comes back from a file', () => {
    for (const text of ['', '口岸', STORY, STORY.repeat(100)]) {
      const signature = signatureOf(text, [])
      const packed = packSignature(signature)
      expect(packed).toHaveLength(448)
      expect(unpackSignature(packed)).toEqual(signature)
    }
  })

  it('tells how much wording is shared', () => {
    const half = signatureOf(SENTENCES.slice(0, 3).join(''), [])
    expect(similarityOf(SIGNATURE, half)).toBeGreaterThan(0.4)
    expect(similarityOf(SIGNATURE, half)).toBeLessThan(0.65)
  })
})
