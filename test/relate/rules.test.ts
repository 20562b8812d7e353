import { describe, expect, it } from 'vitest'
import { Fact } from '../../src/model/fact.ts'
import { extract } from '../../src/pipeline.ts'
import { rules } from '../../src/relate/rules/index.ts'
import { sourceOf, unmark } from '../support.ts'

const DATE = '2023-02-15'

it('gives each rule a name of its own', () => {
  expect(new Set(rules.map((r) => r.name)).size).toBe(rules.length)
})

describe.each(rules.map((r) => [r.name, r] as const))('%s', (name, rule) => {
  it.each(rule.examples.yes.map((e) => [e[0], e] as const))('reads %s', (_marked, [marked, fields]) => {
    const { text, start, end } = unmark(marked)
    const { facts } = extract(sourceOf(text, DATE))
    const found = facts.filter((f) => f.anchor[0] === start && f.anchor[1] === end)
    expect(found).toHaveLength(1)
    expect(found[0]?.why).toContain(name)
    expect(found[0]).toMatchObject(fields)
    expect(Fact.safeParse(found[0]).error).toBeUndefined()
  })

  it.each(rule.examples.no.map((text) => [text] as const))('leaves %s alone', (text) => {
    const { facts } = extract(sourceOf(text, DATE))
    expect(facts.filter((f) => f.why.includes(name))).toEqual([])
  })
})
