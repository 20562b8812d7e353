import type { Cleaned } from '../model/article.ts'
import type { Source } from '../model/source.ts'
import { fold } from '../text/fold.ts'
import { withOwnZones } from './own.ts'
import { zonesOf } from './zones.ts'

/** Folds the text for matching and marks what isn't the story. The text itself is never changed. */
export function clean(source: Source): Cleaned {
  const folded = fold(source.text)
  return { source, folded, zones: withOwnZones(zonesOf(source.text, folded, source.title), source.text, folded) }
}
