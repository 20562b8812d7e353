import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measure, plan, type Planned, type Share } from '../../src/batch/plan.ts'
import { READ_DEFAULTS } from '../../src/read/input.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-plan-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function planned(paths: readonly string[], share: Share | null = null): Promise<Planned[]> {
  const all: Planned[] = []
  for await (const each of plan(await measure(paths), { read: READ_DEFAULTS, salt: '', share })) all.push(each)
  return all
}
const piecesOf = (all: readonly Planned[]) => all.flatMap((each) => ('piece' in each ? [each] : []))

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const linesOf = (n: number, of = (i: number) => `{"text":"第${i}篇"}`) =>
  Array.from({ length: n }, (_, i) => `${of(i)}\n`).join('')

test('the pieces of a file are its bytes, each from one line’s edge to another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('', 'a', '吨', 'x'.repeat(50)), { maxLength: 600 }),
      fc.boolean(),
      async (lines, end) => {
        const content = lines.join('\n') + (end ? '\n' : '')
        const path = write('any.jsonl', content)
        const all = await planned([path])
        const bytes = readFileSync(path)
        const ranges = piecesOf(all).map(({ piece }) => piece.range)
        if (content.trim() !== '') {
          const joined = ranges.map((range) => bytes.subarray(range?.from, range?.to))
          expect(Buffer.concat(joined).equals(bytes)).toBe(true)
          for (const range of ranges)
            expect(bytes.subarray(0, range?.from).toString().split('\n').length).toBe(range?.line)
        } else expect(ranges.at(-1)).toBeNull()
        expect(all.at(-1)).toEqual({ file: { path, sha256: createHash('sha256').update(bytes).digest('hex') } })
      },
    ),
    { numRuns: 40 },
  )
})

test('an edit, and lines that are added, change the keys of their own pieces alone', async () => {
  const keys = async (content: string) =>
    piecesOf(await planned([write('edited.jsonl', content)])).map(({ piece }) => piece.key)
  const before = await keys(linesOf(500))
  const edited = await keys(linesOf(500, (i) => (i === 200 ? '{"text":"改过的一篇"}' : `{"text":"第${i}篇"}`)))
  const longer = await keys(linesOf(510))
  expect(new Set(before).size).toBe(4)
  expect(edited.map((key, i) => key === before[i])).toEqual([true, false, true, true])
  expect(longer.map((key, i) => key === before[i])).toEqual([true, true, true, false])
})

test('what can’t be read is planned, under a key that no later run trusts', async () => {
  const [piece, file] = await planned([join(folder, 'gone.jsonl')])
  expect(piece).toMatchObject({ piece: { range: null, key: expect.stringMatching(/^!/u) as string } })
  expect(file).toMatchObject({ file: { sha256: null } })
})

test('shares hold every piece and every file once, in order', async () => {
  const paths = [
    write('s1.jsonl', linesOf(700)),
    ...Array.from({ length: 9 }, (_, i) => write(`s2-${i}.txt`, i === 4 ? '' : `第${i}篇`.repeat(i * 300))),
    write('s3.jsonl', linesOf(300)),
    join(folder, 'gone.txt'),
  ]
  const whole = await planned(paths)
  for (const of of [1, 2, 3, 7, 40]) {
    const shares: Planned[] = []
    for (let index = 1; index <= of; index++) shares.push(...(await planned(paths, { index, of })))
    expect(piecesOf(shares), String(of)).toEqual(piecesOf(whole))
    expect(shares.filter((each) => 'file' in each)).toEqual(whole.filter((each) => 'file' in each))
  }
})
