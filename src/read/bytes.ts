import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isCompressed } from './formats.ts'

/** The path that stands for standard input. */
export const STDIN = '-'

const MIB = 1024 * 1024
const inMib = (bytes: number) => (bytes / MIB).toFixed(1)

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file: check the path.',
  EACCES: 'The file may not be read: check its permissions.',
  EISDIR: 'This is a folder: name its files, or give it to the run command.',
  Z_BUF_ERROR: 'The compressed file ends too early: fetch it again.',
  Z_DATA_ERROR: 'The compressed file is damaged, or isn’t gzip: fetch it again, or rename it.',
}

/** One sentence for an error of the file system or of decompression. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return CAUSES[code] ?? `The file could not be read (${error instanceof Error ? error.message : String(error)}).`
}

/** Why something isn't read to its end. */
export const tooLarge = (bytes: number, { maxBytes }: { readonly maxBytes: number }): string =>
  `It is ${inMib(bytes)} MiB, more than the ${inMib(maxBytes)} MiB that are read: split it, or raise --max-mib.`

async function* pieces(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield Buffer.from(chunk as Uint8Array)
}

/** A stream, and what it goes into: an error of the first ends the second, so that no reader waits for ever. */
function unpacked(stream: Readable): Readable {
  const gunzip = createGunzip()
  stream.once('error', (error) => gunzip.destroy(error))
  return stream.pipe(gunzip)
}

/** The bytes of a file or of standard input, decompressed where the name ends in .gz. */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  if (path === STDIN) {
    yield* pieces(process.stdin)
    return
  }
  await stat(path)
  const stream = createReadStream(path, { highWaterMark: MIB })
  yield* pieces(isCompressed(path) ? unpacked(stream) : stream)
}

/** All bytes of a stream, or how many there were where they are more than are read; those aren't kept. */
export async function whole(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<{ readonly bytes: Buffer } | { readonly tooLarge: number }> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length <= maxBytes) parts.push(chunk)
    else parts = []
    if (length > maxBytes * GIVEN_UP) break
  }
  return length > maxBytes ? { tooLarge: length } : { bytes: Buffer.concat(parts) }
}

/** What is so many times too large isn't read to its end only to say how large it is. */
const GIVEN_UP = 4
