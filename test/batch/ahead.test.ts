import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aheadOf } from '../../src/batch/ahead.ts'
import { assemble, DamagedError, type Whole } from '../../src/batch/assemble.ts'
import { outputHeads, outputNames } from '../../src/batch/outputs.ts'
import { openPart, WORK } from '../../src/batch/part.ts'
import { emptyReport } from '../../src/batch/summary.ts'

const KEYS = ['a', 'b', 'c']
const { signal } = new AbortController()

let folder = ''
let pieces: readonly Whole[] = []

/** A part with a step of each piece; every output gets a line that names the piece and the output. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-ahead-'))
  mkdirSync(join(folder, WORK))
  const part = openPart(folder, 'p')
  let offsets = outputNames.map(() => 0)
  pieces = KEYS.map((key) => {
    const outputs = outputNames.map((name) => `${key} ${name}\n`)
    const step = part.add({ task: 0, from: 0, to: 1, last: true, outputs, report: emptyReport() }, key)
    const placed = { step, base: part.base, offsets }
    offsets = offsets.map((offset, i) => offset + (step.lengths[i] ?? 0))
    return { key, steps: [placed] }
  })
  part.close()
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const whole = outputNames.map((name, i) => (outputHeads()[i] ?? '') + KEYS.map((key) => `${key} ${name}\n`).join(''))
const drafts = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'))

/** Pieces become whole one by one, as in a batch. */
async function begun(count: number) {
  let ready = 0
  const ahead = aheadOf(folder, (n) => (n < ready ? (pieces[n] ?? null) : null))
  for (; ready < count; ready++) {
    ahead.nudge()
    await setTimeout(5)
  }
  ahead.nudge()
  return ahead
}

test('a dataset is the same whether its head was put together before or not', async () => {
  for (const count of [0, 1, 2, 3]) {
    const head = await (await begun(count)).handOver()
    expect(head?.taken ?? 0).toBe(count)
    for (const draft of await assemble(folder, pieces, { signal, begun: head })) await draft.commit()
    expect(outputNames.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(whole)
  }
})

test('a head that is being put together is not to be seen in the dataset', async () => {
  const ahead = await begun(2)
  await vi.waitFor(() => {
    expect(drafts().length).toBe(outputNames.length + 1)
  })
  expect(readdirSync(folder)).toEqual([WORK])
  await ahead.giveUp()
})

test('what was begun and given up leaves nothing behind', async () => {
  const ahead = await begun(2)
  await ahead.giveUp()
  expect(drafts()).toEqual([])
  expect(await ahead.handOver()).toBeNull()
  ahead.nudge()
  await setTimeout(5)
  expect(drafts()).toEqual([])
})

test('a piece whose bytes were changed is named at the end, however early it was taken', async () => {
  const path = join(folder, WORK, `p.${outputNames[0] ?? ''}`)
  writeFileSync(path, readFileSync(path, 'utf8').replace('a', 'x'))
  const head = await (await begun(2)).handOver()
  const end = await assemble(folder, pieces, { signal, begun: head }).catch((error: unknown) => error)
  expect(end instanceof DamagedError && [...end.keys]).toEqual(['a'])
  expect(drafts()).toEqual([])
})

test('where the head cannot be written, the end says why', async () => {
  rmSync(join(folder, WORK), { recursive: true })
  writeFileSync(join(folder, WORK), '')
  const ahead = await begun(2)
  expect(await ahead.handOver()).toBeNull()
  await expect(assemble(folder, pieces, { signal })).rejects.toThrow(/output folder/u)
  expect(drafts()).toEqual([])
})
