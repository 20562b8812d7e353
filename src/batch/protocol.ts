import { z } from 'zod'
import type { Shard } from './shard.ts'
import { Step } from './step.ts'

/*
 * What a batch and its processes say to each other: a line of JSON each. Only places in files go one way and counts the
 * other; articles and results never do.
 */

/** The descriptor that a process writes its news to. */
export const NEWS = 3

/** The argument by which a process is told that no core is idle. */
export const CROWDED = 'crowded'

/** A shard, the part that its outputs go to, and the number of the process that gives the order. */
export interface Work {
  readonly boss: number
  readonly folder: string
  readonly part: string
  readonly shard: Shard
}

/** An order to a process: to do some work, or to stop after the batch at hand. */
export type Order = Work | { readonly stop: true }

/** News of a process: a step it has written, the end of its shard, or why it can't go on. */
export const News = z.union([
  z.object({ step: Step }),
  z.object({ done: z.literal(true) }),
  z.object({ fatal: z.string(), output: z.boolean() }),
])
export type News = z.infer<typeof News>

/** Splits what arrives in pieces into whole lines. */
export function lineSplitter(onLine: (line: string) => void): (chunk: string) => void {
  let rest = ''
  return (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  }
}
