import { z } from 'zod'
import { Result } from '../model/result.ts'
import { Fact } from '../model/fact.ts'
import { Mention } from '../model/mention.ts'
import type { ColumnInfo, ColumnType } from './columns.ts'
import { fieldWords } from './fields.ts'
import { tables } from './tables.ts'

/** A JSON Schema as far as it is read here. */
export interface JsonSchema {
  type?: string | readonly string[]
  title?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: readonly string[]
  items?: JsonSchema
  prefixItems?: readonly JsonSchema[]
  anyOf?: readonly JsonSchema[]
  oneOf?: readonly JsonSchema[]
  enum?: readonly string[]
  const?: unknown
}

/** The record that a property of a record holds, one or many of it. */
const NESTED: Readonly<Record<string, string>> = {
  'result.source': 'source',
  'result.published': 'published',
  'result.mentions': 'mention',
  'result.facts': 'fact',
  'result.zones': 'zone',
  'result.messages': 'message',
  'fact.change': 'change',
  'mention.anchor': 'anchor',
  'mention.base': 'base',
  'mention.former': 'former',
}

/** Visits every property of a record and of the records within it. */
export function visitProperties(
  schema: JsonSchema,
  record: string,
  visit: (record: string, name: string, property: JsonSchema) => void,
): void {
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) visitProperties(part, record, visit)
  if (schema.items) visitProperties(schema.items, record, visit)
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    visit(record, name, property)
    const inner = NESTED[`${record}.${name}`]
    if (inner !== undefined) visitProperties(property, inner, visit)
  }
}

/** The records that have a schema of their own. */
export const records = { result: Result, fact: Fact, mention: Mention } as const
export type RecordName = keyof typeof records

/** The JSON Schema (2020-12) of a record, with Chinese titles and with descriptions in English and Chinese. */
export function jsonSchemaOf(name: RecordName): JsonSchema {
  const schema = z.toJSONSchema(records[name]) as JsonSchema
  visitProperties(schema, name, (record, field, property) => {
    const words = fieldWords(record, field)
    if (!words) return
    property.title = words.title
    property.description = `${words.en} ${words.zh}`
  })
  return schema
}

const FRICTIONLESS: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  number: 'number',
  integer: 'integer',
  date: 'date',
  list: 'string',
  changes: 'string',
}

const fieldOf = (table: string, { name, type }: ColumnInfo) => {
  const words = fieldWords(table, name)
  return { name, type: FRICTIONLESS[type], title: words?.title, description: words && `${words.en} ${words.zh}` }
}

/** The CSV files of a dataset as a Frictionless Data Package: each column with type, title and description. */
export function dataPackage(version: string): unknown {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'zhfacts',
    version,
    resources: tables
      .filter(({ name }) => name === 'facts' || name === 'mentions')
      .map(({ name, flat }) => ({
        name,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { fields: flat.map((column) => fieldOf(name, column)), missingValues: [''] },
      })),
  }
}
