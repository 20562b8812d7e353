import type { Outcome, Progress } from '../batch/options.ts'
import type { Messages } from './messages.ts'

/** Milliseconds between two lines of progress: on a terminal, and off it. */
const EVERY = { terminal: 100, plain: 5000 }
const MEGA = 1e6

/** The sum of all counts. */
export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0)

/** Articles and megabytes a second of what was done now, and the seconds that the rest will take at that rate. */
function paceOf({ report, bytes }: Progress, seconds: number) {
  const fresh = bytes.done - bytes.reused
  const rate = seconds > 0 ? fresh / seconds : 0
  return {
    articles: seconds > 0 ? report.articles / seconds : 0,
    megabytes: rate / MEGA,
    left: rate > 0 ? Math.ceil((bytes.total - bytes.done) / rate) : null,
  }
}

/** Shows how far a batch has come: one line that is written over on a terminal, a plain line every few seconds elsewhere. */
export function progressLine(messages: Messages, now: () => number) {
  const terminal = process.stderr.isTTY
  const started = now()
  let last = started
  return {
    show: (progress: Progress) => {
      if (now() - last < (terminal ? EVERY.terminal : EVERY.plain)) return
      last = now()
      const { report, bytes } = progress
      const pace = paceOf(progress, (last - started) / 1000)
      const line = messages.progress({
        done: (bytes.done / MEGA).toFixed(1),
        total: (bytes.total / MEGA).toFixed(1),
        articles: report.articles,
        rate: pace.articles.toFixed(0),
        megabytes: pace.megabytes.toFixed(1),
        failed: report.failed,
        facts: total(report.facts),
        left: pace.left === null ? '?' : String(pace.left),
      })
      process.stderr.write(
        terminal ? `\r\u001b[K${line.slice(0, Math.max(20, process.stderr.columns - 1))}` : `${line}\n`,
      )
    },
    clear: () => {
      if (terminal) process.stderr.write('\r\u001b[K')
    },
    seconds: () => (now() - started) / 1000,
  }
}

const byCount = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))

/** A count of each kind, commonest first. */
export const listed = (counts: Readonly<Record<string, number>>, most = Infinity): string =>
  byCount(counts)
    .slice(0, most)
    .map(([kind, n]) => `${kind} ${n}`)
    .join(', ') || '0'

/** Names in a summary at most. */
const NAMES = 20

/** The closing summary as data. */
export function summaryOf(outcome: Outcome, seconds: number, out: string) {
  const { report, bytes, reused, unchanged } = outcome
  const { unresolved, mentions, facts, bytes: text, ...counts } = report
  const fresh = report.articles - reused
  const top = (names: Readonly<Record<string, number>>) => Object.fromEntries(byCount(names).slice(0, NAMES))
  return {
    out,
    ...counts,
    reused,
    unchanged,
    bytes: { input: bytes.total, text },
    mentions: Object.fromEntries(byCount(mentions)),
    facts: Object.fromEntries(byCount(facts)),
    unresolved: { places: top(unresolved.places), units: top(unresolved.units) },
    seconds: Number(seconds.toFixed(3)),
    articles_per_second: seconds > 0 ? Math.round(fresh / seconds) : 0,
  }
}
