import { isOneOf, type Read } from './reader.ts'

const HUNDREDTHS = /\d{2,3}/uy
/** What stands behind the time of a race and no unit: 60秒30个 counts something else. */
const BEHIND = '的，。、；！）)（(” \n创打刷夺获摘列排位居率力完胜战晋名第成再轻折首收'

/** 9秒58, 1分40秒481: the part of a second that stands behind its unit in the times of races. */
export function hundredthsAt(text: string, end: number): Read<string> | undefined {
  HUNDREDTHS.lastIndex = end
  const digits = text[end - 1] === '秒' ? HUNDREDTHS.exec(text)?.[0] : undefined
  if (digits === undefined) return undefined
  const to = end + digits.length
  return to === text.length || isOneOf(BEHIND, text, to) ? { end: to, value: digits } : undefined
}
