import type { Time } from '../model/mention.ts'
import type { ClauseView } from './clauses.ts'
import { isBase } from './base.ts'
import type { Run, State } from './run.ts'

const LIMIT = /(?:截至|截止到?|截至到)$/u

/** An hour as a clock time: T08 is T08:00. */
const fullClock = (edtf: string) => (/T\d\d$/u.test(edtf) ? `${edtf}:00` : edtf)

/** What a time says of the values behind it; null for those that only compare, recur or last. */
function whenOf({ article, published, state }: Run, time: Time): string | null {
  const { folded } = article
  if (isFounding(folded, time) || isBase(folded, time) || time.rule === 'same-period' || time.type === 'set')
    return null
  if (time.ref === 'PRESENT_REF') return published.date
  if (time.edtf === null) return null
  if (time.rule === 'count' && time.type === 'duration') return null
  if (!LIMIT.test(folded.slice(Math.max(0, time.start - 3), time.start))) return time.edtf
  const last = fullClock(time.edtf.split('/').at(-1) ?? time.edtf)
  return `${state.since ?? '..'}/${last}`
}

/** A time that tells since when something is there, not when a value holds: 成立于2004年9月, 1958年始建. */
const FOUNDED = /(?:成立|始建|创建|创办|创立|组建|诞生|出生|发现|注册|设立|建成|建校|建馆|落成)于$/u
const FOUNDED_BEHIND = /^[份底初]?(?:成立|创立|创办|始建|建校|建馆|出生)/u

const isFounding = (text: string, { start, end }: Time) =>
  FOUNDED.test(text.slice(Math.max(0, start - 4), start)) || FOUNDED_BEHIND.test(text.slice(end, end + 4))

/** A time inside the whole that a share is of, or one that only says what another time is: 今天是假期第8天. */
const OTHERWISE = /(?:占|是|正值|恰逢|适逢)$/u

const OPENED = /以来|^今年|^年初/u

/** 截至17日，2026年: a period behind a limit in it runs up to that limit. */
function within({ when }: State, clause: ClauseView, edtf: string): string {
  if (when?.sentence !== clause.sentence || !when.edtf.startsWith('../')) return edtf
  const last = when.edtf.slice(3)
  return /^\d{4}$/u.test(edtf) && last.startsWith(`${edtf}-`) ? `${edtf}-01-01/${last}` : edtf
}

/** How far behind a value the day may stand that it holds for, and what parts them. */
const BEHIND = { reach: 8, parted: /[，。、；：的（(）)]/u }

/** How far a value's times reach: up to it, or over the day right behind it where its sentence has told none (约2000人13日集会). */
export function timesOf({ article, state }: Run, clause: ClauseView, i: number): number {
  const value = clause.values[i]
  if (!value) return clause.end
  if (value.kind !== 'quantity' || state.when?.sentence === clause.sentence) return value.start
  const next = clause.times.find((time) => time.start >= value.end)
  const near =
    next?.edtf != null &&
    /^\d{4}-\d{2}-\d{2}/u.test(next.edtf) &&
    next.start - value.end <= BEHIND.reach &&
    next.start < (clause.values[i + 1]?.start ?? clause.end) &&
    !BEHIND.parted.test(article.folded.slice(value.end, next.start))
  return near ? next.start + 1 : value.start
}

/** Takes a clause's times into what is carried; a time behind `upTo` belongs to what follows. */
export function takeTimes(run: Run, clause: ClauseView, upTo: number): void {
  const { article, published, state } = run
  let passed = -1
  for (const time of clause.times) {
    if (time.start >= upTo || time.start < state.taken) continue
    state.taken = time.end
    const isTold = state.when?.sentence === clause.sentence
    if (isTold && (time.start === passed || OTHERWISE.test(article.folded.slice(time.start - 2, time.start)))) {
      passed = time.end
      continue
    }
    const opens = time.edtf?.endsWith(`/${published.date ?? '?'}`) ?? false
    if (opens && OPENED.test(`${time.text}${article.folded.slice(time.end, time.end + 2)}`))
      state.since = time.edtf?.split('/')[0] ?? null
    const edtf = whenOf(run, time)
    if (edtf !== null)
      state.when = {
        edtf: within(state, clause, edtf),
        sentence: clause.sentence,
        paragraph: clause.paragraph,
        start: time.start,
      }
  }
}

/** Properties that hold for good: a time that was only carried doesn't belong to them. */
/** Areas that are worked, sold or added in a time. */
const FLOW = /(?:种植|播种|新增|销售|开工|竣工|施工|成交|受灾|交易|租赁|去化|收获|治理).{0,6}面积/u

const LASTING =
  /全长|总长|面积|设计|长度|海拔|总里程|宽|速度|时速|储量|资源|库容|总投资|跨径|主跨|高度|^(?:正线|线路|大桥|隧道)?[长高宽深]$/u

/** A month, a year or a stretch of them, which a whole article may be about. */
const PERIOD = /^\d{4}(?:-\d{2})?(?:\/\d{4}-\d{2})?$/u

/** The time that a row of this clause holds for, and whether its own sentence says so. */
export function timeOf(
  run: Run,
  clause: ClauseView,
  metric: string | null,
): { time: string | null; timeBasis: 'stated' | 'carried' | null } {
  const { when } = run.state
  if (!when) return { time: null, timeBasis: null }
  const lasting = LASTING.test(metric ?? '') && !FLOW.test(metric ?? '')
  if (lasting && when.start < clause.start) return { time: null, timeBasis: null }
  if (when.sentence === clause.sentence) return { time: when.edtf, timeBasis: 'stated' }
  if (when.paragraph !== clause.paragraph && !PERIOD.test(when.edtf)) return { time: null, timeBasis: null }
  return { time: when.edtf, timeBasis: 'carried' }
}
