import type { Article } from '../../model/article.ts'
import type { TimeDraft } from '../../model/draft.ts'
import type { CalendarExpression } from '../../model/time-expression.ts'
import { calendarOrRangeAt, jointEnd, partWords } from './calendar.ts'
import { clockAt, dayPartWords } from './clock.ts'
import { countedAt, countUnits, halfWords, setAt, setWords } from './counts.ts'
import { dayWordList, relativeDayAt, weekAt, weekWordList } from './days.ts'
import { monthWordList, yearWordList } from './fields.ts'
import { createHost, type Family } from './host.ts'
import {
  centuryAt,
  centuryWords,
  holidayAt,
  holidayWords,
  PLAN_FOLLOWERS,
  planAt,
  samePeriodAt,
  seasonAt,
  vagueAt,
  vagueWords,
} from './names.ts'
import { isOneOf, type Read } from './reader.ts'

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

/** 13:13 is a score too, where the words around it tell of a game. */
const isScore = (text: string, start: number, end: number): boolean =>
  /[:：]/u.test(text.slice(start, end)) &&
  (/[比以分局胜负平超先败][^，。]{0,3}$/u.test(text.slice(Math.max(0, start - 6), start)) ||
    isOneOf('战胜个平大险击', text, end))

/** A clock time without its day: 14:30, 上午9时; the day comes from the context. A bare 三点 is too often a count. */
function clockOnlyAt(text: string, at: number): Read | undefined {
  if (text[at - 1] === '第' || isOneOf('上中', text, at - 1)) return undefined
  const clock = clockAt(text, at)
  if (!clock || (clock.partOnly && !isOneOf('上下中凌傍深清', text, at))) return undefined
  if (!clock.stated && clock.value.minute === null) return undefined
  if (!clock.partOnly && isScore(text, at, clock.end)) return undefined
  const from = jointEnd(text, clock.end)
  const second = from === undefined ? undefined : clockAt(text, from)
  if (second && !second.partOnly)
    return { end: second.end, value: { form: 'range', from: clockOnly(clock.value), to: clockOnly(second.value) } }
  return { end: clock.end, value: clockOnly(clock.value) }
}

const JOINTS = ['——', '--', '—', '–', '-', '－', '~', '～', '至', '到']

/** All families, in order: where two readings are equally long, the earlier counts. */
const families: readonly Family[] = [
  { name: 'same-period', begins: { words: [...yearWordList, '同期'], behindNumber: ['年'] }, read: samePeriodAt },
  {
    name: 'season',
    begins: { behindNumber: ['赛季', '财年', '雪季', '榨季', '学年', '-', '/', '－', '—', '–'] },
    read: seasonAt,
  },
  { name: 'century', begins: { words: centuryWords, behindNumber: ['世纪', '年代'] }, read: centuryAt },
  { name: 'plan', begins: { behindNumber: PLAN_FOLLOWERS }, read: planAt },
  { name: 'holiday', begins: { words: [...yearWordList, ...holidayWords], behindNumber: ['年'] }, read: holidayAt },
  {
    name: 'date',
    begins: {
      words: [...yearWordList, ...monthWordList, ...partWords],
      behindNumber: ['年', '月', '日', '/', '、', '季', '半年报', '一季报', '三季报', ...JOINTS],
      beforeNumber: '前头首第',
    },
    read: calendarOrRangeAt,
  },
  { name: 'day', begins: { words: dayWordList }, read: relativeDayAt },
  { name: 'week', begins: { words: weekWordList }, read: weekAt },
  { name: 'clock', begins: { words: dayPartWords, behindNumber: ['时', '点', ':', '：'] }, read: clockOnlyAt },
  { name: 'set', begins: { words: setWords, beforeNumber: '每' }, read: setAt },
  {
    name: 'count',
    begins: { words: halfWords, behindNumber: [...countUnits, '个半', '分', ...JOINTS] },
    read: countedAt,
  },
  { name: 'vague', begins: { words: vagueWords }, read: vagueAt },
]

const host = createHost(families, () => undefined)
const found = new WeakMap<Article, readonly TimeDraft[]>()

/** Every time expression of an article, found once and shared by the recognizers of times. */
export function timesOf(article: Article): readonly TimeDraft[] {
  const known = found.get(article)
  if (known) return known
  const fresh = host(article)
  found.set(article, fresh)
  return fresh
}
