import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Saved = z.record(z.string(), z.number())

/** What a run of the bench found, printed as it is found. */
export interface Figures {
  readonly note: (name: string, value: number, unit: string) => void
  readonly of: (name: string) => number
  readonly save: (path: string) => void
  readonly compare: (path: string) => void
}

/** Gathers figures under their names. */
export function figures(): Figures {
  const found: Record<string, number> = {}
  return {
    note: (name, value, unit) => {
      found[name.trim()] = Number(value.toPrecision(5))
      console.log(`${name.padEnd(34)} ${value.toFixed(Math.abs(value) < 10 ? 2 : 1).padStart(9)} ${unit}`)
    },
    of: (name) => found[name] ?? NaN,
    save: (path) => {
      writeFileSync(path, `${JSON.stringify(found, null, 1)}\n`)
    },
    compare: (path) => {
      const old = Saved.parse(JSON.parse(readFileSync(path, 'utf8')))
      console.log(`\nbeside ${path} (now / then; ratios to jieba can be compared between machines, bare MB/s can't)`)
      for (const [name, value] of Object.entries(found)) {
        const then = old[name]
        if (then) console.log(`${name.padEnd(34)} ${(value / then).toFixed(2).padStart(9)}`)
      }
    },
  }
}

/** Seconds of one run. */
export function seconds(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

/** Seconds of each work, the best of some rounds in which all take turns, so that a busy moment meets all of them. */
export function bestOf<K extends string>(rounds: number, works: Readonly<Record<K, () => void>>): Record<K, number> {
  const names = Object.keys(works) as K[]
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<K, number>
  for (let round = 0; round < rounds; round++)
    for (const name of names) best[name] = Math.min(best[name], seconds(works[name]))
  return best
}
