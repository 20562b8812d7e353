import { isDigit } from '../../text/numeral/characters.ts'
import { fullYear } from './numbers.ts'
import type { Read } from './reader.ts'
import { years } from './years.ts'

const SEASON = /(\d{4}|\d{2})[-/－—–](\d{4}|\d{2})年?(?:赛季|雪季|榨季|学年|年度|财年)/uy
const FISCAL = /(\d{4}|\d{2})年?(?:赛季|财年|雪季)/uy

/** 18-19赛季, 2023财年: years of the named kind. */
export function fiscalAt(text: string, at: number): Read | undefined {
  if (!isDigit(text.charAt(at)) || isDigit(text.charAt(at - 1))) return undefined
  const full = (digits: string) => (digits.length === 2 ? fullYear(Number(digits)) : Number(digits))
  SEASON.lastIndex = at
  const season = SEASON.exec(text)
  if (season) return { end: at + season[0].length, value: years(full(season[1] ?? ''), full(season[2] ?? ''), false) }
  FISCAL.lastIndex = at
  const fiscal = FISCAL.exec(text)
  if (!fiscal) return undefined
  const year = full(fiscal[1] ?? '')
  return { end: at + fiscal[0].length, value: years(year, year, false) }
}

/** What stands behind the year that a season or fiscal year begins with. */
export const FISCAL_NAMES = ['赛季', '年赛季', '财年', '雪季', '榨季', '学年', '-', '/', '－', '—', '–']
