import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const values = (text: string) =>
  extract(sourceOf(text, '2024-03-05')).facts.map(({ value, unit }) => `${value ?? ''}${unit ?? ''}`)

describe('what makes no row', () => {
  it.each([
    '甲公司的销量进入全国前五名。',
    '一段时间以来，夫妻两个人互相学习。',
    '甲某认为，是乙某调和了两人。',
    '展馆里有一座360度的海洋馆。',
    '大型拖拉机（万台）',
    '患者甲某，男，年龄69岁。',
  ])('%s', (text) => {
    expect(values(text)).toEqual([])
  })
})

describe('what makes a row', () => {
  it.each([
    ['事故造成两人死亡。', ['2人']],
    ['事故共有30人被困，两人获救。', ['30人', '2人']],
    ['这支队伍的平均年龄29岁。', ['29岁']],
    ['甲国将法定退休年龄从60岁提高至65岁。', ['65岁']],
    ['会议吸引千余名专家学者参加。', ['1000名']],
    ['品牌甲（１７．３４％）领先。', ['17.34%']],
  ])('%s', (text, rows) => {
    expect(values(text)).toEqual(rows)
  })
})
