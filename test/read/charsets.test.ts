import { describe, expect, it } from 'vitest'
import { decode } from '../../src/read/decode.ts'
import { mojibakeOf } from '../../src/read/mojibake.ts'
import { encode } from './encode.ts'
import { STORY } from './pages.ts'

const RARE = `${STORY}\n𠮷县、龘村的龙头企业镕远公司投资3亿元。`
const TRADITIONAL =
  '今年前兩個月，某某口岸進出口貨運量達到115.6萬噸，比去年同期增長一成，通關時間繼續壓縮，企業少跑路、早收貨。'

describe('bytes', () => {
  it.each([
    ['utf-8', STORY, 'utf-8'],
    ['utf-8-bom', STORY, 'utf-8-bom'],
    ['gbk', STORY, 'gb18030'],
    ['gb18030', RARE, 'gb18030'],
    ['big5', TRADITIONAL, 'big5'],
    ['utf-16le', STORY, 'utf-16le'],
    ['utf-16be', STORY, 'utf-16be'],
    ['utf-16le-bom', RARE, 'utf-16le'],
    ['utf-16be-bom', RARE, 'utf-16be'],
  ])('in %s are read as they were written', (encoding, text, found) => {
    expect(decode(encode(text, encoding))).toMatchObject({ text, encoding: found })
  })

  it('of a short text in GBK are read', () => {
    expect(decode(encode('全年过货115.6万吨。', 'gbk'))).toMatchObject({ text: '全年过货115.6万吨。' })
  })

  it('with one broken character are read around it', () => {
    const bytes = Buffer.concat([encode(STORY.repeat(4), 'gbk'), Buffer.from([0xff]), encode('完。', 'gbk')])
    expect(decode(bytes)).toMatchObject({ encoding: 'gb18030', why: 'reads as Chinese but for 1 broken characters' })
  })

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 1, 2], /binary \(a zero byte at offset 4\)/u],
    ['noise', Array.from({ length: 999 }, (_, i) => 128 + ((i * i * 7) % 127)), /not valid UTF-8/u],
  ])('of %s are refused', (_name, bytes, reason) => {
    const decoded = decode(Buffer.from(bytes))
    expect('error' in decoded ? decoded.error : '').toMatch(reason)
  })
})

describe('mojibake', () => {
  const wrongly = (encoding: string, taken: string) => new TextDecoder(taken).decode(encode(STORY, encoding))

  it.each([
    ['utf-8', 'windows-1252', 'UTF-8 was read as Latin-1'],
    ['gbk', 'windows-1252', 'GBK was read as Latin-1'],
    ['utf-8', 'gbk', 'UTF-8 was read as GBK'],
    ['gbk', 'utf-8', 'most of its characters were lost'],
  ])('of %s read as %s is told', (encoding, taken, how) => {
    expect(mojibakeOf(wrongly(encoding, taken))).toBe(how)
  })

  it.each([STORY, TRADITIONAL, '“€”—…Ünïcödé text, nothing Chinese', '龘靐齉麤鱻驫骉羴犇', '', '全检査数の２％ほど'])(
    'is not %s',
    (text) => {
      expect(mojibakeOf(text)).toBeNull()
    },
  )
})
