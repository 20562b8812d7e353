import type { ColumnInfo } from './columns.ts'
import { fieldWords } from './fields.ts'
import { type JsonSchema, jsonSchemaOf, visitProperties } from './schemas.ts'
import { tables } from './tables.ts'

type Language = 'en' | 'zh'

const HEADS = {
  en: {
    title: '# Data dictionary',
    table: (name: string) => `## Table ${name}`,
    record: (name: string) => `## results.jsonl: ${name}`,
    columns: ['field', 'Chinese title', 'type', 'meaning'],
    note: 'Offsets are UTF-16 code units into the text as it was read; an empty cell is null. Columns marked * stand in flat tables (CSV, xlsx) alone, those marked + in Parquet and databases alone.',
  },
  zh: {
    title: '# 数据字典',
    table: (name: string) => `## 表 ${name}`,
    record: (name: string) => `## results.jsonl：${name}`,
    columns: ['字段', '中文名', '类型', '含义'],
    note: '偏移为原文的 UTF-16 码元；空单元格即 null。标 * 的列只见于平面表（CSV、xlsx），标 + 的只见于 Parquet 与数据库。',
  },
} as const

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`

/** The type of a property in short: its JSON type, its allowed values, and whether it may be null or missing. */
function typeOf(property: JsonSchema): string {
  if (property.const !== undefined) return JSON.stringify(property.const)
  if (property.enum) return property.enum.join(', ')
  if (property.anyOf) return property.anyOf.map(typeOf).join(' or ')
  if (property.prefixItems) return `[${property.prefixItems.map(typeOf).join(', ')}]`
  if (property.type === 'array') return `list of ${property.items?.oneOf ? 'object' : typeOf(property.items ?? {})}`
  return String(property.type ?? 'object')
}

/** The fields of every record, each once, as the zod schemas have them. */
function recordRows(language: Language): ReadonlyMap<string, string> {
  const rows = new Map<string, Map<string, { types: Set<string>; property: JsonSchema }>>()
  visitProperties(jsonSchemaOf('result'), 'result', (record, name, property) => {
    const fields = rows.get(record) ?? new Map<string, { types: Set<string>; property: JsonSchema }>()
    rows.set(record, fields)
    const known = fields.get(name) ?? { types: new Set<string>(), property }
    known.types.add(typeOf(property))
    fields.set(name, known)
  })
  return new Map(
    [...rows].map(([record, fields]) => [
      record,
      [...fields]
        .map(([name, { types }]) => {
          const words = fieldWords(record, name)
          return row([`\`${name}\``, words?.title ?? '', [...types].join('; '), words?.[language] ?? ''])
        })
        .join(''),
    ]),
  )
}

const MARKS = { flat: ' *', nested: ' +' } as const

function columnRow(table: string, column: ColumnInfo, language: Language): string {
  const words = fieldWords(table, column.name)
  const mark = column.only === undefined ? '' : MARKS[column.only]
  return row([`\`${column.name}\`${mark}`, words?.title ?? '', column.type, words?.[language] ?? ''])
}

/** The data dictionary of all tables and records as Markdown, generated from the schemas. */
export function dictionary(language: Language): string {
  const { title, table, record, columns, note } = HEADS[language]
  const head = row(columns) + row(columns.map(() => '---'))
  const parts = tables.map(({ name, flat, nested }) => {
    const all = [...new Set([...flat, ...nested])]
    return `${table(name)}\n\n${head}${all.map((column) => columnRow(name, column, language)).join('')}`
  })
  for (const [name, rows] of recordRows(language)) parts.push(`${record(name)}\n\n${head}${rows}`)
  return `${title}\n\n${note}\n\n${parts.join('\n')}`
}
