import type { Article, Token } from '../../model/article.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { codeAt } from '../../text/code.ts'
import { HOLIDAYS } from '../../text/holidays.ts'
import { isTerm } from '../clauses.ts'
import { kindOf, kindOfPiece, type Unit, type UnitKind } from './kinds.ts'
import { settle } from './settle.ts'

/** Quotes and book titles that open and close a name. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '「': '」', '『': '』' }

/** Grades as one word: Ⅰ至Ⅲ类. */
const GRADES = /^[\u2160-\u216b]+(?:[至到、—~-][\u2160-\u216b]+)*[类级度]?/u

interface Fixed extends Span {
  readonly kind: UnitKind
}

/** 台湾|地区, 北京|段 of a line: the word belongs to the place's name, but not that of 地区生产总值. */
const withArea = (text: string, end: number, to: number): number =>
  end + 2 <= to && text.startsWith('地区', end) && !text.startsWith('生产', end + 2)
    ? end + 2
    : end < to && text[end] === '段' && !'落位子时'.includes(text.charAt(end + 1) || '…')
      ? end + 1
      : end

/** 春节|假期: the word belongs to the holiday. */
const HOLIDAY = new RegExp(`^(?:${HOLIDAYS})`, 'u')

const withHoliday = (text: string, end: number, to: number): number =>
  text[end] === '假' || text[end] === '小' || text[end] === '长' || text[end] === '黄'
    ? Math.min(to, end + (HOLIDAY.exec(text.slice(end, end + 3))?.[0].length ?? 0))
    : end

/** Mentions and quoted names that stay whole: the longest at each spot. */
function fixedIn(text: string, mentions: readonly Mention[], span: Span): readonly Fixed[] {
  const out: Fixed[] = []
  for (const m of mentions) {
    if (m.start >= span.end) break
    if (m.start < span.start || m.end > span.end) continue
    if (m.text === '日' && text[m.end] === '经') continue
    if (isTerm(m, text)) {
      if (m.end < span.end) out.push({ start: m.start, end: m.end + 1, kind: 'noun' })
      continue
    }
    const kind =
      m.kind === 'time'
        ? 'time'
        : m.kind === 'facility' || (m.kind === 'place' && m.within === null)
          ? 'place'
          : undefined
    const whole = kind === 'place' ? withArea : withHoliday
    if (kind) out.push({ start: m.start, end: whole(text, m.end, span.end), kind })
  }
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x215f && code < 0x216c) {
      const grades = GRADES.exec(text.slice(at, Math.min(at + 8, span.end)))
      if (grades) out.push({ start: at, end: at + grades[0].length, kind: 'noun' })
      at += (grades?.[0].length ?? 1) - 1
      continue
    }
    if (code !== 0x201c && (code < 0x300a || code > 0x300e)) continue
    const close = CLOSING[text.charAt(at)]
    if (close === undefined) continue
    const end = text.indexOf(close, at + 1)
    if (end < 0 || end >= span.end || end - at > 40) continue
    const isTime = out.some((m) => m.kind === 'time' && m.start <= at + 1 && m.end >= end)
    out.push({ start: at, end: end + 1, kind: isTime ? 'time' : 'noun' })
    at = end
  }
  return out.length < 2 ? out : out.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** 保持|高速 was cut as one word. */
const HEADED = /^(?:保持|实现|完成|达到)[\u4e00-\u9fff]{2}$/u

/** 车企|在 was cut as one word. */
const TAILED = /^[\u4e00-\u9fff]{2,3}[在将被]$/u

/** 汽车|出口 was cut as one word. */
const TRADED = /(?<!进)(?:出口|进口)$/u

/** 经|该 was cut as one word. */
const POINTERS: ReadonlySet<string> = new Set(
  Array.from('经由对向在从').flatMap((by) => Array.from('该本此其', (what) => by + what)),
)

/** 以|空军, 以|防长: of Israel, not by means of. */
const ISRAELI = /^(?:空军|海军|防长|外长|总理|总统|媒|警方|政府|安全部门)$/u

/** What a word makes with the one before it, where the cut went through a word: 进|出口总值, 北京|时间, 桥隧|比 at the end. */
function joinedKind(last: Unit | undefined, token: Token, end: number): UnitKind | undefined {
  if (last?.end !== token.start) return undefined
  if (token.text.startsWith('出口') && last.text.endsWith('进') && last.text.length < 3) return 'noun'
  if ((token.text === '上线' && last.text === '线') || (token.text === '下' && last.text === '线上线')) return 'noun'
  if (last.text === '在' && /^[逃建研校册岗售途岸]/u.test(token.text)) return 'noun'
  if (last.text === '以' && ISRAELI.test(token.text)) return 'noun'
  if (last.text === '物' && token.text === '流量') return 'noun'
  if (token.text.startsWith('档') && /[期庆节一假]$/u.test(last.text)) return 'noun'
  if (token.text === '站' && /^[A-Z]$/u.test(last.text)) return 'noun'
  if (token.text === '惠' && last.text === '普') return 'noun'
  if (token.text === '比' && last.text === '占') return 'noun'
  if (token.text === '采购' && last.text === '政府') return 'noun'
  if (token.text.startsWith('长期') && last.text === '中') return 'noun'
  if (last.text === '可' && /^(?:再生|持续)/u.test(token.text)) return 'noun'
  if (token.text === '时间' && /^(?:北京|当地|美东|格林尼治)$/u.test(last.text)) return 'time'
  if (
    token.text.length === 1 &&
    '率量额值费价数'.includes(token.text) &&
    /^(?:noun|verb)$/u.test(last.kind) &&
    !last.text.startsWith('“')
  )
    return 'noun'
  return token.text === '比' && token.end === end && last.kind === 'noun' ? 'noun' : undefined
}

/** 了 */
const DONE = 0x4e86

/** M7| |Pro: a blank inside a foreign name. */
const isInLatin = (text: string, { start, end }: Span): boolean =>
  /[A-Za-z\d]/u.test(text.charAt(start - 1)) && /[A-Za-z]/u.test(text.charAt(end))

const LONGEST = 200

/** The units of a stretch of a clause. Only what rules on characters can't decide should be cut: words are dear. */
export function unitsOf(article: Article, mentions: readonly Mention[], span: Span): readonly Unit[] {
  if (span.end <= span.start) return []
  const window = { start: Math.max(span.start, span.end - LONGEST), end: span.end }
  const fixed = fixedIn(article.folded, mentions, window)
  const tokens = article.tokens(window)
  const out: Unit[] = []
  let next = 0
  let done = window.start
  const push = (start: number, end: number, kind: UnitKind, tag: string) => {
    out.push({ start, end, kind, tag, text: article.folded.slice(start, end) })
    done = end
  }
  for (const token of tokens) {
    if (token.end <= done) continue
    for (let hold = fixed[next]; hold && hold.start < token.end; hold = fixed[next]) {
      next++
      if (hold.start < done) continue
      if (hold.start > done) {
        const text = article.folded.slice(done, hold.start)
        push(done, hold.start, kindOfPiece(text), 'n')
      }
      push(hold.start, hold.end, hold.kind, hold.kind === 'place' ? 'ns' : hold.kind === 'time' ? 't' : 'nz')
    }
    if (token.end <= done) continue
    if (token.text === ' ' && isInLatin(article.folded, token)) {
      push(token.start, token.end, 'noun', 'x')
      continue
    }
    const joined = joinedKind(out.at(-1), token, window.end)
    if (joined) {
      const last = out.pop()
      push(last?.start ?? token.start, token.end, joined, joined === 'time' ? 't' : 'n')
    } else if (token.start >= done && token.text.length === 2 && POINTERS.has(token.text)) {
      push(token.start, token.start + 1, 'preposition', 'p')
      push(token.start + 1, token.end, 'pronoun', 'r')
    } else if (token.start >= done && token.text.length === 4 && HEADED.test(token.text)) {
      push(token.start, token.start + 2, 'verb', 'v')
      push(token.start + 2, token.end, 'noun', 'n')
    } else if (token.start >= done && token.text.length === 4 && TRADED.test(token.text)) {
      push(token.start, token.end - 2, 'noun', 'n')
      push(token.end - 2, token.end, 'verb', 'v')
    } else if (token.start >= done && token.tag === 'x' && TAILED.test(token.text)) {
      push(token.start, token.end - 1, 'noun', 'n')
      push(token.end - 1, token.end, 'preposition', 'p')
    } else if (token.start >= done) {
      out.push({ start: token.start, end: token.end, kind: kindOf(token), tag: token.tag, text: token.text })
      done = token.end
    } else push(done, token.end, kindOfPiece(article.folded.slice(done, token.end)), 'n')
  }
  settle(out, codeAt(article.folded, window.end) === DONE)
  return out
}
