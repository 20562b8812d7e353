import { expect, test } from 'vitest'
import { dictionary } from '../../src/write/dictionary.ts'
import { fieldWords, titleOf } from '../../src/write/fields.ts'
import { dataPackage, jsonSchemaOf, visitProperties } from '../../src/write/schemas.ts'
import { tables } from '../../src/write/tables.ts'

const fields: (readonly [record: string, field: string])[] = []
visitProperties(jsonSchemaOf('result'), 'result', (record, field) => fields.push([record, field]))
const columns = tables.flatMap(({ name, flat, nested }) =>
  [...new Set([...flat, ...nested])].map((column) => [name, column.name] as const),
)

test('every field of every record and every column of every table is described in both languages', () => {
  expect(fields.length).toBeGreaterThan(90)
  const bare = [...fields, ...columns].filter(([record, field]) => fieldWords(record, field) === undefined)
  expect(bare).toEqual([])
  for (const language of ['en', 'zh'] as const)
    for (const [, field] of [...fields, ...columns]) expect(dictionary(language)).toContain(`\`${field}\``)
})

test('each table has each Chinese title once', () => {
  for (const { name, flat, nested } of tables)
    for (const shape of [flat, nested]) {
      const titles = shape.map((column) => titleOf(name, column.name))
      expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
    }
})

test('the schemas and the data package carry titles and descriptions', () => {
  expect(jsonSchemaOf('fact').properties?.['metric']).toMatchObject({ title: '指标', type: ['string', 'null'] })
  expect(dataPackage('1')).toMatchObject({
    version: '1',
    resources: [
      {
        path: 'facts.csv',
        schema: {
          fields: expect.arrayContaining([
            expect.objectContaining({ name: 'value', type: 'number', title: '值' }),
          ]) as unknown,
        },
      },
      { path: 'mentions.csv' },
    ],
  })
})
