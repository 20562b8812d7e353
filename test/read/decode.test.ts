import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../src/read/decode.ts'

test('text comes back as it was, with or without a byte-order mark', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((s) => !s.includes('\0')),
      (text) => {
        fc.pre(!text.startsWith('\ufeff'))
        expect(decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8' })
        expect(decode(Buffer.from(`\ufeff${text}`))).toMatchObject({ text, encoding: 'utf-8-bom' })
      },
    ),
  )
})

test('the first broken byte is named, past characters that look like its mark', () => {
  const cases: readonly (readonly [string, readonly number[], string])[] = [
    ['', [0xff], 'byte 0'],
    ['吨\ufffd吨', [0xe5, 0x90], 'byte 9'],
    ['\ufeff增', [0xc0, 0x80], 'byte 6'],
    ['a', [0xed, 0xa0, 0x80], 'byte 1'],
  ]
  for (const [before, bytes, place] of cases) {
    const decoded = decode(Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from('后')]))
    expect('error' in decoded ? decoded.error : '').toContain(`(first at ${place})`)
  }
})
