import { setImmediate } from 'node:timers/promises'
import { failed, type Input, type ReadOptions } from '../read/input.ts'
import { type Attempt, attemptAll, failureOf } from './attempt.ts'
import { outputNames, outputsOf } from './outputs.ts'
import { type Piece, readPiece } from './piece.ts'
import { count, emptyReport, join, type Report } from './summary.ts'

/** A piece with what was done of it before, and articles that are to be listed as failed without being tried. */
export interface Task {
  readonly piece: Piece
  /** Articles at its head that are done. */
  readonly skip: number
  readonly condemned: readonly Condemned[]
}

/** An article that is listed as failed. One that can't even be read ends its piece. */
export interface Condemned {
  readonly article: number
  readonly reason: string
  readonly unread: boolean
}

/** How articles are read and written. Plain data, so that it can be sent to a process or to another machine. */
export interface Settings {
  readonly read: ReadOptions
  /** Whether results hold their text. */
  readonly text: boolean
  /** The folder of a user's own words, and the hashes of its files. */
  readonly words: { readonly folder: string; readonly files: Readonly<Record<string, string>> } | null
  /** The hashes of the lexicons that the results depend on. */
  readonly lexicons: Readonly<Record<string, string>>
}

/** The unit of work: pieces that are done one after the other. Plain data as well. */
export interface Shard {
  readonly tasks: readonly Task[]
  readonly settings: Settings
}

/** Some articles' outputs, in the order of `outputNames`. */
export interface Batch {
  readonly task: number
  readonly from: number
  readonly to: number
  readonly last: boolean
  readonly outputs: readonly string[]
  readonly report: Report
}

/** Takes what a shard gives. */
export interface Sink {
  /** Told before each article is read and before each stage of it, so that one that never ends can be found. */
  readonly begin: (task: number, article: number) => void
  /** Keeps a batch wholly or not at all. */
  readonly take: (batch: Batch) => void | Promise<void>
  readonly stopped: () => boolean
}

/** A batch is handed over when it is this old or this large, so that little is lost by a crash and little is written at a time. */
const BATCH = { milliseconds: 100, characters: 1 << 20 }

function gatherer(task: number, first: number) {
  let from = first
  let to = first
  let outputs = outputNames.map(() => '')
  let report = emptyReport()
  let since = performance.now()
  return {
    add: (done: Attempt, text: boolean) => {
      count(report, done)
      const more = outputsOf(done, text)
      outputs = outputs.map((output, i) => output + (more[i] ?? ''))
      to++
    },
    isDue: () =>
      performance.now() - since > BATCH.milliseconds ||
      outputs.reduce((sum, output) => sum + output.length, 0) > BATCH.characters,
    take: (last: boolean): Batch => {
      const batch = { task, from, to, last, outputs, report }
      from = to
      outputs = outputNames.map(() => '')
      report = emptyReport()
      since = performance.now()
      return batch
    },
  }
}

/** The next article of a piece. A reader that throws fails as one article, and ends the piece. */
async function nextOf(inputs: AsyncGenerator<Input>, path: string): Promise<IteratorResult<Input>> {
  try {
    return await inputs.next()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { done: false, value: failed(path, `The file could not be read (${why}).`) }
  }
}

interface Reading {
  readonly at: number
  readonly task: Task
  /** Reads the next article. */
  readonly next: () => Promise<IteratorResult<Input>>
}

/** Whether reading a piece ahead costs next to nothing, so that its time doesn't fall to the article before it. */
const isCheap = ({ path, range }: Piece) => range !== null || /\.txt$/iu.test(path)

function open({ tasks, settings }: Shard, at: number, ahead: boolean): Reading | null {
  const task = tasks[at]
  if (!task || (ahead && (!isCheap(task.piece) || task.condemned.length > 0))) return null
  const { piece } = task
  const inputs = readPiece(piece, settings.read)
  let first = ahead ? nextOf(inputs, piece.path) : null
  const next = () => {
    const read = first ?? nextOf(inputs, piece.path)
    first = null
    return read
  }
  return { at, task, next }
}

/** The readings of all tasks; what is cheap to read is opened while the one before it is being done. */
function* readings(shard: Shard): Generator<Reading> {
  let ahead: Reading | null = null
  for (let at = 0; at < shard.tasks.length; at++) {
    const now: Reading | null = ahead ?? open(shard, at, false)
    ahead = open(shard, at + 1, true)
    if (now) yield now
  }
}

/** The failure of an article that can't be read. */
const unreadable = ({ path }: Piece, reason: string): Attempt => ({ failure: { path, stage: 'read', reason } })

/** Articles are taken through the stages together, so many or so long at most. */
export const GROUP = { articles: 8, characters: 1 << 16 }

/** Gathers inputs of a piece until they make a group. */
function grouper(begin: (article: number) => void, add: (done: Attempt) => void) {
  let inputs: Input[] = []
  let articles: number[] = []
  let characters = 0
  return {
    put: (input: Input, article: number) => {
      inputs.push(input)
      articles.push(article)
      characters += input.source?.text.length ?? 0
    },
    isFull: () => inputs.length >= GROUP.articles || characters >= GROUP.characters,
    /** Extracts the group and begins another. */
    flush: () => {
      for (const done of attemptAll(inputs, (i) => {
        begin(articles[i] ?? 0)
      }))
        add(done)
      inputs = []
      articles = []
      characters = 0
    },
  }
}

async function doTask({ at, task, next }: Reading, settings: Settings, sink: Sink): Promise<Report> {
  const report = emptyReport()
  const gathered = gatherer(at, task.skip)
  const add = (done: Attempt) => {
    gathered.add(done, settings.text)
  }
  const begin = (article: number) => {
    sink.begin(at, article)
  }
  const group = grouper(begin, add)
  const give = async (last: boolean) => {
    const batch = gathered.take(last)
    join(report, batch.report)
    await sink.take(batch)
    await setImmediate()
  }
  for (let article = 0; ; article++) {
    const condemned = task.condemned.find((one) => one.article === article)
    if (condemned?.unread === true) {
      group.flush()
      add(unreadable(task.piece, condemned.reason))
      break
    }
    if (article >= task.skip) begin(article)
    const read = await next()
    if (read.done === true) break
    if (article < task.skip) continue
    const input = read.value
    group.put(condemned ? { source: null, failure: failureOf(input, condemned.reason) } : input, article)
    if (!group.isFull()) continue
    group.flush()
    if (!gathered.isDue()) continue
    await give(false)
    if (sink.stopped()) return report
  }
  group.flush()
  await give(true)
  return report
}

/**
 * Does a shard: reads its pieces, extracts their articles and hands the outputs to a sink, in order. Needs nothing but
 * the files it names, so that a process, a job of an array or a cluster's task can call it. Returns the counts of what it did.
 */
export async function processShard(shard: Shard, sink: Sink): Promise<Report> {
  const report = emptyReport()
  for (const reading of readings(shard)) {
    if (sink.stopped()) break
    join(report, await doTask(reading, shard.settings, sink))
  }
  return report
}
