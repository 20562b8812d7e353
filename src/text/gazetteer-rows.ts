import { indexNames, nameList, type NameIndex, type NameList } from './names.ts'

/** Names and the places that they mean, read from rows. */
export interface Layer {
  readonly index: NameIndex
  /** Of each place, where its row begins; of a town, where its name does. */
  readonly starts: Int32Array
  /** Of each place, its enclosing place; -1 for none. */
  readonly parents: Int32Array
}

/** The mark of a name that is the name of no place. */
const NO = 4

const SPACE = 32
const NEWLINE = 10
const UNTIL = 60

/** How sure a name is by the sign before it: ? 1, ! 2, ~ 3, ^ 4, none 0. */
export const markOf = (char: number): number =>
  char === 63 ? 1 : char === 33 ? 2 : char === 126 ? 3 : char === 94 ? NO : 0

interface Reading {
  readonly rows: string
  readonly names: NameList
  /** Of each place, where its row begins; of a town, where its name does. */
  readonly starts: Int32Array
  readonly parents: Int32Array
  count: number
}

/** Where the rows of one kind lie, in which field the enclosing place stands, and with which the names begin. */
export interface Section {
  readonly start: number
  readonly end: number
  readonly parentField: number
  readonly nameField: number
  /** Whether each row is one place, or each name is one. */
  readonly owner: 'row' | 'name' | 'none'
}

function addName({ names, rows }: Reading, start: number, to: { end: number; owner: number }) {
  const mark = markOf(rows.charCodeAt(start))
  const at = mark === 0 ? start : start + 1
  let end = at
  while (end < to.end && rows.charCodeAt(end) !== UNTIL) end++
  if (end - at < 2) return
  names.at[names.count] = at
  names.length[names.count] = end - at
  names.owner[names.count] = to.owner
  names.mark[names.count++] = to.owner < 0 ? NO : mark
}

function addPlace(reading: Reading, start: number, parent: number): number {
  reading.starts[reading.count] = start
  reading.parents[reading.count] = parent
  return reading.count++
}

function numberAt(rows: string, at: number): number {
  let value = 0
  let digits = 0
  for (let c = rows.charCodeAt(at); c >= 48 && c <= 57; c = rows.charCodeAt(at + ++digits)) value = 10 * value + c - 48
  return digits === 0 ? -1 : value
}

/** One pass over the rows of a section, character by character: start-up waits for it. */
function readSection(reading: Reading, { start, end, parentField, nameField, owner }: Section) {
  const { rows } = reading
  let place = -1
  let parent = -1
  for (let at = start, from = start, row = start, field = 0; at <= end; at++) {
    const c = at === end ? NEWLINE : rows.charCodeAt(at)
    if (c !== SPACE && c !== NEWLINE) continue
    if (field === parentField) {
      parent = numberAt(rows, from)
      if (owner === 'row') place = addPlace(reading, row, parent)
    } else if (field >= nameField) {
      if (owner === 'name') place = addPlace(reading, from, parent)
      addName(reading, from, { end: at, owner: place })
    }
    field = c === NEWLINE ? 0 : field + 1
    from = at + 1
    if (c === NEWLINE) row = from
  }
}

/** Reads the sections of some rows into a layer. */
export function layerOf(rows: string, sections: readonly Section[]): Layer {
  const room = Math.ceil(rows.length / 3) + 1
  const reading: Reading = {
    rows,
    names: nameList(room),
    starts: new Int32Array(room),
    parents: new Int32Array(room),
    count: 0,
  }
  for (const section of sections) readSection(reading, section)
  const { starts, parents, count } = reading
  return { index: indexNames(rows, reading.names), starts: starts.slice(0, count), parents: parents.slice(0, count) }
}
