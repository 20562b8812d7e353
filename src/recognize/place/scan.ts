import type { Article } from '../../model/article.ts'
import { lengthOf, nameAt, ownersOf, suretyOf, theGazetteer, townAt, type Gazetteer } from '../../text/gazetteer.ts'
import { mayBegin } from '../../text/names.ts'
import { abbreviationsAt } from './abbreviations.ts'
import { ENDING, HAN, isAt, SHORT, tableOf } from './characters.ts'
import { endingAt } from './endings.ts'
import { isInside, type Found } from './found.ts'

/** A suffix that belongs to the next word: 北京市+民 is 北京+市民. */
const TAIL =
  /^(?:市(?:[民场值况价盈]|面上|中心)|[市省县州]长(?![安江沙春治葛岭乐])|省[份会钱级]|县级|区[别域间块分位])/u

/** 美国防部 is 美+国防部, 以色列国防军 以色列+国防军. */
const OF_STATE = /^国(?:防[部长大预军]|务[院卿]|会[议参众山]|际[^间])/u

function withoutTail(text: string, found: Found, gazetteer: Gazetteer): Found {
  if (text[found.end - 1] === '国' && OF_STATE.test(text.slice(found.end - 1, found.end + 2)))
    return { ...found, end: found.end - 1 }
  if (!'市省县州区'.includes(text.charAt(found.end - 1))) return found
  if (!TAIL.test(text.slice(found.end - 1, found.end + 2)) || nameAt(gazetteer, text, found.end) >= 0) return found
  const name = nameAt(gazetteer, text, found.start, found.end - 1)
  return name < 0 ? found : foundAt(gazetteer, found.start, name)
}

/** 仁川市: cities abroad are listed without 市; it belongs to them where no other word begins with it. */
function withCity(text: string, found: Found, gazetteer: Gazetteer): Found {
  const { end, name } = found
  if (text[end] !== '市' || text[end - 1] === '市' || TAIL.test(text.slice(end, end + 3))) return found
  if ('长区内郊政容貌'.includes(text.charAt(end + 1) || '…')) return found
  const isCity = ownersOf(gazetteer, name).every((owner) => gazetteer.place(owner).level === 'city')
  return isCity ? { ...found, end: end + 1 } : found
}

const foundAt = (gazetteer: Gazetteer, start: number, name: number): Found => ({
  start,
  end: start + lengthOf(gazetteer, name),
  name,
  surety: suretyOf(gazetteer, name),
  level: null,
})

/** The names of a text are gathered here, from left to right. */
interface Scan {
  readonly text: string
  readonly gazetteer: Gazetteer
  readonly found: Found[]
  /** The end of the last word that is no place. */
  hidden: number
}

/** Looks for a name of the gazetteer at an offset; gives where to go on. */
function takeName(run: Scan, at: number): number {
  const { text, gazetteer, found } = run
  const name = nameAt(gazetteer, text, at)
  if (name < 0) return at
  const one = foundAt(gazetteer, at, name)
  if (one.surety === 'no') {
    run.hidden = one.end
    return one.end
  }
  const kept = withCity(text, withoutTail(text, one, gazetteer), gazetteer)
  found.push(kept)
  return kept.end
}

function takeShort({ text, gazetteer, found }: Scan, at: number): number {
  let start = at
  for (const { end, name } of abbreviationsAt(text, at, gazetteer)) {
    found.push({ start, end, name: nameAt(gazetteer, name, 0), surety: 'sure', level: null })
    start = end
  }
  return start
}

const TOWN_ENDING = '镇乡道木'
const LONGEST_TOWN = 11

/** The longest town that ends at an offset and begins not before `floor`. */
function townEnding({ text, gazetteer }: Scan, end: number, floor: number): Found | undefined {
  const last = text.charAt(end - 1)
  if (!TOWN_ENDING.includes(last)) return undefined
  if ((last === '道' && text.charAt(end - 2) !== '街') || (last === '木' && text.charAt(end - 2) !== '苏'))
    return undefined
  for (let at = Math.max(floor, end - LONGEST_TOWN); at < end - 1; at++) {
    const name = isAt(text, at, HAN) ? townAt(gazetteer, text, at, end) : -1
    if (name >= 0) return foundAt(gazetteer, at, name)
  }
  return undefined
}

/** How far a last name may lie before an ending that takes it in: 太平|桥|村. */
const NEAR = 6

/** Whether a name may turn out to be a part of a longer one: it has no ending of its own and no place holds it. */
function isOpen({ text, gazetteer, found }: Scan, last: Found): boolean {
  if (last.level !== null || /[省市县区州盟旗]/u.test(text.charAt(last.end - 1))) return false
  const before = found.at(-2)
  return before?.end !== last.start || !isInside(gazetteer, last, before)
}

/** A town of the gazetteer that ends at `end`; a shorter name inside it gives way. */
function takeTown(run: Scan, end: number): boolean {
  const { found } = run
  const last = found.at(-1)
  const inside = last !== undefined && end - last.end < NEAR && (isOpen(run, last) || last.end === end - 1)
  const floor = Math.max((inside ? found.at(-2) : last)?.end ?? 0, run.hidden)
  const town = townEnding(run, end, floor)
  if (!town || (inside && town.start > last.start && town.start < last.end)) return false
  if (inside && town.start <= last.start) found.pop()
  found.push(town)
  return true
}

/** Looks for a name that ends at an offset; a weaker name inside it gives way. */
function takeEnding(run: Scan, at: number): number {
  const { text, found } = run
  if (takeTown(run, at + 1)) return at + 1
  const last = found.at(-1)
  const near = last !== undefined && at - last.end < 2 && (last.end === at || last.surety !== 'sure')
  const weak = near && isOpen(run, last)
  const before = weak ? found.at(-2) : last
  const ending = endingAt(text, at, { floor: Math.max(before?.end ?? 0, run.hidden), chained: before !== undefined })
  if (!ending || (weak && ending.start > last.start)) return at
  if (weak) found.pop()
  found.push({ start: ending.start, end: at + 1, name: -1, surety: 'sure', level: ending.level })
  return at + 1
}

const NAME = 1
const tables = new WeakMap<Gazetteer, Uint8Array>()

/** Where anything can begin or end, so that most characters cost one read. */
function tableFor(gazetteer: Gazetteer): Uint8Array {
  const ready = tables.get(gazetteer)
  if (ready) return ready
  const table = tableOf(SHORT | ENDING, gazetteer.main.index.first, NAME)
  tables.set(gazetteer, table)
  return table
}

/** Looks for what begins or ends at an offset; gives where to go on, the offset itself where nothing does. */
function take(run: Scan, at: number, kinds: number): number {
  const named = (kinds & NAME) !== 0 ? takeName(run, at) : at
  if (named !== at) return named
  const short = (kinds & SHORT) !== 0 ? takeShort(run, at) : at
  if (short !== at) return short
  return (kinds & ENDING) !== 0 && isAt(run.text, at - 1, HAN) ? takeEnding(run, at) : at
}

const known = new WeakMap<Article, readonly Found[]>()

/** All names of the text that may be places, from left to right, the longest at each place, without overlaps. */
export function scan(article: Article): readonly Found[] {
  const ready = known.get(article)
  if (ready) return ready
  const gazetteer = theGazetteer()
  const table = tableFor(gazetteer)
  const { index } = gazetteer.main
  const text = article.folded
  const run: Scan = { text, gazetteer, found: [], hidden: 0 }
  for (let at = 0; at < text.length; at++) {
    const kinds = table[text.charCodeAt(at)] ?? 0
    if (kinds === 0 || (kinds === NAME && !mayBegin(index, text, at))) continue
    const next = take(run, at, kinds)
    if (next > at) at = next - 1
  }
  known.set(article, run.found)
  return run.found
}
