import { type ExportFlags, exportsOf, tellKnown } from './export.ts'
import { say } from './shared.ts'
import { version } from './version.ts'

/** The options of `zhfacts run` for formats that are made from the finished dataset. */
export interface FormatFlags extends Partial<Pick<ExportFlags, 'titles' | 'to' | 'lang'>> {
  readonly formats?: string
}

/** Checks the formats before any work is done. Throws a UsageError. */
export function checkFormats({ formats, lang }: FormatFlags): void {
  exportsOf(formats, lang)
}

/** Puts a finished dataset into the formats asked for, where they aren't there from the same results; says whether anything was done. */
export async function exportFinished(dir: string, { formats, titles = 'en', to, lang }: FormatFlags): Promise<boolean> {
  const { exportAndNote, isExported } = await import('../batch/exported.ts')
  const options = { formats: exportsOf(formats, lang), titles, to: to ?? null, version: version() }
  if (to === undefined && isExported(dir, options)) return false
  const { notes } = await tellKnown(() => exportAndNote(dir, options))
  for (const note of notes) say(note)
  return true
}
