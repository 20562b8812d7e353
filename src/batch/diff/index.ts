import { open, type FileHandle } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { splitLines } from '../../read/lines.ts'
import { idOf, noDataset, parseResult } from '../../write/results.ts'
import { type Difference, differencesOf, wholeArticle } from './records.ts'

/** Where an article's line lies in a file of results. */
interface Place {
  readonly at: number
  readonly length: number
  readonly line: number
  seen: boolean
}

const MAX_LINE = 1 << 29

/** The file of results that a folder or a path names. */
async function resultsOf(path: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory() ? join(path, 'results.jsonl') : path
  } catch {
    throw noDataset(path)
  }
}

interface Line {
  readonly number: number
  readonly at: number
  readonly bytes: Buffer
}

async function* linesOf(path: string): AsyncGenerator<Line> {
  let at = 0
  const stream = createReadStream(path, { highWaterMark: 1 << 20 })
  try {
    for await (const line of splitLines(stream, MAX_LINE)) {
      const length = 'tooLong' in line ? line.tooLong : line.bytes.length
      if ('bytes' in line && length > 0) yield { number: line.number, at, bytes: line.bytes }
      at += length + 1
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw noDataset(path)
    throw error
  }
}

/** Where each article's line lies; only ids are held, so that datasets of any size can be compared. */
async function indexOf(path: string): Promise<Map<string, Place[]>> {
  const index = new Map<string, Place[]>()
  for await (const { number, at, bytes } of linesOf(path)) {
    const id = idOf(path, number, bytes.toString('utf8'))
    const place = { at, length: bytes.length, line: number, seen: false }
    const known = index.get(id)
    if (known) known.push(place)
    else index.set(id, [place])
  }
  return index
}

async function read(file: FileHandle, { at, length }: Place): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  await file.read(bytes, 0, length, at)
  return bytes
}

/** All differences between two datasets (folders, or files of results): articles by id, records by their place in the text. */
export async function* diffDatasets(old: string, now: string): AsyncGenerator<Difference> {
  const [before, after] = [await resultsOf(old), await resultsOf(now)]
  const index = await indexOf(before)
  const file = await open(before)
  try {
    for await (const { number, bytes } of linesOf(after)) {
      const line = bytes.toString('utf8')
      const place = index.get(idOf(after, number, line))?.find(({ seen }) => !seen)
      if (!place) {
        yield wholeArticle(parseResult(after, number, line), 'added')
        continue
      }
      place.seen = true
      const earlier = await read(file, place)
      if (earlier.equals(bytes)) continue
      yield* differencesOf(parseResult(before, place.line, earlier.toString('utf8')), parseResult(after, number, line))
    }
    for (const places of index.values())
      for (const place of places)
        if (!place.seen)
          yield wholeArticle(parseResult(before, place.line, (await read(file, place)).toString('utf8')), 'gone')
  } finally {
    await file.close()
  }
}
