import type { ClauseView, Value } from '../clauses.ts'
import { leadOf } from '../phrase/lead.ts'
import { phraseAround, phraseOf } from '../phrase/read.ts'
import { isHead } from '../phrase/lexicon.ts'
import { nounBehind } from '../phrase/noun.ts'
import { addRow } from '../add-row.ts'
import type { FactRule } from '../rule.ts'
import { leadFrom, type Run } from '../run.ts'
import { type Phrase, SILENT } from '../phrase/phrase.ts'
import type { Row } from '../row.ts'
import { listLength } from './lists.ts'

const SHARE =
  /占(?!比)(?:[到据了]|掉了?)?([^，。；占]{0,24}?)的?(?:总?比重|份额|比例|比率)?(?:[为达约]|达到|约为|超过|[超近至到由]|提升至|提高至|上升至|提升到|提高到|上升到|高达|已达|接近|不足)?$/u
const RATIO =
  /(?:占比|比重|比例)(?:已经?|首次|[均仍将也]){0,2}(?:[为达约]|达到|约为|超过|[超近至到]|均?为|提升至|提高至|上升至|提升到|提高到|上升到|高达|已达|接近|不足|已超过?|分别为)?$/u
/** 恢复至疫情前水平的98.2%, 相当于去年全年的三成. */
const OF =
  /(?:(?:相当于|恢复[到至]|达到?|完成|是|为)([^，。；的]{2,16})|(?:少于|超过)了?(?!预期|市场预期|去年|上年|同期)([^，。；的\d]{2,16}))的(?:[近约逾]|超过?|将近)?$/u
const HELD = /占([^，。；]{1,24}?)的?(?:比重|份额|比例)/u

/** 在全部装机中所占的比重达到62%. */
const AMONG = /在([^，。；]{2,16})中(?:所?占的?(?:比重|比例|份额)?|占比)(?:[为达约]|达到|约为|超过|[超近至到])?$/u

interface Found {
  /** Where 占 stands. */
  readonly at: number
  readonly from: number
  readonly whole: string | null
}

/** 占X的 right before the number, or before a change that leads on to it (占X比重提升2个百分点至34.2%). */
function find(run: Run, clause: ClauseView, i: number): Found | undefined {
  const { article, state } = run
  const value = clause.values[i]
  if (!value) return undefined
  const from = leadFrom(run, clause, i)
  const before = article.folded.slice(from, value.start)
  const among = AMONG.exec(before)
  if (among) return { at: from + among.index, from, whole: among[1] ?? null }
  const ratio = RATIO.exec(before)
  if (ratio) {
    const held = /占([^，。；占比]{2,24}?)的?$/u.exec(before.slice(0, ratio.index))
    if (held) return { at: from + held.index, from, whole: held[1] ?? null }
    return { at: from + ratio.index, from, whole: null }
  }
  const near = SHARE.exec(before)
  if (near) return { at: from + near.index, from, whole: near[1] === '' ? null : (near[1] ?? null) }
  const part = value.start > from && OF.exec(article.folded.slice(from, value.start))
  if (part) return { at: from + part.index, from, whole: part[1] ?? part[2] ?? null }
  if (!state.pending) return undefined
  const back = i >= 2 ? (clause.values[i - 2]?.end ?? clause.start) : clause.start
  const held = HELD.exec(article.folded.slice(back, value.start))
  return held ? { at: back + held.index, from: back, whole: held[1] ?? null } : undefined
}

const WORD = /占比|比重|份额|比例|比率/u

/** Who has the share: said right before 占, else what the row before spoke of. A bare name has a 比重. */
function phraseFor(run: Run, clause: ClauseView, { found, value }: { found: Found; value: Value }): Phrase {
  const { article, state } = run
  const lead = leadOf(article, found.from, found.at)
  const said = lead.end - lead.start >= 2 ? phraseOf(article, clause, lead) : SILENT
  const last = state.rows.at(-1)
  if (said.metric !== null && !said.measured && said.subject === null) {
    const word = WORD.exec(article.folded.slice(found.at, value.start))?.[0] ?? null
    return { ...said, subject: said.metric, subjectSpan: lead, metric: word, measured: word !== null }
  }
  return said.subject === null && said.metric === null && last ? ofRow(last) : said
}

const ofRow = ({ phrase }: Row): Phrase => ({
  ...SILENT,
  subject: phrase.subject,
  metric: phrase.metric,
  by: ['share of the row before'],
})

/** Before a list of shares only this stands: 分别占全国的35.5%、37.5%. */
const MANY = '分别'

/** Over which all of something is counted. */
const OVER_ALL = /^(?:全国|全球|全世界|世界|全[省市县区年]|我国|[当同]期|其)+/u

/** 秋粮占|全年粮食产量的3/4: what the whole is measured by, where nothing was measured in the sentence. */
function ofWhole({ state }: Run, phrase: Phrase, whole: string | null): Phrase {
  if (whole === null || phrase.subject === null || phrase.metric !== null) return phrase
  if (state.metric?.sentence === state.sentence || state.measure?.sentence === state.sentence) return phrase
  const metric = whole.replace(OVER_ALL, '')
  return metric.length > 8 || !(isHead(metric.slice(-2)) || isHead(metric))
    ? phrase
    : { ...phrase, metric, measured: true }
}

const clean = (whole: string | null) => {
  const text = (whole ?? '').replace(/^[其全]$|^(?:自家|其)(?=..)/u, '').replace(/的$/u, '')
  return text === '' ? null : text
}

/** 拥有|全国|72%的国土面积: so much of the whole country's. */
const OF_ALL = /(全国|全球|全世界|世界|全[省市县区])(?:[约近超]|超过|大约|将近)?$/u

function readOfAll(run: Run, clause: ClauseView, i: number): boolean {
  const { article } = run
  const value = clause.values[i]
  if (!value || !/^(?:以上|左右)?的/u.test(article.folded.slice(value.end, value.end + 3))) return false
  const from = leadFrom(run, clause, i)
  const whole = OF_ALL.exec(article.folded.slice(Math.max(from, value.start - 8), value.start))
  const behind = whole ? nounBehind(article, clause, i) : undefined
  if (!whole?.[1] || behind?.of !== true) return false
  const at = Math.max(from, value.start - 8) + whole.index
  const phrase = phraseAround(article, clause, { lead: leadOf(article, from, at), behind, value })
  run.state.used = behind.end
  const share = `${whole[1]}${article.source.text.slice(behind.start, behind.end)}`
  addRow(run, clause, value, { kind: 'share', phrase, share, rule: 'share' })
  return true
}

/** 其中80%以上遭偷盗: so much of what the row before measures. */
const OF_WHICH = /^[，；]?其中有?(?:大?约|近|超过?)?$/u

function readOfWhich(run: Run, clause: ClauseView, i: number): boolean {
  const { folded } = run.article
  const value = clause.values[i]
  const last = run.state.rows.at(-1)
  if (!value || !last || last.value.kind === 'percent' || last.phrase.metric === null) return false
  if (!OF_WHICH.test(folded.slice(clause.start, value.start).trim())) return false
  if (/^(?:以上|左右)?[的为是、，]/u.test(folded.slice(value.end, value.end + 3))) return false
  addRow(run, clause, value, { kind: 'share', phrase: ofRow(last), share: last.phrase.metric, rule: 'share' })
  return true
}

function read(run: Run, clause: ClauseView, i: number): number {
  const value: Value | undefined = clause.values[i]
  if (value?.kind !== 'percent' || value.unit !== '%') return 0
  if (readOfAll(run, clause, i) || readOfWhich(run, clause, i)) return 1
  const found = find(run, clause, i)
  if (!found) return 0
  const share = clean(found.whole)
  const count = listLength(run.article.folded, clause.values, i)
  const rows = run.state.rows.slice(-count)
  if (
    count > 1 &&
    rows.length === count &&
    leadOf(run.article, found.from, found.at).end - found.from < 2 + MANY.length
  ) {
    clause.values.slice(i, i + count).forEach((v, k) => {
      const row = rows[k]
      if (row) addRow(run, clause, v, { kind: 'share', phrase: ofRow(row), share, rule: 'share' })
    })
    return count
  }
  const phrase = ofWhole(run, phraseFor(run, clause, { found, value }), share)
  addRow(run, clause, value, { kind: 'share', phrase, share, rule: 'share' })
  return 1
}

/** 占X的Y%: a share of X. */
export const share: FactRule = {
  name: 'share',
  purpose: 'Reads a share of a whole: 占出口总值的58.1%, 占比40%, 占X比重提升2个百分点至34.2%.',
  read,
  examples: {
    yes: [
      [
        '某市机电产品出口120亿元，占出口总值的[58.1%]。',
        { kind: 'share', metric: '出口', share_of: '出口总值', value: 58.1 },
      ],
      [
        '民营企业进出口占全省外贸比重同比提升2.2个百分点至[34.2%]。',
        { kind: 'share', share_of: '全省外贸', change: [{ type: 'yoy', value: 2.2, unit: '百分点' }] },
      ],
      ['完全开工的企业占比为[40.2%]。', { kind: 'share', subject: '企业', metric: '占比', share_of: null }],
    ],
    no: ['占地面积3000亩。', '失业率为5.1%。'],
  },
}
