import { EXPORTS, exportDataset, type ExportName } from '../batch/export.ts'
import { OutputError } from '../batch/files.ts'
import { PackageError } from '../write/duckdb.ts'
import { DatabaseError } from '../write/database-error.ts'
import { DatasetError } from '../write/results.ts'
import { EXIT, messagesFor, say, UsageError } from './shared.ts'
import { version } from './version.ts'

/** Options of `zhfacts export`. */
export interface ExportFlags {
  readonly format?: string
  readonly to?: string
  readonly titles: 'en' | 'zh'
  readonly quiet?: boolean
  readonly lang?: string
}

const isExport = (name: string): name is ExportName => EXPORTS.some((known) => known === name)

/** The formats of a comma-separated list. Throws a UsageError that names the ones there are. */
export function exportsOf(list: string | undefined, lang: string | undefined): readonly ExportName[] {
  const names = (list ?? '').split(',').filter((name) => name !== '')
  return names.map((name) => {
    if (isExport(name)) return name
    throw new UsageError(messagesFor(lang).badFormat(name, EXPORTS.join(', ')))
  })
}

/** An address of a database, checked before any work is done. Throws a UsageError. */
export function checkDatabase(to: string | undefined, message: string): void {
  if (to !== undefined && !/^postgres(?:ql)?:\/\//u.test(to)) throw new UsageError(message)
}

/** What goes wrong with a dataset or a database is told as misuse, in its own words. */
export async function tellKnown<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const known = [DatasetError, DatabaseError, PackageError, OutputError].some((kind) => error instanceof kind)
    if (known && error instanceof Error) throw new UsageError(error.message)
    throw error
  }
}

/** Puts a dataset into further formats or into a database. Returns the exit code. */
export async function exportCommand(dir: string, flags: ExportFlags): Promise<number> {
  const messages = messagesFor(flags.lang)
  const formats = exportsOf(flags.format, flags.lang)
  if (formats.length === 0 && flags.to === undefined) throw new UsageError(messages.noFormat(EXPORTS.join(', ')))
  checkDatabase(flags.to, messages.badDatabase)
  const options = { formats, to: flags.to ?? null, titles: flags.titles, version: version() }
  const { files, rows, notes } = await tellKnown(() => exportDataset(dir, options))
  for (const note of notes) say(note)
  if (flags.quiet !== true) say(messages.exported(rows, files.join(', '), dir))
  return EXIT.done
}
