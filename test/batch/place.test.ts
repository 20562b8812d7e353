import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OutputError } from '../../src/batch/files.ts'
import { WORK } from '../../src/batch/part.ts'
import { openPlace, readPlace } from '../../src/batch/place.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-place-'))
  mkdirSync(join(folder, WORK))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

it('tells the article begun last, and that the same one was begun again', () => {
  const place = openPlace(folder, 'a')
  expect(readPlace(folder, 'a')).toBeNull()
  place.tell(3, 41)
  const first = readPlace(folder, 'a')
  expect(first).toMatchObject({ task: 3, article: 41 })
  place.tell(3, 41)
  expect(readPlace(folder, 'a')).toMatchObject({ task: 3, article: 41 })
  expect(readPlace(folder, 'a')?.times).not.toBe(first?.times)
  place.close()
})

it('knows no place of a part that nobody works on, and says why one cannot be told', () => {
  expect(readPlace(folder, 'b')).toBeNull()
  expect(() => openPlace(join(folder, 'nowhere'), 'b')).toThrow(OutputError)
})
