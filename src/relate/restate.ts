import type { Article } from '../model/article.ts'
import type { Fact } from '../model/fact.ts'
import type { Row } from './row.ts'

/** How many rows of a unit a row is compared with. */
const REACH = 40

/** The share of the shorter text's characters that the longer one has as well. */
function alike(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let common = 0
  for (const c of short) if (long.includes(c)) common++
  return common / short.length
}

/** Whether two values may be the same said twice: equal, or a rounded bound of the other (超1600 and 1620). */
function sameValue(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.currency !== b.currency) return false
  if (a.kind === 'change')
    return a.change[0]?.value === b.change[0]?.value && a.change[0]?.direction === b.change[0]?.direction
  if (a.value === null || b.value === null) return a.min === b.min && a.max === b.max && a.value === b.value
  return a.value === b.value || rounds(a, b.value) || rounds(b, a.value)
}

/** Whether a bounded value stands for another within a tenth: 超1600 for 1620, 近70亿 for 69.4亿. */
function rounds({ value, min, max }: Fact, exact: number): boolean {
  if (value === null || Math.abs(exact - value) > Math.abs(value) / 10) return false
  return (min !== null && exact >= min && max === null) || (max !== null && exact <= max && min === null)
}

/** Whether two times may be one, told more or less exactly: 5月 and 截至5月31日. */
function sameTime(a: string, b: string): boolean {
  const last = (edtf: string) => edtf.split('/').at(-1) ?? edtf
  const [x, y] = a.startsWith('../') || b.startsWith('../') ? [last(a), last(b)] : [a, b]
  return x.startsWith(y) || y.startsWith(x)
}

/** Whether two rows may speak of the same: their names overlap, and neither says another time or place. */
function sameMatter(a: Fact, b: Fact): boolean {
  if (a.time !== null && b.time !== null && !sameTime(a.time, b.time)) return false
  if (a.place !== null && b.place !== null && a.place !== b.place) return false
  const name = ({ subject, metric }: Fact) => `${subject ?? ''}${metric ?? ''}`
  return alike(a.metric ?? '', b.metric ?? '') >= 0.75 && alike(name(a), name(b)) >= 0.75
}

/**
 * Says of each row that repeats another which one: a headline's repeats the body's, a rounded one the exact one, a later
 * one the one before it.
 */
export function restated(article: Article, rows: readonly Row[], facts: readonly Fact[]): readonly Fact[] {
  const last = new Map<string, number[]>()
  const repeats = new Map<number, number>()
  facts.forEach((fact, k) => {
    const key = `${fact.kind}|${fact.unit}`
    const known = last.get(key) ?? []
    const found = known.slice(-REACH).find((j) => isRepeat(fact, facts[j]))
    if (found === undefined) last.set(key, [...known.slice(-REACH), k])
    else if (isHead(article, rows[found]) || isRounded(facts[found], fact)) {
      repeats.set(found, k)
      last.set(key, [...known.filter((j) => j !== found), k])
    } else repeats.set(k, found)
  })
  return facts.map((fact, k) => {
    const other = repeats.get(k)
    return other === undefined ? fact : { ...fact, restates: facts[other]?.id ?? null }
  })
}

const isRepeat = (fact: Fact, other: Fact | undefined) =>
  other !== undefined && sameValue(fact, other) && sameMatter(fact, other)

const isRounded = (fact: Fact | undefined, exact: Fact) =>
  fact !== undefined && fact.value !== exact.value && (fact.min !== null || fact.max !== null)

/** Whether a row stands in a line of its own without a stop at its end. */
function isHead(article: Article, row: Row | undefined): boolean {
  const line = row && article.paragraphs[row.clause.paragraph]
  return line !== undefined && line.end - line.start <= 40 && !/[。！？；]/u.test(article.folded.charAt(line.end - 1))
}
