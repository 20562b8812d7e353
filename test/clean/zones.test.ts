import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/index.ts'
import { zoneRules } from '../../src/clean/rules/index.ts'
import { sourceOf, unmark } from '../support.ts'

describe.each(zoneRules().map((r) => [r.name, r] as const))('%s', (name, rule) => {
  it.each(rule.examples.yes)('marks %s', (marked) => {
    const { text, start, end } = unmark(marked)
    const zones = clean(sourceOf(text)).zones.filter((z) => z.rule === name)
    expect(zones).toContainEqual({ type: rule.type, rule: name, start, end, text: text.slice(start, end) })
  })

  it.each(rule.examples.no)('leaves %s alone', (text) => {
    expect(clean(sourceOf(text)).zones.filter((z) => z.rule === name)).toEqual([])
  })
})

describe('repeats', () => {
  it('marks a line that stands twice', () => {
    const { zones } = clean(sourceOf('口岸货运量创新高记录\n今年以来货运繁忙。\n口岸货运量创新高记录'))
    expect(zones).toMatchObject([{ type: 'duplicate', rule: 'repeated-line', start: 21 }])
  })

  it('marks a line that repeats the title', () => {
    const { zones } = clean(sourceOf('某某口岸货运量创新高\n今年以来货运繁忙。', null, '某某口岸货运量创新高'))
    expect(zones).toMatchObject([{ type: 'duplicate', rule: 'repeated-title', start: 0, end: 10 }])
  })

  it('leaves the story to be read where it was given as its own title', () => {
    const story = `今年以来货运繁忙，${'口岸通关时间继续压缩，'.repeat(12)}企业受益。`
    expect(clean(sourceOf(story, null, story)).zones).toEqual([])
  })

  it('marks a caption that says what the next line says', () => {
    const { zones } = clean(
      sourceOf('3月5日，边民市场正式开业，客商云集。\n3月5日，边民市场正式开业，客商云集。李某 摄'),
    )
    expect(zones.map((z) => z.type)).toContain('caption')
  })
})

describe('a heading glued to its paragraph', () => {
  it.each(['[霍城县]霍城县有三个口岸。', '班列增多。[过货量]过货量达到300万吨。', '二、[过货量]过货量增长。'])(
    'is seen in %s',
    (marked) => {
      const { text, start, end } = unmark(marked)
      expect(clean(sourceOf(text)).zones).toContainEqual(
        expect.objectContaining({ type: 'duplicate', rule: 'glued-heading', start, end }),
      )
    },
  )
})

describe('damage without words of its own', () => {
  const damaged = (text: string) => clean(sourceOf(text)).zones.filter((z) => z.type === 'damage')

  it.each([
    ['设计时速100公里，霍城县[霍城县]段年底完工。', 'doubled-text'],
    ['今年口岸货运量[口岸货运量]达到300万吨。', 'doubled-text'],
    ['今年以来货运繁忙，口岸过货量已经达到[115]', 'cut-end'],
    ['今年以来货运繁忙，口岸过货量已经很大[，]\n', 'cut-end'],
  ])('is seen in %s', (marked, rule) => {
    const { text, start, end } = unmark(marked)
    expect(damaged(text)).toMatchObject([{ rule, start, end }])
  })

  it.each([
    '一小块一小块地铺开，一步一个脚印一步一个脚印。',
    '哈哈哈哈哈哈哈哈',
    '今年以来货运繁忙，口岸过货量已经达到115万吨',
    '今年以来货运繁忙，通关很快。',
    '电话：12345',
    '口岸，2023',
    '、',
    '',
  ])('is not seen in %s', (text) => {
    expect(damaged(text)).toEqual([])
  })
})
