import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from '../../src/text/decimal.ts'
import { readNumeral } from '../../src/text/numeral/read.ts'

const DIGITS = '零一二三四五六七八九'
const SCALES = ['', '十', '百', '千']

/** Writes a section under 10000 as Chinese does: 1005 is 一千零五. */
function section(n: number): string {
  let out = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10
    if (digit === 0) gap ||= out !== ''
    else {
      out += (gap ? '零' : '') + DIGITS.charAt(digit) + (SCALES[place] ?? '')
      gap = false
    }
  }
  return out
}

/** Writes a number under 10^12 in Chinese. */
function write(n: number): string {
  const parts = [Math.floor(n / 1e8), Math.floor(n / 1e4) % 1e4, n % 1e4]
  let out = ''
  parts.forEach((part, i) => {
    if (part === 0) return
    if (out !== '' && part < 1000) out += '零'
    out += section(part) + (['亿', '万', ''][i] ?? '')
  })
  return out
}

function read(text: string): string | undefined {
  const { value, end } = readNumeral(text, 0)
  if (!value || end !== text.length) return undefined
  const [lo, hi] = [toText(value.lo), toText(value.hi)]
  return lo === hi ? lo : `${lo}..${hi}`
}

describe('numerals', () => {
  it('are read as they are written, in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        expect(read(write(n))).toBe(String(n))
      }),
      { numRuns: 500 },
    )
  })

  it('are read as they are written, with separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (n) => {
        const grouped = n.toLocaleString('en-US')
        expect(read(grouped)).toBe(String(n))
      }),
    )
  })

  it.each([
    ['一百二十三万四千', '1234000'],
    ['二〇二三', '2023'],
    ['壹佰贰拾叁', '123'],
    ['廿五', '25'],
    ['两千三', '2300'],
    ['一万二', '12000'],
    ['三百零五', '305'],
    ['3万4000', '34000'],
    ['25万6千', '256000'],
    ['2亿3000万', '230000000'],
    ['3.5千亿', '350000000000'],
    ['1.2万亿', '1200000000000'],
    ['三点一四', '3.14'],
    ['十三点五亿', '1350000000'],
    ['一万零十二点一五', '10012.15'],
    ['100多万', '1000000'],
    ['50个亿', '5000000000'],
    ['115.6 万', '1156000'],
    ['7万 5千 4百', '75400'],
    ['一万亿亿亿', '10000000000000000000000000000'],
    ['Ⅷ', '8'],
    ['三四十', '30..40'],
    ['十五六万', '150000..160000'],
    ['三五千', '3000..5000'],
    ['几十', '10..100'],
    ['十几', '10..20'],
    ['数百万', '1000000..10000000'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it.each([
    ['5千米', 1],
    ['100万千瓦', 4],
    ['5亿2023年', 2],
    ['3万5万', 2],
    ['八点二十', 1],
    ['12个村', 2],
    ['二两', 1],
    ['三分之一', 1],
  ])('of %s takes %i characters', (text, length) => {
    expect(readNumeral(text, 0).end).toBe(length)
  })

  it('consumes runs that are too long to be a number', () => {
    const digits = '9'.repeat(1000)
    expect(readNumeral(digits, 0)).toMatchObject({ end: 1000, value: null })
    const chinese = '九'.repeat(1000)
    expect(readNumeral(chinese, 0)).toMatchObject({ end: 1000, value: null })
    const scales = `一${'亿'.repeat(1000)}`
    expect(readNumeral(scales, 0)).toMatchObject({ end: 1001, value: null })
  })
})
