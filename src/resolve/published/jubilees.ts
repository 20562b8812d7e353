import type { SpanPair } from '../../model/span.ts'
import type { Occasion } from './occasion.ts'

/** The occasion of the year in which a jubilee is told as this year's; one of December may be announced before its year. */
export const jubilee = (year: number, span: SpanPair): Occasion => ({
  kind: 'jubilee',
  year,
  span,
  yearOf: (month) => (month === 12 ? undefined : year),
})

/** What happened once, in which year and month, and the years since then are counted in jubilees. */
const FOUNDED: readonly (readonly [name: string, year: number, month: number])[] = [
  ['中国共产党成立', 1921, 7],
  ['建党', 1921, 7],
  ['建军', 1927, 8],
  ['长征胜利', 1936, 10],
  ['抗日战争', 1945, 9],
  ['反法西斯战争', 1945, 9],
  ['联合国成立', 1945, 10],
  ['中华人民共和国成立', 1949, 10],
  ['新中国成立', 1949, 10],
  ['改革开放', 1978, 12],
  ['香港回归', 1997, 7],
  ['澳门回归', 1999, 12],
]

const COUNTED = new RegExp(
  `(${FOUNDED.map(([name]) => name).join('|')})[^，。；\\n\\d]{0,12}(\\d{2,3})周年(?![^，。；\\n]{0,8}(?:大会上|讲话))`,
  'gu',
)
const THIS_YEAR = /今年(?:是|正值|迎来|适逢|恰逢)[^。；\n]{0,20}$/u
const OTHER_YEAR = /(?:[明来去前]年|即将|将迎来|迎接|当年|曾)[^。；\n]{0,20}$/u
/** How far before the name 今年是 may stand. */
const LOOK = 24

/** 今年是新中国成立75周年; without 今年, 庆祝新中国成立75周年 holds for the month of the day itself and the one before it. */
export const jubileesIn = (text: string): readonly Occasion[] =>
  Array.from(text.matchAll(COUNTED)).flatMap((match): readonly Occasion[] => {
    const founded = FOUNDED.find(([name]) => name === match[1])
    if (!founded) return []
    const [, base, month] = founded
    const year = base + Number(match[2])
    const span = [match.index, match.index + match[0].length] as const
    const before = text.slice(Math.max(0, match.index - LOOK), match.index)
    if (THIS_YEAR.test(before)) return [jubilee(year, span)]
    if (OTHER_YEAR.test(before)) return []
    return [{ kind: 'feast', year, span, yearOf: (told) => (told === month || told === month - 1 ? year : undefined) }]
  })

const KEPT = /(?:建校|创刊|成立|创建|建交|通车|开馆|建院|建馆|建厂|建台|诞辰|颁布|创办|开播|投降)(\d{2,3})周年/gu
const FOUNDING =
  /(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?[，,]?[^，。；\n\d]{0,24}(?:创办|创建|成立|创刊|建校|诞生|建交|出生|颁布|开播|通车|投降)|(?:创办|始建|成立|创刊|创建|建校|建交|颁布|出生)于(\d{4})年/gu
const CONGRATULATED = /祝贺|庆祝|致贺|互致贺电|纪念/u

/** 致信祝贺学校建校70周年, which was founded in 1953: the one founding year of the text and the jubilee that is kept say this year. */
export function foundingsIn(text: string): readonly Occasion[] {
  if (!text.includes('周年') || !CONGRATULATED.test(text)) return []
  const kept = Array.from(text.matchAll(KEPT))
  const counts = new Set(kept.map(([, n]) => Number(n)))
  const founded = new Set(Array.from(text.matchAll(FOUNDING), ([, a, b]) => Number(a ?? b)))
  const [first, count, base] = [kept[0], [...counts][0], [...founded][0]]
  if (!first || count === undefined || base === undefined || counts.size > 1 || founded.size > 1) return []
  return [jubilee(base + count, [first.index, first.index + first[0].length])]
}
