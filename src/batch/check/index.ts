import { join } from 'node:path'
import { readResults } from '../../write/results.ts'
import { checkOf, type Failing } from './checks.ts'
import { rowsOf } from './rows.ts'
import { type Rule, type Rules, tableNameOf } from './rules.ts'

/** What a rule found. */
export interface Verdict {
  readonly rule: Rule
  /** How many rows it looked at. */
  readonly seen: number
  readonly failing: readonly Failing[]
}

/** Runs quality rules over a dataset, in one pass over its results. Throws a DatasetError where they can't be read. */
export async function checkDataset(dir: string, { rules }: Rules): Promise<readonly Verdict[]> {
  const checks = rules.map((rule) => ({ rule, check: checkOf(rule), table: tableNameOf(rule) }))
  const needed = new Set(checks.map(({ table }) => table))
  for await (const result of readResults(join(dir, 'results.jsonl')))
    for (const name of needed) {
      const rows = rowsOf(name, result)
      for (const { check, table } of checks) if (table === name) check.see(rows)
    }
  return checks.map(({ rule, check }) => ({ rule, seen: check.seen(), failing: check.failing() }))
}
