import type { Article } from '../../model/article.ts'
import type { TimeDraft } from '../../model/draft.ts'
import type { CalendarExpression } from '../../model/time-expression.ts'
import { calendarOrRangeAt, jointEnd } from './calendar.ts'
import { clockAt } from './clock.ts'
import { countedAt, setAt } from './counts.ts'
import { relativeDayAt, weekAt } from './days.ts'
import { createHost, type Family } from './host.ts'
import { centuryAt, holidayAt, planAt, samePeriodAt, seasonAt, vagueAt } from './names.ts'
import type { Read } from './reader.ts'

const clockOnly = (clock: CalendarExpression['clock']): CalendarExpression => ({
  form: 'calendar',
  year: null,
  months: null,
  monthOffset: null,
  day: null,
  part: null,
  clock,
  limit: false,
})

/** A clock time without its day: 14:30, 上午9时; the day comes from the context. A bare 三点 is too often a count. */
function clockOnlyAt(text: string, at: number): Read | undefined {
  if (text[at - 1] === '第' || '上中'.includes(text.charAt(at - 1) || '…')) return undefined
  const clock = clockAt(text, at)
  if (!clock || (clock.partOnly && !'上下中凌傍深清'.includes(text.charAt(at)))) return undefined
  if (!clock.stated && clock.value.minute === null) return undefined
  const from = jointEnd(text, clock.end)
  const second = from === undefined ? undefined : clockAt(text, from)
  if (second && !second.partOnly)
    return { end: second.end, value: { form: 'range', from: clockOnly(clock.value), to: clockOnly(second.value) } }
  return { end: clock.end, value: clockOnly(clock.value) }
}

/** The characters that a number can begin with. */
const NUMBER = '\\d〇零○一二三四五六七八九十廿卅两'

const starts = (words: string) => new RegExp(`[${NUMBER}${words}]`, 'u')

/** All families, in order: where two readings are equally long, the earlier counts. */
const families: readonly Family[] = [
  { name: 'same-period', trigger: starts('去上前今同'), read: samePeriodAt },
  { name: 'season', trigger: /\d/u, read: seasonAt },
  { name: 'century', trigger: starts('本上新下'), read: centuryAt },
  { name: 'plan', trigger: /[一二三四五六七八九十]/u, read: planAt },
  {
    name: 'holiday',
    trigger: starts('元春清端中重七除国劳儿教圣情平妇植建青母父感万愚腊农正大双立雨惊谷夏小芒处白秋寒霜冬去今明前'),
    read: holidayAt,
  },
  {
    name: 'date',
    trigger: starts('今去上昨前大明来后当同该本首头第Q元下这中年岁月'),
    read: calendarOrRangeAt,
  },
  { name: 'day', trigger: /[今本昨前大明后当同这次翌隔]/u, read: relativeDayAt },
  { name: 'week', trigger: /[本这上下星礼周]/u, read: weekAt },
  { name: 'clock', trigger: starts('凌清早今上中正午下傍晚当夜深'), read: clockOnlyAt },
  { name: 'set', trigger: /[每逐年历月周天日季]/u, read: setAt },
  { name: 'count', trigger: starts('百千数几半'), read: countedAt },
  {
    name: 'vague',
    trigger: /[目当眼如现时今这连近此日不过最历以从前早先那多长一古旧几数往昔未将届来战]/u,
    read: vagueAt,
  },
]

const host = createHost(families)
const found = new WeakMap<Article, readonly TimeDraft[]>()

/** Every time expression of an article, found once and shared by the recognizers of times. */
export function timesOf(article: Article): readonly TimeDraft[] {
  const known = found.get(article)
  if (known) return known
  const fresh = host(article)
  found.set(article, fresh)
  return fresh
}
