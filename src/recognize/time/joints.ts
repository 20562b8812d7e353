import { skipBlank } from './reader.ts'
import { codeAt } from '../../text/code.ts'

/** What joins two times to a period: 1月至3月, 2020—2025年. */
export const JOINTS = ['——', '--', '—', '–', '-', '－', 'ー', '~', '～', '至', '到']

const firsts = new Set(JOINTS.map((joint) => joint.charCodeAt(0)))

/** Where the second half of a range begins, behind a joint; undefined where none stands. */
export function jointEnd(text: string, end: number): number | undefined {
  const from = skipBlank(text, end)
  if (!firsts.has(codeAt(text, from))) return undefined
  const joint = JOINTS.find((j) => text.startsWith(j, from))
  return joint === undefined ? undefined : skipBlank(text, from + joint.length)
}
