import { type ChildProcess, spawn } from 'node:child_process'
import { extname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { OutputError } from './files.ts'
import { type Place, readPlace, type Told } from './place.ts'
import { CROWDED, lineSplitter, News, type Order, type Work } from './protocol.ts'
import type { Step } from './step.ts'

/** How an order ended: done; or the process was lost at an article (of a task), by itself or because it took too long. */
export type End =
  | { readonly done: true }
  | { readonly done: false; readonly at: Place | null; readonly late: boolean; readonly said: string }

/** A process that does shards. */
export interface Child {
  /** Gives an order and waits for its end. Throws an OutputError where the process can't write. */
  readonly obey: (order: Work, onStep: (step: Step) => void) => Promise<End>
  /** Asks it to stop after the batch at hand. */
  readonly stop: () => void
  readonly end: () => void
}

/** How often it is looked whether an article takes too long; how long a process may go on after it was asked to stop. */
const TIMES = { tick: 50, grace: 5000 }
/** Characters that are kept of what a process says before it dies. */
const KEPT = 2000

interface Job {
  readonly order: Work
  readonly resolve: (end: End) => void
  readonly reject: (error: Error) => void
  readonly onStep: (step: Step) => void
}

const scriptOf = (name: string) => new URL(`./${name}${extname(new URL(import.meta.url).pathname)}`, import.meta.url)

/** The pipes of a process that was started with them. */
function pipesOf(child: ChildProcess): { orders: Writable; talk: Readable; news: Readable } {
  const [orders, , talk, news] = child.stdio
  if (!orders || !talk || !news) throw new Error('A process was started without its pipes.')
  return { orders, talk: talk, news: news as Readable }
}

/** How a process is started. */
export interface ChildOptions {
  /** Milliseconds; an article that takes longer ends the process. Time in which the machine sleeps isn't counted. */
  readonly timeout: number
  /** The folder of a user's own words. */
  readonly words: string | null
  /** Whether the processes leave no core idle. */
  readonly crowded: boolean
}

/** Starts a process. */
export function startChild({ timeout, words, crowded }: ChildOptions): Child {
  const script = fileURLToPath(scriptOf('worker'))
  const args = [script, crowded ? CROWDED : 'alone', ...(words === null ? [] : [words])]
  const child = spawn(process.execPath, [...process.execArgv, ...args], { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] })
  const { orders, talk, news } = pipesOf(child)
  let job: Job | null = null
  let [at, late, said, waited]: [Told | null, boolean, string, number] = [null, false, '', 0]
  const finish = (end: End) => {
    job?.resolve(end)
    job = null
  }
  const look = () => {
    if (!job) return
    const now = readPlace(job.order.folder, job.order.part)
    waited = now?.times === at?.times ? waited + TIMES.tick : 0
    at = now
  }
  const lose = () => {
    look()
    finish({ done: false, at, late, said })
  }
  const hear = (line: string) => {
    const heard = News.parse(JSON.parse(line))
    if ('step' in heard) job?.onStep(heard.step)
    else if ('done' in heard) finish({ done: true })
    else job?.reject(heard.output ? new OutputError(heard.fatal) : new Error(heard.fatal))
  }
  news.setEncoding('utf8').on('data', lineSplitter(hear))
  talk.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(-KEPT)))
  orders.on('error', () => undefined)
  const timer = setInterval(() => {
    look()
    if (!job || !at || waited <= timeout) return
    late = true
    child.kill('SIGKILL')
  }, TIMES.tick).unref()
  child.on('error', (error) => job?.reject(error))
  child.on('close', () => {
    clearInterval(timer)
    lose()
  })
  const send = (order: Order) => orders.write(`${JSON.stringify(order)}\n`)
  return {
    obey: (order, onStep) =>
      new Promise((resolve, reject) => {
        job = { order, resolve, reject, onStep }
        ;[at, waited] = [null, 0]
        if (child.exitCode !== null || child.signalCode !== null) lose()
        else send(order)
      }),
    stop: () => {
      send({ stop: true })
      setTimeout(() => child.kill('SIGKILL'), TIMES.grace).unref()
    },
    end: () => {
      orders.end()
    },
  }
}
