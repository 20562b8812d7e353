import Table from 'cli-table3'
import type { Change, Fact } from '../model/fact.ts'
import type { Result } from '../model/result.ts'

/** Column titles and the words around a table, in one language. */
export interface TableWords {
  readonly columns: readonly [
    metric: string,
    value: string,
    unit: string,
    time: string,
    place: string,
    change: string,
    text: string,
  ]
  readonly published: (date: string | null, basis: string, reason: string) => string
  readonly nothing: string
}

const ARROWS = { up: '↑', down: '↓', flat: '→' } as const

const changeText = (change: Change) =>
  change.type === 'from_to'
    ? `${change.from ?? ''} ${ARROWS[change.direction]} ${change.to ?? ''}`
    : `${change.type} ${ARROWS[change.direction]}${change.value ?? `${change.min ?? ''}–${change.max ?? ''}`}${change.unit}`

function valueText(fact: Fact): string {
  if (fact.value !== null) {
    const sign = fact.min === null ? (fact.max === null ? '' : '≤ ') : '≥ '
    return `${sign}${fact.value}`
  }
  return fact.min === null && fact.max === null ? '' : `${fact.min ?? '…'}–${fact.max ?? '…'}`
}

const nameOf = (result: Result, code: string | null) => {
  const place = result.mentions.find((m) => m.kind === 'place' && m.code === code)
  const name = place?.kind === 'place' ? place.path.at(-1) : undefined
  return code === null ? '' : name === undefined ? code : `${name}\n${code}`
}

/** The terminal's width is shared out: what is measured and the text get what the short columns leave. */
function widths(columns: number): number[] {
  const fixed = [13, 9, 24, 13, 14]
  const left = Math.max(40, columns - fixed.reduce((sum, n) => sum + n, 0) - 8)
  const metric = Math.min(34, Math.floor(left * 0.45))
  return [metric, ...fixed, Math.min(60, left - metric)]
}

/** A table that a person can read, with the article's date and how it was found on top. */
export function tableOf(result: Result, words: TableWords, columns: number): string {
  const { published } = result
  const top = `${result.title ?? result.id}\n${words.published(published.date, published.basis, published.reason)}\n`
  if (result.facts.length === 0) return `${top}${words.nothing}\n`
  const table = new Table({
    head: [...words.columns],
    colWidths: widths(columns),
    wordWrap: true,
    wrapOnWordBoundary: false,
    style: { head: [], border: [] },
  })
  for (const fact of result.facts) {
    const metric = [fact.subject, fact.metric].filter((part) => part !== null && part !== '').join(' · ')
    const status = fact.status === 'actual' ? '' : ` (${fact.status})`
    table.push([
      metric + status,
      valueText(fact),
      fact.unit,
      (fact.time ?? '').replace('/', '/\n'),
      nameOf(result, fact.place),
      fact.change.map(changeText).join('\n') + (fact.share_of === null ? '' : `← ${fact.share_of}`),
      result.text?.slice(...fact.evidence).trim() ?? '',
    ])
  }
  return `${top}${table.toString()}\n`
}
