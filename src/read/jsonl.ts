import { z } from 'zod'
import { failed, type Fields, type Input, type ReadOptions } from './input.ts'
import { sourceOf } from './source.ts'

const Line = z.record(z.string(), z.unknown())

const text = (record: Record<string, unknown>, field: string) => {
  const value = record[field]
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** A publication date as the line gives it, under its own name or as `date`. What is no date is kept: it is told in the result's messages. */
function publishedOf(record: Record<string, unknown>, fields: Fields): string | null {
  const date = text(record, fields.published) ?? text(record, 'date')
  return date === null || date.trim() === '' ? null : date.trim()
}

/** Reads one line of a JSON-lines file. */
export function readLine(
  line: string,
  at: { path: string; line: number | undefined; encoding: string },
  options: ReadOptions,
): Input {
  const { fields } = options
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return failed(
      at.path,
      `The line is no JSON (${error instanceof Error ? error.message : String(error)}): give one object a line.`,
      at.line,
    )
  }
  const record = Line.safeParse(value)
  if (!record.success || Array.isArray(value))
    return failed(
      at.path,
      'The line holds no object: give one object a line, such as {"id": "a1", "text": "…"}.',
      at.line,
    )
  const body = record.data[fields.text]
  if (typeof body !== 'string')
    return failed(
      at.path,
      `The line has no text in the field "${fields.text}": add it, or name the field with --text-field.`,
      at.line,
    )
  if (body.trim() === '')
    return failed(at.path, `The field "${fields.text}" is empty: leave the line out, or give its text.`, at.line)
  const source = sourceOf({
    text: body,
    id: options.id ?? text(record.data, fields.id),
    title: text(record.data, fields.title),
    published: publishedOf(record.data, fields) ?? options.published,
    url: text(record.data, fields.url),
    path: at.path,
    ...(at.line === undefined ? {} : { line: at.line }),
    format: 'jsonl',
    encoding: at.encoding,
  })
  return { source, failure: null }
}
