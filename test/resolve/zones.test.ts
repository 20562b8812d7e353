import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { sourceOf } from '../support.ts'

const ZONES = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']

/** What times are made of: years, months, days, clocks, words and what joins them. */
const PIECES = [
  ...['2023年', '今年', '去年', '上年', '98年', '次年', '“十四五”期间', '2018-19赛季', '甲辰年'],
  ...['2月', '12月', '1—10月', '前7个月', '上月', '一季度', '上半年', '2月12日', '12月31日', '1日', '31日', '2月29日'],
  ...[
    '今天（2月15日）',
    '昨天',
    '当天',
    '次日',
    '周一',
    '上周日',
    '本周',
    '春节',
    '除夕',
    '国庆假期',
    '清明',
    '正月初五',
  ],
  ...[
    '0时',
    '24时',
    '23:59',
    '凌晨',
    '晚上8点',
    '2023-02-12',
    '2023/2/12 00:00',
    '3天前',
    '过去五年',
    '未来三天',
    '半年',
  ],
  ...[
    '截至',
    '至',
    '到',
    '以来',
    '同期',
    '自',
    '起',
    '前',
    '比',
    '，',
    '。',
    '\n',
    '讯 ',
    '电 ',
    '将于',
    '货运量5万吨',
  ],
]

const articles = fc.sample(
  fc.record({
    text: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((parts) => parts.join('')),
    published: fc.constantFrom(null, '2023-01-01', '2023-12-31T23:59:59', '2023-02', '2024-02-29'),
  }),
  { numRuns: 400, seed: 4 },
)

/** All times and the article's date, by modules loaded anew, so that nothing reckoned in another zone is remembered. */
async function recordsIn(zone: string): Promise<{ offset: number; records: string }> {
  process.env['TZ'] = zone
  vi.resetModules()
  const { clean } = await import('../../src/clean/index.ts')
  const { segment } = await import('../../src/segment/index.ts')
  const { timesOf } = await import('../../src/recognize/time/families.ts')
  const { publishedOf } = await import('../../src/resolve/published/index.ts')
  const { resolveTimes } = await import('../../src/resolve/times.ts')
  const records = articles.map(({ text, published }) => {
    const article = segment(clean(sourceOf(text, published)))
    const drafts = timesOf(article)
    const dated = publishedOf(article, drafts)
    return JSON.stringify([dated, resolveTimes(article, drafts, dated.reference)])
  })
  return { offset: new Date(Date.UTC(2023, 1, 15)).getTimezoneOffset(), records: records.join('\n') }
}

describe('any text with times', () => {
  const { TZ } = process.env
  afterAll(() => {
    if (TZ === undefined) delete process.env['TZ']
    else process.env['TZ'] = TZ
    vi.resetModules()
  })

  it('gives the same bytes in every time zone', async () => {
    const runs = []
    for (const zone of ZONES) runs.push(await recordsIn(zone))
    expect(new Set(runs.map(({ offset }) => offset)).size).toBe(ZONES.length)
    expect(runs[0]?.records).toContain('"edtf":"2023-')
    for (const { records } of runs) expect(records === runs[0]?.records).toBe(true)
  })
})
