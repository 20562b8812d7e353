import type { CalendarExpression, TimeExpression } from '../../model/time-expression.ts'
import { isDigit } from '../../text/numeral/characters.ts'
import { codeAt } from '../../text/code.ts'
import { charactersOf, isNumeral } from './characters.ts'
import { jointEnd } from './joints.ts'
import { isOneOf, type Read, tableOf, wordAt } from './reader.ts'

type Dated = Read<CalendarExpression>

/** 6月底以来: the end of a month from which something runs is its last day. */
const fromLastDay = (from: TimeExpression): TimeExpression =>
  from.form === 'calendar' && from.part === 'end' && from.months !== null ? { ...from, limit: true } : from

const since = (end: number, from: TimeExpression): Read => ({ end, value: { form: 'since', from: fromLastDay(from) } })

/** Since a time that is over: 以来 and 至今 never begin ahead. */
const sincePast = (end: number, from: TimeExpression): Read => ({
  end,
  value: { form: 'since', from: fromLastDay(from), past: true },
})

/** 至今年, 至今晨: 今 begins another word. */
const NOT_NOW = '年天日晚早晨夜明后春夏秋冬'

/** 2010年至今, 今年迄今: from then to the reference. */
function untilNow(text: string, { end, value }: Dated): Read | undefined {
  if (text.startsWith('迄今', end) && !text.startsWith('为', end + 2)) return sincePast(end + 2, value)
  const from = jointEnd(text, end)
  if (from === undefined || text[from] !== '今' || isOneOf(NOT_NOW, text, from + 1)) return undefined
  return sincePast(from + 1, value)
}

/** 春节以来, 上周以来, 昨天以来: what a word of the calendar opens, up to now. */
export function withSince(text: string, read: Read | undefined): Read | undefined {
  if (!read || openers[codeAt(text, read.end)] !== 1) return read
  if (text.startsWith('以来', read.end)) return sincePast(read.end + 2, read.value)
  return text.startsWith('至今', read.end) && !isOneOf(NOT_NOW, text, read.end + 2)
    ? sincePast(read.end + 2, read.value)
    : read
}

const isSinceBefore = (text: string, at: number) =>
  text[at - 1] === '自' || text[at - 1] === '从' || text.startsWith('自从', at - 2)

/** Words that begin with 起: 10月1日起飞 opens nothing. */
const RISE = '飞诉步运降草火爆义点码底源征拍航伏价租身床跑跳到因初'

const isRisen = (text: string, end: number): boolean => text[end] === '起' && !isOneOf(RISE, text, end + 1)

/** 10月1日起, 2010年起, without 自 only behind a day, a month or a year by number. */
function isFromThen(text: string, end: number, { year, months, day, clock, part }: CalendarExpression): boolean {
  if (!isRisen(text, end) || clock !== null || part !== null) return false
  return day !== null || months !== null || year?.kind === 'absolute'
}

/** 今年以来, 2010年起, 自去年以来: open at the end or closed by the reference. */
function sinceFrom(text: string, start: number, { end, value }: Dated): Read | undefined {
  if (text.startsWith('以来', end)) {
    const include = value.year?.kind === 'relative' || value.part !== null || value.monthOffset !== null
    return sincePast(include ? end + 2 : end, value)
  }
  const said =
    isRisen(text, end) ||
    text.startsWith('起到', end) ||
    text.startsWith('开始', end) ||
    /^(?:[以之]后|后[，、])/u.test(text.slice(end, end + 2))
  const opens = isSinceBefore(text, start) ? said : isFromThen(text, end, value)
  if (text.startsWith('自从', start - 2) || isSinceEvent(text, start, end)) return sincePast(end, value)
  return opens ? since(end, value) : undefined
}

const EVENT = /^[^，。；：、！？\d\n]{1,16}?以来/u

/** 自2009年进入市场以来: what happened then stands between its time and 以来. */
const isSinceEvent = (text: string, start: number, end: number): boolean =>
  isSinceBefore(text, start) && EVENT.test(text.slice(end, end + 18))

interface Open {
  readonly form: 'since' | 'until'
  readonly included: boolean
}

const opens = tableOf<Open>(
  (
    [
      ['以前', 'until', false],
      ['之前', 'until', false],
      ['或之前', 'until', true],
      ['及之前', 'until', true],
      ['或以前', 'until', true],
      ['及以前', 'until', true],
      ['以后', 'since', false],
      ['之后', 'since', false],
      ['或之后', 'since', true],
      ['及之后', 'since', true],
      ['或以后', 'since', true],
      ['及以后', 'since', true],
    ] as const
  ).map(([word, form, included]) => [word, { form, included }] as const),
)

/** What ends a bare 前 or 后: a clause, or a word that no compound begins with. */
const isBareEnd = (text: string, end: number): boolean =>
  end >= text.length || isOneOf('，。；、,）)的就已曾将才再', text, end)

/** 2015年前 at the end of a clause; 2015年前往 and 2015年前后 are other words. */
const isBareBefore = (text: string, end: number, { year, months, part }: CalendarExpression): boolean =>
  text[end] === '前' && year?.kind === 'absolute' && months === null && part === null && isBareEnd(text, end + 1)

/** Words that 前 begins: 前后, 前往, 前夕, and 前总统, 前国脚 of people. */
const FORE = '后往期夕夜来提沿任所述线身锋言首总国队省市书部外主董高副政议秘中美英日俄几数半'

/** 8月底前, 10月31日前, 年底前: a limit, by which something is due. */
function isDueBefore(text: string, end: number, { months, day, part, clock }: CalendarExpression): boolean {
  if (text[end] !== '前' || clock !== null || isOneOf(FORE, text, end + 1)) return false
  if (isDigit(text.charAt(end + 1)) || isNumeral(text, end + 1)) return false
  return part === 'end' || (day !== null && months !== null)
}

const isBareAfter = (text: string, end: number, { year, months, day, part, clock }: CalendarExpression): boolean =>
  text[end] === '后' &&
  part === null &&
  clock === null &&
  (year?.kind === 'absolute' || (months !== null && day !== null)) &&
  isBareEnd(text, end + 1)

const isDated = ({ year, months, day, part }: CalendarExpression): boolean =>
  year?.kind === 'absolute' || day !== null || part === 'end' || (year !== null && months !== null)

/** 2018年以前, 2010年1月4日及以后, 年底前: open at one end. */
function openFrom(text: string, { end, value }: Dated): Read | undefined {
  if (isBareBefore(text, end, value)) return { end, value: { form: 'until', to: value, included: 'planned' } }
  if (isDueBefore(text, end, value))
    return { end, value: { form: 'until', to: { ...value, limit: true }, included: 'due' } }
  if (isBareAfter(text, end, value)) return { end, value: { form: 'since', from: value, after: true } }
  const word = isDated(value) ? wordAt(opens, text, end) : undefined
  if (!word) return undefined
  const { form, included } = word.value
  if (form === 'until' && !included && value.day !== null && value.months !== null && value.clock === null)
    return { end: word.end, value: { form, to: { ...value, limit: true }, included: 'due' } }
  if (form === 'until') {
    const ends = value.part === 'end'
    return { end: word.end, value: { form, to: ends ? { ...value, limit: true } : value, included: included || ends } }
  }
  return { end: word.end, value: { form, from: value, ...(included ? {} : { after: true as const }) } }
}

/** What the words begin with that open a date, and the joints before 今. */
const openers = charactersOf(' 迄起开以后前之或及—–-－ー~～至到')

/** What a date opens to one side: 今年以来, 2010年起, 2018年以前, 8月底前, 2030年以后. */
export function openAt(text: string, start: number, first: Dated): Read | undefined {
  if (openers[codeAt(text, first.end)] !== 1 && !isOneOf('自从', text, start - 1)) return undefined
  return untilNow(text, first) ?? sinceFrom(text, start, first) ?? openFrom(text, first)
}
