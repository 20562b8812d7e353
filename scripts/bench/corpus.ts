import { closeSync, openSync, writeSync } from 'node:fs'

/** Bytes of a megabyte. */
export const MEGA = 1e6

/** Articles are taken in steps of this prime, so that each megabyte holds some of every source and kind. */
const STEP = 997

/**
 * Writes JSON lines of a size in MB by repeating a corpus, mixed, each article with an id of its own; nothing asked for
 * gives one article. Returns the bytes written.
 */
export function corpusOf(texts: readonly string[], path: string, megabytes: number): number {
  const file = openSync(path, 'w')
  let size = 0
  const add = (n: number) => {
    const text = texts[(n * STEP + Math.floor(n / texts.length)) % texts.length]
    size += writeSync(file, `${JSON.stringify({ id: `n${n}`, text })}\n`)
  }
  add(0)
  for (let n = 1; size < megabytes * MEGA; n++) add(n)
  closeSync(file)
  return size
}
