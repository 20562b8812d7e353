import { pageOf, type PageWords } from '../batch/check/html.ts'
import { checkDataset, type Verdict } from '../batch/check/index.ts'
import type { Failing } from '../batch/check/checks.ts'
import { faultsOf, Rules } from '../batch/check/rules.ts'
import { tellKnown } from './export.ts'
import { readJson } from './json-file.ts'
import { EXIT, languageOf, put, say, UsageError } from './shared.ts'

/** Options of `zhfacts check`. */
export interface CheckFlags {
  readonly rules?: string
  readonly format: 'text' | 'json' | 'html'
  readonly lang?: string
}

const OWN_RULES = new URL('../../data/quality.json', import.meta.url).pathname

const PAGE: Readonly<Record<'en' | 'zh', PageWords>> = {
  en: {
    language: 'en',
    title: 'Quality of the dataset',
    passed: 'passed',
    columns: ['rule', 'level', 'rows', 'failing'],
    rows: ['article', 'what is wrong', 'text'],
    levels: { error: 'error', warning: 'warning' },
  },
  zh: {
    language: 'zh',
    title: '数据集质量',
    passed: '通过',
    columns: ['规则', '级别', '行数', '不合格'],
    rows: ['文章', '问题', '原文'],
    levels: { error: '错误', warning: '警告' },
  },
}

const placeOf = ({ row: { article, start, end } }: Failing) =>
  start === null || end === null ? article : `${article}:${start}-${end}`

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

function textOf(verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ rule, seen, failing }) => {
      const head = `${failing.length === 0 ? 'ok' : rule.level}: ${rule.name}: ${failing.length} of ${seen}\n`
      const rows = failing.map((f) => `  ${placeOf(f)}\t${f.detail}\t${f.row.text}\t${oneLine(f.row.evidence)}\n`)
      return head + rows.join('')
    })
    .join('')
}

function jsonOf(verdicts: readonly Verdict[]): string {
  const rules = verdicts.map(({ rule, seen, failing }) => ({
    rule: rule.name,
    level: rule.level,
    rows: seen,
    failing: failing.map(({ row, detail }) => ({
      article: row.article,
      span: row.start === null || row.end === null ? null : [row.start, row.end],
      detail,
      text: row.text,
      evidence: row.evidence,
      row: row.cells,
    })),
  }))
  return `${JSON.stringify({ rules }, null, 2)}\n`
}

/** The quality rules of a file, or our own. Throws a UsageError that names every fault with its path. */
export function rulesOf(path: string | undefined): Rules {
  const file = path ?? OWN_RULES
  const rules = readJson(file, Rules)
  const faults = faultsOf(rules)
  if (faults.length > 0) throw new UsageError(faults.map((fault) => `${file}: ${fault}`).join('\n'))
  return rules
}

/** Runs quality rules over a dataset and prints every row that fails. Returns the exit code: 3 where an error was found. */
export async function checkCommand(dir: string, flags: CheckFlags): Promise<number> {
  const rules = rulesOf(flags.rules)
  const verdicts = await tellKnown(() => checkDataset(dir, rules))
  if (flags.format === 'html') await put(pageOf(verdicts, dir, PAGE[languageOf(flags.lang)]))
  else await put(flags.format === 'json' ? jsonOf(verdicts) : textOf(verdicts))
  const bad = verdicts.filter(({ rule, failing }) => rule.level === 'error' && failing.length > 0)
  for (const { rule, failing } of bad) say(`${rule.name}: ${failing.length}`)
  return bad.length > 0 ? EXIT.failures : EXIT.done
}
