import { stringify } from 'csv-stringify/sync'
import type { Result } from '../model/result.ts'
import { type Cell, type Column, factColumns, mentionColumns } from './rows.ts'

/** Excel reads a CSV as UTF-8 only behind this mark. */
export const BOM = '\ufeff'

/** A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers. */
const harmless = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@＝＋－＠\t\r\n]/u.test(cell) ? `'${cell}` : cell

const lines = <T>(columns: readonly Column<T>[], records: readonly T[], result: Result) =>
  stringify(records.map((record) => columns.map(({ of }) => harmless(of(record, result)))))

const head = <T>(columns: readonly Column<T>[]) => `${BOM}${stringify([columns.map(({ name }) => name)])}`

/** The head of facts.csv, with the byte-order mark. */
export const factsHead = (): string => head(factColumns)
/** The rows of an article's facts. */
export const factsCsv = (result: Result): string => lines(factColumns, result.facts, result)
/** The head of mentions.csv, with the byte-order mark. */
export const mentionsHead = (): string => head(mentionColumns)
/** The rows of an article's mentions. */
export const mentionsCsv = (result: Result): string => lines(mentionColumns, result.mentions, result)
