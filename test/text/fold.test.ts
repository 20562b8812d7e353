import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'

describe('folding', () => {
  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length)
      }),
    )
  })

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it.each([
    ['３．２６亿元', '3.26亿元'],
    ['５５％', '55%'],
    ['Ａ１', 'A1'],
    ['８２，２２５．００元', '82,225.00元'],
    ['共５，１２个', '共5，12个'],
    ['貨運量一億噸', '货运量一亿吨'],
    ['⽇⽉', '日月'],
    ['3\u00a0月\u3000初', '3 月 初'],
    ['“三农”，（完）。', '“三农”，（完）。'],
    ['a\nb', 'a\nb'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})
