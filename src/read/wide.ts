const LITTLE = [0xff, 0xfe]
const BIG = [0xfe, 0xff]

const begins = (bytes: Buffer, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte)

/**
 * A stream of UTF-16 with a byte-order mark as UTF-8, so that it can be split at newlines; any other stream as it is.
 */
export async function* wideAsUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let first = true
  for await (const chunk of chunks) {
    if (first && begins(chunk, LITTLE)) decoder = new TextDecoder('utf-16le')
    else if (first && begins(chunk, BIG)) decoder = new TextDecoder('utf-16be')
    first = false
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
  }
}
