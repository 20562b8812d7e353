import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/read/html/index.ts'
import { spanThrough } from '../../src/text/runs.ts'
import { ARTICLE, page, PARAGRAPHS, STORY } from './pages.ts'

/** What of the page a part of the text leads back to. */
function raw(html: string, part: string): string | null {
  const { text, runs } = readPage(html, null)
  const start = text.indexOf(part)
  expect(start).toBeGreaterThanOrEqual(0)
  const span = spanThrough(runs, { start, end: start + part.length })
  return span && html.slice(...span)
}

describe('the main text of a page', () => {
  it('is what stands in its plain container', () => {
    expect(readPage(page(ARTICLE), null)).toMatchObject({ text: STORY, doubt: null })
  })

  it('is found by Readability where others have their say on the page', () => {
    const said = PARAGRAPHS.map((p) => `<li class="comment-item">我看了这条消息，${p}</li>`).join('')
    const story = [...PARAGRAPHS, ...PARAGRAPHS.map((p) => `据介绍，${p}`)].map((p) => `<p>${p}</p>`).join('')
    const mixed = `<div class="main">${story}</div><div class="comments"><ul>${said}</ul></div>`
    const { text } = readPage(page(mixed), null)
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph)
    expect(text).not.toContain('我看了')
  })

  it('is all of the page, with a doubt, where nothing stands out', () => {
    const { text, doubt } = readPage('<ul><li><a href="/a">口岸</a></li><li><a href="/b">货运</a></li></ul>', null)
    expect(text).toBe('口岸\n货运')
    expect(doubt).toMatch(/^No main text stands out/u)
  })

  it('leaves out what is hidden', () => {
    const hidden = '<p style="display: none">隐藏的段落，不应当读到。</p><noscript>请打开脚本，谢谢。</noscript>'
    expect(readPage(page(ARTICLE.replace('<p>', `${hidden}<p>`)), null).text).toBe(STORY)
  })

  it('keeps blocks and breaks as lines, and joins blanks', () => {
    const body = `<div><p>甲 \n 乙，丙<br>丁</p><blockquote>${PARAGRAPHS[0] ?? ''}</blockquote></div>`
    expect(readPage(body, null).text).toBe(`甲 乙，丙\n丁\n${PARAGRAPHS[0] ?? ''}`)
  })
})

describe('the way back to the page', () => {
  it.each([
    ['plain text', '<p>达到115.6万吨，增长</p>', '115.6万吨', '115.6万吨'],
    ['tags inside', '<p>达到<b>115.6</b>万吨，增长</p>', '115.6万吨', '115.6</b>万吨'],
    [
      'character references',
      '<p>达到115&#46;6&nbsp;万&#x5428;，增长</p>',
      '115.6\u00a0万吨',
      '115&#46;6&nbsp;万&#x5428;',
    ],
    ['a name without its semicolon', '<p>&copy2023年，增长</p>', '©2023年', '&copy2023年'],
    ['a line end of Windows', '<p>达到115.6\r\n万吨，增长</p>', '115.6 万吨', '115.6\r\n万吨'],
    ['a comment', '<p>达到115<!-- 注 -->.6万吨，增长</p>', '115.6万吨', '115<!-- 注 -->.6万吨'],
    ['a character beyond 16 bits', '<p>𠮷林&#x20BB7;县，增长</p>', '𠮷林𠮷县', '𠮷林&#x20BB7;县'],
    ['a stray end tag', '<p>达到115</i>.6万吨，增长</p>', '115.6万吨', '115</i>.6万吨'],
  ])('leads through %s', (_name, html, part, there) => {
    expect(raw(html, part)).toBe(there)
  })

  it('ends where a unit was put in from a header', () => {
    const rows = '<tr><th>品名</th><th>产量（万吨）</th></tr><tr><td>原煤</td><td>38467</td></tr>'
    const html = `<table>${rows}</table>`
    expect(readPage(html, null).text).toBe('品名\t产量（万吨）\n原煤\t38467万吨')
    expect(raw(html, '38467')).toBe('38467')
    expect(raw(html, '38467万吨')).toBeNull()
  })
})

describe('a table', () => {
  const table = (rows: readonly (readonly string[])[], before = '') =>
    readPage(
      `${before}<table>${rows.map((cells) => `<tr>${cells.map((c) => `<td><p>${c}</p></td>`).join('')}</tr>`).join('')}</table>`,
      null,
    )

  it('is read row by row, units from each column', () => {
    const { text, unitsGiven } = table([
      ['指标', '金额（亿元）', '同比（%）'],
      ['出口', '1,347.5', '-1.5'],
      ['年份', '2023', '3万吨'],
    ])
    expect(text).toBe('指标\t金额（亿元）\t同比（%）\n出口\t1,347.5亿元\t-1.5%\n年份\t2023亿元\t3万吨')
    expect(unitsGiven).toBe(3)
  })

  it('takes the unit of its rows, or of the line above, not for years and ranks', () => {
    expect(
      table([
        ['指标', '序号', '数值'],
        ['原煤（万吨）', '1', '384'],
      ]).text,
    ).toContain('原煤（万吨）\t1\t384万吨')
    expect(
      table(
        [
          ['地区', '年份', '2月'],
          ['甲省', '2022', '384'],
        ],
        '<p>单位：亿元</p>',
      ).text,
    ).toContain('甲省\t2022\t384亿元')
    expect(
      table(
        [
          ['地区', '2月', '同比增长'],
          ['甲省', '384', '5.1'],
        ],
        '<p>单位：亿元、%</p>',
      ).text,
    ).toContain('甲省\t384亿元\t5.1%')
  })

  it('leaves numbers alone under headers that name no unit', () => {
    expect(
      table([
        ['地区', '产量（初步）'],
        ['甲省', '384'],
      ]).text,
    ).toContain('甲省\t384')
  })
})

describe('what a page says of itself', () => {
  const dated = (head: string, body = '') => readPage(page(body === '' ? ARTICLE : body, head), null).published

  it('is its heading, its date line and its source', () => {
    expect(readPage(page(ARTICLE), null)).toMatchObject({
      title: '口岸货运开门红',
      outlet: '某某日报',
      published: {
        iso: '2023-03-12T09:30',
        reason: "The page's date line says 发布时间：2023-03-12 09:30 来源：某某日报.",
      },
    })
  })

  it.each([
    [
      '<script type="application/ld+json">{"@graph":[{"datePublished":"2023-03-10T20:00:00Z"}]}</script>',
      '2023-03-11T04:00:00',
    ],
    ['<meta property="article:published_time" content="2023-03-11T08:00:00+08:00">', '2023-03-11T08:00:00'],
    ['<meta name="publishdate" content="2023-03-11">', '2023-03-11'],
    ['<meta name="publishdate" content="soon"><script type="application/ld+json">{</script>', '2023-03-12T09:30'],
  ])('%s says %s', (head, iso) => {
    expect(dated(head)?.iso).toBe(iso)
  })

  it('is the day in its address where it has no other', () => {
    const html = page(ARTICLE.replace(/<div class="info">.*<\/div>\n/u, ''))
    expect(readPage(html, 'https://example.cn/2023/03/13/a.html').published?.iso).toBe('2023-03-13')
    expect(readPage(html, 'https://example.cn/a.html').published).toBeNull()
  })

  it('never is a day of the story', () => {
    expect(readPage(page(`<div><p>${STORY}2022年3月1日，口岸开通。</p></div>`), null).published).toBeNull()
  })

  it('is the title without the site where there is no heading', () => {
    expect(readPage(page('<p>口岸</p>'), null).title).toBe('口岸货运开门红')
  })
})

describe('a hostile page', () => {
  it.each([
    ['nests deep', '<div>'.repeat(100_000) + STORY],
    ['nests formatting deep', '<b><i><a>'.repeat(50_000) + STORY],
    ['opens tables in tables', '<table><tr><td>'.repeat(50_000) + STORY],
    ['has elements without end', `<p>${STORY}</p>${'<i>a</i>'.repeat(250_000)}`],
    ['has tags that never close', `<p>${STORY}</p>${'<a '.repeat(300_000)}`],
    ['is all references', `<p>${STORY}</p>${'&amp&lt;'.repeat(200_000)}`],
  ])('that %s gives its story all the same', (_name, html) => {
    expect(readPage(html, null).text).toContain(PARAGRAPHS[0])
  })
})
