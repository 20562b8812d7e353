import { rm } from 'node:fs/promises'
import { readDay, toSerial } from '../text/calendar.ts'
import type { Cell, ColumnInfo, ColumnType } from './columns.ts'
import { heading, type Titles } from './csv.ts'
import { fieldWords } from './fields.ts'
import type { Sink } from './sink.ts'
import { tables } from './tables.ts'
import { columnName, dateCell, fixedParts, numberCell, sheetHead, sheetTail, STYLE, textCell } from './workbook.ts'
import { type Entry, openEntry, writeZip } from './zip.ts'

/** The limits of a sheet and of a cell. */
export const MAX_ROWS = 1_048_576
export const MAX_TEXT = 32_767

/** Spreadsheets take 1900 for a leap year: serial numbers agree with the calendar from March 1 on. */
const FIRST_DATE = 61
const EPOCH = 25_569
/** Characters gathered before they are deflated. */
const BUFFERED = 1 << 18

const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 16,
  number: 16,
  integer: 9,
  date: 12,
  list: 16,
  changes: 16,
}
const WIDE: Readonly<Record<string, number>> = {
  title: 32,
  evidence: 60,
  text: 24,
  reason: 60,
  metric: 24,
  place_name: 28,
}

interface SheetState {
  readonly name: string
  readonly columns: readonly ColumnInfo[]
  readonly titles: readonly string[]
  /** Sheets that are full, and the one being written. */
  readonly entries: { entry: Entry; title: string }[]
  rows: number
  waiting: string
}

interface Book {
  readonly path: string
  readonly sheets: SheetState[]
  parts: number
  cut: number
}

function dateOrText(ref: string, text: string): string {
  const day = readDay(text)
  if (!day) return textCell(ref, text)
  const serial = toSerial(day) + EPOCH
  return serial < FIRST_DATE ? textCell(ref, text) : dateCell(ref, serial)
}

function cellXml(book: Book, cell: string | number, at: { ref: string; type: ColumnType }): string {
  if (typeof cell === 'number') return numberCell(at.ref, cell)
  if (at.type === 'date') return dateOrText(at.ref, cell)
  if (cell.length <= MAX_TEXT) return textCell(at.ref, cell)
  book.cut++
  return textCell(at.ref, cell.slice(0, MAX_TEXT))
}

/** Opens a sheet's next part; a table beyond a sheet's rows goes on in the next one. */
async function open(book: Book, sheet: SheetState): Promise<void> {
  const part = ++book.parts
  const title = sheet.entries.length === 0 ? sheet.name : `${sheet.name} ${sheet.entries.length + 1}`
  const entry = openEntry(`xl/worksheets/sheet${part}.xml`, `${book.path}.sheet${part}`)
  sheet.entries.push({ entry, title })
  sheet.rows = 1
  await entry.write(sheetHead(sheet.columns.map(({ name, type }) => WIDE[name] ?? WIDTHS[type])))
  const cells = sheet.titles.map((text, i) => textCell(`${columnName(i)}1`, text, STYLE.title))
  sheet.waiting = `<row r="1">${cells.join('')}</row>`
}

const write = async (sheet: SheetState, tail = '') => {
  const text = sheet.waiting + tail
  sheet.waiting = ''
  await sheet.entries.at(-1)?.entry.write(text)
}

const close = (sheet: SheetState) => write(sheet, sheetTail(sheet.columns.length, sheet.rows))

async function addRow(book: Book, sheet: SheetState, cells: readonly Cell[]): Promise<void> {
  if (sheet.rows === MAX_ROWS) {
    await close(sheet)
    await open(book, sheet)
  }
  const row = ++sheet.rows
  let xml = `<row r="${row}">`
  for (const [i, { type }] of sheet.columns.entries()) {
    const cell = cells[i] ?? null
    if (cell !== null) xml += cellXml(book, cell, { ref: `${columnName(i)}${row}`, type })
  }
  sheet.waiting += `${xml}</row>`
  if (sheet.waiting.length >= BUFFERED) await write(sheet)
}

const sheetOf = (name: string, columns: readonly ColumnInfo[], titles: readonly string[]): SheetState => ({
  name,
  columns,
  titles,
  entries: [],
  rows: 0,
  waiting: '',
})

const TEXT = (name: string): ColumnInfo => ({ name, type: 'text' })

/** The data dictionary as the last sheet. */
async function addDictionary(book: Book): Promise<SheetState> {
  const names = ['table', 'column', '中文名', 'type', 'reason', '含义']
  const sheet = sheetOf('dictionary', names.map(TEXT), ['table', 'column', '中文名', 'type', 'meaning', '含义'])
  await open(book, sheet)
  for (const { name, flat } of tables)
    for (const column of flat) {
      const words = fieldWords(name, column.name)
      const row = [name, column.name, words?.title ?? null, column.type, words?.en ?? null, words?.zh ?? null]
      await addRow(book, sheet, row)
    }
  return sheet
}

/** Ends every sheet and puts the workbook together. */
async function assemble(book: Book): Promise<void> {
  book.sheets.push(await addDictionary(book))
  const all = []
  for (const sheet of book.sheets) {
    await close(sheet)
    all.push(...sheet.entries)
  }
  const ended = []
  for (const { entry } of all) ended.push(await entry.end())
  const order = all.map(({ title }) => title)
  const numbered = ended.map((sizes, i) => ({ ...sizes, name: `xl/worksheets/sheet${i + 1}.xml` }))
  const fixed = []
  for (const [name, xml] of fixedParts(order)) {
    const part = openEntry(name, `${book.path}.sheet${++book.parts}`)
    await part.write(xml)
    fixed.push(await part.end())
  }
  await writeZip(book.path, [...fixed, ...numbered])
}

const cleanUp = async (book: Book) => {
  for (let part = 1; part <= book.parts; part++) await rm(`${book.path}.sheet${part}`, { force: true })
}

/** A workbook with a sheet for each table and the dictionary: frozen heads, filters, real numbers and dates. Rows are streamed. */
export function xlsxSink(path: string, titles: Titles): Sink {
  const book: Book = {
    path,
    sheets: tables.map(({ name, flat }) =>
      sheetOf(
        name,
        flat,
        flat.map((column) => heading(name, column, titles)),
      ),
    ),
    parts: 0,
    cut: 0,
  }
  const opened = async () => {
    for (const sheet of book.sheets) if (sheet.entries.length === 0) await open(book, sheet)
  }
  return {
    add: async (result) => {
      await opened()
      for (const [i, table] of tables.entries()) {
        const sheet = book.sheets[i]
        if (sheet) for (const cells of table.cells(result)) await addRow(book, sheet, cells)
      }
    },
    finish: async () => {
      await opened()
      await assemble(book)
      await cleanUp(book)
      return book.cut === 0
        ? []
        : [
            `${book.cut} texts are longer than the ${MAX_TEXT} characters that a cell of a workbook holds; they are cut there.`,
          ]
    },
    discard: async () => {
      await cleanUp(book)
      await rm(path, { force: true })
    },
  }
}
