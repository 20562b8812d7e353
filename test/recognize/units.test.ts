import { describe, expect, it } from 'vitest'
import { readSeries } from '../../src/recognize/number/series.ts'
import { theUnits, unitRows } from '../../src/recognize/number/units/index.ts'
import { currencyBefore, unitAt, unitTable } from '../../src/recognize/number/units/table.ts'
import type { Unit } from '../../src/recognize/number/units/unit.ts'

const own = (surface: string, fields: Partial<Unit> = {}): Unit => ({
  surface,
  class: 'count',
  ucum: null,
  factor: null,
  base: null,
  currency: null,
  careful: false,
  fixed: false,
  ...fields,
})

describe('a table of units', () => {
  const units = unitTable({
    units: [own('笼屉'), own('斤', { class: 'mass', factor: '0.6', base: 'kg' }), ...unitRows.units],
    currencies: [['贝元', 'XXX'], ...unitRows.currencies],
  })

  it('reads numbers with the rows it was built from', () => {
    expect(readSeries({ text: '12笼屉', units }, 0).items[0]?.unit?.surface).toBe('笼屉')
    expect(readSeries({ text: '12笼屉', units: theUnits() }, 0).items[0]?.unit ?? null).toBeNull()
  })

  it('prefers the first of rows with one surface, and the longest surface', () => {
    expect(unitAt({ text: '斤', units }, 0)?.factor).toBe('0.6')
    expect(unitAt({ text: '公斤', units }, 0)?.ucum).toBe('kg')
    expect(unitAt({ text: '天', units: theUnits() }, 0)?.class).toBe('time')
  })

  it('finds currencies before a number', () => {
    expect(currencyBefore({ text: '贝元12', units }, 2)).toEqual(['贝元', 'XXX'])
    expect(currencyBefore({ text: 'HK$12', units: theUnits() }, 3)?.[1]).toBe('HKD')
    expect(currencyBefore({ text: '贝元12', units: theUnits() }, 2)).toBeUndefined()
  })

  it('has a class, and a factor to its base unit, for every row', () => {
    const broken = unitRows.units.filter(({ factor, base }) => base !== null && !(Number(factor) > 0))
    expect(broken).toEqual([])
    expect(new Set(unitRows.currencies.map(([, code]) => code)).size).toBeGreaterThanOrEqual(30)
  })
})
