import type { Article } from '../../model/article.ts'
import type { FacilityDraft } from '../../model/draft.ts'
import { ownersOf, theGazetteer } from '../../text/gazetteer.ts'
import { longestAt, prefixes } from '../../text/lookup.ts'
import type { Recognizer } from '../recognizer.ts'
import { FACILITY, FOREIGN, HAN, isAt, kindsAt, mark, STOP } from './characters.ts'
import { COMMON_STEM, endings, GOES_ON, NAMELESS, OFFICE, shortForms, strong, VERBS } from './facility-words.ts'
import type { Found } from './found.ts'
import { roadAt } from './roads.ts'
import { toponyms } from './toponyms.ts'

const NAME = 'facility'

mark(
  endings.rows.map(([word]) => word),
  FACILITY,
)

/** Particles and verbs, beside those that end any name: none stands in the name of a facility. */
const INSIDE = '过据'

/** The longest name between a place and its ending. */
const REACH = 12

/** The end of a name and what it tells. */
interface Named {
  readonly end: number
  readonly type: string
}

/** The name that begins with a place, from the place's end on. */
function nameEnd(text: string, from: number): Named | undefined {
  for (let at = from; at < from + REACH && at < text.length; at++) {
    const kinds = kindsAt(text, at)
    const hit = (kinds & FACILITY) !== 0 ? longestAt(endings, text, at) : undefined
    if (hit) return GOES_ON.test(text.slice(at, at + 6)) ? undefined : named(text, { from, at }, hit)
    if ((kinds & (HAN | STOP)) !== HAN || INSIDE.includes(text.charAt(at))) return undefined
  }
  return undefined
}

function named(text: string, { from, at }: { from: number; at: number }, [word, type]: readonly [string, string]) {
  const end = at + word.length
  const trade = type === 'road' || type === 'railway' || type === 'port of entry'
  if ((trade && OFFICE.test(text.slice(end, end + 4))) || VERBS.test(text.slice(from, at))) return undefined
  return longer(text, from, { end, type })
}

/** 霍尔果斯|铁路|口岸, 吉木乃|边民互市|贸易区: an ending right behind another goes on with the name. */
function longer(text: string, from: number, found: Named): Named {
  const next = longestAt(endings, text, found.end)
  return next && found.end + next[0].length - from <= REACH + 4
    ? longer(text, from, { end: found.end + next[0].length, type: next[1] })
    : found
}

const WIDE = new Set(['country', 'province', 'continent'])
const LINEAR = new Set(['road', 'railway', 'pipeline'])
const JOINTS = '至到—–－-'

/** Whether a place is a country, a continent or a province, whose railways and ports are many; a municipality has its own. */
function isWide(text: string, { start, end, name }: Found): boolean {
  if (name < 0 || /^(?:北京|天津|上海|重庆|香港|澳门)/u.test(text.slice(start, end))) return false
  const gazetteer = theGazetteer()
  return ownersOf(gazetteer, name).some((owner) => WIDE.has(gazetteer.place(owner).level))
}

type Draft = Pick<FacilityDraft, 'start' | 'end' | 'facility' | 'shortFor'>

/** Names that begin with a place; a road or a pipeline with the two places that it joins. */
function afterPlaces(text: string, places: readonly Found[]): Draft[] {
  return places.flatMap((place, i) => {
    const name = nameEnd(text, place.end)
    if (!name || (NAMELESS.test(text.slice(place.end, name.end)) && isWide(text, place))) return []
    const [next, second] = [places[i + 1], places[i + 2]]
    if ((next && next.end <= name.end) || (second && second.end <= name.end)) return []
    const before = places[i - 1]
    const joined = LINEAR.has(name.type) && before?.end === place.start - 1 && JOINTS.includes(text.charAt(before.end))
    return [{ start: joined ? before.start : place.start, end: name.end, facility: name.type, shortFor: null }]
  })
}

/** The longest name of an airport or a bridge abroad. */
const FOREIGN_REACH = 9

/** Where a name without a place begins, before a strong ending: behind a mark or a word that is no name. */
function stemStart(text: string, at: number): number {
  let foreign = at
  while (foreign > at - FOREIGN_REACH && isAt(text, foreign - 1, FOREIGN)) foreign--
  if (at - foreign > 4 && (!isAt(text, foreign - 1, HAN) || isAt(text, foreign - 1, STOP))) return foreign
  for (let start = at; start >= at - 4; start--) {
    const edge = !isAt(text, start - 1, HAN) || isAt(text, start - 1, STOP)
    if (edge) return at - start >= 2 ? start : -1
  }
  return -1
}

/** What may tell a facility that no place begins: a strong ending with its type, or a short form with what it stands for. */
const tellers = prefixes<string | readonly string[]>([
  ...shortForms,
  ...endings.rows.filter(([word]) => strong.has(word)),
])

const TELLER = 1
const ROAD_LETTER = 2
const spots = new Uint8Array(65536)
for (const [word] of tellers.rows) spots[word.charCodeAt(0)] = TELLER
for (const letter of 'GSXYC') spots[letter.charCodeAt(0)] = ROAD_LETTER

/** A name that no place begins (两江新区), or a short form (边合区, 该站). */
function elsewhere(text: string, at: number): Draft | undefined {
  const hit = longestAt(tellers, text, at)
  if (!hit) return undefined
  const [word, tells] = hit
  const edge = !isAt(text, at - 1, HAN) || isAt(text, at - 1, STOP)
  if (typeof tells !== 'string')
    return edge ? { start: at, end: at + word.length, facility: '', shortFor: tells } : undefined
  const start = stemStart(text, at)
  if (start < 0 || COMMON_STEM.test(text.slice(start, at)) || GOES_ON.test(text.slice(at, at + 6))) return undefined
  const { end, type } = longer(text, start, { end: at + word.length, type: tells })
  return { start, end, facility: type, shortFor: null }
}

function find(article: Article): FacilityDraft[] {
  const text = article.folded
  const places = toponyms(article)
  const found = afterPlaces(text, places)
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const spot = spots[text.charCodeAt(at)] ?? 0
    if (spot === 0) continue
    const own = spot === TELLER ? elsewhere(text, at) : roadAt(text, at)
    if (!own) continue
    while ((places[next]?.end ?? Infinity) <= own.start) next++
    const torn = (places[next]?.start ?? Infinity) < own.start
    if (!torn) found.push(own)
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((one) => ({ ...one, kind: 'facility', text: article.source.text.slice(one.start, one.end), rule: NAME }))
}

/** Ports, stations, zones, roads and the like that are named after a place, and roads by their number. */
export const facility: Recognizer = {
  name: NAME,
  purpose: 'Named ports, stations, airports, zones, roads, bridges and pipelines.',
  find,
  examples: {
    yes: [
      ['货物经[霍尔果斯铁路口岸]出境', { facility: 'port of entry', code: '654004' }],
      ['[鄂州花湖机场]新开航线', { facility: 'airport', code: '420700' }],
      ['[吉木乃边民互市贸易区]运营', { facility: 'zone', code: '654326' }],
      ['[库车至沙雅公路]开工', { facility: 'road' }],
      ['[重庆至厦门高速铁路]开工', { facility: 'railway' }],
      ['空袭了[梅赫拉巴德国际机场]', { facility: 'airport', code: null }],
      ['[平陆运河]通航', { facility: 'port', code: null }],
      ['沿省道[S303]前行', { facility: 'road' }],
      ['沿[G217线]前行', { facility: 'road', code: null }],
      ['[两江新区]成立以来', { facility: 'zone', code: null }],
      ['[京九铁路]全长2300公里', { facility: 'railway', code: null }],
      ['乘[贵南高铁]出行', { facility: 'railway', code: null }],
      ['[南京长江大桥]通车', { facility: 'bridge', code: '320100' }],
      ['伊宁边境经济合作区扩建，[边合区]新增厂房', { name: '伊宁边境经济合作区', code: '654002' }],
      ['[库尔勒—鄯善原油管道]全长', { facility: 'pipeline' }],
    ],
    no: [
      '新疆铁路部门',
      '当地新建机场',
      '一座大桥',
      '该站在哪里',
      '新疆建设的机场',
      '五金口岸',
      'G20峰会与G7国家',
      'C919飞机',
      'S180手机',
      '西藏公路通车里程',
      '巴西铁矿石',
      '普通变电站',
      '110千伏变电站',
      '参观事发机场',
      '广东高速增长',
    ],
  },
}
