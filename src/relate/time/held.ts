import type { Fact } from '../../model/fact.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { opensPart } from '../owner/heads.ts'
import { isPast, isToCome, lastDay, statusOver } from './outlook.ts'
import { isPrior, periodBefore } from './prior.ts'
import type { Phrase } from '../phrase/phrase.ts'
import type { Run } from '../run.ts'
import type { When } from '../carried.ts'
import { COMPLETED } from '../phrase/lexicon.ts'

/** A row as far as its time depends on it. */
interface Timed {
  readonly value: Value
  readonly phrase: Phrase
  /** Whether it tells of growth or of a share. */
  readonly moves: boolean
  readonly status: Fact['status']
}

/** A time and how it was told. */
interface Told {
  readonly time: string | null
  readonly timeBasis: Fact['time_basis']
}

const NO_TIME: Told = { time: null, timeBasis: null }

/** Areas that are worked, sold or added in a time. */
const FLOW = /(?:种植|播种|新增|销售|开工|竣工|施工|成交|受灾|过火|淹没|绝收|交易|租赁|去化|收获|治理).{0,6}面积/u

/** Properties that hold for good: a time that was only carried doesn't belong to them. */
const LASTING =
  /全长|总长|面积|设计|长度|海拔|总里程|宽(?![带松裕限])|速度|时速|储量|(?<!人力|客户|用户)资源|库容|总投资|跨径|主跨|占地|高度|^(?:正线|线路|大桥|隧道)?[长高宽深]$/u

const isLasting = (metric: string | null): boolean => metric !== null && LASTING.test(metric) && !FLOW.test(metric)

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** A month, a year or a stretch of them, which a whole article may be about. */
const PERIOD = /^\d{4}(?:-\d{2})?(?:\/\d{4}-\d{2})?$/u

/** 已建成, 目前有: what there is by now. */
const BY_NOW = /已|目前|现有|现已|至今|如今|迄今/u

/** 市场此前预期2.1%: what was expected of a time that is over. */
const EXPECTED_EARLIER = /预[期测估]|此前/u

/** What says of a value, behind it, that it is one of a series: 4186列、运送45万标准箱，同比分别增长15%. */
const IN_SERIES = /同比|环比|[比较与](?:上年|去年|上月|年初)|^[^，。；、]{0,8}[，,]?(?:[比较]|增长|下降|[增降占])/u

/** How much of a sentence before a value says how it is told. */
const SAID = 80

/** How many sentences behind the last value told for it a time is still meant. */
const REACH = 3

/** Whether a period reaches into the year of the article or the one before: earlier ones are only looked back at. */
const isRecent = (edtf: string, day: string | null): boolean =>
  day === null || Number(lastDay(edtf).slice(0, 4)) >= Number(day.slice(0, 4)) - 1

/** Whether a row is compared with another time, or is a share: it needs a time of its own. */
function isCompared({ article }: Run, clause: ClauseView, { value, moves }: Timed): boolean {
  const end = article.sentences[clause.sentence]?.end ?? clause.end
  return moves || IN_SERIES.test(article.folded.slice(value.end, Math.min(end, value.end + LOOK_AHEAD)))
}

const LOOK_AHEAD = 60

/** Whether a time of an earlier sentence is still what is spoken of. */
function isMeant(run: Run, clause: ClauseView, { row, when }: { row: Timed; when: When }): boolean {
  const { article, published, state } = run
  const { date } = published
  const away = clause.sentence - Math.max(when.sentence, when.used)
  const inside = when.paragraph === clause.paragraph
  if (away > REACH || (row.status === 'actual' && isToCome(when.edtf, date) && !opensPart(article, clause.sentence)))
    return false
  if (!PERIOD.test(when.edtf)) return inside
  if (isPast(when.edtf, date)) {
    const start = article.sentences[clause.sentence]?.start ?? clause.start
    const said = article.folded.slice(Math.max(start, row.value.start - SAID), row.value.start)
    if ((row.status !== 'actual' && !EXPECTED_EARLIER.test(said)) || BY_NOW.test(said)) return false
  }
  if (state.whole || away === 0) return true
  const recent = isRecent(when.edtf, date)
  const compared = isCompared(run, clause, row)
  if (!compared && !row.phrase.measured && row.value.kind !== 'percent') return inside && away === 1 && recent
  return inside || (recent && (compared || when.used >= 0))
}

/** Whether a sentence says itself when something is, though without a date; what is so each year isn't of one day. */
const isLoose = ({ state: { loose } }: Run, { sentence }: ClauseView, { edtf }: When): boolean =>
  loose?.sentence === sentence && (!loose.recurs || DAY.test(edtf))

/** 昨日，某人称，: the day on which something is said. */
const SAYING = /^[^；。]{0,40}?(?:称|表示|介绍|透露|认为|指出|[^小传据听]说|消息)[，：:,]/u

/** Whether a time is only the day on which something was said to come: 昨日某人称，将投资; 目前预计增长. */
function isAnnounced({ article, published }: Run, { edtf, start, before }: When, { start: end }: Value): boolean {
  if (before !== undefined) return true
  if (!DAY.test(edtf) || isToCome(edtf, published.date)) return false
  return SAYING.test(article.folded.slice(start, end))
}

/** The time that a row of this clause holds for, and whether its own sentence says so. */
function timeOf(run: Run, clause: ClauseView, row: Timed): Told {
  const { state } = run
  if (state.when?.before && state.when.sentence !== clause.sentence && isCompared(run, clause, row))
    state.when = state.when.before
  const { when } = state
  if (!when) return NO_TIME
  const stated = when.sentence === clause.sentence
  if (!stated && isLoose(run, clause, when)) return NO_TIME
  if (row.status !== 'actual' && row.status !== 'estimated' && stated && isAnnounced(run, when, row.value))
    return NO_TIME
  const limit = stated && when.edtf.startsWith('../')
  const aimed = stated && row.status === 'target'
  if (!row.moves && !limit && !aimed && isLasting(row.phrase.metric) && when.start < clause.start) return NO_TIME
  if (!stated && !isMeant(run, clause, { row, when })) return NO_TIME
  state.when = { ...when, used: clause.sentence }
  const time = isPrior(run.article.folded, clause.start) ? periodBefore(when.edtf) : when.edtf
  return time === null ? NO_TIME : { time, timeBasis: stated ? 'stated' : 'carried' }
}

/** 建成后, 达产后: what is said behind it holds when that is done, not at the time that was told before. */
const LATER = new RegExp(`(?:${COMPLETED})(?:[以之]?后|时)`, 'u')

/** 年旅客吞吐量, 年均上网电量: so much in any year. */
const YEARLY = /^(?:[\u4e00-\u9fff]{1,3}期)?年(?:均|(?![度末底初内间中]))/u

/** Whether a time that was told before isn't that of what is yet to be. */
function isBefore({ state, article }: Run, value: Value, metric: string | null): boolean {
  const said = state.when?.start ?? value.start
  const start = article.sentences[state.sentence]?.start ?? value.start
  if (YEARLY.test(metric ?? '') && said < start) return true
  const near = Math.max(start, value.start - 120)
  const later = LATER.exec(article.folded.slice(near, value.start))
  return later !== null && said < near + later.index && /[，。；]/u.test(article.folded.slice(said, near + later.index))
}

/** When a row holds, and whether that is still to come. */
export function heldAt(
  run: Run,
  clause: ClauseView,
  row: Timed,
): { readonly time: Told; readonly status: Fact['status'] } {
  const told = timeOf(run, clause, row)
  const status = statusOver(row.status, { time: told.time, published: run.published.date })
  return { time: status !== 'actual' && isBefore(run, row.value, row.phrase.metric) ? NO_TIME : told, status }
}
