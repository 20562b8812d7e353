import { stat } from 'node:fs/promises'
import { join } from 'node:path/posix'
import { escapePath, glob, isDynamicPattern } from 'tinyglobby'
import { OutputError } from '../batch/files.ts'
import { runBatch } from '../batch/run.ts'
import type { Summary } from '../batch/summary.ts'
import type { Counts } from './messages.ts'
import { listed, progressLine, rateOf } from './progress.ts'
import { EXIT, messagesFor, placeOf, type ReadFlags, readOptionsOf, say, UsageError } from './shared.ts'
import { version } from './version.ts'

/** Options of `zhfacts run`. */
export interface RunFlags extends ReadFlags {
  readonly out: string
  readonly text: boolean
  readonly reads: string
  readonly quiet?: boolean
  readonly lang?: string
}

/** Failures that are told one by one; the rest is in failures.jsonl. */
const TOLD = 20

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

/** The files that a glob, a folder or a path names. A plain path that is missing stays, so that it is listed as failed. */
async function filesOfOne(named: string, excluded: readonly string[]): Promise<readonly string[]> {
  const kind = await kindOf(named)
  const pattern = kind === 'folder' ? join(escapePath(named), '**/*.{txt,jsonl,ndjson}') : named.replaceAll('\\', '/')
  if (kind === 'file' || !isDynamicPattern(pattern)) return [named]
  return glob([pattern, ...excluded], { onlyFiles: true, expandDirectories: false })
}

interface Files {
  readonly paths: readonly string[]
  /** The globs and folders that no file was found for. */
  readonly unmatched: readonly string[]
}

/** All files of a batch, each once and sorted, so that the order never depends on the file system. `!glob` leaves files out. */
async function filesOf(globs: readonly string[]): Promise<Files> {
  const excluded = globs.filter((g) => g.startsWith('!'))
  const wanted = globs.filter((g) => !g.startsWith('!'))
  const found = await Promise.all(wanted.map((g) => filesOfOne(g, excluded)))
  return { paths: [...new Set(found.flat())].sort(), unmatched: wanted.filter((_, i) => found[i]?.length === 0) }
}

/** Aborted by Ctrl-C or a polite kill; the second one ends the program at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  const onStop = () => {
    stop.abort()
  }
  process.once('SIGINT', onStop).once('SIGTERM', onStop)
  return stop.signal
}

/** The figures of the closing summary. */
function countsOf({ milliseconds, mentions, facts, ...summary }: Summary, out: string): Counts {
  const seconds = (milliseconds / 1000).toFixed(1)
  const rate = rateOf(summary.articles, milliseconds)
  return { ...summary, mentions: listed(mentions), facts: listed(facts), seconds, rate, out }
}

/** Runs a batch over globs and folders into an output folder. Returns the exit code. */
export async function runCommand(globs: readonly string[], flags: RunFlags): Promise<number> {
  const messages = messagesFor(flags.lang)
  const read = readOptionsOf(flags, messages)
  const reads = Number(flags.reads)
  if (!Number.isInteger(reads) || reads < 1) throw new UsageError(messages.badNumber('--reads', flags.reads))
  const { paths, unmatched } = await filesOf(globs)
  if (paths.length === 0) throw new UsageError(messages.noMatch(globs.join(' ')))
  for (const pattern of unmatched) say(messages.noMatch(pattern))
  const now = () => performance.now()
  const progress = progressLine(messages, now)
  const onProgress = flags.quiet === true ? () => undefined : progress.show
  const { out, text } = flags
  const signal = stopSignal()
  try {
    const summary = await runBatch({ paths, out, read, reads, text, version: version(), now, onProgress, signal })
    progress.clear()
    for (const failure of summary.failures.slice(0, TOLD)) say(messages.failed(placeOf(failure), failure.reason))
    if (flags.quiet !== true) say(messages.summary(countsOf(summary, out)))
    return summary.failed > 0 ? EXIT.failures : EXIT.done
  } catch (error) {
    progress.clear()
    if (error instanceof OutputError) throw new UsageError(error.message)
    if (!signal.aborted) throw error
    say(messages.stopped(out))
    return EXIT.stopped
  }
}
