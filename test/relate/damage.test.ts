import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const LINE = '2023年3月5日，某某公路收费站车流量达到2.7万辆。'
const DAMAGED = '2023年3月5日，G30线线个收费站车流量达到2.7万辆。'
/** The number stands in the very clause that lost text. */
const WITHIN = '2023年3月5日，G30线线个收费站完成改造项目12个。'

describe('damage', () => {
  it('is told, with its place', () => {
    const { messages } = extract(sourceOf(DAMAGED))
    const told = messages.filter((m) => m.rule === 'dropped-text')
    expect(told.map((m) => m.span && DAMAGED.slice(...m.span))).toEqual(['线个'])
  })

  it('makes the facts of its clause doubtful and says so', () => {
    const { facts } = extract(sourceOf(WITHIN))
    expect(facts.length).toBeGreaterThan(0)
    for (const fact of facts) {
      expect(fact.confidence).toBeLessThanOrEqual(0.4)
      expect(fact.why).toContain('damaged clause')
    }
  })

  it('is neither told nor doubted where there is none', () => {
    const { facts, messages } = extract(sourceOf(LINE))
    expect(messages.filter((m) => m.rule === 'dropped-text')).toEqual([])
    expect(facts.map((f) => f.why.includes('damaged clause'))).toEqual([false])
  })
})
