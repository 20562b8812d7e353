import type { Result } from '../model/result.ts'
import type { Cell, ColumnInfo, Table } from './columns.ts'
import { titleOf } from './fields.ts'
import { factsTable, mentionsTable } from './tables.ts'

/** Excel reads a CSV as UTF-8 only behind this mark. */
export const BOM = '\ufeff'

/** Which titles stand over columns: the names of the fields, or Chinese ones. */
export type Titles = 'en' | 'zh'

const RISKY = /^[=+\-@＝＋－＠\t\r\n]/u
const QUOTED = /[",\r\n]/u

/** Whether a text begins with a Chinese character: no spreadsheet takes it for a formula. */
function isHanFirst(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x4e00 && code <= 0x9fff
}

/** A cell by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers. */
function field(cell: Cell): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return String(cell)
  const safe = !isHanFirst(cell) && RISKY.test(cell) ? `'${cell}` : cell
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A row with its newline. */
export function csvRow(cells: readonly Cell[]): string {
  let row = ''
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? null
    if (i > 0) row += ','
    if (cell !== null) row += field(cell)
  }
  return `${row}\n`
}

/** The title of a column in a language. */
export const heading = (table: string, column: ColumnInfo, titles: Titles): string =>
  titles === 'zh' ? titleOf(table, column.name) : column.name

/** The head of a table's CSV, with the byte-order mark. */
export const csvHead = (table: Table, titles: Titles = 'en'): string =>
  `${BOM}${csvRow(table.flat.map((column) => heading(table.name, column, titles)))}`

/** The rows of an article in a table's CSV. */
export const csvRows = (table: Table, result: Result): string =>
  table.cells(result).reduce((rows, cells) => rows + csvRow(cells), '')

/** The head of facts.csv. */
export const factsHead = (titles: Titles = 'en'): string => csvHead(factsTable, titles)
/** The rows of an article's facts. */
export const factsCsv = (result: Result): string => csvRows(factsTable, result)
/** The head of mentions.csv. */
export const mentionsHead = (titles: Titles = 'en'): string => csvHead(mentionsTable, titles)
/** The rows of an article's mentions. */
export const mentionsCsv = (result: Result): string => csvRows(mentionsTable, result)
