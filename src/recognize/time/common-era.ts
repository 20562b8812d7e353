import { readNumeral } from '../../text/numeral/read.ts'
import { jointEnd } from './joints.ts'
import type { Read } from './reader.ts'
import { years } from './years.ts'

/** A year or century before or after Christ: its first and last year in EDTF's count, where 1 BC is the year 0. */
type Span = readonly [first: number, last: number]

function spanAt(text: string, at: number): Read<Span> | undefined {
  const before = text[at] === '前'
  const from = before ? at + 1 : at
  if (text.startsWith('元年', from)) return { end: from + 2, value: before ? [0, 0] : [1, 1] }
  const numeral = readNumeral(text, from)
  const n = numeral.value && numeral.value.lo.exponent === 0 ? Number(numeral.value.lo.digits) : 0
  if (n < 1 || n > 9999) return undefined
  if (text[numeral.end] === '年') return { end: numeral.end + 1, value: before ? [1 - n, 1 - n] : [n, n] }
  if (!text.startsWith('世纪', numeral.end) || n > 100) return undefined
  return { end: numeral.end + 2, value: before ? [1 - n * 100, 100 - n * 100] : [n * 100 - 99, n * 100] }
}

/** 公元前200年, 公元前3世纪, 公元前221年至前207年, 公元200年; what follows a year of our own (公元2023年2月) is read without 公元. */
export function commonEraAt(text: string, at: number): Read | undefined {
  if (!text.startsWith('公元', at)) return undefined
  const first = spanAt(text, at + 2)
  if (!first || first.value[0] >= 1000) return undefined
  const joint = jointEnd(text, first.end)
  const second = joint === undefined ? undefined : spanAt(text, text.startsWith('公元', joint) ? joint + 2 : joint)
  if (second && second.value[0] >= first.value[1])
    return { end: second.end, value: years(first.value[0], second.value[1], false) }
  return { end: first.end, value: years(first.value[0], first.value[1], false) }
}
