import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../src/read/index.ts'
import { type Input, READ_DEFAULTS, type ReadOptions } from '../../src/read/input.ts'
import { encode } from './encode.ts'
import { ARTICLE, page, PARAGRAPHS, STORY } from './pages.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-formats-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What a file with a content reads as. */
async function read(name: string, content: Buffer | string, options: Partial<ReadOptions> = {}): Promise<Input[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const out: Input[] = []
  for await (const input of readInputs(path, { ...READ_DEFAULTS, ...options })) out.push(input)
  return out
}

const texts = (inputs: readonly Input[]) => inputs.map(({ source, failure }) => source?.text ?? failure?.reason)
const HTML = page(ARTICLE)

/** A WARC archive with a request, a page, a picture and a page that was not found. */
function archive(): string {
  const record = (type: string, http: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://example.cn/2023/03/12/a.html\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
  const answer = (status: string, type: string, body: string) =>
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  return (
    record('request', 'GET / HTTP/1.1\r\nHost: example.cn\r\n\r\n') +
    record('response', answer('200 OK', 'text/html; charset=gbk', HTML)) +
    record('response', answer('200 OK', 'image/png', 'x')) +
    record('response', answer('404 Not Found', 'text/html', HTML))
  )
}

describe('a file', () => {
  it.each([
    ['a.txt.gz', gzipSync(STORY), 'txt'],
    ['a.jsonl.gz', gzipSync(JSON.stringify({ text: STORY })), 'jsonl'],
    ['a.html', HTML, 'html'],
    ['a.shtml.gz', gzipSync(HTML), 'html'],
    ['a.txt', HTML, 'html'],
    ['a', HTML, 'html'],
    ['gbk.html', encode(HTML, 'gbk'), 'html'],
    ['wide.jsonl', encode(JSON.stringify({ text: STORY }), 'utf-16le-bom'), 'jsonl'],
    ['gbk.jsonl', encode(JSON.stringify({ text: STORY }), 'gbk'), 'jsonl'],
    ['page.jsonl', JSON.stringify({ html: HTML }), 'jsonl'],
    ['a.csv', `id,text\n1,"${STORY}"\n`, 'csv'],
    ['gbk.csv', encode(`text,url\n"${STORY}",https://example.cn/\n`, 'gbk'), 'csv'],
    ['a.tsv', `id\thtml\n1\t${ARTICLE.replaceAll('"', "'").replaceAll('\n', ' ')}\n`, 'csv'],
    ['a.warc', archive(), 'warc'],
    ['a.warc.gz', gzipSync(archive()), 'warc'],
  ])('named %s is read', async (name, content, format) => {
    const inputs = await read(name, content)
    expect(texts(inputs)).toEqual([STORY])
    expect(inputs[0]?.source?.origin.format).toBe(format)
  })

  it('of pages gives what they say of themselves, and what is given with them first', async () => {
    const [own] = await read('own.html', HTML)
    expect(own?.source).toMatchObject({ title: '口岸货运开门红', published: '2023-03-12T09:30' })
    expect(own?.source?.page?.dated).toContain('发布时间：2023-03-12')
    const [given] = await read('given.jsonl', JSON.stringify({ html: HTML, title: '题', date: '2023-03-01' }))
    expect(given?.source).toMatchObject({ title: '题', published: '2023-03-01', page: { dated: null } })
    const [found] = await read('found.warc', archive())
    expect(found?.source?.origin).toMatchObject({ url: 'https://example.cn/2023/03/12/a.html', line: 2 })
  })

  it('of a table names its columns and rows', async () => {
    const fields = { ...READ_DEFAULTS.fields, text: '正文', published: '日期' }
    const table = `标题,正文,日期\n甲,${PARAGRAPHS[0] ?? ''},2023-02-12\n乙,,\n`
    const [first, second] = await read('columns.csv', table, { fields })
    expect(first?.source).toMatchObject({ text: PARAGRAPHS[0], published: '2023-02-12', origin: { line: 2 } })
    expect(second?.failure).toMatchObject({ line: 3, reason: expect.stringContaining('"正文" is empty') as string })
  })
})

describe('what is broken', () => {
  it.each([
    ['cut.txt.gz', gzipSync(STORY).subarray(0, 40), /ends too early/u],
    ['no.txt.gz', Buffer.from(STORY), /isn’t gzip/u],
    ['bomb.txt.gz', gzipSync('亿'.repeat(1_000_000)), /more than the 1\.0 MiB/u],
    ['moji.txt', new TextDecoder('gbk').decode(Buffer.from(STORY)), /mojibake \(UTF-8 was read as GBK/u],
    ['moji.html', new TextDecoder('windows-1252').decode(Buffer.from(HTML)), /mojibake \(UTF-8 was read as Latin/u],
    ['empty.html', '<!doctype html><body></body>', /holds no text/u],
    ['none.csv', 'id,text\n', /no rows/u],
    ['other.tsv', 'kind\tvalue\nmoney\t1\nmoney\t2\n', /no column "text" \(it has kind, value\)/u],
    ['none.warc', archive().slice(0, 300), /holds no pages|broken/u],
  ])('in %s is told', async (name, content, reason) => {
    const inputs = await read(name, content, { maxBytes: 1024 * 1024 })
    expect(texts(inputs)).toEqual([expect.stringMatching(reason)])
  })

  it('in a row of a table leaves the other rows', async () => {
    const rows = `id,text\n1,${PARAGRAPHS[0] ?? ''}\n2,"open\n`
    expect(texts(await read('open.csv', rows))).toEqual([
      PARAGRAPHS[0],
      expect.stringMatching(/row is broken \(Quote Not Closed/u),
    ])
  })
})
