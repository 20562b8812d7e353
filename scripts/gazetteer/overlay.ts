import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { add, alias, type Table } from './rows.ts'

const require = createRequire(import.meta.url)

/** The rows of one of our own lists: words of each line, without comments and blank lines. */
function rowsOf(file: string): [key: string, words: string[]][] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [key, ...words] = line.split(' ')
      return [key ?? '', words]
    })
}

function indexOf(table: Table, key: string): number {
  const index = table.byCode.get(key) ?? table.byName.get(key)
  if (index === undefined) throw new Error(`${key} isn't in the gazetteer`)
  return index
}

/** Countries and territories of ISO 3166-1, with the names of the packages and our own. */
export function addCountries(table: Table) {
  const zh = JSON.parse(readFileSync(require.resolve('i18n-iso-countries/langs/zh.json'), 'utf8')) as {
    countries: Record<string, string>
  }
  const names = new Intl.DisplayNames('zh-CN', { type: 'region' })
  for (const [code, name] of Object.entries(zh.countries)) {
    if (code === 'HK' || code === 'MO' || code === 'TW') continue
    const other = names.of(code) ?? name
    add(table, { code, level: 'country', name, parent: null, prominence: 90, aliases: other === name ? [] : [other] })
  }
  for (const [code, words] of rowsOf('countries.txt')) alias(table, indexOf(table, code), words)
}

/** Further and former names of Chinese places. */
export function addChineseNames(table: Table) {
  for (const [code, words] of rowsOf('china-extra.txt')) alias(table, indexOf(table, code), words)
}

/** Cities and regions abroad. */
export function addForeign(table: Table) {
  for (const [country, groups] of rowsOf('foreign.txt')) {
    const parent = indexOf(table, country)
    groups.forEach((group, rank) => {
      const [name = '', ...aliases] = group.split('/')
      const level = /[州省府县邦]$/.test(name) ? 'region' : 'city'
      add(table, { code: null, level, name, parent, prominence: rank === 0 ? 75 : 60, aliases })
    })
  }
}

/** Continents, blocs, regions, waters and mountains. */
export function addRegions(table: Table) {
  for (const [level, [key = '-', ...groups]] of rowsOf('regions.txt')) {
    const parent = key === '-' || key === 'CN' ? null : indexOf(table, key)
    for (const group of groups) {
      const [name = '', ...aliases] = group.split('/')
      const code = name === '欧盟' ? 'EU' : null
      add(table, { code, level, name, parent, prominence: 70, aliases })
    }
  }
}
