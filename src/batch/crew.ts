import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Child, End } from './child.ts'
import { outputNames } from './outputs.ts'
import { openPart, WORK } from './part.ts'
import { processShard, type Settings, type Shard, type Task } from './shard.ts'
import type { Placed, Step } from './step.ts'

/** A task and the bytes of its piece. */
export interface Sized {
  readonly task: Task
  readonly bytes: number
}

/** What a crew works with. */
export interface CrewOptions {
  readonly out: string
  readonly settings: Settings
  /** Processes; 0 does all in this one. */
  readonly workers: number
  /** Milliseconds that an article may take. */
  readonly articleTimeout: number
  /** Bytes of the next shard, by how many were given out before. */
  readonly shardBytes: (given: number) => number
  readonly nextPart: () => string
  readonly signal: AbortSignal
  readonly onStep: (placed: Placed) => void
}

/** Tasks of a shard at most, however small they are. */
const TASKS = 1000

async function* shardsOf(tasks: AsyncIterable<Sized>, { settings, shardBytes }: CrewOptions): AsyncGenerator<Shard> {
  let waiting: Task[] = []
  let size = 0
  let given = 0
  for await (const { task, bytes } of tasks) {
    waiting.push(task)
    size += bytes
    if (size < shardBytes(given) && waiting.length < TASKS) continue
    yield { tasks: waiting, settings }
    given += size
    waiting = []
    size = 0
  }
  if (waiting.length > 0) yield { tasks: waiting, settings }
}

/** Follows the steps of one part and says where their bytes lie. */
function placing(out: string, name: string, onStep: (placed: Placed) => void): (step: Step) => void {
  let offsets: readonly number[] = outputNames.map(() => 0)
  const base = join(out, WORK, `${name}.`)
  return (step) => {
    onStep({ step, base, offsets })
    offsets = offsets.map((offset, i) => offset + (step.lengths[i] ?? 0))
  }
}

/** Does all shards in this process, one after the other. */
async function workHere(shards: AsyncIterable<Shard>, options: CrewOptions): Promise<void> {
  for await (const shard of shards) {
    if (options.signal.aborted) break
    const name = options.nextPart()
    const part = openPart(options.out, name)
    const onStep = placing(options.out, name, options.onStep)
    await processShard(shard, {
      begin: () => undefined,
      take: (batch) => {
        onStep(part.add(batch, shard.tasks[batch.task]?.piece.key ?? ''))
      },
      stopped: () => options.signal.aborted,
    })
    part.close()
  }
}

/** Deaths that are forgiven: of a process at the same article, and before any article. */
const FORGIVEN = { article: 1, start: 4 }

/** Decides what becomes of a shard whose process was lost: what is left of it, without the article that is to blame. */
function mourner(articleTimeout: number) {
  const deaths = new Map<string, number>()
  let startless = 0
  return (shard: Shard, reached: ReadonlyMap<string, number>, { at, late, said }: Lost): Shard => {
    if (!at) {
      if (++startless > FORGIVEN.start) throw new Error(`a process ends before its first article: ${said.trim()}`)
      return shard
    }
    startless = 0
    const tasks = shard.tasks
      .slice(at.task)
      .map((task) => ({ ...task, skip: reached.get(task.piece.key) ?? task.skip }))
    const [first, ...rest] = tasks
    if (!first) return { ...shard, tasks }
    const id = `${first.piece.key} ${at.article}`
    const died = (deaths.get(id) ?? 0) + 1
    deaths.set(id, died)
    if (!late && died <= FORGIVEN.article) return { ...shard, tasks }
    const reason = late
      ? `The article took longer than ${articleTimeout / 1000} s: leave it out, or raise --article-timeout.`
      : 'The process that worked on it ended twice: leave it out, and report it with its text.'
    const unread = first.condemned.some(({ article }) => article === at.article)
    const condemned = [
      ...first.condemned.filter(({ article }) => article !== at.article),
      { article: at.article, reason, unread },
    ]
    return { ...shard, tasks: [{ ...first, condemned }, ...rest] }
  }
}

type Lost = Extract<End, { done: false }>

/** Does one shard in a process; one that is lost is replaced, and what is left of the shard goes on. Returns the process that lives at the end. */
async function doShard(shard: Shard, child: Child, tools: Tools): Promise<Child> {
  const { out, onStep, over, nextPart, mourn, replace } = tools
  const part = nextPart()
  const place = placing(out, part, onStep)
  const reached = new Map<string, number>()
  const end = await child.obey({ boss: process.pid, folder: out, part, shard }, (step) => {
    reached.set(step.key, step.to)
    place(step)
  })
  if (end.done || over.aborted) return child
  return doShard(mourn(shard, reached, end), replace(child), tools)
}

interface Tools {
  readonly out: string
  readonly onStep: (placed: Placed) => void
  readonly over: AbortSignal
  readonly nextPart: () => string
  readonly mourn: ReturnType<typeof mourner>
  readonly replace: (child: Child | null) => Child
}

/** Does all shards in processes of their own. */
async function workApart(shards: AsyncGenerator<Shard>, options: CrewOptions): Promise<void> {
  const { startChild } = await import('./child.ts')
  const words = options.settings.words?.folder ?? null
  const crowded = options.workers > 1 && options.workers >= availableParallelism()
  const children = new Set<Child>()
  const failing = new AbortController()
  const over = AbortSignal.any([options.signal, failing.signal])
  over.addEventListener('abort', () => {
    for (const child of children) child.stop()
  })
  const tools: Tools = {
    out: options.out,
    onStep: options.onStep,
    over,
    nextPart: options.nextPart,
    mourn: mourner(options.articleTimeout),
    replace: (child) => {
      if (child) children.delete(child)
      const fresh = startChild({ timeout: options.articleTimeout, words, crowded })
      children.add(fresh)
      return fresh
    },
  }
  const slot = async () => {
    let child: Child | null = null
    try {
      for (let next = await shards.next(); next.done !== true && !over.aborted; next = await shards.next())
        child = await doShard(next.value, child ?? tools.replace(null), tools)
    } catch (error) {
      failing.abort()
      throw error
    } finally {
      child?.end()
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: options.workers }, slot))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Does all tasks and tells each step when it is written. Ends early, without a throw, where the signal is given. */
export async function work(tasks: AsyncIterable<Sized>, options: CrewOptions): Promise<void> {
  const shards = shardsOf(tasks, options)
  await (options.workers === 0 ? workHere(shards, options) : workApart(shards, options))
}
