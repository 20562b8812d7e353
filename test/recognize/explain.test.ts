import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/index.ts'
import { explain } from '../../src/recognize/explain.ts'
import { segment } from '../../src/segment/index.ts'
import { sourceOf } from '../support.ts'

const explained = (text: string, part: string) => {
  const start = text.indexOf(part)
  return explain(segment(clean(sourceOf(text))), { start, end: start + part.length })
}

describe('explain', () => {
  it('names the rule that made a mention', () => {
    expect(explained('全年过货115.6万吨', '115.6')).toMatchObject([
      { text: '115.6万吨', rule: 'quantity', outcome: 'kept', reason: null },
    ])
  })

  it.each([
    ['沿G217线前行', '217', /code or a name/],
    ['大家统一行动，一次通过', '一行', /统一/],
    ['进入二级市场', '二级', /grade/],
    ['于2023年开通', '2023', /time rules/],
    ['参加211工程', '211', /counts nothing/],
  ])('says of %s why %s is no amount', (text, part, reason) => {
    const refused = explained(text, part).filter(({ outcome }) => outcome === 'refused')
    expect(refused.map((finding) => finding.reason).join('; ')).toMatch(reason)
  })
})
