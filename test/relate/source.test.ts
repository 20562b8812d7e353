import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/relate/source.ts'

const cases: readonly (readonly [string, string | null])[] = [
  ['据海关统计，出口增长3%。', '海关'],
  ['但王某在会上对记者表示，产量达到3万吨。', '王某'],
  ['甲公司昨日则表示，销量达到3万辆。', '甲公司'],
  ['李某接受媒体采访时举例说，有3家企业。', '李某'],
  ['陈某在工作报告中指出，全年完成30件。', '陈某'],
  ['也有业内人士称，价格上涨3%。', '业内人士'],
  ['某社区老人学习委员会表示，有3人参加。', '某社区老人学习委员会'],
  ['有关部门表示，投资3亿元。', '有关部门'],
  ['总经理张兴才表示，投资3亿元。', '总经理张兴才'],
  ['据不完全统计，共有3家。', null],
  ['他说，今年收了3吨。', null],
  ['俗话说，一年之计在于春。', null],
  ['某某技术中心（以下简称，中心）有3人。', null],
  ['更有甚者说，要交3000元。', null],
  ['这里不再多说，价格是300元。', null],
]

describe('who says so', () => {
  for (const [text, name] of cases)
    it(text, () => {
      expect(sourceOf(text)).toBe(name)
    })
})
