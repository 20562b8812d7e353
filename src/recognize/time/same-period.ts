import type { SamePeriodExpression, YearRef } from '../../model/time-expression.ts'
import { monthWordAt } from './months.ts'
import { anyYearAt } from './year.ts'
import { isOneOf, type Read, row, tableOf, wordAt } from './reader.ts'

const units = tableOf<SamePeriodExpression['unit']>([
  ['同期', 'period'],
  ['同月', 'month'],
  ...row('同日 同一天 同天', 'day' as const),
  ...row('今天 今日', 'today' as const),
])

/** Words that only begin like a day: 今日头条, 同日本, 同一天津. */
const OTHER = ['今日头条', '今天下', '同日本', '同一天津', '同期声']

const isOther = (text: string, at: number): boolean =>
  OTHER.some((word) => text.startsWith(word, at) && !text.startsWith('今天下午', at))

function sameAt(text: string, end: number, year: YearRef | null, monthOffset: number | null): Read | undefined {
  const from = text[end] === '的' ? end + 1 : end
  const unit = wordAt(units, text, from)
  if (!unit || isOther(text, from) || (monthOffset !== null && unit.value === 'month')) return undefined
  return { end: unit.end, value: { form: 'same-period', year, monthOffset, unit: unit.value } }
}

/** 去年同期, 2019年同期, 上月同期, 同期: the period spoken of, in another year or month; 去年今日 and 去年同日 are days. */
export function samePeriodAt(text: string, at: number): Read | undefined {
  const year = anyYearAt(text, at)
  if (year) return sameAt(text, year.end, year.value, null)
  const month = monthWordAt(text, at)
  if (month) return month.value.offset === 0 ? undefined : sameAt(text, month.end, null, month.value.offset)
  const bare =
    text.startsWith('同期', at) &&
    !isOneOf('历与共合', text, at - 1) &&
    !/^(?:声|历史|[最新次][高低好多大小])/u.test(text.slice(at + 2, at + 4))
  return bare && text.slice(at - 2, at) !== '历史' && !isOneOf('年史', text, at - 1)
    ? { end: at + 2, value: { form: 'same-period', year: null, monthOffset: null, unit: 'period' } }
    : undefined
}
