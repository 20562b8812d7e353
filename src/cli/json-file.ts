import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { UsageError } from './shared.ts'

/** Reads a JSON file that must fit a schema. Throws a UsageError that names the file, and the path of every field at fault. */
export function readJson<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new UsageError(
      missing ? `There is no ${path}: check the path.` : `${path} can't be read (${reason}): give one JSON object.`,
    )
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UsageError(
    parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.') || '(the file)'}: ${issue.message}`).join('\n'),
  )
}
