import type { Summary } from '../batch/summary.ts'
import type { Messages } from './messages.ts'

/** Milliseconds between two lines of progress: on a terminal, and off it. */
const EVERY = { terminal: 100, plain: 5000 }

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0)

/** Articles a second, in words. */
export const rateOf = (articles: number, milliseconds: number): string =>
  milliseconds > 0 ? ((articles * 1000) / milliseconds).toFixed(0) : '–'

/** Shows how far a batch has come: one line that is written over on a terminal, a plain line every few seconds elsewhere. */
export function progressLine(
  messages: Messages,
  now: () => number,
): { show: (summary: Summary) => void; clear: () => void } {
  const terminal = process.stderr.isTTY
  let last = now()
  return {
    show: (summary) => {
      if (now() - last < (terminal ? EVERY.terminal : EVERY.plain)) return
      last = now()
      const { articles, failed, facts, milliseconds } = summary
      const line = messages.progress(articles, rateOf(articles, milliseconds), failed, total(facts))
      process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`)
    },
    clear: () => {
      if (terminal) process.stderr.write('\r\u001b[K')
    },
  }
}

/** A count of each kind, commonest first. */
export const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([kind, n]) => `${kind} ${n}`)
    .join(', ') || '0'
