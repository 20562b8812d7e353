import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processShard, type Settings } from '../../src/batch/shard.ts'
import { READ_DEFAULTS } from '../../src/read/input.ts'
import { corpusOf, MEGA } from './corpus.ts'
import type { Figures } from './figures.ts'

/** So many MB are done first, until the engine has compiled what it will compile. */
const WARMING = 30

/** Small corpora are done again until so many MB are done, since one run of a second says little. */
const ENOUGH = 30

const SETTINGS: Settings = { read: READ_DEFAULTS, text: false, words: null, lexicons: {} }

/** Does a file of JSON lines as a process of a batch does it, but for the disk. Returns the seconds it took. */
async function done(path: string): Promise<number> {
  const start = performance.now()
  const task = { piece: { path, range: null, key: '' }, skip: 0, condemned: [] }
  await processShard(
    { tasks: [task], settings: SETTINGS },
    { begin: () => undefined, take: () => undefined, stopped: () => false },
  )
  return (performance.now() - start) / 1000
}

/** MB/s of one warm process over corpora of some sizes, in MB, and as a multiple of the first one's. */
export async function measureSizes(
  texts: readonly string[],
  sizes: readonly number[],
  { note }: Figures,
): Promise<void> {
  console.log('\ncorpora of each size, in one process that is warm')
  const folder = mkdtempSync(join(tmpdir(), 'zhfacts-bench-'))
  const path = join(folder, 'in.jsonl')
  try {
    corpusOf(texts, path, WARMING)
    await done(path)
    let first = NaN
    for (const megabytes of sizes) {
      const size = corpusOf(texts, path, megabytes) / MEGA
      const times = Math.max(1, Math.round(ENOUGH / size))
      let seconds = 0
      for (let time = 0; time < times; time++) seconds += await done(path)
      const rate = (size * times) / seconds
      if (Number.isNaN(first)) first = rate
      note(`${megabytes} MB, warm`, rate, 'MB/s')
      note(`${megabytes} MB, warm / the first`, rate / first, 'times')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
