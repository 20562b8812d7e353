import type { ClauseView, Value } from '../clauses.ts'
import type { Behind } from '../phrase/noun.ts'
import { wordsAt } from '../phrase/text.ts'
import type { Phrase } from '../phrase/phrase.ts'
import type { Run } from '../run.ts'
import type { Topic } from '../carried.ts'

/** What follows a noun that isn't who does something: a stop, the next of a list, a number, what is of it, what it is, a report. */
const NO_ACT = /^(?:[，。；、：,;:的和与及等之（(）)”》\s\d是为里内上下前后]|中间|报告|通报)/u

/** What leads to a count that does nothing: 将3家企业列入, 据4家公司的数据. */
const LED = /[将把对向给让使被为从在与以由据按]/u

/** 高校书记和校长|中，: among whom the next ones are counted. */
const AMONG = /^[之当]?中[，,]/u

/** 三轮行动|中: when, not among whom. */
const HAPPENING = /(?:行动|过程|活动|[会战轮场次]|比赛)$/u

/** Units of people, of whom the totals of the next clauses seldom are: 90名村民参与交易，交易额3万元. */
const PEOPLE = /^[名位]$/u

/** What was counted at the end of the clause before, for a measure that nobody of this sentence has: 建成3座大桥，|全长5公里. */
export function countedBefore({ state, article }: Run, { measured, metric, subject }: Phrase): Topic | null {
  const { noun } = state
  const before = state.clauses.at(-1)
  const row = state.rows.at(-1)
  if (!measured || subject !== null || metric?.endsWith('金额') === true || !noun || !before || row?.clause !== before)
    return null
  if (state.topic?.sentence === state.sentence || noun.end > before.end || before.end - noun.end > 1) return null
  if (!row.phrase.by.includes('counted noun') || PEOPLE.test(row.value.unit) || row.value.unit === '人') return null
  const text = wordsAt(article.source.text, noun)
  return text === null ? null : { text, place: row.place, sentence: state.sentence, paragraph: state.paragraph }
}

/** Keeps for the rest of a sentence whom a count names that opens it and does something: 12家单位|完成检查，共更换软件300套. */
export function keepDoer(
  { article, state }: Run,
  clause: ClauseView,
  { behind, value, opens }: { behind: Behind; value: Value; opens: boolean },
): void {
  if (behind.beyond || behind.verb || behind.head || behind.of || value.unit === '人') return
  const { folded, source } = article
  const rest = folded.slice(behind.end, Math.min(clause.end, behind.end + 6))
  const text = wordsAt(source.text, behind)
  if (text === null) return
  const parts = AMONG.test(rest) && !HAPPENING.test(text)
  if (!parts) {
    if (!opens || rest.length < 4 || NO_ACT.test(rest) || LED.test(folded.slice(clause.start, value.start))) return
    if (state.topic?.sentence === clause.sentence || (PEOPLE.test(value.unit) && clause.values.at(-1) === value)) return
  }
  const { sentence, paragraph } = clause
  if (state.topic) state.whole ??= { topic: state.topic, place: state.place }
  state.topic = { text, place: null, sentence, paragraph }
  state.quiet = []
}

/** 新增确诊病例中，|长沙市11例: who is counted in the list behind it. */
const LISTED = /^\s*(?:其中[：:，,]?)?([\u4e00-\u9fff]{2,16}(?:病例|感染者|患者|病人|人员|伤员|者))中[，,：:]?$/u

/** Keeps as what is counted, in any unit, whom a clause without a number names to list them by places. */
export function keepAmong({ state }: Run, { sentence }: ClauseView, told: string): void {
  const listed = told.includes('中') ? LISTED.exec(told)?.[1] : undefined
  if (listed === undefined) return
  const text = state.metric?.text.endsWith(listed) === true ? state.metric.text : listed
  state.metric = { text, measured: false, unit: '', sentence }
}
