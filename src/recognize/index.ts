import type { Article } from '../model/article.ts'
import type { Draft } from '../model/draft.ts'
import { cardinal } from './number/cardinal.ts'
import { money } from './number/money.ts'
import { ordinal } from './number/ordinal.ts'
import { percent } from './number/percent.ts'
import { quantity } from './number/quantity.ts'
import { facility } from './place/facility.ts'
import { place } from './place/index.ts'
import type { Recognizer } from './recognizer.ts'
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

/** Everything that is said in the article, in text order, without overlaps among amounts and times. */
export function recognize(article: Article): readonly Draft[] {
  return settle(recognizers.flatMap((r) => r.find(article)))
}
