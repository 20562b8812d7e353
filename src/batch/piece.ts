import { readInputs, readRange, type Range } from '../read/index.ts'
import type { Input, ReadOptions } from '../read/input.ts'

/** What is read, done and skipped as one: a whole file, or some lines of a JSON-lines file. */
export interface Piece {
  readonly path: string
  /** Null for the whole file. */
  readonly range: Range | null
  /** A hash of content, place, version and options. */
  readonly key: string
}

/** The articles of a piece. */
export const readPiece = ({ path, range }: Piece, options: ReadOptions): AsyncGenerator<Input> =>
  range ? readRange(path, range, options) : readInputs(path, options)
