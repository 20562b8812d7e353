import type { Mention } from '../../model/mention.ts'
import type { Run } from '../run.ts'
import { isElsewhere } from './where.ts'

/** How many mentions make a place the scene of an article: one alone may be made in passing. */
const FEWEST = 2

/** A longer text tells of more than one thing, and what it is about is said at its head. */
const LONGEST = 1000
const PARAGRAPHS = 8
const HEAD = 120

/** Where something was written: 太原3月11日电. */
const DATELINE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日[电讯]/u

/** The place that an article names first, where all others are inside or around it; the nation is around all. */
function findScene(text: string, mentions: readonly Mention[]): string | null {
  let scene: string | null = null
  let seen = 0
  let end = -1
  for (const m of mentions) {
    if (m.kind !== 'place' || m.code === null || m.code === 'CN' || m.within !== null) continue
    if (DATELINE.test(text.slice(m.end, m.end + 12))) continue
    if (scene === null && m.start > HEAD) return null
    if (scene !== null && isElsewhere(scene, m.code)) return null
    if (scene === null || m.start === end) {
      scene = m.code
      ;({ end } = m)
    }
    if (m.text.length > 1) seen++
  }
  return seen < FEWEST ? null : scene
}

/** The place that the whole article is of, or null where it tells of several or of none. */
export function sceneOf({ article, state, mentions }: Run): string | null {
  if (state.scene === undefined) {
    const { folded, paragraphs } = article
    state.scene = folded.length > LONGEST || paragraphs.length > PARAGRAPHS ? null : findScene(folded, mentions)
  }
  return state.scene
}
