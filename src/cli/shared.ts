import { FIELDS, MAX_BYTES, type ReadOptions } from '../read/input.ts'
import { isDate } from '../read/source.ts'
import { type Language, type Messages, messagesOf } from './messages.ts'

/** Exit codes: done, crashed, misused, done with some inputs failed, stopped by Ctrl-C. */
export const EXIT = { done: 0, crash: 1, usage: 2, failures: 3, stopped: 130 } as const

/** Misuse of the command line; its message is one sentence that names the remedy. */
export class UsageError extends Error {}

/** The options that every command that reads articles has, as commander gives them. */
export interface ReadFlags {
  readonly input: ReadOptions['format']
  readonly published?: string
  readonly id?: string
  readonly idField?: string
  readonly textField?: string
  readonly titleField?: string
  readonly dateField?: string
  readonly urlField?: string
  readonly htmlField?: string
  readonly maxMib?: string
  readonly words?: string
}

const MIB = 1024 * 1024

/** Checks the reading options and fills in what was left out. Throws a UsageError. */
export function readOptionsOf(flags: ReadFlags, messages: Messages): ReadOptions {
  const { published = null, id = null, maxMib } = flags
  if (published !== null && !isDate(published)) throw new UsageError(messages.badDate(published))
  const mib = maxMib === undefined ? MAX_BYTES / MIB : Number(maxMib)
  if (!(mib > 0)) throw new UsageError(messages.badNumber('--max-mib', maxMib ?? ''))
  const fields = {
    id: flags.idField ?? FIELDS.id,
    text: flags.textField ?? FIELDS.text,
    title: flags.titleField ?? FIELDS.title,
    published: flags.dateField ?? FIELDS.published,
    url: flags.urlField ?? FIELDS.url,
    html: flags.htmlField ?? FIELDS.html,
  }
  return { format: flags.input, published, id, fields, maxBytes: Math.round(mib * MIB) }
}

/** The language asked for, else that of the environment. */
export function languageOf(flag: string | undefined): Language {
  if (flag === 'en' || flag === 'zh') return flag
  const locale = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
  return locale.startsWith('zh') ? 'zh' : 'en'
}

/** The messages for a command's language flag. */
export const messagesFor = (lang: string | undefined): Messages => messagesOf(languageOf(lang))

/** Says something to the person at the terminal; data never goes this way. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Where a failure lies: path and line. */
export const placeOf = ({ path, line }: { path: string; line?: number | undefined }): string =>
  line === undefined ? path : `${path}:${line}`

/** Writes data to standard output and waits where the reader is slow. */
export async function put(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}

/** Aborted by Ctrl-C or a polite kill; the second one ends the program at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  const onStop = () => {
    stop.abort()
  }
  process.once('SIGINT', onStop).once('SIGTERM', onStop)
  return stop.signal
}
