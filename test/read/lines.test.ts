import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitLines } from '../../src/read/lines.ts'

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

async function split(text: string, size: number, maxBytes: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of splitLines(chunksOf(Buffer.from(text), size), maxBytes))
    lines.push(
      'tooLong' in line ? `${line.number} too long: ${line.tooLong}` : `${line.number} ${line.bytes.toString()}`,
    )
  return lines
}

test('lines don’t depend on how the bytes arrive', async () => {
  const text = fc.array(fc.constantFrom('吨', 'a', '\n', '\r', '9'), { maxLength: 40 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (t, size) => {
      const lines = t.split('\n').map((line, i) => `${i + 1} ${line}`)
      expect(await split(t, size, 1000)).toEqual(t === '' || t.endsWith('\n') ? lines.slice(0, -1) : lines)
    }),
  )
})

test('a line beyond the limit is told with its length, and the next ones come', async () => {
  expect(await split('ab\n123456\ncd\n', 2, 5)).toEqual(['1 ab', '2 too long: 6', '3 cd'])
  expect(await split('12345\n123456', 100, 5)).toEqual(['1 12345', '2 too long: 6'])
})
