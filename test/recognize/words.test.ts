import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/index.ts'
import { scan } from '../../src/recognize/number/scan.ts'
import { segment } from '../../src/segment/index.ts'
import { sourceOf } from '../support.ts'

/** The amounts of a text, and how many of its clauses were cut into words for them. */
function read(text: string) {
  const article = segment(clean(sourceOf(text)))
  let cuts = 0
  const tokens: typeof article.tokens = (span) => {
    cuts++
    return article.tokens(span)
  }
  const amounts = scan({ ...article, tokens }).map((amount) => amount.text)
  return { amounts, cuts }
}

describe('words around numerals', () => {
  it.each(['我们一起走进一些企业', '必须统一标准', '将进一步扩大开放', '都是一样的', '这是唯一选择', '十分重要'])(
    'knows the word in %s without cutting the clause',
    (text) => {
      expect(read(text)).toEqual({ amounts: [], cuts: 0 })
    },
  )

  it.each(['共有12个项目', '另一名船员获救', '三条出疆通道', '新一轮谈判'])('reads %s without cutting it', (text) => {
    const { amounts, cuts } = read(text)
    expect(amounts).toHaveLength(1)
    expect(cuts).toBe(0)
  })

  it('cuts the clause where another word may run across the edge', () => {
    expect(read('一定期存款').cuts).toBe(1)
    expect(read('系统一台就够').cuts).toBe(1)
  })
})
