import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import pLimit from 'p-limit'
import type { Result } from '../model/result.ts'
import { SCHEMA } from '../model/result.ts'
import { extract } from '../pipeline.ts'
import type { Failure } from '../read/failure.ts'
import { isJsonLines, readInputs, readTextFile } from '../read/index.ts'
import type { Input, ReadOptions } from '../read/input.ts'
import { datasetFormats } from '../write/index.ts'
import { type Draft, openDraft } from './files.ts'
import { count, emptySummary, type Summary } from './summary.ts'

/** What a batch is told. */
export interface BatchOptions {
  readonly paths: readonly string[]
  readonly out: string
  readonly read: ReadOptions
  /** How many files are read at the same time. */
  readonly reads: number
  /** Whether results hold their text. */
  readonly text: boolean
  readonly version: string
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number
  readonly onProgress: (summary: Summary, total: number) => void
  /** Ends the batch before its next article; the dataset that was there before stays. */
  readonly signal: AbortSignal
}

/** The inputs of all files, in the order of the paths: text files are read ahead, JSON lines are streamed. */
async function* inputsOf({ paths, read, reads }: BatchOptions): AsyncGenerator<Input> {
  const limit = pLimit(reads)
  const ahead = new Map<number, Promise<Input>>()
  for (let next = 0, at = 0; at < paths.length; at++) {
    const path = paths[at] ?? ''
    if (isJsonLines(path, read.format)) {
      next = Math.max(next, at + 1)
      yield* readInputs(path, read)
      continue
    }
    next = Math.max(next, at)
    for (; next < paths.length && next < at + reads * 2; next++) {
      const later = paths[next] ?? ''
      if (isJsonLines(later, read.format)) break
      ahead.set(
        next,
        limit(() => readTextFile(later, read)),
      )
    }
    yield await (ahead.get(at) ?? readTextFile(path, read))
    ahead.delete(at)
  }
}

/** A result that leaves its text to the input. */
function withoutText(result: Result): Result {
  const copy = { ...result }
  delete copy.text
  return copy
}

/** One article through the pipeline; what it throws becomes a failure of that article alone. */
export function attempt(input: Input, text: boolean): { result: Result } | { failure: Failure } {
  if (input.failure) return { failure: input.failure }
  const { origin } = input.source
  try {
    const result = extract(input.source)
    return { result: text ? result : withoutText(result) }
  } catch (error) {
    const reason = `The article could not be extracted (${error instanceof Error ? error.message : String(error)}); please report it with its text.`
    return {
      failure: {
        path: origin.path,
        ...(origin.line === undefined ? {} : { line: origin.line }),
        stage: 'extract',
        reason,
      },
    }
  }
}

/** The hash of a file's bytes, read in pieces; null where it can't be read. */
async function hashOf(path: string): Promise<{ path: string; sha256: string | null }> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    return { path, sha256: hash.digest('hex') }
  } catch {
    return { path, sha256: null }
  }
}

/** What the dataset is made of: version, options, inputs with their hashes, counts and failures. No time of day, so that it is the same every time. */
async function manifestOf(options: BatchOptions, summary: Summary): Promise<string> {
  const limit = pLimit(options.reads)
  const inputs = await Promise.all(options.paths.map((path) => limit(() => hashOf(path))))
  const { articles, failed, undated, damaged, mentions, facts, failures } = summary
  const { read, text } = options
  const manifest = {
    schema: SCHEMA,
    version: options.version,
    options: { format: read.format, published: read.published, fields: read.fields, maxBytes: read.maxBytes, text },
    inputs,
    counts: { articles, failed, undated, damaged, mentions: sorted(mentions), facts: sorted(facts) },
    failures,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

const sorted = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))

async function writeAll(options: BatchOptions, drafts: readonly Draft[], summary: Summary): Promise<void> {
  const started = options.now()
  const failures = drafts.at(-1)
  for (const [i, format] of datasetFormats.entries()) await drafts[i]?.write(format.head())
  for await (const input of inputsOf(options)) {
    options.signal.throwIfAborted()
    const done = attempt(input, true)
    if ('failure' in done) {
      summary.failed++
      summary.failures.push(done.failure)
      await failures?.write(`${JSON.stringify(done.failure)}\n`)
    } else {
      count(summary, done.result)
      for (const [i, format] of datasetFormats.entries())
        await drafts[i]?.write(
          format.article(format.name === 'jsonl' && !options.text ? withoutText(done.result) : done.result),
        )
    }
    summary.milliseconds = options.now() - started
    options.onProgress(summary, options.paths.length)
  }
}

/**
 * Runs the pipeline over files and writes a dataset: results.jsonl, facts.csv, mentions.csv, failures.jsonl and
 * manifest.json. Files appear whole or not at all, in the order of the inputs, whatever was read first. Throws an
 * OutputError where the folder can't be written; failed inputs are counted and listed. Throws the
 * signal's reason where the batch is ended.
 */
export async function runBatch(options: BatchOptions): Promise<Summary> {
  const summary = emptySummary()
  const names = [...datasetFormats.map(({ file }) => file ?? ''), 'failures.jsonl']
  const drafts: Draft[] = []
  try {
    for (const name of names) drafts.push(await openDraft(options.out, name))
    await writeAll(options, drafts, summary)
    const manifest = await openDraft(options.out, 'manifest.json')
    drafts.push(manifest)
    await manifest.write(await manifestOf(options, summary))
    for (const draft of drafts) await draft.commit()
    return summary
  } catch (error) {
    await Promise.all(drafts.map((draft) => draft.discard()))
    throw error
  }
}
