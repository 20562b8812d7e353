/**
 * The code unit at an offset, 0 beyond the ends of a text. Asking a string beyond its ends gives NaN, and a place of the
 * program where that happened once is slow for good: it costs five times as much ever after.
 */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0)
