/** A line as bytes, without its newline; or the news that it was longer than allowed, and how long. */
export type RawLine =
  { readonly number: number; readonly bytes: Buffer } | { readonly number: number; readonly tooLong: number }

const NEWLINE = 10

/** Splits a stream of bytes at newlines. A line beyond the limit is passed over without being kept, so memory stays bounded. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<RawLine> {
  let parts: Buffer[] = []
  let length = 0
  let number = 1
  const take = (): RawLine => {
    const line: RawLine = length > maxBytes ? { number, tooLong: length } : { number, bytes: Buffer.concat(parts) }
    parts = []
    length = 0
    number++
    return line
  }
  const add = (part: Buffer) => {
    length += part.length
    if (length <= maxBytes) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE, from); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
