import type { PlaceLevel } from '../../model/mention.ts'
import { FOREIGN, HAN, isAt, STOP } from './characters.ts'

/** What kind of place a name with an ending is. */
const LEVEL: Readonly<Record<string, PlaceLevel>> = {
  县: 'county',
  镇: 'town',
  乡: 'town',
  村: 'village',
  屯: 'village',
  州: 'region',
  省: 'region',
  郡: 'region',
  邦: 'region',
  道: 'region',
}

/** Stems that make a common noun with the ending: 农村, 城镇, 家乡; or end like one: 三个村, 示范镇. */
const COMMON =
  /^(?:[山渔新本该各每进驻入到出回离整邻古市故同异水思侨茶之边深高荒青雪登上江河火矿冰靠后半群运海外内一二两三四五六七八九十几数多]|.?[条片年])$|(?:贫困|示范|文明|移民|试点|度假|奥运|亚运|世博|大运|运动员|媒体|自然|行政|民族|特色|旅游|生态|中心|空壳|城中|小康|富裕|先进|重点|脱贫|落后|美丽|民俗|文化|专业|电商|淘宝|共同|国际|友谊|地球|选手|城市|全国|工业|建制|名星|明星|周边|当地|受灾|各地|边远|所在|相关|有关|附近|模范|成为|实施|助力|建设|构建|打造|国家|[强务农城家下返乡委外内个座多余大小老新古全名集重支处所方各条些种边]|富民)$/u

/** Words that no name of a place holds, before its ending: 持续强化村, 傣族村, 建筑之乡. */
const WORDS =
  /[之族坐唯]$|^小[山渔]$|强化|丰富|报告|足够|适合|虽然|边境|老区|村民|困难|空心|集体|引导|支持|依托|带动|覆盖|每个|邻近|[聊扫须]/u

/** Behind these the ending belongs to another word: 村民, 乡村, 县级. */
const GOES_ON: Readonly<Record<string, string>> = {
  村: '民级医庄干镇部委里支务组落寨',
  乡: '村镇土亲企愁下里级情音',
  镇: '化级区政江海定静压痛守店',
  县: '城域级区长市处外内',
  区: '域',
  道: '路',
  岛: '屿内上',
  河: '流道段床南北西东',
  山: '区脉东西南北',
  江: '苏西水边',
  州: '长府',
  省: '份会',
  湖: '南北泊',
}

const MEASURES = '个数百千万亿第些种类样项次名位只年月日时分秒元吨米亩届'

/** How far back a name may begin before its ending. */
const REACH: Readonly<Record<string, number>> = { 县: 3, 镇: 3, 乡: 3, 村: 4, 屯: 3 }

/** A place that the gazetteer lacks, found by its ending. */
export interface Ending {
  readonly start: number
  readonly level: PlaceLevel
}

/** 梅克伦堡州, 内格罗河: a run of at least two characters that foreign names are written with, before the ending. */
function foreignStart(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && isAt(text, start - 1, FOREIGN)) start--
  return start
}

function isForeign(text: string, start: number, at: number): boolean {
  if (at - start < 3 || at - start > 8) return false
  return !isAt(text, start - 1, HAN) || isAt(text, start - 1, STOP)
}

/** Where a Chinese name begins: behind a place, a mark or a word that leads to it; -1 where nothing says so. */
function nativeStart(text: string, at: number, { floor, chained }: { floor: number; chained: boolean }): number {
  if (isAt(text, at - 1, STOP) || '一二三四五六七八九十两几'.includes(text.charAt(at - 1))) return -1
  const reach = REACH[text.charAt(at)] ?? 0
  for (let start = at; start >= at - reach && start >= floor; start--) {
    const edge = start === floor ? chained || !isAt(text, start - 1, HAN) : !isAt(text, start - 1, HAN)
    if (start < at && (edge || isAt(text, start - 1, STOP))) return start
    if (MEASURES.includes(text.charAt(start - 1))) return -1
  }
  return -1
}

/** The place that ends with the character at `at`, and begins not before `floor`, where a place may end (`chained`). */
export function endingAt(text: string, at: number, left: { floor: number; chained: boolean }): Ending | undefined {
  const char = text.charAt(at)
  if (char === '木' || GOES_ON[char]?.includes(text.charAt(at + 1) || ' ')) return undefined
  const level = LEVEL[char] ?? 'feature'
  const foreign = foreignStart(text, at, left.floor)
  if (!'村乡区'.includes(char) && isForeign(text, foreign, at)) return { start: foreign, level }
  const start = nativeStart(text, at, left)
  if (start < 0 || COMMON.test(text.slice(start, at)) || WORDS.test(text.slice(start, at))) return undefined
  return at - start >= 2 || (left.chained && start === left.floor) ? { start, level } : undefined
}
