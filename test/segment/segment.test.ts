import jieba from 'nodejieba'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/index.ts'
import { divide } from '../../src/segment/boundaries.ts'
import { segment } from '../../src/segment/index.ts'
import { sourceOf } from '../support.ts'

const cut = (text: string) => {
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  const { paragraphs, sentences, clauses } = divide(text)
  return {
    paragraphs: paragraphs.map(slice),
    sentences: sentences.map((s) => `${s.paragraph} ${slice(s)}`),
    clauses: clauses.map((c) => `${c.sentence} ${slice(c)}`),
  }
}

describe('divide', () => {
  it('keeps closing quotes with their sentence, and drops blank pieces and edges', () => {
    expect(cut('  “好！”他说，走吧。\n\u3000\n 全年1,080列；时间8:30')).toEqual({
      paragraphs: ['“好！”他说，走吧。', '全年1,080列；时间8:30'],
      sentences: ['0 “好！”', '0 他说，走吧。', '1 全年1,080列；时间8:30'],
      clauses: ['0 “好！”', '1 他说，', '1 走吧。', '2 全年1,080列；', '2 时间8:30'],
    })
  })

  it('takes several marks for one end', () => {
    expect(cut('真的？！……是。').sentences).toEqual(['0 真的？！', '0 ……是。'])
  })

  it('gives nothing for a blank text', () => {
    expect(cut(' \n\t\n')).toEqual({ paragraphs: [], sentences: [], clauses: [] })
  })
})

describe('tokens', () => {
  const text = '霍尔果斯口岸今年以来开行班列822列，过货量115.6万吨，更多货物一个个运抵，G217线𠮷林🚄通车。'
  const article = segment(clean(sourceOf(text)))

  it.each([{ start: 0, end: text.length }, ...article.clauses])('are jieba.tag’s own for %o', (span) => {
    const tokens = article.tokens(span).map(({ text: word, tag }) => ({ word, tag }))
    expect(tokens).toEqual(jieba.tag(article.folded.slice(span.start, span.end)))
  })

  it('lie end to end, and are cut once', () => {
    const tokens = article.tokens({ start: 3, end: 30 })
    expect(tokens[0]?.start).toBe(3)
    expect(tokens.at(-1)?.end).toBe(30)
    expect(tokens.slice(1).every((t, i) => t.start === tokens[i]?.end)).toBe(true)
    expect(article.tokens({ start: 3, end: 30 })).toBe(tokens)
  })
})
