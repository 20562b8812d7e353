import type { Article } from '../model/article.ts'
import type { Fact } from '../model/fact.ts'
import type { Mention } from '../model/mention.ts'
import type { Message } from '../model/message.ts'
import type { Published } from '../model/result.ts'

/** What relation gives: facts ordered by anchor, and doubts. */
export interface Related {
  readonly facts: readonly Fact[]
  readonly messages: readonly Message[]
}

/** Relates the mentions of each sentence into facts. */
export function relate(_article: Article, _mentions: readonly Mention[], _published: Published): Related {
  return { facts: [], messages: [] }
}
