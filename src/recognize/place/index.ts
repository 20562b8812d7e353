import type { Article, Clause } from '../../model/article.ts'
import type { PlaceDraft } from '../../model/draft.ts'
import type { Recognizer } from '../recognizer.ts'
import { candidatesOf } from './candidates.ts'
import { scan, type Found } from './scan.ts'

const NAME = 'place'

/** The clause that holds an offset; clauses are in order. */
function clauseAt(clauses: readonly Clause[], offset: number): Clause | undefined {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return clauses[low]
}

/** Whether the segmenter cuts the name out as a name of a place. */
function agrees(article: Article, found: Found): boolean {
  const clause = clauseAt(article.clauses, found.start)
  if (!clause || found.start < clause.start || found.end > clause.end) return false
  return article.tokens(clause).some((t) => t.start === found.start && t.end === found.end && t.tag === 'ns')
}

function find(article: Article): PlaceDraft[] {
  const drafts: PlaceDraft[] = []
  for (const found of scan(article)) {
    const previous = drafts.at(-1)
    const chained = previous?.end === found.start
    if (found.surety === 'word' && !chained) continue
    if (found.surety === 'check' && !chained && !agrees(article, found)) continue
    drafts.push({
      kind: 'place',
      start: found.start,
      end: found.end,
      text: article.source.text.slice(found.start, found.end),
      rule: NAME,
      candidates: candidatesOf(found.name),
      within: null,
    })
  }
  return drafts
}

/** Names of the gazetteer: countries, provinces to towns of China, cities and regions abroad, waters and mountains. */
export const place: Recognizer = {
  name: NAME,
  purpose: 'Names of places that the gazetteer knows.',
  find,
  examples: {
    yes: [
      ['货物经[霍尔果斯]出境', { code: '654004' }],
      ['[温宿县]新建两座仓库', { code: '652922', path: ['新疆维吾尔自治区', '阿克苏地区', '温宿县'] }],
      ['这批设备发往[哈萨克斯坦]', { code: 'KZ', path: ['哈萨克斯坦'] }],
      ['[库车县]的杏子熟了', { code: '652902' }],
      ['今年[北京]市民的用电量', { code: '110000' }],
    ],
    no: ['双方加强合作', '沿着绿色通道前行'],
  },
}
