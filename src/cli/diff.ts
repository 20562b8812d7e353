import Table from 'cli-table3'
import { diffDatasets } from '../batch/diff/index.ts'
import type { Difference, Status } from '../batch/diff/records.ts'
import { tellKnown } from './export.ts'
import { EXIT, messagesFor, put } from './shared.ts'

/** Options of `zhfacts diff`. */
export interface DiffFlags {
  readonly format: 'table' | 'json' | 'jsonl'
  readonly exitCode?: boolean
  readonly lang?: string
}

/** What `--exit-code` gives where the datasets differ, as git and diff do. */
const DIFFERENT = 1

type Counts = Record<Status, number>

const SIGNS = { added: '+', gone: '-', changed: '~' } as const

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function lineOf({ status, record, article, kind, rule, span, text, evidence, fields }: Difference): string {
  const place = span === null ? article : `${article}:${span[0]}-${span[1]}`
  const changes = fields.map(({ field, old, new: now }) => `    ${field}: ${shown(old)} → ${shown(now)}\n`).join('')
  const around = evidence === '' || evidence === text ? '' : `  ${evidence.replaceAll(/\s+/gu, ' ')}`
  return `${SIGNS[status]} ${record} ${kind} [${rule}] ${place}  ${text.replaceAll(/\s+/gu, ' ')}${around}\n${changes}`
}

function counter() {
  const rows = new Map<string, Counts>()
  return {
    rows,
    add: ({ record, kind, rule, status }: Difference) => {
      const key = [record, kind, rule].join('\t')
      const counts = rows.get(key) ?? { added: 0, gone: 0, changed: 0 }
      counts[status]++
      rows.set(key, counts)
    },
  }
}

function summary(rows: ReadonlyMap<string, Counts>): string {
  const table = new Table({
    head: ['record', 'kind', 'rule', 'added', 'gone', 'changed'],
    style: { head: [], border: [] },
  })
  for (const [key, { added, gone, changed }] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
    table.push([...key.split('\t'), added, gone, changed])
  return `${table.toString()}\n`
}

const countRows = (rows: ReadonlyMap<string, Counts>) =>
  [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, counts]) => {
      const [record, kind, rule] = key.split('\t')
      return { record, kind, rule, ...counts }
    })

/** Prints what is different in a new dataset, record by record, and the counts by kind and by rule. Returns the exit code. */
export async function diffCommand(old: string, now: string, flags: DiffFlags): Promise<number> {
  const { rows, add } = counter()
  const all: Difference[] = []
  await tellKnown(async () => {
    for await (const difference of diffDatasets(old, now)) {
      add(difference)
      if (flags.format === 'json') all.push(difference)
      else await put(flags.format === 'jsonl' ? `${JSON.stringify(difference)}\n` : lineOf(difference))
    }
  })
  if (flags.format === 'json') await put(`${JSON.stringify({ counts: countRows(rows), differences: all }, null, 2)}\n`)
  if (flags.format === 'table') await put(rows.size === 0 ? `${messagesFor(flags.lang).noDifference}\n` : summary(rows))
  return flags.exitCode === true && rows.size > 0 ? DIFFERENT : EXIT.done
}
