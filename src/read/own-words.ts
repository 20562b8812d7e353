import { parse } from 'csv-parse/sync'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { hasPlace } from '../text/gazetteer.ts'
import { type OwnWords, WORD_FILES } from '../model/own-words.ts'

/** Thrown where words can't be used; its message names every file and row at fault, a line each. */
export class WordsError extends Error {}

/** Words of a user's own, and the SHA-256 of each of their files. */
export interface Words {
  readonly words: OwnWords
  readonly files: Readonly<Record<string, string>>
}

const KINDS = Object.keys(WORD_FILES)

interface Parsed {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The records of a CSV file with the lines that they end on. */
function recordsOf(path: string, bytes: Buffer): readonly Parsed[] {
  try {
    return parse(bytes, {
      bom: true,
      columns: true,
      info: true,
      trim: true,
      comment: '#',
      comment_no_infix: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    throw new WordsError(`${path}: can't be read as CSV (${reasonOf(error)}).`)
  }
}

function columnFaults(path: string, records: readonly Parsed[], known: readonly string[]): string[] {
  return Object.keys(records[0]?.record ?? {})
    .filter((column) => !known.includes(column))
    .map((column) => `${path}:1: there is no column "${column}": choose from ${known.join(', ')}.`)
}

interface Table<Row> {
  readonly rows: readonly Row[]
  readonly faults: readonly string[]
}

function tableOf<Schema extends z.ZodObject>(path: string, schema: Schema, bytes: Buffer): Table<z.infer<Schema>> {
  const records = recordsOf(path, bytes)
  const faults = columnFaults(path, records, Object.keys(schema.shape))
  if (faults.length > 0) return { rows: [], faults }
  const rows: z.infer<Schema>[] = []
  for (const { record, info } of records) {
    const row = schema.safeParse(record)
    const wrong = record['parent'] ?? ''
    if (wrong !== '' && !hasPlace(wrong) && !records.some((other) => other.record['code'] === wrong))
      faults.push(`${path}:${info.lines}: parent "${wrong}" is the code of no place.`)
    if (row.success) rows.push(row.data)
    else
      for (const issue of row.error.issues) {
        const column = String(issue.path[0] ?? '')
        const cell = record[column]
        faults.push(`${path}:${info.lines}: ${column}${cell === undefined ? '' : ` "${cell}"`} ${issue.message}.`)
      }
  }
  return { rows, faults }
}

/** Files that a folder of words may hold beside them. */
const isAside = (file: string) => file.startsWith('.') || /\.(?:md|txt)$/iu.test(file)

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => !isAside(file))
      .sort()
  } catch (error) {
    throw new WordsError(`The folder of words ${folder} can't be read (${reasonOf(error)}): check the path.`)
  }
}

/** Reads a folder of words: units.csv, currencies.csv, places.csv, zones.csv, phrases.csv, off.csv, as many of them as there are. Throws a WordsError that names all rows at fault. */
export function readOwnWords(folder: string): Words {
  const there = filesIn(folder)
  const files: Record<string, string> = {}
  const faults = there
    .filter((file) => !KINDS.some((kind) => file === `${kind}.csv`))
    .map((file) => {
      const known = KINDS.map((kind) => `${kind}.csv`).join(', ')
      return `${join(folder, file)} is no table of words: choose from ${known}.`
    })
  const rows = <Kind extends keyof typeof WORD_FILES>(kind: Kind) => {
    const file = `${kind}.csv`
    if (!there.includes(file)) return []
    const path = join(folder, file)
    const bytes = readFileSync(path)
    files[file] = createHash('sha256').update(bytes).digest('hex')
    const table = tableOf(path, WORD_FILES[kind], bytes)
    faults.push(...table.faults)
    return table.rows
  }
  const words: OwnWords = {
    units: rows('units'),
    currencies: rows('currencies'),
    places: rows('places'),
    zones: rows('zones'),
    phrases: rows('phrases'),
    off: rows('off'),
  }
  if (faults.length > 0) throw new WordsError(faults.join('\n'))
  return { words, files }
}
