import type { Article } from '../model/article.ts'
import type { Draft, FacilityDraft, PlaceDraft, TimeDraft } from '../model/draft.ts'
import type { Facility, Mention, Place, Time } from '../model/mention.ts'
import type { Message } from '../model/message.ts'
import type { Published } from '../model/result.ts'
import { resolveFacilities } from './facilities.ts'
import { resolvePlaces } from './places.ts'
import { publishedOf } from './published/index.ts'
import { resolveTimes } from './times.ts'

/** What resolution gives: final mentions in text order, the article's date, and doubts. */
export interface Resolved {
  readonly mentions: readonly Mention[]
  readonly published: Published
  readonly messages: readonly Message[]
}

/** Gives every draft its value: dates against the publication date, places against each other. */
export function resolve(article: Article, drafts: readonly Draft[]): Resolved {
  const { times, places, facilities } = byKind(drafts)
  const { published, reference } = publishedOf(article, times)
  const resolved = resolvePlaces(article.folded, places)
  const mentions = inPlace(drafts, {
    times: resolveTimes(article, times, reference),
    places: resolved,
    facilities: resolveFacilities(facilities, resolved),
  })
  return { mentions, published, messages: unusableDate(article.source.published, published) }
}

/** The drafts that have to be resolved, each kind in text order. */
function byKind(drafts: readonly Draft[]) {
  const times: TimeDraft[] = []
  const places: PlaceDraft[] = []
  const facilities: FacilityDraft[] = []
  for (const draft of drafts) {
    if (draft.kind === 'time') times.push(draft)
    else if (draft.kind === 'place') places.push(draft)
    else if (draft.kind === 'facility') facilities.push(draft)
  }
  return { times, places, facilities }
}

interface Kinds {
  readonly times: readonly Time[]
  readonly places: readonly Place[]
  /** Without the short forms that stand for nothing. */
  readonly facilities: readonly Facility[]
}

/** Each draft's mention where the draft stood, so that the order stays as it is. */
function inPlace(drafts: readonly Draft[], { times, places, facilities }: Kinds): readonly Mention[] {
  const mentions: Mention[] = []
  let [time, place, facility] = [0, 0, 0]
  for (const draft of drafts) {
    if (draft.kind === 'time') pushIf(mentions, times[time++])
    else if (draft.kind === 'place') pushIf(mentions, places[place++])
    else if (draft.kind !== 'facility') mentions.push(draft)
    else if (facilities[facility]?.start === draft.start) pushIf(mentions, facilities[facility++])
  }
  return mentions
}

const pushIf = (mentions: Mention[], mention: Mention | undefined) => {
  if (mention) mentions.push(mention)
}

/** A given date that is no date is told, and the article goes on without it. */
function unusableDate(given: string | null, { basis }: Published): Message[] {
  if (given === null || basis === 'given' || basis === 'page') return []
  return [
    { rule: 'published', reason: `The date "${given.slice(0, 40)}" given with the article is no date.`, span: null },
  ]
}
