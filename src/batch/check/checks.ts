import { keyOf, meets, type Row } from './rows.ts'
import type { Rule } from './rules.ts'

/** A row that a rule found fault with. */
export interface Failing {
  readonly row: Row
  /** What is wrong with it, in figures; empty where the rule's own sentence says all. */
  readonly detail: string
}

/** Sees every row of the rule's table, article by article, and says at the end which fail. */
export interface Check {
  readonly see: (rows: readonly Row[]) => void
  readonly failing: () => readonly Failing[]
  /** How many rows the rule looked at. */
  readonly seen: () => number
}

type RuleOf<K extends Rule['check']> = Extract<Rule, { check: K }>

const numberIn = (row: Row, field: string): number | null => {
  const cell = row.cells[field]
  return typeof cell === 'number' ? cell : null
}

/** A rule that looks at each row by itself. */
function single(wanted: (row: Row) => boolean, fault: (row: Row) => string | null): Check {
  const found: Failing[] = []
  let seen = 0
  return {
    see: (rows) => {
      for (const row of rows) {
        if (!wanted(row)) continue
        seen++
        const detail = fault(row)
        if (detail !== null) found.push({ row, detail })
      }
    },
    failing: () => found,
    seen: () => seen,
  }
}

const none = ({ where }: RuleOf<'none'>): Check =>
  single(
    () => true,
    (row) => (meets(row, where) ? '' : null),
  )

function range({ where, field, min = -Infinity, max = Infinity }: RuleOf<'range'>): Check {
  return single(
    (row) => meets(row, where) && numberIn(row, field) !== null,
    (row) => {
      const value = numberIn(row, field) ?? 0
      if (value >= min && value <= max) return null
      return value < min ? `${field} ${value} < ${min}` : `${field} ${value} > ${max}`
    },
  )
}

function share({ of, where, max }: RuleOf<'share'>): Check {
  const each = single(
    (row) => meets(row, of),
    (row) => (meets(row, where) ? '' : null),
  )
  const failing = () => {
    const all = each.failing()
    const part = each.seen() === 0 ? 0 : all.length / each.seen()
    const detail = `${all.length} of ${each.seen()} = ${(part * 100).toFixed(1)} % > ${(max * 100).toFixed(1)} %`
    return part <= max ? [] : all.map(({ row }) => ({ row, detail }))
  }
  return { ...each, failing }
}

/** A rule that looks at rows that are alike in some columns. */
function grouped(
  { where, by }: { where: Rule['where']; by: readonly string[] },
  fault: (rows: readonly Row[]) => readonly Failing[],
): Check {
  const groups = new Map<string, Row[]>()
  let seen = 0
  return {
    see: (rows) => {
      for (const row of rows) {
        if (!meets(row, where)) continue
        seen++
        const key = keyOf(row, by)
        const group = groups.get(key)
        if (group) group.push(row)
        else groups.set(key, [row])
      }
    },
    failing: () => [...groups.values()].flatMap(fault),
    seen: () => seen,
  }
}

const placeOf = ({ article, start, end }: Row) => (start === null ? article : `${article}:${start}-${end ?? start}`)

const unique = (rule: RuleOf<'unique'>): Check =>
  grouped(rule, ([first, ...others]) => others.map((row) => ({ row, detail: first ? `= ${placeOf(first)}` : '' })))

const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE)

const agree = (rule: RuleOf<'agree'>): Check =>
  grouped(rule, (rows) => {
    const [first] = rows
    const value = first ? numberIn(first, rule.field) : null
    if (!first || value === null) return []
    return rows.flatMap((row) => {
      const other = numberIn(row, rule.field)
      return other === null || apart(value, other) <= rule.tolerance
        ? []
        : [{ row, detail: `${rule.field} ${other} ≠ ${value} (${placeOf(first)})` }]
    })
  })

const most = (rule: RuleOf<'most'>): Check =>
  grouped(rule, (rows) => {
    const sum = rows.reduce((total, row) => total + (numberIn(row, rule.field) ?? 0), 0)
    const rounded = Number(sum.toPrecision(12))
    return sum <= rule.max ? [] : rows.map((row) => ({ row, detail: `Σ ${rule.field} = ${rounded} > ${rule.max}` }))
  })

/** The parts that follow a total, up to the next total, each another row; null where a part isn't said. */
function partsAfter(rows: readonly Row[], at: number, { total, parts }: RuleOf<'sum'>): readonly Row[] | null {
  const next = rows.findIndex((row, i) => i > at && meets(row, total))
  const following = rows.slice(at + 1, next < 0 ? undefined : next)
  const found: Row[] = []
  for (const part of parts) {
    const row = following.find((one) => !found.includes(one) && meets(one, part) && numberIn(one, 'value') !== null)
    if (!row) return null
    found.push(row)
  }
  return found
}

const sum = (rule: RuleOf<'sum'>): Check =>
  grouped(rule, (rows) =>
    rows.flatMap((row, at) => {
      const value = numberIn(row, 'value')
      const parts = value !== null && meets(row, rule.total) ? partsAfter(rows, at, rule) : null
      if (value === null || parts === null) return []
      const values = parts.map((part) => numberIn(part, 'value') ?? 0)
      const added = Number(values.reduce((a, b) => a + b, 0).toPrecision(12))
      return apart(value, added) <= rule.tolerance
        ? []
        : [{ row, detail: `${value} ≠ ${values.join(' + ')} = ${added} (${parts.map(placeOf).join(', ')})` }]
    }),
  )

/** A rule at work. */
export function checkOf(rule: Rule): Check {
  switch (rule.check) {
    case 'none':
      return none(rule)
    case 'share':
      return share(rule)
    case 'range':
      return range(rule)
    case 'unique':
      return unique(rule)
    case 'agree':
      return agree(rule)
    case 'sum':
      return sum(rule)
    case 'most':
      return most(rule)
  }
}
