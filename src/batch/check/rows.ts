import type { Result } from '../../model/result.ts'
import type { Cell, Table } from '../../write/columns.ts'
import { tables } from '../../write/tables.ts'
import type { Condition, Where } from './rules.ts'

/** A row of a table by column names, with where it stands. */
export interface Row {
  readonly cells: Readonly<Record<string, Cell>>
  readonly article: string
  readonly title: string | null
  readonly start: number | null
  readonly end: number | null
  readonly text: string
  readonly evidence: string
  /** Where the evidence begins in the article's text. */
  readonly from: number
}

const asText = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : '')
const asNumber = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : null)

const AROUND = 30

/** The text around a span, as far as its line goes. */
function lineAround(text: string, start: number, end: number): { evidence: string; from: number } {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND)
  const newline = text.indexOf('\n', end)
  return { from, evidence: text.slice(from, Math.min(newline < 0 ? text.length : newline, end + AROUND)) }
}

function rowOf(table: Table, cells: readonly Cell[], result: Result): Row {
  const named: Record<string, Cell> = {}
  for (const [i, { name }] of table.flat.entries()) named[name] = cells[i] ?? null
  if (table.name === 'facts') named['name'] = asText(named['subject']) + asText(named['metric'])
  const start = asNumber(named['start'])
  const end = asNumber(named['end'])
  const fact = table.name === 'facts' ? result.facts.find(({ id }) => id === named['id']) : undefined
  const around = start === null || end === null ? { evidence: '', from: 0 } : lineAround(result.text ?? '', start, end)
  return {
    cells: named,
    article: result.id,
    title: result.title,
    start,
    end,
    text: asText(named['text']),
    evidence: fact ? asText(named['evidence']) : around.evidence,
    from: fact ? fact.evidence[0] : around.from,
  }
}

/** The rows of one table of an article. */
export function rowsOf(name: string, result: Result): Row[] {
  const table = tables.find((known) => known.name === name)
  return table ? table.cells(result).map((cells) => rowOf(table, cells, result)) : []
}

const patterns = new Map<string, RegExp>()

function matches(source: string, text: string): boolean {
  const known = patterns.get(source) ?? new RegExp(source, 'u')
  patterns.set(source, known)
  return known.test(text)
}

function holds(cell: Cell, condition: Condition): boolean {
  if (condition === null || typeof condition !== 'object') return cell === condition
  const { in: among, not, min, max, matches: source } = condition
  return (
    (among === undefined || among.includes(cell)) &&
    (not === undefined || cell !== not) &&
    (min === undefined || (typeof cell === 'number' && cell >= min)) &&
    (max === undefined || (typeof cell === 'number' && cell <= max)) &&
    (source === undefined || (cell !== null && matches(source, String(cell))))
  )
}

/** Whether a row meets all conditions. */
export const meets = (row: Row, where: Where): boolean =>
  Object.entries(where).every(([column, condition]) => holds(row.cells[column] ?? null, condition))

/** What rows are alike in, as one key. */
export const keyOf = (row: Row, by: readonly string[]): string =>
  JSON.stringify(by.map((column) => row.cells[column] ?? null))
