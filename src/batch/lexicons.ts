import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'

/** The folders whose code and rows decide what is found. */
const CORE = ['clean', 'model', 'read', 'recognize', 'relate', 'resolve', 'segment', 'text']

const code = new URL('..', import.meta.url)
const data = new URL('../../data/', import.meta.url)

const hashOf = (parts: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** All files of a folder and the folders in it, sorted, so that the order never depends on the file system. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(new URL(`${folder}/`, code), { recursive: true, encoding: 'utf8' })
  return entries
    .filter((file) => ['.js', '.ts'].includes(extname(file)) && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
}

let known: Readonly<Record<string, string>> | undefined

/**
 * SHA-256 of every lexicon that results depend on: each file of data/, and under `rules` the rules and the rows that are
 * code. A version that was changed by hand has hashes of its own, so that its results are never mixed with others.
 */
export function lexiconHashes(): Readonly<Record<string, string>> {
  if (known) return known
  const tables = readdirSync(data)
    .filter((file) => file.endsWith('.json') && file !== 'quality.json')
    .sort()
  const rules = CORE.flatMap(filesIn).sort()
  known = {
    rules: hashOf(rules.flatMap((file) => [file, readFileSync(new URL(file, code))])),
    ...Object.fromEntries(tables.map((file) => [file, hashOf([readFileSync(new URL(file, data))])])),
  }
  return known
}
