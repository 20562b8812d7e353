import gazetteer from '../../data/gazetteer.json' with { type: 'json' }
import towns from '../../data/gazetteer-towns.json' with { type: 'json' }
import { buildTrie, type Trie } from './trie.ts'

/** How sure a name is: a place wherever it stands, only where the words around agree, or only with a place beside it. */
export type Surety = 'sure' | 'check' | 'word'

/** A place of the gazetteer. `parent` is its enclosing place's index, -1 for none. */
export interface GazetteerPlace {
  readonly level: string
  readonly code: string | null
  readonly parent: number
  readonly prominence: number
  readonly name: string
}

/** All places and all their names. The same index leads from `names` to `suretyOf` and to the places so named. */
export interface Gazetteer {
  readonly places: readonly GazetteerPlace[]
  readonly names: readonly string[]
  readonly surety: readonly Surety[]
  readonly meanings: readonly (readonly number[])[]
  readonly trie: Trie
}

interface Table {
  readonly rows: string
}

const MARKS: Record<string, Surety> = { '?': 'check', '~': 'word' }
const TOWN_PROMINENCE = 10

interface Builder {
  readonly places: GazetteerPlace[]
  readonly index: Map<string, number>
  readonly names: string[]
  readonly surety: Surety[]
  readonly meanings: number[][]
}

function addName(build: Builder, name: string, meaning: { place: number; surety: Surety }) {
  const known = build.index.get(name)
  if (known !== undefined) {
    build.meanings[known]?.push(meaning.place)
    return
  }
  build.index.set(name, build.names.push(name) - 1)
  build.surety.push(meaning.surety)
  build.meanings.push([meaning.place])
}

/** Level, code, parent, prominence, then the names; ? and ~ mark how sure one is, a year behind < when it was given up. */
function readPlaces(build: Builder, rows: string) {
  for (const row of rows.split('\n')) {
    const [level = '', code, parent, prominence, ...marked] = row.split(' ')
    const place = build.places.length
    marked.forEach((mark, i) => {
      const surety = MARKS[mark.charAt(0)] ?? 'sure'
      const name = (surety === 'sure' ? mark : mark.slice(1)).split('<', 1)[0] ?? ''
      if (i === 0) {
        const at = parent === '' ? -1 : Number(parent)
        build.places.push({
          level,
          code: code === '' ? null : (code ?? null),
          parent: at,
          prominence: Number(prominence),
          name,
        })
      }
      addName(build, name, { place, surety })
    })
  }
}

/** The index of a county, then the names of its towns. */
function readTowns(build: Builder, rows: string) {
  for (const row of rows.split('\n')) {
    const [parent, ...names] = row.split(' ')
    for (const name of names) {
      const place =
        build.places.push({ level: 'town', code: null, parent: Number(parent), prominence: TOWN_PROMINENCE, name }) - 1
      addName(build, name, { place, surety: 'sure' })
    }
  }
}

function load(): Gazetteer {
  const build: Builder = { places: [], index: new Map(), names: [], surety: [], meanings: [] }
  readPlaces(build, (gazetteer as Table).rows)
  readTowns(build, (towns as Table).rows)
  return { ...build, trie: buildTrie(build.names) }
}

let loaded: Gazetteer | undefined

/** The gazetteer; it is built on the first call. */
export function theGazetteer(): Gazetteer {
  loaded ??= load()
  return loaded
}
