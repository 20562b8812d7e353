import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { exportDataset, type ExportOptions, type ExportReport } from './export.ts'
import { writeWhole } from './files.ts'

/** The file that says which formats a dataset was put into, and from which state of it. */
export const EXPORTED = 'exports.json'

const Exported = z.object({
  manifest: z.string(),
  formats: z.array(z.string()),
  titles: z.string(),
  files: z.array(z.string()),
})

const manifestHash = (dir: string) =>
  createHash('sha256')
    .update(readFileSync(join(dir, 'manifest.json')))
    .digest('hex')

/** Whether all formats that are asked for are there, made from the dataset as it is. */
export function isExported(dir: string, { formats, titles }: Pick<ExportOptions, 'formats' | 'titles'>): boolean {
  try {
    const told = Exported.parse(JSON.parse(readFileSync(join(dir, EXPORTED), 'utf8')))
    return (
      told.manifest === manifestHash(dir) &&
      told.titles === titles &&
      told.formats.join() === formats.join() &&
      told.files.every((file) => existsSync(join(dir, file)))
    )
  } catch {
    return false
  }
}

/** Exports a dataset and notes from which state of it, so that the next run knows what is up to date. */
export async function exportAndNote(dir: string, options: ExportOptions): Promise<ExportReport> {
  const report = await exportDataset(dir, options)
  const { formats, titles } = options
  const noted = { manifest: manifestHash(dir), formats, titles, files: report.files }
  await writeWhole(dir, EXPORTED, `${JSON.stringify(noted, null, 2)}\n`)
  return report
}
