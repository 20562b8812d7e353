import { attempt, withoutText } from '../batch/attempt.ts'
import { readInputs, STDIN } from '../read/index.ts'
import { type Format, formatOf } from '../write/index.ts'
import type { Messages } from './messages.ts'
import { EXIT, messagesFor, placeOf, put, type ReadFlags, readOptionsOf, say, UsageError } from './shared.ts'
import { useWordsOf } from './words.ts'

/** Options of `zhfacts extract`. */
export interface ExtractFlags extends ReadFlags {
  readonly format?: string
  readonly text: boolean
  readonly lang?: string
}

const WIDTH = 150

/** The table as a format, in the terminal's width. */
async function tableFormat(messages: Messages): Promise<Format> {
  const { tableOf } = await import('../write/table.ts')
  const columns = process.stdout.columns || WIDTH
  return {
    name: 'table',
    file: null,
    head: () => '',
    between: '\n',
    tail: '',
    article: (result) => tableOf(result, messages.table, columns),
  }
}

async function formatFor(name: string | undefined, messages: Messages): Promise<Format> {
  const wanted = name ?? (process.stdout.isTTY ? 'table' : 'jsonl')
  const known = wanted === 'table' ? await tableFormat(messages) : formatOf(wanted)
  if (!known) throw new UsageError(`There is no format "${wanted}".`)
  return known
}

/** Extracts the articles of files or of standard input and writes them to standard output. Returns the exit code. */
export async function extractCommand(files: readonly string[], flags: ExtractFlags): Promise<number> {
  const messages = messagesFor(flags.lang)
  const options = readOptionsOf(flags, messages)
  await useWordsOf(flags.words)
  if (options.id !== null && files.length > 1) throw new UsageError(messages.oneId)
  const format = await formatFor(flags.format, messages)
  const fromStdin = files.length === 0 || (files.length === 1 && files[0] === STDIN)
  if (fromStdin && options.format === 'jsonl' && format.name === 'jsonl') {
    const { filterCommand } = await import('./filter.ts')
    return filterCommand(options, flags.text)
  }
  const keepText = flags.text || format.name !== 'jsonl'
  let failures = 0
  let written = 0
  await put(format.head())
  for (const path of files.length === 0 ? [STDIN] : files) {
    for await (const input of readInputs(path, options)) {
      const done = attempt(input)
      if ('failure' in done) {
        failures++
        say(messages.failed(placeOf(done.failure), done.failure.reason))
      } else
        await put(
          (written++ > 0 ? format.between : '') + format.article(keepText ? done.result : withoutText(done.result)),
        )
    }
  }
  await put(format.tail)
  return failures > 0 ? EXIT.failures : EXIT.done
}
