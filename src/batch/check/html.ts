import type { Failing } from './checks.ts'
import type { Verdict } from './index.ts'

/** The words of the page, in one language. */
export interface PageWords {
  readonly language: 'en' | 'zh'
  readonly title: string
  readonly passed: string
  readonly columns: readonly [rule: string, level: string, looked: string, failed: string]
  readonly rows: readonly [place: string, detail: string, text: string]
  readonly levels: Readonly<Record<'error' | 'warning', string>>
}

const CODES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, (c) => CODES[c] ?? c)

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --bad: #c62828; --doubt: #b26a00; --good: #2e7d32; --mark: #ffe58a; }
body { font: 15px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 0; display: inline; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
th { position: sticky; top: 0; background: Canvas; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; }
.error { color: var(--bad); } .warning { color: var(--doubt); } .passed { color: var(--good); }
details { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; margin: 1rem 0; }
summary { cursor: pointer; } code { font-size: .85em; overflow-wrap: anywhere; }
mark { background: var(--mark); color: #000; border-radius: .2rem; padding: 0 .1rem; }
td.place { max-width: 18rem; } td.detail { max-width: 20rem; overflow-wrap: anywhere; }
`

/** The statement with the value marked in it. */
function marked({ row }: Failing): string {
  const { evidence, from, start, end } = row
  if (start === null || end === null || start < from || end > from + evidence.length) return escape(evidence)
  const [a, b] = [start - from, end - from]
  return `${escape(evidence.slice(0, a))}<mark>${escape(evidence.slice(a, b))}</mark>${escape(evidence.slice(b))}`
}

function rowHtml(failing: Failing): string {
  const { article, title, start, end } = failing.row
  const place = start === null || end === null ? article : `${article}:${start}-${end}`
  return `<tr><td class="place">${escape(title ?? '')}<br><code>${escape(place)}</code></td><td class="detail">${escape(failing.detail)}</td><td>${marked(failing)}</td></tr>`
}

const anchorOf = (index: number) => `rule-${index + 1}`

/** A rule's name and sentence in the page's language. */
const ruleWords = ({ name, says = '', zh }: Verdict['rule'], { language }: PageWords) =>
  language === 'zh' && zh ? zh : { name, says }

function sectionOf({ rule, failing }: Verdict, index: number, words: PageWords): string {
  const { name, says } = ruleWords(rule, words)
  const heads = words.rows.map((head) => `<th>${escape(head)}</th>`).join('')
  return `<details id="${anchorOf(index)}" open><summary><h2 class="${rule.level}">${escape(name)} (${failing.length})</h2></summary>
<p>${escape(says)}</p>
<table><thead><tr>${heads}</tr></thead><tbody>
${failing.map(rowHtml).join('\n')}
</tbody></table></details>`
}

function lineOf({ rule, seen, failing }: Verdict, index: number, words: PageWords): string {
  const bad = failing.length > 0
  const title = escape(ruleWords(rule, words).name)
  const name = bad ? `<a href="#${anchorOf(index)}">${title}</a>` : title
  const state = bad
    ? `<td class="n ${rule.level}">${failing.length}</td>`
    : `<td class="n passed">${escape(words.passed)}</td>`
  return `<tr><td>${name}</td><td>${escape(words.levels[rule.level])}</td><td class="n">${seen}</td>${state}</tr>`
}

/** All verdicts as one page that needs nothing else: an overview, then every failing row with its statement. */
export function pageOf(verdicts: readonly Verdict[], dataset: string, words: PageWords): string {
  const sections = verdicts.flatMap((verdict, i) => (verdict.failing.length > 0 ? [sectionOf(verdict, i, words)] : []))
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(words.title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(words.title)}: <code>${escape(dataset)}</code></h1>
<table><thead><tr>${words.columns.map((head, i) => `<th${i > 1 ? ' class="n"' : ''}>${escape(head)}</th>`).join('')}</tr></thead><tbody>
${verdicts.map((verdict, i) => lineOf(verdict, i, words)).join('\n')}
</tbody></table>
${sections.join('\n')}
</body></html>
`
}
