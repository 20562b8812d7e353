import type { Whole } from './assemble.ts'
import type { Sized } from './crew.ts'
import type { Progress } from './options.ts'
import type { Piece } from './piece.ts'
import type { Placed } from './step.ts'
import { emptyReport, join } from './summary.ts'

/** Follows a batch: its pieces in order, what is done of each, and how far all has come. */
export function ledger(done: Map<string, Placed[]>, total: number, onChange: (progress: Progress) => void) {
  const pieces: { readonly piece: Piece; readonly bytes: number }[] = []
  const sizes = new Map<string, number>()
  const progress = { report: emptyReport(), bytes: { done: 0, total, reused: 0 } }
  let reused = 0
  const note = ({ step }: Placed) => {
    join(progress.report, step.report)
    if (step.last) progress.bytes.done += sizes.get(step.key) ?? 0
  }
  return {
    progress,
    reused: () => reused,
    /** Enters a piece. Returns what is to be done of it, or null. */
    enter: (piece: Piece, bytes: number): Sized | null => {
      pieces.push({ piece, bytes })
      sizes.set(piece.key, bytes)
      const steps = done.get(piece.key) ?? []
      steps.forEach(note)
      reused += steps.reduce((sum, { step }) => sum + step.report.articles, 0)
      const last = steps.at(-1)?.step
      if (last?.last === true) progress.bytes.reused += bytes
      onChange(progress)
      return last?.last === true ? null : { task: { piece, skip: last?.to ?? 0, condemned: [] }, bytes }
    },
    add: (placed: Placed) => {
      const steps = done.get(placed.step.key)
      if (steps) steps.push(placed)
      else done.set(placed.step.key, [placed])
      note(placed)
      onChange(progress)
    },
    /** Forgets what was done of some pieces. Returns them as tasks. */
    redo: (keys: ReadonlySet<string>): Sized[] => {
      for (const key of keys) done.delete(key)
      return pieces
        .filter(({ piece }) => keys.has(piece.key))
        .map(({ piece, bytes }) => ({ task: { piece, skip: 0, condemned: [] }, bytes }))
    },
    /** The n-th piece, once it is whole. */
    whole: (n: number): Whole | null => {
      const { key = '' } = pieces[n]?.piece ?? {}
      const steps = done.get(key)
      return steps?.at(-1)?.step.last === true ? { key, steps } : null
    },
    wholes: (): Whole[] => pieces.map(({ piece: { key } }) => ({ key, steps: done.get(key) ?? [] })),
  }
}

export type Ledger = ReturnType<typeof ledger>
