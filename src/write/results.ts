import { createReadStream } from 'node:fs'
import { Result } from '../model/result.ts'
import { splitLines } from '../read/lines.ts'

/** Thrown where a dataset can't be read; its message is one sentence for people. */
export class DatasetError extends Error {}

/** There are no results where they were looked for. */
export const noDataset = (path: string): DatasetError =>
  new DatasetError(`There is no ${path}: name the folder of a dataset that \`zhfacts run\` has written.`)

const MAX_LINE = 1 << 29

const detail = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The id of a line of results, without checking the rest. Throws a DatasetError that names the line. */
export function idOf(path: string, number: number, line: string): string {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id
  } catch {
    // told below, as a line without an id is
  }
  throw new DatasetError(`${path}:${number} is no result with an id: make the dataset again.`)
}

/** One line of results, checked. Throws a DatasetError that names the line. */
export function parseResult(path: string, number: number, line: string): Result {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new DatasetError(`${path}:${number} is no JSON (${detail(error)}): make the dataset again.`)
  }
  const parsed = Result.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  throw new DatasetError(
    `${path}:${number} is no result of this version (${field}: ${issue?.message ?? 'unknown'}): make the dataset again.`,
  )
}

/** The results of a file of JSON lines, one by one and checked. Throws a DatasetError that names the line. */
export async function* readResults(path: string): AsyncGenerator<Result> {
  try {
    for await (const line of splitLines(createReadStream(path, { highWaterMark: 1 << 20 }), MAX_LINE)) {
      if ('tooLong' in line)
        throw new DatasetError(`${path}:${line.number} is ${line.tooLong} bytes long: make the dataset again.`)
      if (line.bytes.length > 0) yield parseResult(path, line.number, line.bytes.toString('utf8'))
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw noDataset(path)
    throw error
  }
}
