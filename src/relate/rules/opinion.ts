import type { ClauseView, Value } from '../clauses.ts'
import { addRow } from '../add-row.ts'
import type { FactRule } from '../rule.ts'
import type { Draft } from '../row.ts'
import type { Run } from '../run.ts'
import { SILENT } from '../phrase/phrase.ts'

/** Those asked, and what they think or choose: |的球迷|认为甲队能赢. */
const THINK =
  /^(?:以上|左右|以内|多)?的?(?!的)([\u4e00-\u9fff]{1,10}?)(?:对[\u4e00-\u9fff]{1,12}?)?(?:[也还仍都均则更会就曾不]|明确|普遍|非常)*(?:(?:认为|表示)，?|觉得|相信|希望|愿意|赞成|支持|反对|同意|选择|担心|担忧|倾向|打算|期待|主张|将票投)/du

/** Where what they think ends. */
const STOP = /[，。；！？!?\n]/u

/** 获得70%的选民支持: what someone got of them. */
const GOT = /(?:[获得赢]|得到|受到|拥有|争取)了?(?:[约近超]|超过)?$/u

/** 的人 stands for those asked before. */
const ASKED = /受访(?:者|企业|专家|人员)|被访者/u

/** How far behind a number those asked and their verb stand. */
const REACH = 32

/** The most characters that what is thought is told in. */
const LONGEST = 40

/** Who a share of 人 is of: those who the sentence says were asked. */
function askedIn({ article }: Run, clause: ClauseView, value: Value): string | undefined {
  const start = article.sentences[clause.sentence]?.start ?? clause.start
  return ASKED.exec(article.folded.slice(Math.max(start, value.start - 60), value.start))?.[0]
}

/** Those asked tell nothing of who the rest of the text speaks of. */
function addAside(run: Run, clause: ClauseView, { value, draft }: { value: Value; draft: Draft }): void {
  const { topic, actor, metric, measure, place, placed, home } = run.state
  addRow(run, clause, value, draft)
  Object.assign(run.state, { topic, actor, metric, measure, place, placed, home })
}

/** 七成球迷认为甲队能赢: how many of those asked think so. */
function read(run: Run, clause: ClauseView, i: number): number {
  const { folded, source } = run.article
  const value = clause.values[i]
  if (value?.kind !== 'percent' || value.unit !== '%') return 0
  const found = THINK.exec(folded.slice(value.end, value.end + REACH))
  const [start, at] = (found?.indices?.[1] ?? []).map((offset) => value.end + offset)
  if (!found || start === undefined || at === undefined) return 0
  if (GOT.test(folded.slice(Math.max(0, value.start - 5), value.start))) return 0
  const said = value.end + found[0].length
  const stop = folded.slice(said, at + LONGEST).search(STOP)
  const end = stop < 0 ? at + LONGEST : said + stop
  const who = source.text.slice(start, at)
  const subject = (who === '人' ? askedIn(run, clause, value) : undefined) ?? who
  const metric = source.text.slice(at, end).trim()
  const phrase = { ...SILENT, subject, subjectSpan: { start, end: at }, metric, by: ['opinion'] }
  addAside(run, clause, { value, draft: { kind: 'share', phrase, share: subject, rule: 'opinion' } })
  run.state.used = Math.min(end, clause.values[i + 1]?.start ?? end)
  return 1
}

/** 55%的受访者认为. */
export const opinion: FactRule = {
  name: 'opinion',
  purpose: 'Reads how many of those asked think, want or choose something: 七成球迷认为甲队能赢.',
  read,
  examples: {
    yes: [
      [
        '调查中，[七成]球迷认为甲队能赢。',
        { kind: 'share', subject: '球迷', metric: '认为甲队能赢', share_of: '球迷', value: 70 },
      ],
      ['有[62.5%]的读者希望增加夜班车，其余没有意见。', { kind: 'share', subject: '读者', metric: '希望增加夜班车' }],
      ['所有受访者都看好市场，[55%]的人表示会购车。', { subject: '受访者', metric: '表示会购车' }],
    ],
    no: ['该候选人获得70%的选民支持。', '30%的企业已经复工。'],
  },
}
