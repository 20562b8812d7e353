import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const dictionary = join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict/jieba.dict.utf8')

/** How sure a name is; see Surety in src/text/gazetteer.ts. */
export type Surety = 'sure' | 'likely' | 'doubtful' | 'word'

/** What jieba's dictionary knows of a word. */
export interface Known {
  readonly count: number
  readonly tag: string
}

/** jieba's own words: count and part of speech of each. */
export function readDictionary(): Map<string, Known> {
  const out = new Map<string, Known>()
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
const likely = ours('likely.txt')
const doubtful = ours('doubtful.txt')

/** How sure a name is, from our lists and from what jieba's dictionary knows of it. */
export function suretyOf(name: string, use: { full: boolean; prominence: number }, known?: Known): Surety {
  if (sure.has(name)) return 'sure'
  if (words.has(name)) return 'word'
  if (doubtful.has(name)) return 'doubtful'
  if (likely.has(name)) return 'likely'
  if (use.full && name.length > 2) return 'sure'
  if (!known) return name.length > 2 || use.prominence >= 50 ? 'sure' : 'doubtful'
  if (known.tag === 'ns') return use.prominence >= 50 || name.length > 2 ? 'sure' : 'likely'
  if (name.length > 2 && known.tag.startsWith('n')) return 'sure'
  if (use.prominence >= 60) return 'sure'
  if (/^n[rzt]/.test(known.tag)) return 'doubtful'
  return known.count >= 50 ? 'word' : 'doubtful'
}

const MIN_COUNT = 3
/** Words of these kinds hold a place that is meant: 中国银行, 南京大学; or begin with one: 于长江. */
const PLACES = /^n[stz]/
const PREPOSITIONS = /^[于在到从向对和与今元明清古全新大老东西南北中再当过至往赴是为把将被同以]/
const BELONGS = /^(?:[人市县区州港站镇乡村路街河湖山话]|方面|地区)$/

/** Whether a word that holds a name shows that no place is meant. */
function hides(word: string, name: string, { surety, known }: { surety: Surety; known: Known }): boolean {
  const at = word.indexOf(name)
  if (surety === 'word') return true
  if (at === 0) return surety !== 'sure' && !PLACES.test(known.tag) && !BELONGS.test(word.slice(name.length))
  if (PREPOSITIONS.test(word) && known.tag.startsWith('nr')) return false
  if (PLACES.test(known.tag) && !known.tag.startsWith('nz')) return false
  return surety !== 'sure' || at + name.length < word.length || known.tag.startsWith('nr')
}

/** Whether a word begins with a name that is a place wherever it stands: 中国 in 中国人民解放军 stays one. */
const beginsSurely = (word: string, names: ReadonlyMap<string, Surety>) =>
  Array.from(word).some((_, i) => i > 0 && names.get(word.slice(0, i + 1)) === 'sure')

/** Words that hold a name of the gazetteer and mean no place: 出海口, 中山装, 发展中国家. */
export function hidingWords(names: ReadonlyMap<string, Surety>, dictionary: ReadonlyMap<string, Known>): string[] {
  const out: string[] = [...ours('no-places.txt')].filter((word) => !names.has(word))
  for (const [word, known] of dictionary) {
    if (known.count < MIN_COUNT || known.tag === 'ns' || names.has(word)) continue
    if (beginsSurely(word, names)) continue
    for (let i = 0; i < word.length - 1; i++)
      for (let j = i + 2; j <= word.length; j++) {
        const name = word.slice(i, j)
        const surety = names.get(name)
        if (surety && name !== word && hides(word, name, { surety, known })) out.push(word)
      }
  }
  return [...new Set(out)].sort()
}
