const tables = new Map<string, Map<string, readonly number[]>>()

/** The bytes of each character in an encoding of one to four bytes, found by decoding all of them. */
function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (bytes: readonly number[]) => {
    const c = decoder.decode(Uint8Array.from(bytes))
    if (Array.from(c).length === 1 && !table.has(c)) table.set(c, bytes)
  }
  for (let a = 0; a < 0x80; a++) add([a])
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) add([a, b])
  tables.set(encoding, table)
  return table
}

/** Four bytes of GB18030 for a character beyond 16 bits. */
function beyond(code: number): readonly number[] {
  const linear = code - 0x10000 + 189_000
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ]
}

/** Encodes a text in any of the encodings that Chinese pages have; Node itself encodes UTF-8 and UTF-16 only. */
export function encode(text: string, encoding: string): Buffer {
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(encoding.endsWith('-bom') ? `\ufeff${text}` : text, 'utf16le')
    return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes
  }
  if (encoding.startsWith('utf-8')) return Buffer.from(encoding.endsWith('-bom') ? `\ufeff${text}` : text)
  const table = tableOf(encoding)
  return Buffer.from(
    Array.from(text).flatMap((c) => {
      const bytes = table.get(c) ?? (encoding === 'gb18030' ? beyond(c.codePointAt(0) ?? 0) : undefined)
      if (!bytes) throw new Error(`${c} isn't in ${encoding}`)
      return bytes
    }),
  )
}
