import { z } from 'zod'
import { failed, type Fields, type Input, type ReadOptions } from './input.ts'
import { mojibakeOf } from './mojibake.ts'
import { readPageInput, spoilt } from './page.ts'
import { type Parts, sourceOf } from './source.ts'

const Line = z.record(z.string(), z.unknown())

/** An article's fields by name, as a line or a row gives them. */
export type Row = Readonly<Record<string, unknown>>

/** Where a row stands, where rows are numbered, and how it was read. */
export type RowPlace = Pick<Parts, 'path' | 'line' | 'encoding'> & { readonly encodingReason: string }

const text = (record: Row, field: string) => {
  const value = record[field]
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

const filled = (record: Row, field: string) => {
  const value = text(record, field)
  return value === null || value.trim() === '' ? null : value
}

/** A publication date as the line gives it, under its own name or as `date`. What is no date is kept: it is told in the result's messages. */
function publishedOf(record: Row, fields: Fields): string | null {
  const date = text(record, fields.published) ?? text(record, 'date')
  return date === null || date.trim() === '' ? null : date.trim()
}

/** Makes an article of a row's fields: of its text, or of its page where it has no text. */
export async function readRow(record: Row, at: RowPlace & Pick<Parts, 'format'>, options: ReadOptions): Promise<Input> {
  const { fields } = options
  const body = record[fields.text]
  const html = filled(record, fields.html)
  const parts = {
    ...at,
    id: options.id ?? filled(record, fields.id),
    title: filled(record, fields.title),
    published: publishedOf(record, fields),
    url: filled(record, fields.url),
  }
  if (html !== null && filled(record, fields.text) === null) return readPageInput({ ...parts, html }, options)
  if (typeof body !== 'string')
    return failed(
      at.path,
      `The line has no text in the field "${fields.text}": add it, or name the field with --text-field.`,
      at.line,
    )
  if (body.trim() === '')
    return failed(at.path, `The field "${fields.text}" is empty: leave the line out, or give its text.`, at.line)
  const broken = mojibakeOf(body)
  if (broken !== null) return failed(at.path, spoilt(broken), at.line)
  return {
    source: sourceOf({ ...parts, text: body, published: parts.published ?? options.published }),
    failure: null,
  }
}

/** Reads one line of a JSON-lines file. */
export async function readLine(line: string, at: RowPlace, options: ReadOptions): Promise<Input> {
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
  return readRow(record.data, { ...at, format: 'jsonl' }, options)
}
