import type { Article } from '../../model/article.ts'
import type { ClauseView } from '../clauses.ts'
import { behindAside } from './heads.ts'
import type { Topic } from '../carried.ts'
import { placeIn } from '../place/where.ts'

const COMPANY = /^[^，。；：“”\d]{2,20}?(?:公司|集团|股份)(?![在向从和与及、])/u

/** 某集团财报显示, 某公司负责人介绍, 伊宁边合区招商科干部介绍: the company, facility or town of whoever speaks, if nothing else is spoken of. */
export function speaker({ folded, source }: Article, clause: ClauseView): Topic | null {
  const { mentions, sentence, paragraph } = clause
  const start = behindAside(folded, clause)
  const company = COMPANY.exec(folded.slice(start, Math.min(clause.end, start + 28)))?.[0]
  if (company !== undefined && !TELLERS.test(company)) {
    const end = start + company.length
    const place = placeIn(folded, mentions, { start, end })
    return { text: source.text.slice(start, end), place, sentence, paragraph, told: true }
  }
  const first = mentions[0]
  if (!first || first.start > start + 1) return null
  const local = first.kind === 'facility' || (first.kind === 'place' && /^\d{4}(?!00)\d\d$/u.test(first.code ?? ''))
  return local ? { text: first.text, place: first.code, sentence, paragraph } : null
}

/** Who tells of others. */
const TELLERS = /记者|[据社和与及、各]|来自|证券|咨询|顾问|研究|调查|评级|新闻|传媒|银行|基金|多家|一些|部分|上市/u
