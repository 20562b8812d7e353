import type { Origins } from './origins.ts'

/** Text that is put together from a page, with the way back of each character. */
export interface PageText {
  readonly text: string
  /** Rows of four: where in the text, to where, and the same in the page. Characters that were put in have no row. */
  readonly runs: Int32Array
}

/** Takes a page's text piece by piece: blanks become one, blocks become lines. */
export interface TextWriter {
  readonly add: (value: string, origins: Origins) => void
  /** Text that stands nowhere in the page, right behind what was added last. */
  readonly put: (value: string) => void
  /** Ends the line, if it holds anything. */
  readonly endLine: () => void
  /** Ends a cell of a table's row. */
  readonly endCell: () => void
  /** How much has been written. */
  readonly size: () => number
  readonly done: () => PageText
}

/** 1 for the code units that HTML collapses. */
const isBlank = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)

/** Blanks that only indent or fill a line. */
const isFiller = (code: number) => isBlank(code) || code === 0xa0 || code === 0x3000 || code === 0xfeff

/** Makes an empty text. */
export function textWriter(): TextWriter {
  const parts: string[] = []
  const runs: number[] = []
  let length = 0
  /** Whether the line is empty so far. */
  let fresh = true
  /** What waits to be written before the next character: nothing, a blank with its place in the page, a cell's end. */
  let pending: '' | ' ' | '\t' = ''
  let blank: readonly [number, number] = [0, 0]

  const push = (value: string, start: number, end: number) => {
    const last = runs.length - 4
    const joins =
      last >= 0 &&
      runs[last + 1] === length &&
      runs[last + 3] === start &&
      end - start === value.length &&
      length - (runs[last] ?? 0) === start - (runs[last + 2] ?? 0)
    if (joins) {
      runs[last + 1] = length + value.length
      runs[last + 3] = end
    } else runs.push(length, length + value.length, start, end)
    parts.push(value)
    length += value.length
  }
  const put = (value: string) => {
    parts.push(value)
    length += value.length
  }
  const settle = () => {
    if (pending === '\t') put('\t')
    else if (pending === ' ' && !fresh) push(' ', blank[0], blank[1])
    pending = ''
    fresh = false
  }
  const word = (value: string, from: number, to: number, origins: Origins) => {
    let at = from
    if (fresh) while (at < to && isFiller(value.charCodeAt(at))) at++
    if (at === to) return
    settle()
    for (const [start, end, rawStart, rawEnd] of origins.pieces(at, to)) push(value.slice(start, end), rawStart, rawEnd)
  }
  const add = (value: string, origins: Origins) => {
    for (let at = 0; at < value.length;) {
      let end = at
      if (isBlank(value.charCodeAt(at))) {
        while (end < value.length && isBlank(value.charCodeAt(end))) end++
        if (pending === '') {
          pending = ' '
          blank = [origins.at(at), origins.at(end)]
        }
      } else {
        while (end < value.length && !isBlank(value.charCodeAt(end))) end++
        word(value, at, end, origins)
      }
      at = end
    }
  }
  const endLine = () => {
    if (!fresh) put('\n')
    fresh = true
    pending = ''
  }
  const endCell = () => {
    if (!fresh) pending = '\t'
  }
  return {
    add,
    put: (value) => {
      pending = ''
      put(value)
    },
    endLine,
    endCell,
    size: () => length,
    done: () => ({ text: parts.join('').replace(/\n$/u, ''), runs: Int32Array.from(runs) }),
  }
}
