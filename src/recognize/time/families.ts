import type { Article } from '../../model/article.ts'
import type { TimeDraft } from '../../model/draft.ts'
import { BEFORE_TOLD, beforeToldAt } from './before-told.ts'
import { partWords } from './calendar.ts'
import { centuryAt, centuryWords } from './centuries.ts'
import { dayPartWords } from './clock.ts'
import { clockOnlyAt } from './clock-only.ts'
import { commonEraAt } from './common-era.ts'
import { countUnits } from './counts.ts'
import { dayWordList, relativeDayAt } from './days.ts'
import { countedAt, halfWords } from './durations.ts'
import { cycleWords, eraAt, eraWords } from './eras.ts'
import { monthWordList, relativeMonthWords } from './months.ts'
import { yearWordList } from './year.ts'
import { endingFrom } from './ending.ts'
import { FISCAL_NAMES, fiscalAt } from './fiscal.ts'
import { holidayAt, holidayWords } from './holidays.ts'
import { createHost, type Family } from './host.ts'
import { joinRange } from './join.ts'
import { JOINTS } from './joints.ts'
import { lunarAt, lunarWords } from './lunar.ts'
import { nthWeekdayFrom, yearWeekFrom } from './nth-weekday.ts'
import { withSince } from './open.ts'
import { PLAN_FOLLOWERS, planAt } from './plans.ts'
import { quarterWordAt, quarterWords } from './quarters.ts'
import { calendarOrRangeAt, yearPairWords } from './ranges.ts'
import { isOneOf, type Read } from './reader.ts'
import { alignedAt } from './relative.ts'
import { samePeriodAt } from './same-period.ts'
import { seasonOfYearAt, seasonWords } from './seasons.ts'
import { setAt, setWords } from './sets.ts'
import { vagueAt, vagueWords } from './vague.ts'
import { weekAt, weekWordList } from './weeks.ts'

function dateAt(text: string, at: number): Read | undefined {
  const named = quarterWordAt(text, at)
  if (named) return withSince(text, named)
  const read = seasonOfYearAt(text, at) ?? calendarOrRangeAt(text, at)
  if (!read || !isOneOf('第最的', text, read.end)) return read
  return endingFrom(text, read) ?? nthWeekdayFrom(text, read) ?? yearWeekFrom(text, read) ?? read
}

/** All families, in order: where two readings are equally long, the earlier counts. */
const families: readonly Family[] = [
  {
    name: 'same-period',
    begins: { words: [...yearWordList, ...relativeMonthWords, '同期'], behindNumber: ['年'] },
    read: samePeriodAt,
  },
  { name: 'season', begins: { behindNumber: FISCAL_NAMES }, read: fiscalAt },
  { name: 'century', begins: { words: centuryWords, behindNumber: ['世纪', '年代'] }, read: centuryAt },
  { name: 'plan', begins: { behindNumber: PLAN_FOLLOWERS }, read: planAt },
  {
    name: 'holiday',
    begins: { words: [...yearWordList, ...cycleWords, ...holidayWords], behindNumber: ['年', ...cycleWords] },
    read: (text, at) => withSince(text, holidayAt(text, at)),
  },
  {
    name: 'lunar',
    begins: { words: [...yearWordList, ...lunarWords], behindNumber: ['年', '月'] },
    read: lunarAt,
  },
  {
    name: 'date',
    begins: {
      words: [
        ...yearWordList,
        ...yearPairWords,
        ...monthWordList,
        ...partWords,
        ...quarterWords,
        ...seasonWords,
        '民国',
      ],
      behindNumber: [
        '年',
        '月',
        '日',
        '号上',
        '号下',
        '号早',
        '号晚',
        '号凌',
        '/',
        '、',
        '和',
        '与',
        '及',
        '季',
        '千零',
        '半年报',
        '上半年',
        '下半年',
        'Q',
        'H',
        '一季报',
        '三季报',
        ...JOINTS,
      ],
      beforeNumber: '前头首第',
    },
    read: dateAt,
  },
  { name: 'day', begins: { words: dayWordList }, read: (text, at) => withSince(text, relativeDayAt(text, at)) },
  { name: 'week', begins: { words: weekWordList }, read: (text, at) => withSince(text, weekAt(text, at)) },
  {
    name: 'clock',
    begins: { words: dayPartWords, behindNumber: ['时', '点', ':', '：', ...JOINTS] },
    read: clockOnlyAt,
  },
  { name: 'set', begins: { words: setWords, beforeNumber: '每' }, read: setAt },
  {
    name: 'count',
    begins: {
      words: [...halfWords, BEFORE_TOLD],
      behindNumber: [...countUnits, '个半', '分', ...JOINTS],
      beforeNumber: '上下前后',
    },
    read: (text, at) => beforeToldAt(text, at) ?? alignedAt(text, at) ?? countedAt(text, at),
  },
  {
    name: 'era',
    begins: { words: [...eraWords, '公元'] },
    read: (text, at) => commonEraAt(text, at) ?? eraAt(text, at),
  },
  { name: 'vague', begins: { words: vagueWords }, read: vagueAt },
]

const host = createHost(families, joinRange)
const found = new WeakMap<Article, readonly TimeDraft[]>()

/** Every time expression of an article, found once and shared by the recognizers of times. */
export function timesOf(article: Article): readonly TimeDraft[] {
  const known = found.get(article)
  if (known) return known
  const fresh = host(article)
  found.set(article, fresh)
  return fresh
}
