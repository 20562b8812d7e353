import { anyYearAt } from './year.ts'
import { isOneOf, type Read } from './reader.ts'

/** 去年同期, 2019年同期, 同期: the period spoken of, in another year. */
export function samePeriodAt(text: string, at: number): Read | undefined {
  const year = anyYearAt(text, at)
  if (year) {
    const from = text[year.end] === '的' ? year.end + 1 : year.end
    return text.startsWith('同期', from) || text.startsWith('同月', from)
      ? { end: from + 2, value: { form: 'same-period', year: year.value } }
      : undefined
  }
  const bare = text.startsWith('同期', at) && !isOneOf('历与', text, at - 1) && !text.startsWith('同期声', at)
  return bare && text.slice(at - 2, at) !== '历史' && !isOneOf('年史', text, at - 1)
    ? { end: at + 2, value: { form: 'same-period', year: null } }
    : undefined
}
