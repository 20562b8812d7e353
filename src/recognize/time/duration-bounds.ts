import type { TimeExpression } from '../../model/time-expression.ts'
import { compare, toText } from '../../text/decimal.ts'
import { isDigit, startsNumeral } from '../../text/numeral/characters.ts'
import { readNumeral } from '../../text/numeral/read.ts'
import { countAt, type Count, iso, plain, unitAt } from './counts.ts'
import { jointEnd } from './joints.ts'
import { isOneOf, type Read } from './reader.ts'

/** A duration, or one between two bounds. */
export const duration = (value: string, max: string | null = null): TimeExpression => ({
  form: 'duration',
  iso: value,
  max,
})

/** 3年以上7年以下: one duration between two bounds. */
export function boundsFrom(text: string, first: Count): Read | undefined {
  if (!text.startsWith('以上', first.end)) return undefined
  const from = isOneOf('、，,', text, first.end + 2) ? first.end + 3 : first.end + 2
  const second = countAt(text, from)
  const low = plain(first.value)
  const high = second && plain(second.value)
  if (!second || low === null || high === null || high === undefined) return undefined
  if (!text.startsWith('以下', second.end) && !text.startsWith('以内', second.end)) return undefined
  return { end: second.end, value: duration(iso(low, first.unit), iso(high, second.unit)) }
}

/** 3至5年, 2300－3300小时, 3天——8天. */
export function countRangeAt(text: string, at: number): Read | undefined {
  if (!startsNumeral(text, at) || startsNumeral(text, at - 1)) return undefined
  const first = readNumeral(text, at)
  if (!first.value) return undefined
  const own = unitAt(text, first.end)
  const from = jointEnd(text, own && text[first.end] !== '年' && text[first.end] !== '日' ? own.end : first.end)
  if (from === undefined) return undefined
  const second = isDigit(text.charAt(from)) || startsNumeral(text, from) ? readNumeral(text, from) : undefined
  const unit = second && unitAt(text, second.end)
  if (!second?.value || !unit || compare(first.value.lo, second.value.hi) >= 0) return undefined
  if ('年日'.includes(text.charAt(second.end)) && (second.end - from === 4 || unit.end - second.end !== 1))
    return undefined
  if (text[second.end] === '日') return undefined
  return {
    end: unit.end,
    value: duration(iso(toText(first.value.lo), unit.value), iso(toText(second.value.hi), unit.value)),
  }
}
