import gazetteer from '../../data/gazetteer.json' with { type: 'json' }
import towns from '../../data/gazetteer-towns.json' with { type: 'json' }
import words from '../../data/gazetteer-words.json' with { type: 'json' }
import { type Layer, layerOf, markOf } from './gazetteer-rows.ts'
import { longestName, nameText, sameNames } from './names.ts'
import { ownWords } from './own-words.ts'

/**
 * How sure a name is. `sure`: a place wherever it stands. `likely`: a place unless what stands around it speaks against
 * it. `doubtful`: only where something around it speaks for a place. `word`: a common word, a place only beside the
 * place that encloses it. `no`: a word that holds the name of a place and is none (出海口, 中山装).
 */
export type Surety = 'sure' | 'likely' | 'doubtful' | 'word' | 'no'

/** A place of the gazetteer. `parent` is its enclosing place's index, -1 for none. */
export interface GazetteerPlace {
  readonly level: string
  readonly code: string | null
  readonly parent: number
  /** 0–100. */
  readonly prominence: number
  readonly name: string
}

/** A former name: the last year in which it was held, and the code of then where it was another. */
export interface FormerName {
  readonly until: number
  readonly code: string | null
}

/**
 * All places and all their names. Names and places are known by numbers; those of towns begin at TOWNS. Places are read
 * from their rows when they are first asked for, towns when the first text has a word that ends like one.
 */
export interface Gazetteer {
  readonly main: Layer
  readonly towns: () => Layer
  readonly place: (place: number) => GazetteerPlace
  /** The places of the names that were asked for so far. */
  readonly owners: Map<number, readonly number[]>
}

/** Where the numbers of towns and their names begin. */
export const TOWNS = 0x100000

/** Rows of places, of towns by county, and of words that are no places. */
export interface GazetteerRows {
  /** Level, code, parent's number, prominence, then the names; ? ! ~ mark how sure one is, ^ that it is switched off, <2019 when it was given up. */
  readonly places: string
  /** The number of a county's row, then the names of its towns. */
  readonly towns: string
  readonly words: string
}

const SURETY: readonly Surety[] = ['sure', 'likely', 'doubtful', 'word', 'no']
const WORD = 3
const TOWN_PROMINENCE = 10

function placeOf({ index, starts, parents }: Layer, owner: number): GazetteerPlace {
  const start = starts[owner] ?? 0
  const line = index.rows.slice(start, start + 200).split('\n', 1)[0] ?? ''
  const [level = '', code = '', , prominence, marked = ''] = line.split(' ', 5)
  const name = markOf(marked.charCodeAt(0)) === 0 ? marked : marked.slice(1)
  return {
    level,
    code: code === '' ? null : code,
    parent: parents[owner] ?? -1,
    prominence: Number(prominence),
    name: name.split('<', 1)[0] ?? '',
  }
}

function townOf({ index, starts, parents }: Layer, owner: number): GazetteerPlace {
  const start = starts[owner] ?? 0
  const name = /^[^ \n]*/.exec(index.rows.slice(start, start + 40))?.[0] ?? ''
  return { level: 'town', code: null, parent: parents[owner] ?? -1, prominence: TOWN_PROMINENCE, name }
}

/** Builds a gazetteer from rows: one pass over them, without an object for each name or place. */
export function buildGazetteer({ places, towns: townRows, words: wordRows }: GazetteerRows): Gazetteer {
  const rows = `${places}\n${wordRows}`
  const main = layerOf(rows, [
    { start: 0, end: places.length, parentField: 2, nameField: 4, owner: 'row' },
    { start: places.length + 1, end: rows.length, parentField: -1, nameField: 0, owner: 'none' },
  ])
  let towns: Layer | undefined
  const townLayer = () =>
    (towns ??= layerOf(townRows, [{ start: 0, end: townRows.length, parentField: 0, nameField: 1, owner: 'name' }]))
  const known = new Map<number, GazetteerPlace>()
  const place = (number: number) => {
    const ready = known.get(number)
    if (ready) return ready
    const fresh = number < TOWNS ? placeOf(main, number) : townOf(townLayer(), number - TOWNS)
    known.set(number, fresh)
    return fresh
  }
  return { main, towns: townLayer, place, owners: new Map() }
}

interface Table {
  readonly rows: string
}

/** Whether our gazetteer has a place of a code. */
export const hasPlace = (code: string): boolean => new RegExp(`^\\S+ ${code} `, 'm').test((gazetteer as Table).rows)

const quoted = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A name in the rows, behind the mark of how sure it is. */
const named = (name: string) => new RegExp(`(?<= )[?!~]?(?=${quoted(name)}(?:[ <]|$))`, 'gm')

/** Whether our gazetteer has a name, towns apart. */
export const hasName = (name: string): boolean => named(name).test((gazetteer as Table).rows)

/** More prominent than any of ours, so that a user's own meaning of a name comes first. */
const OWN_PROMINENCE = 100

/** The rows of places with a user's own behind them, and with the names that are switched off marked. */
function withOwnPlaces(rows: string): string {
  const { places, off } = ownWords()
  let all = rows
  for (const { what, word } of off) if (what === 'place') all = all.replace(named(word), '^')
  if (places.length === 0) return all
  const numbers = new Map(
    [...all.split('\n'), ...places.map(({ level, code }) => `${level} ${code ?? ''} `)].map((row, i) => [
      row.split(' ', 2)[1],
      i,
    ]),
  )
  const own = places.map(({ name, level, code, parent, aliases, doubtful }) => {
    const names = [name, ...aliases].map((said) => (doubtful ? `!${said}` : said))
    return [level, code ?? '', parent === null ? '' : (numbers.get(parent) ?? ''), OWN_PROMINENCE, ...names].join(' ')
  })
  return [all, ...own].join('\n')
}

let loaded: Gazetteer | undefined

/** The gazetteer; it is built on the first call. */
export function theGazetteer(): Gazetteer {
  loaded ??= buildGazetteer({
    places: withOwnPlaces((gazetteer as Table).rows),
    towns: (towns as Table).rows,
    words: (words as Table).rows,
  })
  return loaded
}

const layerFor = (gazetteer: Gazetteer, number: number) => (number < TOWNS ? gazetteer.main : gazetteer.towns())
const within = (number: number) => (number < TOWNS ? number : number - TOWNS)

/** The longest name of a place, towns apart, or word that is none, that begins at an offset and ends by `limit`; -1 for none. */
export const nameAt = ({ main }: Gazetteer, text: string, at: number, limit = text.length): number =>
  longestName(main.index, text, at, limit)

/** The name of a town that lies from `at` to `end`; -1 for none. */
export function townAt(gazetteer: Gazetteer, text: string, at: number, end: number): number {
  const { index } = gazetteer.towns()
  const name = longestName(index, text, at, end)
  return name >= 0 && at + (index.length[name] ?? 0) === end ? name + TOWNS : -1
}

/** The length of a name. */
export const lengthOf = (gazetteer: Gazetteer, name: number): number =>
  layerFor(gazetteer, name).index.length[within(name)] ?? 0

/** How sure a name is. */
export const suretyOf = (gazetteer: Gazetteer, name: number): Surety =>
  SURETY[layerFor(gazetteer, name).index.mark[within(name)] ?? 0] ?? 'sure'

/** The places that a name may mean. */
export function ownersOf(gazetteer: Gazetteer, name: number): readonly number[] {
  const ready = gazetteer.owners.get(name)
  if (ready) return ready
  const { index } = layerFor(gazetteer, name)
  const base = name < TOWNS ? 0 : TOWNS
  const fresh = sameNames(index, within(name)).map((same) => (index.owner[same] ?? -1) + base)
  gazetteer.owners.set(name, fresh)
  return fresh
}

/** The enclosing place of a place, -1 for none. */
export const parentOf = (gazetteer: Gazetteer, place: number): number =>
  layerFor(gazetteer, place).parents[within(place)] ?? -1

/** Whether one place lies in another, which may be the place itself. */
export function liesIn(gazetteer: Gazetteer, inner: number, outer: number): boolean {
  for (let at = inner; at >= 0; at = parentOf(gazetteer, at)) if (at === outer) return true
  return false
}

/** Whether a name is one that the place `owner` gave up, and when. */
export function formerOf({ main: { index } }: Gazetteer, name: number, owner: number): FormerName | null {
  if (name >= TOWNS) return null
  const same = sameNames(index, name).find((n) => index.owner[n] === owner)
  if (same === undefined) return null
  const end = (index.at[same] ?? 0) + (index.length[same] ?? 0)
  const former = /^<(\d{4})(?:=(\d{6}))?/.exec(index.rows.slice(end, end + 12))
  return former ? { until: Number(former[1]), code: former[2] ?? null } : null
}

/** Every name that a word list of places should hold: not towns, nor names that are common words. */
export function* placeNames({ main: { index } }: Gazetteer): Generator<string> {
  for (let name = 0; name < index.at.length; name++) if ((index.mark[name] ?? 0) < WORD) yield nameText(index, name)
}
