import type { Article } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import type { ZoneType } from '../../model/zone.ts'
import { overlapping } from '../../text/spans.ts'

const QUIET: ReadonlySet<ZoneType> = new Set([
  'boilerplate',
  'byline',
  'editor',
  'caption',
  'credit',
  'source',
  'duplicate',
  'phone',
  'url',
  'code',
])

/** A test for spans that lie in zones which aren't the story. */
export function quietZones(article: Article): (span: Span) => boolean {
  return overlapping(article.zones.filter((z) => QUIET.has(z.type)))
}

const SPORT =
  /比赛|球队|得分|篮板|助攻|赛季|联赛|主场|客场|进球|冠军|决赛|球员|教练|射门|罚球|三分球|小组赛|夺冠|选手/gu

/** Whether an article is about games: their statistics make no rows. */
export function isSport(text: string): boolean {
  const hits = text.slice(0, 4000).match(SPORT)?.length ?? 0
  return hits >= 8 && hits / Math.min(text.length, 4000) > 0.006
}
