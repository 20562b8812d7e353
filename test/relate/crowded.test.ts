import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { sourceOf } from '../support.ts'

const relate = (text: string) => extract(sourceOf(text, '2023-06-15'))

describe('a clause of hundreds of amounts', () => {
  const crowd = relate(`全市共建桥梁12座。${'售3.5万吨'.repeat(501)}。`)

  it('makes no facts, and says so', () => {
    expect(crowd.facts.map(({ value }) => value)).toEqual([12])
    expect(crowd.messages.map(({ rule }) => rule)).toContain('crowded-clause')
    expect(crowd.messages.find(({ rule }) => rule === 'crowded-clause')?.span).toEqual([10, 11 + 501 * 6])
  })

  it('keeps its mentions', () => {
    expect(crowd.mentions.filter(({ kind }) => kind === 'quantity')).toHaveLength(502)
  })

  it('is told from a long list', () => {
    const list = relate(`分别售${'3.5万吨、'.repeat(40)}4万吨。`)
    expect(list.messages.filter(({ rule }) => rule === 'crowded-clause')).toEqual([])
    expect(list.facts.length).toBeGreaterThan(0)
  })
})
