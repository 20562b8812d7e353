import { digitOf, isDigit } from '../../text/numeral/characters.ts'
import { numberAt } from './numbers.ts'
import { isOneOf, type Read } from './reader.ts'
import { years } from './years.ts'

/** The first year of the first five-year plan. */
const FIRST_PLAN = 1953

/** The years of the n-th five-year plan: 十四五 is 2021 to 2025. From the third on they run without a gap from 1966. */
function planYears(n: number): readonly [number, number] {
  if (n <= 2) return [FIRST_PLAN + (n - 1) * 5, FIRST_PLAN + n * 5 - 1]
  return [1966 + (n - 3) * 5, 1970 + (n - 3) * 5]
}

/** 十四五, "十五五": five-year plans, by their number and 五. 七五 and older ones only in quotes or before 计划, 时期, 期间. */
export function planAt(text: string, at: number): Read | undefined {
  const ten = text[at] === '十'
  const digit = digitOf(text.charAt(ten ? at + 1 : at))
  const five = ten && digit !== undefined && digit !== 5 ? at + 2 : at + 1
  const number = ten ? (digit === undefined || five === at + 1 ? 10 : 10 + digit) : digit
  if (text[at] === '十' && text.startsWith('十五五', at)) return planRead(text, at, at + 3, 15)
  if (number === undefined || number < 1 || number > 16 || text[five] !== '五') return undefined
  return planRead(text, at, five + 1, number)
}

const EDGE = /^(?:规划|计划|时期)?(?:期?末[期年]?|初期?)/u

/** 末, 期末, 初期: the last or the first year of a plan. */
function edgeAt(text: string, at: number): Read<readonly [number, number]> | undefined {
  const edge = EDGE.exec(text.slice(at, at + 5))?.[0]
  if (edge === undefined) return undefined
  return { end: at + edge.length, value: edge.includes('末') ? [4, 4] : [0, 0] }
}

/** 前四年, 头两年, 后三年, 第三年, 末: years of a plan, counted from its first, which is 0. */
function partAt(text: string, at: number): Read<readonly [number, number]> | undefined {
  const edge = edgeAt(text, at)
  if (edge) return edge
  const from = text[at] === '的' ? at + 1 : at
  if (!isOneOf('前头后第', text, from)) return undefined
  const count = numberAt(text, from + 1)
  if (!count || text[count.end] !== '年' || count.value < 1 || count.value > 5) return undefined
  const n = count.value
  const end = text[count.end + 1] === '内' ? count.end + 2 : count.end + 1
  if (text[from] === '第') return { end, value: [n - 1, n - 1] }
  return { end, value: text[from] === '后' ? [5 - n, 4] : [0, n - 1] }
}

/** What stands behind the number of a plan. */
export const PLAN_FOLLOWERS = '”"」』’规时期计末初前头第后的开收以国重交发'

function planRead(text: string, at: number, end: number, number: number): Read | undefined {
  const quoted = isOneOf('“"「『‘’', text, at - 1) && isOneOf('”"」』’', text, end)
  const from = quoted ? end + 1 : end
  const named =
    /^(?:规划|时期|期间|期末|计划|[末初前后的头]|第[一二三四五1-5]年|开局|收官|以来|国家|重点|交通|发展)/u.test(
      text.slice(from, from + 2),
    )
  const joined =
    startsLikeNumber(text, at - 1) ||
    startsLikeNumber(text, end) ||
    text[at - 1] === '第' ||
    isOneOf('月日年天个名家岁', text, end)
  if (joined || (!quoted && !named) || (number <= 10 && !named && !quoted) || number === 1) return undefined
  const [first, last] = planYears(number)
  const part = partAt(text, from)
  if (part) return { end: part.end, value: years(first + part.value[0], first + part.value[1], false) }
  return { end, value: years(first, last, false) }
}

const startsLikeNumber = (text: string, at: number) =>
  digitOf(text.charAt(at)) !== undefined || text[at] === '十' || isDigit(text.charAt(at))
