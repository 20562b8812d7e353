import { describe, expect, it } from 'vitest'
import { YEAR_WORDS, yearWordsAt } from '../../src/resolve/published/year-words.ts'
import { unmark } from '../support.ts'

const ruleOf = (marked: string) => {
  const { text, start, end } = unmark(marked)
  return yearWordsAt(text, [start, end])
}

describe.each(YEAR_WORDS.map((rule, n) => [`${rule.kind} (${n + 1})`, rule] as const))('%s', (_name, rule) => {
  it.each(rule.examples.yes)('reads %s', (marked) => {
    expect(ruleOf(marked)).toContain(rule)
  })
  it.each(rule.examples.no)('leaves %s', (marked) => {
    expect(ruleOf(marked)).not.toContain(rule)
  })
})

describe('the year that follows', () => {
  it.each([
    ['[2022年]，园区产值达到30亿元', 7, 2023],
    ['[2022年]，园区产值达到30亿元', 2, undefined],
    ['[2022年]，园区产值达到30亿元', 12, undefined],
    ['部署开展[2026年]种业监管行动', 12, undefined],
    ['回顾[1997年]的工作', 1, 1998],
    ['[2026年]港口工作会议在京召开', 12, undefined],
    ['[2026年]港口工作会议在京召开', 1, 2026],
  ] as const)('of %s in month %i is %s', (marked, month, year) => {
    const { text, start, end } = unmark(marked)
    const years = yearWordsAt(text, [start, end]).map((r) => r.yearOf(month, Number(text.slice(start, start + 4))))
    expect(years.find((y) => y !== undefined)).toBe(year)
  })
})
