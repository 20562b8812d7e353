import type { Span } from '../../model/span.ts'

/** So many characters before a value. */
export const before = ({ start }: Span, text: string, length: number): string =>
  text.slice(Math.max(0, start - length), start)

/** So many characters behind a value. */
export const behind = ({ end }: Span, text: string, length: number): string => text.slice(end, end + length)
