import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { corpusOf, MEGA } from './corpus.ts'
import type { Figures } from './figures.ts'

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname
const POLL = 50

/** Milliseconds of each command, the best of some rounds in which all take turns. */
function race(rounds: number, commands: Readonly<Record<string, readonly string[]>>): Record<string, number> {
  const best: Record<string, number> = {}
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now()
      const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
      best[name] = Math.min(best[name] ?? Infinity, performance.now() - start)
    }
  return best
}

/** How long a command takes to begin, beside Node's own start and the bare load of jieba's dictionary. */
export function measureStart({ note }: Figures): void {
  const folder = mkdtempSync(join(tmpdir(), 'zhfacts-bench-'))
  const article = join(folder, 'a.txt')
  writeFileSync(article, '2月15日，新港海关发布：1月份，口岸出口货物115.6万吨，同比增长31.4%；贸易额29.14亿元。')
  const load = ['-e', "require('nodejieba').load()"]
  const { node = NaN, help = NaN, bare = NaN, first = NaN } = race(5, {
    node: ['-e', '0'],
    help: [MAIN, '--help'],
    bare: load,
    first: [MAIN, 'extract', article],
  }) // prettier-ignore
  rmSync(folder, { recursive: true })
  note('start of node', node, 'ms')
  note('zhfacts --help', help, 'ms')
  note('bare load of jieba', bare, 'ms')
  note('zhfacts extract, one article', first, 'ms')
  note('one article / bare load', first / bare, 'times')
}

/** The most memory that a process and its children have held so far, the largest of them, in MB. Linux tells it. */
function peakOf(child: ChildProcess): { one: number; all: number } {
  const pid = child.pid ?? 0
  const held = (id: string) => {
    try {
      return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000
    } catch {
      return 0
    }
  }
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    const sizes = [String(pid), ...children].filter((id) => id !== '').map(held)
    return { one: Math.max(...sizes), all: sizes.reduce((sum, size) => sum + size, 0) }
  } catch {
    return { one: 0, all: 0 }
  }
}

async function batch(path: string, out: string, workers: number) {
  const start = performance.now()
  const args = [MAIN, 'run', path, '-o', out, '--workers', String(workers), '--quiet', '--force']
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const peak = { one: 0, all: 0 }
  const timer = setInterval(() => {
    const now = peakOf(child)
    peak.one = Math.max(peak.one, now.one)
    peak.all = Math.max(peak.all, now.all)
  }, POLL)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(timer)
  if (code !== 0) throw new Error(`the batch over ${path} ended with ${code}`)
  rmSync(out, { recursive: true })
  return { seconds: (performance.now() - start) / 1000, peak }
}

/**
 * Whole batches over corpora of some sizes: MB/s without the time that a batch of one article takes, peak memory, and
 * how much faster several processes are than one.
 */
export async function measureBatches(
  texts: readonly string[],
  sizes: readonly number[],
  workers: readonly number[],
  { note }: Figures,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhfacts-bench-'))
  const [input, out] = [join(folder, 'in.jsonl'), join(folder, 'out')]
  try {
    console.log('\nbatches: a corpus of each size, in processes')
    corpusOf(texts, input, 0)
    const start = (await batch(input, out, 1)).seconds
    note('batch of one article', start, 's')
    for (const megabytes of sizes) {
      const size = corpusOf(texts, input, megabytes) / MEGA
      const taken: number[] = []
      for (const n of workers) {
        const { seconds, peak } = await batch(input, out, n)
        taken.push(seconds)
        note(`${megabytes} MB, ${n} process${n > 1 ? 'es' : ''}`, seconds, 's')
        note(`${megabytes} MB, ${n}, rate`, size / (seconds - start), 'MB/s')
        note(`${megabytes} MB, ${n}, largest process`, peak.one, 'MB')
        note(`${megabytes} MB, ${n}, all processes`, peak.all, 'MB')
      }
      const [first, last] = [taken[0] ?? NaN, taken.at(-1) ?? NaN]
      if (taken.length > 1) note(`${megabytes} MB, ${workers.join(' / ')} processes`, first / last, 'times')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
