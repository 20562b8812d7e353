import type { YearRef } from '../../model/time-expression.ts'
import { anyYearAt } from './year.ts'
import { behindYearWord, isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'

type Season = 21 | 22 | 23 | 24

const named = (words: string, season: Season) => words.split(' ').map((word) => [word, season] as const)

const seasons = tableOf<Season>([
  ...named('春季 春天 初春 早春', 21),
  ...named('夏季 夏天 盛夏 初夏 仲夏 夏日', 22),
  ...named('秋季 秋天 初秋 深秋 金秋 秋日', 23),
  ...named('冬季 冬天 严冬 隆冬 初冬 寒冬 冬日', 24),
])

const short = tableOf<Season>([...named('春', 21), ...named('夏', 22), ...named('秋', 23), ...named('冬', 24)])

const leads = tableOf<YearRef>([
  ['今', { kind: 'relative', offset: 0 }],
  ['去', { kind: 'relative', offset: -1 }],
  ['明', { kind: 'relative', offset: 1 }],
])

/** Behind a season these make it a name or 季节: 冬季奥运会, 秋季节. */
const NAMES = '奥残运赛锦节'

/** 今年冬季, 去冬, 2022年夏天, 春天; 开春 is the spring of the year. */
export function seasonOfYearAt(text: string, at: number): Read | undefined {
  const lead = wordAt(leads, text, at)
  const brief = lead && wordAt(short, text, lead.end)
  if (lead && brief && !isOneOf('季天', text, brief.end))
    return { end: brief.end, value: { form: 'season', year: lead.value, season: brief.value } }
  if (text.startsWith('开春', at))
    return { end: at + 2, value: { form: 'season', year: { kind: 'relative', offset: 0 }, season: 21 } }
  const year = anyYearAt(text, at)
  const season = wordAt(seasons, text, year ? behindYearWord(text, year.end) : at)
  if (!season || isOneOf(NAMES, text, season.end)) return undefined
  return { end: season.end, value: { form: 'season', year: year?.value ?? null, season: season.value } }
}

/** 春天, 今冬 and their like. */
export const seasonWords = [
  '开春',
  ...wordsIn(seasons),
  ...wordsIn(leads).flatMap((lead) => wordsIn(short).map((season) => lead + season)),
]
