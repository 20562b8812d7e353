import type { Article } from '../model/article.ts'
import type { Draft } from '../model/draft.ts'
import { cardinal } from './number/cardinal.ts'
import { money } from './number/money.ts'
import { ordinal } from './number/ordinal.ts'
import { percent } from './number/percent.ts'
import { quantity } from './number/quantity.ts'
import { scan } from './number/scan.ts'
import { facility } from './place/facility.ts'
import { place } from './place/index.ts'
import type { Recognizer } from './recognizer.ts'
import { timesOf } from './time/families.ts'
import { times } from './time/recognizers.ts'
import { settle } from './settle.ts'

/** All recognizers, in order: where two mentions of equal length conflict, the earlier rule wins. */
export const recognizers: readonly Recognizer[] = [
  money,
  percent,
  quantity,
  ordinal,
  cardinal,
  ...times,
  place,
  facility,
]

/** The place of each rule in that order. */
export const ranks: ReadonlyMap<string, number> = new Map(recognizers.map(({ name }, rank) => [name, rank]))

/**
 * Everything that is said in the article, in text order, without overlaps among amounts and times. Amounts and times
 * have one scan each, of which their recognizers are parts.
 */
export function recognize(article: Article): readonly Draft[] {
  const scans = [scan(article), timesOf(article), place.find(article)]
  return settle({ scans, facilities: facility.find(article) }, ranks)
}
