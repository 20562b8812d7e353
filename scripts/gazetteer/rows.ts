/** One place on its way into the gazetteer. `parent` is the index of the enclosing place in the list, null for none. */
export interface Row {
  readonly code: string | null
  readonly level: string
  readonly name: string
  readonly parent: number | null
  /** 0–100. */
  readonly prominence: number
  /** Other names, without the full one. */
  readonly aliases: readonly string[]
}

/** The list of rows and the ways to find one by its code or its name. */
export interface Table {
  readonly rows: Row[]
  readonly byCode: Map<string, number>
  readonly byName: Map<string, number>
}

/** Appends a row and gives its index; a code or a name keeps its first row. */
export function add(table: Table, row: Row): number {
  const index = table.rows.push(row) - 1
  if (row.code !== null && table.byCode.has(row.code)) throw new Error(`code ${row.code} twice (${row.name})`)
  if (row.code !== null) table.byCode.set(row.code, index)
  if (!table.byName.has(row.name)) table.byName.set(row.name, index)
  return index
}

/** Adds names to a row that is there already. */
export function alias(table: Table, index: number, names: readonly string[]) {
  const row = table.rows[index]
  if (!row) throw new Error(`no row ${index}`)
  table.rows[index] = { ...row, aliases: [...new Set([...row.aliases, ...names])] }
}
