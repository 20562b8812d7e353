import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { Config, CONFIG } from '../batch/config.ts'
import { readJson } from './json-file.ts'
import { runCommand, type RunFlags } from './run.ts'
import { messagesFor, UsageError } from './shared.ts'

/** Options of `zhfacts dataset`. */
export interface DatasetFlags {
  readonly config: string
  readonly force?: boolean
  readonly quiet?: boolean
  readonly lang?: string
}

/** Leaves out what isn't set, so that the defaults of `run` hold. */
const set = <T extends object>(fields: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

const asText = (value: number | undefined) => (value === undefined ? undefined : String(value))

/** The options of `zhfacts run` that a configuration stands for. */
function flagsOf(config: Config, { force, quiet, lang }: DatasetFlags): RunFlags {
  const { input, out, text, fields, formats, titles } = config
  return {
    input,
    out,
    text,
    summary: 'text',
    titles,
    ...set({
      published: config.published,
      idField: fields.id,
      textField: fields.text,
      titleField: fields.title,
      dateField: fields.date,
      urlField: fields.url,
      htmlField: fields.html,
      maxMib: asText(config.maxMib),
      workers: asText(config.workers),
      articleTimeout: asText(config.articleTimeout),
      words: config.words,
      to: config.to,
      formats: formats.length === 0 ? undefined : formats.join(','),
      force,
      quiet,
      lang,
    }),
  }
}

/** Makes the dataset that a configuration file describes; what is there and still right is left alone. Returns the exit code. */
export async function datasetCommand(flags: DatasetFlags): Promise<number> {
  const path = resolve(flags.config)
  if (flags.config === CONFIG && !existsSync(path)) throw new UsageError(messagesFor(flags.lang).noConfig(CONFIG))
  process.chdir(existsSync(path) ? dirname(path) : '.')
  const config = readJson(existsSync(path) ? basename(path) : flags.config, Config)
  return runCommand(config.inputs, flagsOf(config, flags))
}
