import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expectedOf, fixtureIds, fixturePath } from './fixtures.ts'

describe('fixtures', () => {
  it('are there', () => {
    expect(fixtureIds().length).toBeGreaterThanOrEqual(15)
  })

  it.each(fixtureIds())(
    '%s gives what is expected (renew with npm run fixtures -- --update, and read the diff)',
    (id) => {
      expect(expectedOf(id)).toBe(readFileSync(fixturePath(`${id}.expected.tsv`), 'utf8'))
    },
  )
})
