import type { Article, Token } from '../../model/article.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { ACTIONS, isHead, LIGHT, NAMEABLE } from './lexicon.ts'

/** What a piece of a clause does in it. */
export type UnitKind =
  'noun' | 'place' | 'pronoun' | 'verb' | 'adverb' | 'preposition' | 'of' | 'joint' | 'local' | 'time' | 'stop'

/** A piece of a clause: a word, or a mention or a quoted name as one. */
export interface Unit extends Span {
  readonly kind: UnitKind
  readonly text: string
  readonly tag: string
}

const BY_TEXT: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ['的', 'of'],
  ['、', 'joint'],
  ['和', 'joint'],
  ['与', 'joint'],
  ['及', 'joint'],
  ['以及', 'joint'],
  ['或', 'joint'],
  ['等', 'noun'],
  ['等等', 'noun'],
  ['其', 'adverb'],
  ['其中', 'adverb'],
  ['每', 'adverb'],
  ['分别', 'adverb'],
  ['累计', 'adverb'],
  ['同比', 'adverb'],
  ['环比', 'adverb'],
  ['共', 'adverb'],
  ['总共', 'adverb'],
  ['约', 'adverb'],
  ['已', 'adverb'],
  ['了', 'adverb'],
  ['还', 'adverb'],
  ['仅', 'adverb'],
  ['近', 'adverb'],
  ['将', 'adverb'],
  ['可', 'adverb'],
  ['目前', 'time'],
  ['全年', 'time'],
  ['规模', 'noun'],
  ['以上', 'noun'],
  ['以下', 'noun'],
  ['高速', 'noun'],
  ['收入', 'noun'],
  ['全', 'noun'],
  ['总', 'noun'],
  ['年', 'noun'],
  ['日', 'noun'],
  ['户', 'noun'],
  ['中方', 'noun'],
  ['外方', 'noun'],
  ['双方', 'noun'],
  ['三方', 'noun'],
  ['我方', 'noun'],
  ['地方', 'noun'],
  ['由', 'preposition'],
  ['于', 'preposition'],
  ['小幅', 'adverb'],
  ['大幅', 'adverb'],
  ['大约', 'adverb'],
  ['对', 'preposition'],
  ['向', 'preposition'],
  ['在', 'preposition'],
  ['经', 'preposition'],
  ['为', 'verb'],
  ...'惠及 连通 调度 围绕 辐射 通达 覆盖 直达 途经 联通 服务于 助力 辐射带动 涵盖 汇集 放流 增派 抓获 清退 逮捕 惠顾 采收 进境 出境 入境 纳入 列入 培育 孵化 认定 上线 下线 交付 签署 建设'
    .split(' ')
    .map((word) => [word, 'verb'] as const),
  ...'全面 着力 充分 进一步 持续 不断 积极 主要'.split(' ').map((word) => [word, 'adverb'] as const),
  ['时期', 'time'],
  ['期间', 'time'],
  ['年内', 'time'],
  ['力争', 'adverb'],
  ['预计', 'adverb'],
  ['对外', 'adverb'],
  ['对内', 'adverb'],
  ['仅能', 'adverb'],
  ['北京时间', 'time'],
  ['当地时间', 'time'],
  ['初步', 'adverb'],
  ['组织', 'noun'],
  ['服务', 'noun'],
  ['工作', 'noun'],
  ...'合作 就业 创业 旅游 输入 确诊 治愈 出院 感染 疑似 养老 医疗 教育 交通 通信 物流 文化 培训'
    .split(' ')
    .map((word) => [word, 'noun'] as const),
  ['计划', 'verb'],
  ['这里', 'adverb'],
  ['那里', 'adverb'],
  ...'一带 东部 西部 中部 南部 北部 东北 西北 华东 华南 华北 西南'.split(' ').map((word) => [word, 'noun'] as const),
  ...'新开工 新开通 新设立'.split(' ').map((word) => [word, 'verb'] as const),
])

const BY_TAG: Readonly<Record<string, UnitKind>> = {
  v: 'verb',
  vd: 'verb',
  vg: 'verb',
  vi: 'verb',
  vq: 'verb',
  d: 'adverb',
  df: 'adverb',
  dg: 'adverb',
  ad: 'adverb',
  y: 'adverb',
  e: 'adverb',
  o: 'adverb',
  p: 'preposition',
  c: 'adverb',
  uj: 'of',
  ul: 'adverb',
  uz: 'adverb',
  ug: 'adverb',
  ud: 'adverb',
  r: 'pronoun',
  rr: 'pronoun',
  rz: 'pronoun',
  f: 'local',
  t: 'time',
  tg: 'time',
}

/** Verbs with their result, which the dictionary doesn't know: 培育|出, 输送|至. */
const RESULTS = /^[\u4e00-\u9fff]{2}[出成至为入到了于]$|^将[分建设达]$/u

/** Characters that belong to names: quotes and brackets are kept inside a noun. */
const IN_NAMES = /^[A-Za-z0-9\-—·.%+&/°（）()]+$/u

/** Kinds of words seen so far: a word has one tag, so it has one kind. */
const kinds = new Map<string, UnitKind>()
const MOST_KINDS = 20_000

function kindOf(token: Token): UnitKind {
  const known = kinds.get(token.text)
  if (known) return known
  const kind = readKind(token)
  if (kinds.size >= MOST_KINDS) kinds.clear()
  kinds.set(token.text, kind)
  return kind
}

function readKind({ text, tag }: Token): UnitKind {
  if (tag.startsWith('v') && isHead(text) && !ACTIONS.has(text)) return 'noun'
  if (/^(?:vn|n|an)$/u.test(tag) && LIGHT.has(text) && !NAMEABLE.has(text)) return 'verb'
  const known = BY_TEXT.get(text) ?? BY_TAG[tag]
  if (known) return known
  if (RESULTS.test(text) && (tag === 'x' || tag === 'n')) return 'verb'
  if (tag === 'a' && text.length === 2 && /^[连沟打接]/u.test(text)) return 'verb'
  if (tag === 'x' || tag === 'w') return /^[\u4e00-\u9fff]+$/u.test(text) || IN_NAMES.test(text) ? 'noun' : 'stop'
  return 'noun'
}

/** Quotes and book titles that open and close a name. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '「': '」', '『': '』' }

interface Fixed extends Span {
  readonly kind: UnitKind
}

/** Mentions and quoted names that stay whole: the longest at each spot. */
function fixedIn(text: string, mentions: readonly Mention[], span: Span): readonly Fixed[] {
  const out: Fixed[] = []
  for (const m of mentions) {
    if (m.start >= span.end) break
    if (m.start < span.start || m.end > span.end) continue
    const kind =
      m.kind === 'time'
        ? 'time'
        : m.kind === 'facility' || (m.kind === 'place' && m.within === null)
          ? 'place'
          : undefined
    if (kind) out.push({ start: m.start, end: m.end, kind })
  }
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at)
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

/** 经|该 was cut as one word. */
const POINTER = /^[经由对向在从][该本此其]$/u

/** What a word makes with the one before it, where the cut went through a word: 进|出口总值, 北京|时间, 桥隧|比 at the end. */
function joinedKind(last: Unit | undefined, token: Token, end: number): UnitKind | undefined {
  if (last?.end !== token.start) return undefined
  if (token.text.startsWith('出口') && last.text.endsWith('进') && last.text.length < 3) return 'noun'
  if (token.text.startsWith('再生') && last.text === '可') return 'noun'
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

/** 为企业放款: 为 before a noun and a verb is a preposition. */
const isFor = (units: readonly Unit[], i: number) =>
  units[i]?.text === '为' &&
  (units[i + 1]?.kind === 'noun' || units[i + 1]?.kind === 'place') &&
  units.slice(i + 2).some((u) => u.kind === 'verb')

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
      if (hold.start > done) push(done, hold.start, 'noun', 'n')
      push(hold.start, hold.end, hold.kind, hold.kind === 'place' ? 'ns' : hold.kind === 'time' ? 't' : 'nz')
    }
    if (token.end <= done) continue
    const joined = joinedKind(out.at(-1), token, window.end)
    if (joined) {
      const last = out.pop()
      push(last?.start ?? token.start, token.end, joined, joined === 'time' ? 't' : 'n')
    } else if (token.start >= done && POINTER.test(token.text)) {
      push(token.start, token.start + 1, 'preposition', 'p')
      push(token.start + 1, token.end, 'pronoun', 'r')
    } else if (token.start >= done && HEADED.test(token.text)) {
      push(token.start, token.start + 2, 'verb', 'v')
      push(token.start + 2, token.end, 'noun', 'n')
    } else if (token.start >= done && token.tag === 'x' && TAILED.test(token.text)) {
      push(token.start, token.end - 1, 'noun', 'n')
      push(token.end - 1, token.end, 'preposition', 'p')
    } else if (token.start >= done) push(token.start, token.end, kindOf(token), token.tag)
    else push(done, token.end, 'noun', 'n')
  }
  return out.map((unit, i) => (isFor(out, i) ? { ...unit, kind: 'preposition' } : unit))
}
