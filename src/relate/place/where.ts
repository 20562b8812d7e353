import type { Facility, Mention, Place } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'

/** What lies somewhere; 中非 is said of China and Africa. */
const isPlace = (m: Mention): m is Place | Facility =>
  (m.kind === 'place' && m.within === null && m.text !== '中非') || m.kind === 'facility'

/** 联合国驻某国办事处: an office lies where it is sent, whatever its name is. */
const isPost = (text: string, m: Mention): m is Place =>
  m.kind === 'place' && m.within === 'organization' && text[m.start - 1] === '驻'

/** 武汉舰, 中国钢材网分析师: a ship, or a paper or a site that tells of anything. */
const NAMED = /^(?:舰|[\u4e00-\u9fff]{2,8}[网报](?:资深|首席|高级)?(?:分析师|记者|编辑|讯|消息))/u

const isNamed = (text: string, { end }: Span) => NAMED.test(text.slice(end, end + 14))

/** What says that a place is where something comes from or goes to, not where a value holds. */
const ELSEWHERE = /(?:来自|(?:运往|发往|销往|前往|驶往|飞往|开往|出口[到至]|连接|通往)在?|[对向与自]|往返)$/u

/** What joins the places of a list, also behind what lies in them: 黑龙江三江平原、浙江. */
const JOINED = /^(?:[\u4e00-\u9fff]{0,5}、|[和与及至—]|——)$/u

/** 对某地的空袭: there it happens. */
const STRUCK = /^[^，。；、]{0,4}?(?:空袭|袭击|轰炸|炮击)/u

/** 31个省（自治区、直辖市）和新疆生产建设兵团: the whole country. */
const ALL = /(?:直辖市|自治区|区、市)[）)]?和$/u
const CORPS = '新疆生产建设兵团'

const MUNICIPALITIES = /^(?:11|12|31|50)/u

/** The smallest place that holds two: the common digits of their codes (GB/T 2260), or null. */
function common(a: string, b: string): string | null {
  if (a === b) return a
  if (!/^\d{6}$/u.test(a) || !/^\d{6}$/u.test(b)) return null
  if (a.slice(0, 4) === b.slice(0, 4) && !MUNICIPALITIES.test(a)) return `${a.slice(0, 4)}00`
  return a.slice(0, 2) === b.slice(0, 2) ? `${a.slice(0, 2)}0000` : null
}

const isInside = (inner: string, outer: string) => inner.startsWith(outer.replace(/(?:00){1,2}$/u, ''))

/** Whether two places lie apart: neither is in the other. */
export const isElsewhere = (a: string | null, b: string): boolean => a !== null && !isInside(a, b) && !isInside(b, a)

const isCountry = (code: string | null): boolean => /^[A-Z]{2}$/u.test(code ?? '')

/** The place that a stretch of text names: chains go from large to small, and a list is where all its places lie. */
export function placeIn(text: string, mentions: readonly Mention[], span: Span): string | null {
  let elsewhere = -1
  let code: string | null = null
  let end = -1
  let mixed = false
  let listed = false
  let last: string | null = null
  let earlier: string | null = null
  let line = -1
  for (const place of mentions) {
    if (place.kind === 'facility' && place.code === null) line = place.end
    if (
      !(isPlace(place) || isPost(text, place)) ||
      place.start < span.start ||
      place.end > span.end ||
      (place.kind === 'place' && place.end <= line) ||
      isNamed(text, place)
    )
      continue
    const joined = (since: number) =>
      since >= 0 && place.start - since < 8 && JOINED.test(text.slice(since, place.start))
    const away =
      joined(elsewhere) ||
      (ELSEWHERE.test(text.slice(Math.max(0, place.start - 4), place.start)) &&
        !STRUCK.test(text.slice(place.end, place.end + 8)))
    if (away) elsewhere = place.end
    if (ALL.test(text.slice(Math.max(0, place.start - 5), place.start)) && text.startsWith(CORPS, place.start)) {
      code = 'CN'
      end = place.end
      continue
    }
    if (away || place.code === null || end > place.start) continue
    if (place.code === 'CN' && code !== null && !isCountry(code)) continue
    const isNext = joined(end) || (place.start === end && isCountry(last) && isCountry(place.code))
    const goesOn: boolean = listed && place.start === end && last !== null && isInside(place.code, last)
    if (isNext && !goesOn) earlier = code
    if (mixed && (isNext || goesOn)) code = null
    else if (goesOn) code = earlier === null ? null : common(earlier, place.code)
    else if (code !== null && isNext && !isInside(place.code, code)) code = common(code, place.code)
    else if (!listed || !isNext) ({ code } = place)
    listed = isNext || goesOn
    mixed = code === null
    last = place.code
    end = place.end
  }
  return code
}

/** The place that an owner is, or the country that its name begins with: 梁平县, 叙利亚石油. */
export const ownerPlace = (mentions: readonly Mention[], { start, end }: Span): string | null =>
  mentions.find(
    (m): m is Place =>
      m.kind === 'place' && m.start === start && m.within !== null && (m.end === end || isCountry(m.code)),
  )?.code ?? null

/** What a state's own agencies are called. */
const AGENCY =
  /^[\u4e00-\u9fff]{0,10}?(?:央行|中央银行|统计局|委员会|国会|议院|议会|政府|总统府|国防军|法院|国务院|警方|当局|防疫|[部署局厅](?![\u4e00-\u9fff]{0,4}(?:公司|集团|大学)))/u

/** The foreign state whose agency is named in a stretch: of 韩国央行公布 what follows is of Korea. */
export const agencyCountry = (text: string, mentions: readonly Mention[], span: Span): string | null =>
  mentions.find(
    (m): m is Place =>
      m.kind === 'place' &&
      m.within === 'organization' &&
      m.start >= span.start &&
      m.end <= span.end &&
      m.code !== 'CN' &&
      isCountry(m.code) &&
      AGENCY.test(text.slice(m.end, m.end + 16)),
  )?.code ?? null

/** Whether the name of an owner tells of another place than the one known: 香港文化博物馆 isn't in Beijing. */
export const isNamedElsewhere = (mentions: readonly Mention[], { start, end }: Span, known: string): boolean =>
  mentions.some(
    (m) =>
      m.kind === 'place' &&
      m.within !== null &&
      m.start >= start &&
      m.end <= end &&
      /^\d{6}$/u.test(m.code ?? '') &&
      /^\d{6}$/u.test(known) &&
      isElsewhere(m.code, known),
  )

/** The place that 全省, 全市 or 全县 stands for, by a place inside it or itself; undefined for other subjects, null where it can't be told. */
export function wholePlace(subject: string, known: string | null): string | null | undefined {
  if (subject.startsWith('全国'))
    return known !== null && known !== 'CN' && /^[A-Z]{2}$/u.test(known) ? known : undefined
  const level = /^[全我本]([省市县区州])/u.exec(subject)?.[1]
  if (level === undefined) return undefined
  if (known === null || !/^\d{6}$/u.test(known)) return null
  if (level === '省' || (level === '市' && MUNICIPALITIES.test(known))) return `${known.slice(0, 2)}0000`
  if (level === '县' || level === '区') return known
  return known.endsWith('0000') ? null : `${known.slice(0, 4)}00`
}

const NATION = /我国|全国|国内|(?<!发展)中国/u

/** Whether a clause opens with the nation as what is spoken of, not as what something is compared with: 居全国首位. */
export const opensWithNation = (text: string): boolean =>
  /^(?:今年|去年|目前|当前|全年|上半年|[前\d][^，在占居列为是到向]{0,6})?(?:我国|全国)/u.test(text)

/** The country that a subject with 国内 or 全国 is of: the foreign one that is spoken of, else China. */
export const homeIn = (subject: string, known: string | null): string =>
  known !== null && isCountry(known) && !/我国|中国/u.test(subject) ? known : 'CN'

/** 我国 and 全国 stand for China. */
export const isNation = (text: string): boolean => NATION.test(text)
