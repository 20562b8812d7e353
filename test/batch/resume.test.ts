import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhfacts } from '../cli/command.ts'

const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname
const FILES = ['results.jsonl', 'facts.csv', 'mentions.csv', 'failures.jsonl', 'manifest.json', '.zhfacts/index.jsonl']

const textOf = (n: number) =>
  `新港海关2月1${n % 10}日发布：1月份，口岸出口货物${n}.5万吨，同比增长${n}.4%；贸易额${n + 3}亿元。`
const lineOf = (n: number) => (n % 50 === 7 ? `{"id":"n${n}"}` : JSON.stringify({ id: `n${n}`, text: textOf(n) }))
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `${lineOf(from + i)}\n`).join('')

let folder = ''
const path = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(path(name), 'utf8')
const ARGS = ['run', 'in*', '--lang', 'en', '--article-timeout', '60']
const run = (out: string, ...more: string[]) => zhfacts([...ARGS, '-o', out, ...more], { cwd: folder })
const start = (out: string, ...more: string[]) =>
  spawn(process.execPath, [MAIN, ...ARGS, '-o', out, ...more], { cwd: folder, stdio: 'ignore', detached: true })
const filesOf = (out: string) => FILES.map((file) => read(`${out}/${file}`))

/** Waits for the first steps of a journal, so that a kill meets a batch at work. */
async function atWork(out: string, child: ChildProcess): Promise<void> {
  const journals = () =>
    existsSync(path(`${out}/.zhfacts`))
      ? readdirSync(path(`${out}/.zhfacts`)).filter((name) => name.endsWith('.journal'))
      : []
  while (child.exitCode === null && !journals().some((name) => read(`${out}/.zhfacts/${name}`) !== ''))
    await setTimeout(10)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-resume-'))
  writeFileSync(path('in1.jsonl'), lines(0, 500))
  for (let n = 0; n < 20; n++) writeFileSync(path(`in2-${n}.txt`), textOf(n))
  writeFileSync(path('in3.jsonl'), lines(500, 1000))
  expect(run('whole').code).toBe(3)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test.each([
  ['SIGKILL', 2],
  ['SIGINT', 1],
] as const)(
  'a batch that %s ends at any moment, %i times, gives the bytes of one that nothing disturbed',
  async (signal, rounds) => {
    const out = signal.toLowerCase()
    for (let round = 0; round < rounds; round++) {
      const child = start(out, '--workers', '2')
      await atWork(out, child)
      await setTimeout(Math.random() * 150)
      if (child.exitCode === null) process.kill(-(child.pid ?? 0), signal)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
    }
    expect(run(out, '--workers', '2').code).toBe(3)
    expect(filesOf(out)).toEqual(filesOf('whole'))
    expect(readdirSync(path(`${out}/.zhfacts`))).toEqual(['index.jsonl'])
  },
)

test('a process that is lost is replaced, and its articles are done once', async () => {
  const child = start('orphan', '--workers', '1')
  await atWork('orphan', child)
  const children = readFileSync(`/proc/${child.pid ?? 0}/task/${child.pid ?? 0}/children`, 'utf8')
    .trim()
    .split(' ')
  for (const pid of children) if (pid !== '') process.kill(Number(pid), 'SIGKILL')
  if (child.exitCode === null) await once(child, 'close')
  expect(child.exitCode).toBe(3)
  expect(filesOf('orphan')).toEqual(filesOf('whole'))
})

test('a batch that is stopped leaves the dataset that was there, and says how to go on', async () => {
  cpSync(path('whole'), path('kept'), { recursive: true })
  const child = spawn(process.execPath, [MAIN, ...ARGS, '-o', 'kept', '--no-text'], { cwd: folder })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  await atWork('kept', child)
  child.kill('SIGINT')
  await once(child, 'close')
  expect(child.exitCode).toBe(130)
  expect(said.join('')).toMatch(
    /^Stopped: \d+ articles are done and kept, and what was in kept is as before; run the same command to go on\.$/mu,
  )
  expect(filesOf('kept')).toEqual(filesOf('whole'))
})

test('what is done is passed over, what is new or changed is not', () => {
  const summaryOf = (...more: string[]) =>
    JSON.parse(run('grown', '--summary', 'json', '--quiet', ...more).out) as Record<string, unknown>
  cpSync(path('whole'), path('grown'), { recursive: true })
  expect(summaryOf()).toMatchObject({ articles: 1000, failed: 20, reused: 1000, unchanged: true })
  appendFileSync(path('in3.jsonl'), lines(1000, 1010))
  const grown = summaryOf()
  expect(grown).toMatchObject({ articles: 1009, failed: 21, unchanged: false })
  expect(grown['reused']).toBeGreaterThan(850)
  expect(grown['reused']).toBeLessThan(1000)
  const files = filesOf('grown')
  expect(summaryOf('--retry-failed')['reused']).toBe(20)
  expect(summaryOf('--force')).toMatchObject({ articles: 1009, failed: 21, reused: 0 })
  expect(filesOf('grown')).toEqual(files)
  writeFileSync(path('in3.jsonl'), lines(500, 1000))
})

test('a table that another program has saved over is made anew', () => {
  cpSync(path('whole'), path('edited'), { recursive: true })
  writeFileSync(path('edited/facts.csv'), read('edited/facts.csv').replaceAll('出口货物', '进口'))
  expect(run('edited').code).toBe(3)
  expect(filesOf('edited')).toEqual(filesOf('whole'))
})

test('bytes that a power cut took from an unfinished part are made anew', async () => {
  const child = start('cut', '--workers', '1')
  await atWork('cut', child)
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await once(child, 'close')
  for (const name of readdirSync(path('cut/.zhfacts')))
    if (name.endsWith('facts.csv')) truncateSync(path(`cut/.zhfacts/${name}`), 1000)
  run('cut')
  expect(filesOf('cut')).toEqual(filesOf('whole'))
})

test('two batches never write to one folder at once', async () => {
  const child = start('shared', '--workers', '1')
  await atWork('shared', child)
  // Held where it is, so that it can't end before the second one has begun.
  process.kill(-(child.pid ?? 0), 'SIGSTOP')
  const second = run('shared')
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await once(child, 'close')
  expect(second.code).toBe(2)
  expect(second.err).toMatch(/^Another run is writing to shared: wait for its end/u)
  expect(run('shared').code).toBe(3)
})
