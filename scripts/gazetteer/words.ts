import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const dictionary = join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict/jieba.dict.utf8')

/** How sure a name is: a place wherever it stands, only where the words around agree, or only with a place beside it. */
export type Surety = 'sure' | 'check' | 'word'

/** jieba's own words: count and part of speech of each. */
export function readDictionary(): Map<string, { count: number; tag: string }> {
  const out = new Map<string, { count: number; tag: string }>()
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [word = '', count = '0', tag = ''] = line.split(' ')
    if (word !== '') out.set(word, { count: Number(count), tag })
  }
  return out
}

const ours = (file: string) =>
  new Set(
    readFileSync(new URL(file, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' '))
      .filter((word) => word !== ''),
  )
const words = ours('words.txt')
const sure = ours('sure.txt')
const check = ours('check.txt')

/** How sure a name is, from our lists and from what jieba's dictionary knows of it. */
export function suretyOf(
  name: string,
  use: { full: boolean; prominence: number },
  known?: { count: number; tag: string },
): Surety {
  if (sure.has(name)) return 'sure'
  if (words.has(name)) return 'word'
  if (check.has(name)) return 'check'
  if (use.full && name.length > 2) return 'sure'
  if (!known) return name.length > 2 || use.prominence >= 50 ? 'sure' : 'check'
  if (known.tag === 'ns') return use.prominence >= 50 || name.length > 2 ? 'sure' : 'check'
  if (name.length > 2 && /^n/.test(known.tag)) return 'sure'
  if (use.prominence >= 60) return 'sure'
  if (/^n[rzt]/.test(known.tag)) return 'check'
  return known.count >= 50 ? 'word' : 'check'
}
