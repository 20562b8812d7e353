import type { Fact } from '../../model/fact.ts'
import type { ClauseView, Value } from '../clauses.ts'
import type { Run } from '../run.ts'
import { type Said, statusOf } from './status.ts'
import { COMPLETED } from '../phrase/lexicon.ts'

/** The last day, month or year that a time names. */
export const lastDay = (edtf: string): string => edtf.split('/').at(-1) ?? edtf

/** Whether a period had ended by a day; a part of a day's month or year hasn't. */
export const isPast = (edtf: string, day: string | null): boolean =>
  day !== null && /^\d{4}/u.test(lastDay(edtf)) && lastDay(edtf) < day.slice(0, lastDay(edtf).length)

/** Whether a time begins only after a day; a month or a year that the day is in doesn't. */
export function isToCome(edtf: string, day: string | null): boolean {
  const first = edtf.split('/')[0] ?? edtf
  return day !== null && /^\d{4}/u.test(first) && first.slice(0, 10) > day.slice(0, first.length)
}

/** What holds for a time to come is planned, if nothing else is said of it: 到2030年，规模提升至450万吨. */
export const statusOver = (
  status: Fact['status'],
  { time, published }: { time: string | null; published: string | null },
): Fact['status'] => (status === 'actual' && time !== null && isToCome(time, published) ? 'planned' : status)

/** 预期845亿美元: what others expected, behind what was reached. */
const OTHERS_EXPECTED = /(?:^|[，；（(])(?:市场|此前|机构|分析师)?预[期测估]值?[为约升降涨跌增减]?$/u

/** 计划保留500人——此前有1100人: what there was or is, behind what is planned. */
const AS_IT_IS = /此前|目前|现有|原有|截至/u

/** 总投资3亿元: what is to be spent, where nothing says that it has been. */
const INVESTED = /总投资(?:规模|总?额)?[^，。；、]{0,8}$/u
const SPENT = new RegExp(`已|累计|带动|拉动|(?<!共)(?:${COMPLETED})(?![以之]?[后前时])`, 'u')

function isInvestment({ article, state }: Run, value: Value): boolean {
  const { folded } = article
  if (!INVESTED.test(folded.slice(Math.max(0, value.start - 20), value.start))) return false
  const sentence = article.sentences[state.sentence]
  const start = Math.max(sentence?.start ?? 0, value.start - 60)
  return !SPENT.test(folded.slice(start, Math.min(sentence?.end ?? value.end, value.end + 24)))
}

/** Whether a clause tells, behind what is to come, of what has been: 计划开工500个，前5个月开工300个. */
function isDone({ article, published, state }: Run, clause: ClauseView, value: Value): boolean {
  const { status, when } = state
  if (/已|了/u.test(article.folded.slice(Math.max(clause.start, value.start - 40), value.start))) return true
  if (status?.status === 'expected' || when?.sentence !== clause.sentence) return false
  return when.start > (status?.at ?? 0) && isPast(when.edtf, published.date)
}

/** 预期45.8: a reading with its own number, which says nothing of what follows it. */
const WITH_NUMBER = /^预[期测估]值?[为约是]?-?\d/u

/** A year or a month, or a stretch of them. */
const PERIOD = /^\d{4}(?:-\d{2})?(?:\/\d{4}(?:-\d{2})?)?$/u

/** What an own clause says of the time to come; 今年将退税率提高 does, 近日将退税率提高 doesn't. */
function ownStatus({ article, published, state: { when } }: Run, clause: ClauseView, value: Value): Said | null {
  const said = statusOf(article, Math.max(clause.start, value.start - 40), value.start)
  const { folded } = article
  if (said?.status === 'expected' && said.at < value.start - 5 && WITH_NUMBER.test(folded.slice(said.at, said.at + 8)))
    return null
  if (said?.forward !== true) return said
  const coming = when?.sentence === clause.sentence && PERIOD.test(when.edtf) && !isPast(when.edtf, published.date)
  return coming ? said : null
}

/** Reads what the clauses without numbers before a value say of the rest: 力争到2030年. Only a row asks. */
function readUnread({ article, state }: Run): void {
  for (const { start, end } of state.unread) {
    const said = statusOf(article, start, Math.min(end, start + 40))
    const holds = said?.status === 'planned' && state.status?.status === 'expected'
    if (said && said.status !== 'estimated' && !said.forward && !holds) state.status = said
  }
  state.unread = []
}

/** Whether what a value says has happened, is planned, expected or aimed at: as its clause says, or one before it in the sentence. */
export function statusAt(run: Run, clause: ClauseView, value: Value): Fact['status'] {
  const { state, article } = run
  if (state.unread.length > 0) readUnread(run)
  const own = ownStatus(run, clause, value)
  if (
    own?.status === 'expected' &&
    OTHERS_EXPECTED.test(article.folded.slice(Math.max(clause.start, own.at - 6), value.start))
  )
    return own.status
  if (own && AS_IT_IS.test(article.folded.slice(own.at, value.start))) return 'actual'
  if (own && (own.status !== 'planned' || state.status?.status !== 'expected')) state.status = own
  if (!own && state.status !== null) return isDone(run, clause, value) ? 'actual' : state.status.status
  if (!own && isInvestment(run, value)) state.status = { status: 'planned', at: value.start }
  return state.status?.status ?? 'actual'
}
