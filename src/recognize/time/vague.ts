import { isDigit } from '../../text/numeral/characters.ts'
import { isNumeral } from './characters.ts'
import { countAt, plain } from './counts.ts'
import { isOneOf, type Read, tableOf, wordAt, wordsIn } from './reader.ts'

type Ref = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
const row = (ref: Ref, words: string) => words.split(/\s+/u).map((word) => [word, ref] as const)

const vague = tableOf<Ref>([
  ...row(
    'PRESENT_REF',
    '目前 当前 眼下 如今 现在 现阶段 当下 时下 现今 眼前 这几天 连日来 近日 此时 此刻 当今 现如今 今后一段时间 近几日 近两天 现时',
  ),
  ...row(
    'PAST_REF',
    '那时候 那会儿 那年 那一年 那几年 那些年 这两年 这几年 这几年来 这些年 这些年来 这段时间 那段时间 日前 近年来 近年 近几年 近几年来 近些年 近些年来 近来 不久前 此前 过去 前不久 最近 近期 历年来 以前 从前 前些年 前几年 前一阶段 前段时间 一段时间以来 早前 先前 前些天 前几天 当时 那时 多年来 长期以来 一直以来 古代 近代 旧时 几年前 数年前 多年前 往年 历史同期 近一段时间 近一个时期 近一时期 以往 昔日 自古以来 当初 战后 后来 刚才 早年 早年间 古时 古时候 小时候 旧社会 中世纪 晚清 清末 明末 清末民初 明末清初 元末明初 解放前 解放初 解放初期 解放后 建国前 建国后 建国初期 入冬以来 入夏以来 入秋以来 入春以来 入汛以来 当年',
  ),
  ...row('FUTURE_REF', '未来 今后 将来 日后 不久 不久的将来 此后 届时 近几天 未来几天 未来几年 来日'),
])

/** What names a stretch of the day or of the year without saying which: of no date, and on neither side of now. */
const undated = tableOf<'date' | 'time' | 'period'>([
  ...[
    '第一',
    '第二',
    '第三',
    '第四',
    '第1',
    '第2',
    '第3',
    '第4',
    '本',
    '上',
    '上一',
    '上一个',
    '下',
    '下一',
    '下一个',
  ].map((which) => [`${which}财季`, 'period'] as const),
  ...['本赛季', '上赛季', '下赛季', '新赛季', '这个赛季', '上个赛季', '下个赛季'].map(
    (word) => [word, 'period'] as const,
  ),
  ...['本财年', '上财年', '上一财年', '下一财年', '世纪之交'].map((word) => [word, 'period'] as const),
  ...['白天', '夜晚', '黄昏', '拂晓', '半夜'].map((word) => [word, 'time'] as const),
  ['年前', 'date'],
  ['季末', 'date'],
  ['季初', 'date'],
  ...['上一交易日', '上个交易日', '上一个交易日', '前一交易日', '前一个交易日'].map((word) => [word, 'date'] as const),
])

/** Where a clause or a preposition lets a word begin that else ends another: 年前, 解放后. */
const standsFree = (text: string, at: number): boolean =>
  at === 0 || isOneOf('，。；：、！？“”（( \n在从自到于至赶取', text, at - 1)

/** 大白天, 一半夜, 年前往, 三年前. */
function undatedAt(text: string, at: number): Read | undefined {
  const word = wordAt(undated, text, at)
  if (!word) return undefined
  const { end, value: type } = word
  if (
    text.startsWith('年前', at) ? !standsFree(text, at) || isOneOf('后往夕景期', text, end) : isOneOf('鹅', text, end)
  )
    return undefined
  if (text[at] === '季' && isOneOf('本上下每各度四春夏秋冬单淡旺赛雨', text, at - 1)) return undefined
  return isNumeral(text, at - 1) || isDigit(text.charAt(at - 1)) ? undefined : { end, value: { form: 'undated', type } }
}

/** 从前人, 从前线: from those or that before. */
const isForeword = (text: string, end: number): boolean =>
  isOneOf('辈线台任期面方', text, end) || (text[end] === '人' && text[end + 1] !== '们')

/** 表现在, 出现在, 展现在: shown in or at; 群体现在 and 媒体现在 are now. */
const isShown = (text: string, at: number): boolean =>
  isOneOf('出发表展呈浮显再重闪', text, at - 1) || (isOneOf('体', text, at - 1) && !isOneOf('群媒全团整', text, at - 2))

/** 未来三年, 过去的五年: what a count takes for its own. */
const LEADS = new Set(['未来', '今后', '过去', '最近'])

const isCounted = (text: string, at: number): boolean => {
  const count = countAt(text, at)
  return count !== undefined && plain(count.value) !== null
}

/** Behind or before these a vague word is a part of another: 过去了, 目前列腺 never mind; 最近的 (nearest) stays a doubt. */
function isOther(text: string, at: number, end: number): boolean {
  const word = text.slice(at, end)
  const next = text.charAt(end)
  const before = text.charAt(at - 1)
  if (word === '当年') return next !== '那' && !text.startsWith('的那', end)
  if (word === '早年') return isOneOf('最较提', text, at - 1)
  if (/^(?:解放|建国)/u.test(word)) return !standsFree(text, at) || isOneOf('夕线步', text, end)
  if (word === '清末' || word === '明末') return isOneOf('说证表声文光黎结付', text, at - 1) || next === '尾'
  if (word === '从前') return isNumeral(text, end) || isDigit(next) || isForeword(text, end)
  if (LEADS.has(word) && isCounted(text, next === '的' ? end + 1 : end)) return true
  if (/^[这那].*年$/u.test(word) && (before === '《' || isOneOf('轻代龄头间级', text, end))) return true
  if (word === '眼前') return next === '一'
  if (word === '过去' && next === '年') return true
  if (word === '过去' && (isOneOf('将刚刚', text, at - 1) || next === '得')) return true
  if (word === '后来') return next === '者' || next === '居' || next === '人' || before === '最'
  if (word === '过去')
    return next === '了' || isOneOf('走跑飞穿说看开死绕扑冲经送拉搬带拿转寄骑赶追', text, at - 1) || next === '完'
  if (word === '不久') return next !== '，' && next !== '后'
  if (word === '最近') return next === '的' && /^的.{0,3}(?:距离|地方|车站|医院|一)/u.test(text.slice(end, end + 8))
  if (word === '现在') return isShown(text, at)
  if (word === '将来') return before === '即' || isOneOf('自临访函电', text, end)
  if (word === '以往') return before === '此'
  if (word === '未来') return next === '得' || next === '及'
  if (word === '近期' || word === '近代') return false
  if (word === '当前') return false
  if (word === '日后') return isDigit(before) || isOneOf('一二三四五六七八九十', text, at - 1)
  if (word === '日前') return isDigit(before) || isOneOf('目一二三四五六七八九十数几', text, at - 1)
  if (word === '近来') return before === '最'
  if (word === '此后' || word === '此前' || word === '届时') return false
  return word === '以前' && isOneOf('年月日天时', text, at - 1)
}

/** 将于近期, 拟在近日: a time close by is to come. */
const PLANNED = /(?:将|拟|计划|有望|预计)[于在]?$/u

const isSoon = (ref: Ref, word: string): boolean => ref !== 'FUTURE_REF' && (word === '近期' || word === '近日')

/** 目前, 近日, 近年来: times that name no date, only on which side of now they lie. */
export function vagueAt(text: string, at: number): Read | undefined {
  const named = undatedAt(text, at)
  if (named) return named
  const word = wordAt(vague, text, at)
  if (!word || isOther(text, at, word.end)) return undefined
  const planned = isSoon(word.value, text.slice(at, word.end)) && PLANNED.test(text.slice(Math.max(0, at - 3), at))
  return { end: word.end, value: { form: 'vague', ref: planned ? 'FUTURE_REF' : word.value } }
}

/** 目前, 近日 and their like. */
export const vagueWords = [...wordsIn(vague), ...wordsIn(undated)]
