import { longestBefore, suffixes } from '../../text/lookup.ts'

const READINGS = suffixes('预期 预期值 初值 终值 前值 差值 修正值 指数 PMI'.split(' ').map((w) => [w, true] as const))

/** Whether the name of an index, or of a reading of it, ends at an offset: 预期54, 前值-32, PMI53. */
export const endsReading = (text: string, end: number): boolean => longestBefore(READINGS, text, end) !== undefined
