import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { unitRows } from '../../src/recognize/number/units/index.ts'
import { fold } from '../../src/text/fold.ts'
import { placeNames, theGazetteer } from '../../src/text/gazetteer.ts'

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

describe.each(['t', 'tw', 'hk'])('in the traditional script (%s)', (to) => {
  const write = Converter({ from: 'cn', to })
  const lost = (names: Iterable<string>) => [...names].filter((name) => fold(write(name)) !== fold(name))

  it('units and currencies are the same to the lexicon', () => {
    const names = [...unitRows.units.map(({ surface }) => surface), ...unitRows.currencies.map(([name]) => name)]
    expect(names.length).toBeGreaterThan(500)
    expect(lost(names)).toEqual([])
  })

  it('names of places are the same to the gazetteer', () => {
    expect(lost(placeNames(theGazetteer()))).toEqual([])
  })
})
