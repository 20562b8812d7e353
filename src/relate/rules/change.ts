import type { Change } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import type { ClauseView, Value } from '../clauses.ts'
import { changeOf, growthBefore } from '../change/growth.ts'
import { phraseOf } from '../phrase/read.ts'
import { isHead, POINTING } from '../phrase/lexicon.ts'
import { nounBehind } from '../phrase/noun.ts'
import { addRow } from '../add-row.ts'
import type { FactRule } from '../rule.ts'
import type { Base } from '../carried.ts'
import { leadFrom, type Run } from '../run.ts'
import { SILENT } from '../phrase/phrase.ts'
import { baseOf, bothBases } from './change-base.ts'
import { addEach, addOwn, attach } from './change-rows.ts'
import { listLength } from './lists.ts'
import { ownMetric } from './own-metric.ts'

const LEADS_ON = /^ *(?:至|到|，?达到?|，?为)$/u

/** A change: attached to the rows it speaks of, held for the level behind it, or a row of its own. */
function read(run: Run, clause: ClauseView, i: number): number {
  const { state, article } = run
  const { folded } = article
  const value = clause.values[i]
  const from = leadFrom(run, clause, i)
  const growth = value && growthBefore(folded, value, from)
  if (!growth) return 0
  if (UNLIKE.test(folded.slice(from, value.start)) && LEVEL.test(folded.slice(value.end, value.end + 4))) return 1
  const base = baseOf(run, clause, { value, growth, from })
  if (TURNS.test(folded.slice(value.end, value.end + 4)) && clause.values[i + 1])
    return turned(run, clause, { i, from, base })
  const group = clause.values.slice(i, i + listLength(folded, clause.values, i))
  const changes = group.map((v) => changeOf(v, growth.direction, base))
  const other = group.length === 1 ? bothBases(folded.slice(from, growth.start), base) : undefined
  if (other) changes.unshift(changeOf(value, growth.direction, other))
  const next = clause.values[i + 1]
  if (group.length === 1 && next && LEADS_ON.test(folded.slice(value.end, next.start))) {
    state.pending = changes[0] ?? null
    state.pendingLead = ownMetric(run, clause, { from, to: growth.start }) ?? null
    return 1
  }
  if (group.length === 1 && addBehind(run, clause, { i, changes })) return 1
  const own = ownMetric(run, clause, { from, to: growth.start })
  const mover =
    own && group.length === 1 && base.type === 'other'
      ? moverIn(run, clause, { lead: own, verb: growth.start })
      : undefined
  if (!own && group.length === 1 && addPace(run, clause, { value, change: changes[0], from })) return 1
  if (own && group.length === 1 && addRate(run, clause, { value, base, own, verb: growth.start })) return 1
  if (mover)
    addEach(run, clause, { group, changes }, () => ({ ...SILENT, metric: mover, alone: true, by: ['phrase before'] }))
  else if (own) addOwn(run, clause, { group, changes, lead: own })
  else attach(run, clause, { group, changes })
  return group.length
}

/** 经济|增速|将为-0.3%: a rate that names itself is a level. */
const RATE = /^(?:增速|增长率)/u

function addRate(
  run: Run,
  clause: ClauseView,
  { value, base, own, verb }: { value: Value; base: Base; own: Span; verb: number },
): boolean {
  const rate = RATE.exec(run.article.folded.slice(verb, verb + 3))?.[0]
  if (rate === undefined || base.type !== 'other' || own.end !== verb) return false
  const phrase = phraseOf(run.article, clause, { start: own.start, end: verb + rate.length })
  addRow(run, clause, value, { kind: 'level', phrase: { ...phrase, measured: false }, rule: 'level' })
  return true
}

/** 增长0.8%，增幅比上月提高0.3个百分点: how fast the growth of a measure is, and no change of the measure itself. */
const PACE = /^[，；、\s]*(增[速幅]|[降涨跌升]幅|增长率)[比较]/u

function addPace(
  run: Run,
  clause: ClauseView,
  { value, change: moved, from }: { value: Value; change: Change | undefined; from: number },
): boolean {
  const last = run.state.rows.at(-1)
  const pace = value.unit === '百分点' ? PACE.exec(run.article.folded.slice(from, value.start))?.[1] : undefined
  if (
    pace === undefined ||
    !moved ||
    last?.phrase.metric == null ||
    (last.value.unit === '%' && last.change.length === 0)
  )
    return false
  const phrase = { ...last.phrase, subjectSpan: null, metric: `${last.phrase.metric}${pace}`, by: ['metric carried'] }
  addRow(run, clause, value, { kind: 'change', phrase, change: [moved], rule: 'change' })
  return true
}

/** 减少20亿元的贸易逆差: what becomes less is told behind. */
function addBehind(run: Run, clause: ClauseView, { i, changes }: { i: number; changes: readonly Change[] }): boolean {
  const value = clause.values[i]
  if (!value || value.kind === 'percent' || run.article.folded[value.end] !== '的') return false
  const behind = nounBehind(run.article, clause, i)
  if (!behind?.of || !behind.head) return false
  const phrase = phraseOf(run.article, clause, behind)
  run.state.used = behind.end
  addRow(run, clause, value, { kind: 'change', phrase, change: changes, rule: 'change' })
  return true
}

/** 涨, 收跌: how a price moves. */
const MOVES = /^(?:[收大暴飙急微齐领]?[涨跌]|[升贬]值)/u

const IN_SESSION = /(?:美股|港股|A股)?(?:盘[前中后]|早盘|午盘|尾盘|收盘|普|一度)$/u

const LONGEST_NAME = 30

/** 纳指涨1%, 甲快递、乙证券跌逾3%: a price moves of those whose names stand before the verb, and of nobody else. */
function moverIn(
  { article: { folded } }: Run,
  { times }: ClauseView,
  { lead: { start, end }, verb }: { lead: Span; verb: number },
): string | undefined {
  if (!MOVES.test(folded.slice(verb, verb + 2)) || end - start > LONGEST_NAME) return undefined
  if (times.some((time) => time.end > end - 2 && time.end <= end)) return undefined
  const name = folded.slice(start, end).replace(IN_SESSION, '')
  return name.length < 2 ||
    name.includes('的') ||
    isHead(name.slice(-2)) ||
    isHead(name.slice(-3)) ||
    POINTING.has(name)
    ? undefined
    : name
}

/** 低于3月增长0.4%的水平: only compared with. */
const UNLIKE = /(?:低于|高于|好于|不及|快于|慢于|超过)[^，。；]{0,14}$/u
const LEVEL = /^的(?:水平|增速|增幅|涨幅|预期|降幅|跌幅|预测|初值|前值)/u

const TURNS = /^(?:转为|转成|变为|扭转为)/u

/** 由上月下降0.1%转为上涨0.2%: one change, which the first number only leads to. */
function turned(run: Run, clause: ClauseView, { i, from, base }: { i: number; from: number; base: Base }): number {
  const { folded } = run.article
  const [first, value] = clause.values.slice(i, i + 2)
  const growth = value && first && growthBefore(folded, value, first.end)
  if (!value || !growth) return 1
  const changes = [changeOf(value, growth.direction, base)]
  const lead = ownMetric(run, clause, { from, to: first.start })
  if (lead) addOwn(run, clause, { group: [value], changes, lead })
  else attach(run, clause, { group: [value], changes })
  return 2
}

/** 同比增长1.7%: a change, attached to the level it speaks of or a row of its own. */
export const change: FactRule = {
  name: 'change',
  purpose: 'Reads growth and decline with their base: 同比增长1.7%, 比年初下降3个百分点.',
  read,
  examples: {
    yes: [
      [
        '去年某省机电产品出口同比增长[4.4%]。',
        {
          kind: 'change',
          subject: '某省机电产品',
          metric: '出口',
          value: null,
          change: [{ type: 'yoy', direction: 'up', value: 4.4, unit: '%' }],
        },
      ],
      [
        '工业机器人、集成电路产量同比分别增长[17.9%]和17.7%。',
        { kind: 'change', subject: '工业机器人', metric: '产量' },
      ],
      [
        '2023年，某县产值[3亿元]，同比增长6.8%，高于全省平均0.7个百分点。',
        {
          change: [
            { type: 'yoy', value: 6.8 },
            { type: 'other', direction: 'up', value: 0.7, unit: '百分点' },
          ],
        },
      ],
      ['10月CPI同比涨[0.3%]。', { change: [{ type: 'yoy', direction: 'up', value: 0.3 }] }],
    ],
    no: ['上半年增加值3000亿元。', '失业率由5.1%降至4.9%。'],
  },
}
