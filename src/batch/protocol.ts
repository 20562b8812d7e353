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

/** An order to a process: a shard, the part that its outputs go to, and the number of the process that gives it; or to stop after the batch at hand. */
export type Order =
  | { readonly boss: number; readonly folder: string; readonly part: string; readonly shard: Shard }
  | { readonly stop: true }

/** News of a process: a step it has written, the end of its shard, or why it can't go on. */
export const News = z.union([
  z.object({ step: Step }),
  z.object({ done: z.literal(true) }),
  z.object({ fatal: z.string(), output: z.boolean() }),
])
export type News = z.infer<typeof News>

/** An article that is being worked on: its number within a task, and the task's within a shard. */
export interface Place {
  readonly task: number
  readonly article: number
}

/** The article that a process begins is the commonest news by far, so it is two bare numbers. */
export const lineOfPlace = ({ task, article }: Place): string => `${task} ${article}`

/** Reads that news, or null where a line is other news. */
export function placeOfLine(line: string): Place | null {
  if (line.startsWith('{')) return null
  const [task, article] = line.split(' ')
  return { task: Number(task), article: Number(article) }
}

/** Splits what arrives in pieces into whole lines. */
export function lineSplitter(onLine: (line: string) => void): (chunk: string) => void {
  let rest = ''
  return (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  }
}
