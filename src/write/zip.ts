import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file that is deflated on its way to the disk, to become an entry of a ZIP archive. */
export interface Entry {
  readonly name: string
  readonly path: string
  readonly write: (text: string) => Promise<void>
  /** Ends it; then its sizes and checksum are known. */
  readonly end: () => Promise<EntrySizes>
}

interface EntrySizes {
  readonly name: string
  readonly path: string
  readonly crc: number
  readonly packed: number
  readonly size: number
}

const LIMIT = 0xffffffff

/** Opens an entry whose deflated bytes are kept in a file of their own until the archive is put together. */
export function openEntry(name: string, path: string): Entry {
  const deflate = createDeflateRaw({ level: 6 })
  const file = deflate.pipe(createWriteStream(path))
  const done = finished(file)
  done.catch(() => undefined)
  file.on('error', (error) => deflate.destroy(error))
  let crc = 0
  let size = 0
  return {
    name,
    path,
    write: async (text) => {
      const bytes = Buffer.from(text)
      crc = crc32(bytes, crc)
      size += bytes.length
      if (!deflate.write(bytes)) await once(deflate, 'drain')
    },
    end: async () => {
      deflate.end()
      await done
      return { name, path, crc, packed: file.bytesWritten, size }
    },
  }
}

/** The fields that the local and the central header share; the time is 1980-01-01, so that the same content gives the same bytes. */
function common({ name, crc, packed, size }: EntrySizes): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x800, 2)
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(0x21, 8)
  head.writeUInt32LE(crc, 10)
  head.writeUInt32LE(packed, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(Buffer.byteLength(name), 22)
  return head
}

const tagged = (signature: string, ...parts: readonly Buffer[]) =>
  Buffer.concat([Buffer.from(`PK${signature}`, 'latin1'), ...parts])

function central(entry: EntrySizes, offset: number): Buffer {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  return tagged('\u0001\u0002', Buffer.from([20, 0]), common(entry), tail, Buffer.from(entry.name))
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(length, 8)
  end.writeUInt32LE(offset, 12)
  return tagged('\u0005\u0006', end)
}

async function copy(path: string, out: WriteStream): Promise<void> {
  for await (const chunk of createReadStream(path)) if (!out.write(chunk)) await once(out, 'drain')
}

/** Puts ended entries together into a ZIP archive. Throws where a part is beyond the 4 GiB that the format holds. */
export async function writeZip(path: string, entries: readonly EntrySizes[]): Promise<void> {
  const out = createWriteStream(path)
  const done = finished(out)
  done.catch(() => undefined)
  const index: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    if (entry.size > LIMIT || offset + entry.packed > LIMIT) {
      out.destroy()
      throw new RangeError(`${entry.name} is larger than a workbook can hold`)
    }
    index.push(central(entry, offset))
    const head = tagged('\u0003\u0004', common(entry), Buffer.from(entry.name))
    out.write(head)
    await copy(entry.path, out)
    offset += head.length + entry.packed
  }
  const directory = Buffer.concat(index)
  out.end(Buffer.concat([directory, endRecord(entries.length, directory.length, offset)]))
  await done
}
