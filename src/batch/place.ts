import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { guarded } from './files.ts'
import { WORK } from './part.ts'

/*
 * Where a process is, told through a small file beside its part: what is begun is begun far too often for a message
 * each, and is asked for only by who looks whether an article takes too long, or finds the process dead.
 */

/** An article that is being worked on: its number within a task, and the task's within a shard. */
export interface Place {
  readonly task: number
  readonly article: number
}

/** A place as it was read: it changes with each beginning, the same article's stages too. */
export interface Told extends Place {
  /** How often a beginning was told. */
  readonly times: number
}

const SIZE = 3 * Float64Array.BYTES_PER_ELEMENT

const pathOf = (folder: string, part: string) => join(folder, WORK, `${part}.place`)

/** Opens the place of a part for the process that works on it. Throws an OutputError. */
export function openPlace(folder: string, part: string) {
  const numbers = new Float64Array(3)
  const bytes = new Uint8Array(numbers.buffer)
  const file = guarded(folder, () => openSync(pathOf(folder, part), 'w'))
  let times = 0
  const tell = (task: number, article: number) => {
    numbers.set([++times, task, article])
    guarded(folder, () => writeSync(file, bytes, 0, SIZE, 0))
  }
  return {
    tell,
    close: () => {
      closeSync(file)
    },
  }
}

/** Reads the place of a part, or null where nothing was begun. */
export function readPlace(folder: string, part: string): Told | null {
  try {
    const bytes = readFileSync(pathOf(folder, part))
    if (bytes.length !== SIZE) return null
    const [times = 0, task = 0, article = 0] = new Float64Array(Uint8Array.from(bytes).buffer)
    return { times, task, article }
  } catch {
    return null
  }
}
