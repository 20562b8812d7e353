import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Origin, PageOrigin, Source } from '../model/source.ts'
import { daysIn } from '../text/calendar.ts'

/** What is known of an article when it has been read. */
export interface Parts {
  readonly text: string
  readonly id: string | null
  readonly title: string | null
  readonly published: string | null
  readonly url: string | null
  readonly path: string
  readonly line?: number
  readonly format: Origin['format']
  readonly encoding: string
  readonly encodingReason?: string
  readonly outlet?: string | null
  readonly page?: PageOrigin
}

/** SHA-256 of a text, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Builds a source; an article without an id gets one from its file's name, its line and its content, the same every time. */
export function sourceOf(parts: Parts): Source {
  const { text, title, published, path, line, url, outlet = null, format, encoding, encodingReason, page } = parts
  const hash = sha256(text)
  const stem = path === '-' ? 'stdin' : basename(path, extname(path))
  const id = parts.id ?? `${stem}${line === undefined ? '' : `:${line}`}-${hash.slice(0, 8)}`
  const origin: Origin = {
    path,
    ...(line === undefined ? {} : { line }),
    ...(url === null ? {} : { url }),
    ...(outlet === null ? {} : { outlet }),
    format,
    encoding,
    ...(encodingReason === undefined ? {} : { encoding_reason: encodingReason }),
    sha256: hash,
  }
  return { id, text, title, published, origin, ...(page ? { page } : {}) }
}

/** Whether a date is one that an article can have: a day of the calendar, a day with a time, a month or a year (ISO 8601). */
export function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:[T ].{0,30})?)?)?$/u.exec(text)
  if (!match) return false
  const [, year, month, day] = match
  return day === undefined || Number(day) <= daysIn(Number(year), Number(month))
}
