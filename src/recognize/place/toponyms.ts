import type { Article } from '../../model/article.ts'
import { lengthOf, nameAt, ownersOf, parentOf, theGazetteer } from '../../text/gazetteer.ts'
import type { Found } from './found.ts'
import { scan } from './scan.ts'
import { isPlace } from './surroundings.ts'

const done = new WeakMap<Article, readonly Found[]>()

/** The places that the article's sure names mean, with those that enclose them. */
function toldIn(names: readonly Found[]): Set<number> {
  const gazetteer = theGazetteer()
  const told = new Set<number>()
  for (const { name, surety, start, end } of names) {
    if (surety !== 'sure' || name < 0 || end - start < 2) continue
    const [owner = -1, other] = ownersOf(gazetteer, name)
    if (other !== undefined) continue
    for (let at = owner; at >= 0 && !told.has(at); at = parentOf(gazetteer, at)) told.add(at)
  }
  return told
}

/** 伊宁市、县: the ending alone names the other place of that name. */
function secondOf(text: string, found: Found): Found | undefined {
  const at = found.end + 1
  if (!/^[市县][、和][市县](?:[^\u4e00-\u9fa5]|$|[的两共在各间内])/u.test(text.slice(found.end - 1, found.end + 3)))
    return undefined
  const whole = text.slice(found.start, found.end - 1) + text.charAt(at)
  const name = nameAt(theGazetteer(), whole, 0)
  if (name < 0 || lengthOf(theGazetteer(), name) !== whole.length || whole === text.slice(found.start, found.end))
    return undefined
  return { start: at, end: at + 1, name, surety: 'sure', level: null }
}

/** The names of the article that stand for places, in text order. */
export function toponyms(article: Article): readonly Found[] {
  const ready = done.get(article)
  if (ready) return ready
  const names = scan(article)
  const gazetteer = theGazetteer()
  let sure: Set<number> | undefined
  const told = () => (sure ??= toldIn(names))
  const taken: Found[] = []
  names.forEach((found, i) => {
    const around = { text: article.folded, gazetteer, before: taken.at(-1), behind: names[i + 1], told }
    if (!isPlace(found, around)) return
    taken.push(found)
    const second = secondOf(article.folded, found)
    if (second) taken.push(second)
  })
  done.set(article, taken)
  return taken
}
