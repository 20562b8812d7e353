import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { OutputError } from '../batch/files.ts'
import { lexiconHashes } from '../batch/lexicons.ts'
import { type BatchOptions, type Outcome, StoppedError } from '../batch/options.ts'
import { runBatch } from '../batch/run.ts'
import { Failure } from '../read/failure.ts'
import { STDIN } from '../read/index.ts'
import { checkDatabase } from './export.ts'
import { checkFormats, exportFinished, type FormatFlags } from './exports.ts'
import { filesOf } from './inputs.ts'
import type { Messages } from './messages.ts'
import { listed, progressLine, summaryOf } from './progress.ts'
import {
  EXIT,
  messagesFor,
  placeOf,
  put,
  type ReadFlags,
  readOptionsOf,
  say,
  stopSignal,
  UsageError,
} from './shared.ts'
import { version } from './version.ts'
import { useWordsOf } from './words.ts'

/** Options of `zhfacts run`. */
export interface RunFlags extends ReadFlags, FormatFlags {
  readonly out: string
  readonly text: boolean
  readonly workers?: string
  readonly articleTimeout?: string
  readonly maxFailures?: string
  readonly shard?: string
  readonly force?: boolean
  readonly retryFailed?: boolean
  readonly summary: 'text' | 'json'
  readonly quiet?: boolean
  readonly lang?: string
}

/** Failures that are told one by one; the rest is in failures.jsonl. */
const TOLD = 20

function numberOf(option: string, value: string | undefined, { messages, least, whole }: Bounds): number | null {
  if (value === undefined) return null
  const number = Number(value)
  if (value.trim() === '' || !(number >= least) || (whole && !Number.isInteger(number)))
    throw new UsageError(messages.badNumber(option, value))
  return number
}

interface Bounds {
  readonly messages: Messages
  readonly least: number
  readonly whole: boolean
}

function shareOf(value: string | undefined, messages: Messages): BatchOptions['share'] {
  if (value === undefined) return null
  const match = /^(\d{1,6})\/(\d{1,6})$/u.exec(value)
  const [index, of] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || index < 1 || index > of) throw new UsageError(messages.badShard(value))
  return { index, of }
}

/** The options of a batch that its flags decide. Throws a UsageError. */
async function optionsOf(flags: RunFlags, messages: Messages) {
  const seconds = numberOf('--article-timeout', flags.articleTimeout, { messages, least: 0.001, whole: false })
  return {
    out: flags.out,
    settings: {
      read: readOptionsOf(flags, messages),
      text: flags.text,
      words: await useWordsOf(flags.words),
      lexicons: lexiconHashes(),
    },
    workers: numberOf('--workers', flags.workers, { messages, least: 1, whole: true }),
    articleTimeout: seconds === null ? null : seconds * 1000,
    maxFailures: numberOf('--max-failures', flags.maxFailures, { messages, least: 0, whole: true }) ?? Infinity,
    share: shareOf(flags.shard, messages),
    again: flags.force === true ? 'all' : flags.retryFailed === true ? 'failed' : 'nothing',
  } as const
}

/** Names the first failures of a dataset, and says where the rest is. */
async function tellFailures(out: string, failed: number, messages: Messages): Promise<void> {
  if (failed === 0) return
  const path = join(out, 'failures.jsonl')
  let told = 0
  for await (const line of createInterface(createReadStream(path))) {
    if (told++ === TOLD) break
    const failure = Failure.parse(JSON.parse(line))
    say(messages.failed(placeOf(failure), failure.reason))
  }
  if (failed > TOLD) say(messages.moreFailures(failed - TOLD, path))
}

async function tellOutcome(outcome: Outcome, seconds: number, flags: RunFlags): Promise<void> {
  const messages = messagesFor(flags.lang)
  const summary = summaryOf(outcome, seconds, flags.out)
  if (flags.summary === 'json') await put(`${JSON.stringify(summary, null, 2)}\n`)
  else if (flags.quiet !== true)
    say(
      messages.summary({
        ...summary,
        mentions: listed(summary.mentions),
        facts: listed(summary.facts),
        places: listed(summary.unresolved.places, 8),
        units: listed(summary.unresolved.units, 8),
        seconds: seconds.toFixed(1),
        rate: String(summary.articles_per_second),
      }),
    )
}

/** Runs a batch over globs and folders into an output folder. Returns the exit code. */
export async function runCommand(globs: readonly string[], flags: RunFlags): Promise<number> {
  const messages = messagesFor(flags.lang)
  if (globs.includes(STDIN)) throw new UsageError(messages.noStdin)
  checkFormats(flags)
  checkDatabase(flags.to, messages.badDatabase)
  const options = await optionsOf(flags, messages)
  const { out } = flags
  const { paths, unmatched } = await filesOf(globs, out)
  if (paths.length === 0) throw new UsageError(messages.noMatch(globs.join(' ')))
  if (!paths.some((path) => existsSync(path))) throw new UsageError(messages.noneExists(globs.join(' ')))
  for (const pattern of unmatched) say(messages.noMatch(pattern))
  const progress = progressLine(messages, () => performance.now())
  const onProgress = flags.quiet === true ? () => undefined : progress.show
  try {
    const outcome = await runBatch({ ...options, paths, version: version(), onProgress, signal: stopSignal() })
    progress.clear()
    const exported = flags.shard === undefined && (await exportFinished(out, flags))
    await tellFailures(out, outcome.report.failed, messages)
    await tellOutcome({ ...outcome, unchanged: outcome.unchanged && !exported }, progress.seconds(), flags)
    return outcome.report.failed > 0 ? EXIT.failures : EXIT.done
  } catch (error) {
    progress.clear()
    if (error instanceof OutputError) throw new UsageError(error.message)
    if (!(error instanceof StoppedError)) throw error
    const { articles, failed } = error.progress.report
    say(error.by === 'signal' ? messages.stopped(out, articles) : messages.tooMany(failed, out))
    return error.by === 'signal' ? EXIT.stopped : EXIT.failures
  }
}
