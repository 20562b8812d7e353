import type { Article } from '../model/article.ts'
import type { Fact } from '../model/fact.ts'
import type { Facility, Mention, Place, Time } from '../model/mention.ts'
import type { Published } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import { isBase } from './changes.ts'
import type { ClauseView } from './clauses.ts'

/** A time that values hold for, as EDTF. */
export interface When {
  readonly edtf: string
  readonly sentence: number
  readonly paragraph: number
}

/** What is carried from clause to clause. */
export interface Carried {
  paragraph: number
  sentence: number
  when: When | null
  since: string | null
  subject: string | null
  subjectPlace: string | null
  place: string | null
  metric: string | null
  unit: string | null
  source: string | null
  status: Fact['status'] | null
}

/** Nothing said yet. */
export const nothingYet = (): Carried => ({
  paragraph: -1,
  sentence: -1,
  when: null,
  since: null,
  subject: null,
  subjectPlace: null,
  place: null,
  metric: null,
  unit: null,
  source: null,
  status: null,
})

const LIMIT = /(?:截至|截止到?|截至到)$/u

/** What a time says of the values behind it; null for those that only compare, recur or last. */
export function whenOf(article: Article, time: Time, carried: Carried, published: Published): string | null {
  const { folded } = article
  if (isBase(folded, time) || time.rule === 'same-period' || time.type === 'set') return null
  if (time.ref === 'PRESENT_REF') return published.date
  if (time.edtf === null) return null
  if (time.rule === 'count' && time.type === 'duration') return null
  if (!LIMIT.test(folded.slice(Math.max(0, time.start - 3), time.start))) return time.edtf
  const last = fullClock(time.edtf.split('/').at(-1) ?? time.edtf)
  return `${carried.since ?? '..'}/${last}`
}

/** An hour as a clock time: T08 is T08:00. */
const fullClock = (edtf: string) => (/T\d\d$/u.test(edtf) ? `${edtf}:00` : edtf)

/** What times are read with: the article, its date, and what is carried. */
export interface Telling {
  readonly article: Article
  readonly published: Published
  readonly state: Carried & { taken: number }
}

/** Takes a clause's times into what is carried; a time behind the value belongs to what follows. */
export function takeTimes({ article, published, state: carried }: Telling, clause: ClauseView, upTo: number): void {
  for (const time of clause.times) {
    if (time.start >= upTo || time.start < carried.taken) continue
    carried.taken = time.end
    if (
      time.edtf?.endsWith(`/${published.date ?? '?'}`) &&
      /以来|^今年|^年初/u.test(`${time.text}${article.folded.slice(time.end, time.end + 2)}`)
    )
      carried.since = time.edtf.split('/')[0] ?? null
    const edtf = whenOf(article, time, carried, published)
    if (edtf !== null) carried.when = { edtf, sentence: clause.sentence, paragraph: clause.paragraph }
  }
}

const isPlace = (m: Mention): m is Place | Facility =>
  (m.kind === 'place' && m.within === null) || m.kind === 'facility'

const NATION = /我国|全国|国内|中国/u

/** What says that a place is where something comes from or goes to, not where a value holds. */
const ELSEWHERE = /(?:来自|运往|发往|销往|前往|驶往|飞往|开往|出口到|连接|通往|[对向与]|往返)$/u

/** The smallest place that holds two: the common digits of their codes (GB/T 2260), or null. */
function common(a: string, b: string): string | null {
  if (a === b) return a
  if (!/^\d{6}$/u.test(a) || !/^\d{6}$/u.test(b)) return null
  if (a.slice(0, 4) === b.slice(0, 4)) return `${a.slice(0, 4)}00`
  return a.slice(0, 2) === b.slice(0, 2) ? `${a.slice(0, 2)}0000` : null
}

const isInside = (inner: string, outer: string) => inner.startsWith(outer.replace(/(?:00){1,2}$/u, ''))

/** The place that a stretch of text names: chains go from large to small, and a list is where all its places lie. */
export function placeIn(text: string, mentions: readonly Mention[], span: Span): string | null {
  let elsewhere = -1
  const named = mentions.filter((m): m is Place | Facility => {
    if (!isPlace(m) || m.start < span.start || m.end > span.end) return false
    const listed = elsewhere >= 0 && /^[、和与及]$/u.test(text.slice(elsewhere, m.start))
    const away = listed || ELSEWHERE.test(text.slice(Math.max(0, m.start - 3), m.start))
    if (away) elsewhere = m.end
    return !away && m.code !== null
  })
  let code: string | null = null
  let end = -1
  for (const place of named) {
    if (place.code === null) continue
    const listed = end >= 0 && /^[、和与及]$/u.test(text.slice(end, place.start))
    if (end > place.start) continue
    if (code !== null && listed && !isInside(place.code, code)) code = common(code, place.code) ?? place.code
    else ({ code } = place)
    end = place.end
  }
  return code
}

/** 我国 and 全国 stand for China. */
export const isNation = (text: string): boolean => NATION.test(text)

const STATUS: readonly (readonly [Fact['status'], RegExp])[] = [
  ['target', /力争|目标|争取|确保|要达到|达到?.{0,4}目标/u],
  ['expected', /预计|有望|预期|预测|或将|可望|将可/u],
  [
    'planned',
    /拟|计划|规划|将(?=[^军领])|即将|待建|在建|总投资|概算|设计(?:速度|时速|能力|产能|年)|建成后|投产后|达产后|要[给在建达完]/u,
  ],
  ['estimated', /估计|估算|测算|大约能|约可/u],
]

/** Whether what is said has happened, is planned or expected, by the words before the value. */
export function statusOf(text: string): Fact['status'] | null {
  return STATUS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const SAYS =
  /(?:^|[，。；\n]) *(?:据|来自|根据)([^，。；]{1,24}?)的?最?新?(?:统计|数据显示|数据|介绍|消息|透露|报道|测算|显示|公布|发布)/u
const SPEAKER =
  /(?:^|[，。；\n“”])([^，。；“”\n]{2,24}?)(?:表示|介绍|透露|指出|公布|发布|通报|称|说|获悉)(?=[，：:,“"]|$|的?数据)/u

/** Who says so, from a sentence: 据海关统计 gives 海关. */
export function sourceOf(sentence: string): string | null {
  const said = SAYS.exec(sentence)?.[1] ?? SPEAKER.exec(sentence)?.[1]
  const name = said?.replace(/今天|昨天|日前|近日|\d{1,2}月?\d{0,2}日|（[^（）]{0,40}）|记者从|最新|初步/gu, '').trim()
  return name !== undefined && name.length >= 2 && !/^(?:了解|[悉此他她其]|记者|本报)$/u.test(name) ? name : null
}
