import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/index.ts'
import { sourceOf } from '../support.ts'

/** Starts of what the rules look for, without the end that would let them match, and what they find most often. */
const PIECES = [
  '{a:',
  '<a',
  '（来源：',
  '来源：甲',
  '。未经',
  '（记者',
  '#甲',
  '1-',
  'a.',
  '电话',
  '图为',
  '首页\n',
  '。张某 摄\n',
]

const SIZE = 200_000

describe('cleaning', () => {
  it.each(PIECES)('is linear in a text of %j', (piece) => {
    const text = piece.repeat(SIZE / piece.length)
    const began = process.cpuUsage()
    clean(sourceOf(text, null, '某某口岸货运量'))
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000)
  })
})
