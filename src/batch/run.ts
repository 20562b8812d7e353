import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { SCHEMA } from '../model/result.ts'
import { aheadOf } from './ahead.ts'
import { assemble, DamagedError, type Whole } from './assemble.ts'
import { groupsIn } from './compare.ts'
import { type Sized, work } from './crew.ts'
import { earlier } from './earlier.ts'
import { isFinished } from './finished.ts'
import { type Ledger, ledger } from './ledger.ts'
import { holding } from './lock.ts'
import { countsOf, type Manifest, optionsOf, textOf } from './manifest.ts'
import { type BatchOptions, type Outcome, StoppedError } from './options.ts'
import { outputNames } from './outputs.ts'
import { partNames } from './part.ts'
import { publish } from './publish.ts'
import { measure, plan, type PlannedFile, totalOf } from './plan.ts'
import type { Placed } from './step.ts'
import { emptyReport, join, type Report } from './summary.ts'

const SIZES = { small: 2 * 1024 * 1024, worker: 1024 * 1024, shard: { least: 256 * 1024, most: 8 * 1024 * 1024 } }
/** Milliseconds that an article may take where nothing else is said. */
const ARTICLE_TIMEOUT = 120_000

/**
 * How the work is divided: small inputs stay in this process, because starting others would take longer; shards shrink
 * with what is left, so that all processes end at about the same time.
 */
function division(options: BatchOptions, total: number) {
  const { workers, articleTimeout } = options
  const here = workers === null && articleTimeout === null && total < SIZES.small
  const count = here ? 0 : (workers ?? Math.min(availableParallelism(), Math.ceil(total / SIZES.worker) || 1))
  const shardBytes = (given: number) => {
    const even = Math.ceil((total - given) / (Math.max(1, count) * 4))
    return Math.min(SIZES.shard.most, Math.max(SIZES.shard.least, even))
  }
  return { workers: count, shardBytes, articleTimeout: articleTimeout ?? ARTICLE_TIMEOUT }
}

type Inputs = { path: string; sha256: string | null }[]

/** The tasks of a batch, as they are found: what is done already is entered in the ledger and passed over. */
async function* tasksOf(
  files: readonly PlannedFile[],
  options: BatchOptions,
  book: Ledger,
  inputs: Inputs,
): AsyncGenerator<Sized> {
  const { settings, version, share } = options
  const salt = createHash('sha256')
    .update(JSON.stringify([SCHEMA, version, optionsOf(settings), outputNames]))
    .digest('hex')
  for await (const planned of plan(files, { read: settings.read, salt, share })) {
    if ('file' in planned) {
      inputs.push(planned.file)
      continue
    }
    const sized = book.enter(planned.piece, planned.bytes)
    if (sized) yield sized
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item)
}

/** Counts all pieces in order, so that the sums never depend on who came first. */
function reportOf(pieces: readonly Whole[]): Report {
  const report = emptyReport()
  for (const { steps } of pieces) for (const { step } of steps) join(report, step.report)
  return report
}

/** What a manifest is made of when all is done. */
interface Done {
  readonly files: readonly PlannedFile[]
  readonly inputs: Inputs
  readonly pieces: readonly Whole[]
}

function manifestOf(options: BatchOptions, { files, inputs, pieces }: Done, report: Report): string {
  const { version, settings, share } = options
  const manifest: Manifest = {
    schema: SCHEMA,
    version,
    options: optionsOf(settings),
    ...(share ? { shard: { ...share, files: files.length, bytes: totalOf(files) } } : {}),
    inputs,
    counts: countsOf(report),
    duplicates: groupsIn(pieces),
  }
  return textOf(manifest)
}

/** Stops by the caller's signal or by too many failures. */
function stopper(options: BatchOptions) {
  const failures = new AbortController()
  return { signal: AbortSignal.any([options.signal, failures.signal]), tooMany: failures }
}

/** Opens the books of a batch: its files, what was done of it before, and what is done now. */
async function opened(options: BatchOptions) {
  const files = await measure(options.paths)
  const { signal, tooMany } = stopper(options)
  const total = Math.ceil(totalOf(files) / (options.share?.of ?? 1))
  const { done, ...before } = earlier(options)
  const book = ledger(done, total, (progress) => {
    if (progress.report.failed > options.maxFailures) tooMany.abort()
    options.onProgress(progress)
  })
  return { files, signal, tooMany, total, book, ...before }
}

async function runLocked(options: BatchOptions): Promise<Outcome> {
  const { out } = options
  const { files, signal, tooMany, total, book, finished, firstPart } = await opened(options)
  const inputs: Inputs = []
  const ahead = aheadOf(out, book.whole)
  const onStep = (placed: Placed) => {
    book.add(placed)
    ahead.nudge()
  }
  const nextPart = partNames(firstPart)
  const doAll = async (tasks: AsyncIterable<Sized>) => {
    const crew = { out, settings: options.settings, ...division(options, total), nextPart, signal }
    await work(tasks, { ...crew, onStep })
    if (signal.aborted) throw new StoppedError(tooMany.signal.aborted ? 'failures' : 'signal', book.progress)
  }
  const outcome = (report: Report, unchanged: boolean): Outcome => ({
    ...book.progress,
    report,
    reused: book.reused(),
    unchanged,
  })
  const conclude = async (): Promise<Outcome> => {
    const pieces = book.wholes()
    const report = reportOf(pieces)
    const manifest = manifestOf(options, { files, inputs, pieces }, report)
    if (firstPart === 1 && isFinished(finished, pieces, manifest)) return outcome(report, true)
    try {
      const drafts = await assemble(out, pieces, { signal, begun: await ahead.handOver() })
      await publish(out, drafts, { manifest, signal })
      await options.finish?.(out)
      return outcome(report, false)
    } catch (error) {
      if (signal.aborted) throw new StoppedError('signal', book.progress)
      if (!(error instanceof DamagedError)) throw error
      await doAll(each(book.redo(error.keys)))
      return conclude()
    }
  }
  try {
    await doAll(tasksOf(files, options, book, inputs))
    return await conclude()
  } finally {
    await ahead.giveUp()
  }
}

/**
 * Runs the pipeline over files and writes a dataset: results.jsonl, facts.csv, mentions.csv, failures.jsonl and
 * manifest.json. What an earlier run has done with the same content, version and options is kept; what this one does is
 * kept however it ends. Files appear whole or not at all, in the order of the inputs, with the same bytes whoever did
 * the work. Throws an OutputError where the folder can't be written and a StoppedError where the batch is ended.
 */
export const runBatch = (options: BatchOptions): Promise<Outcome> => holding(options.out, () => runLocked(options))
