import type { Source } from '../../src/model/source.ts'
import { extract } from '../../src/pipeline.ts'
import type { Figures } from './figures.ts'

/** Strings that are hard on patterns; each is repeated to a megabyte. */
const HOSTILE = [
  '9', '亿', '一', '十百千万', '9亿', '(1', '（', '余多', '1、', '1-', '1和', '-', '年月日', '1月', '2023年', '截至', '县',
  '北京', '1家增长', '“', '同比增长1%', '1.', '１', '第', '%', '\n', ' ', '1:', '从1到', '分别', '其中', '￥1', '1个', '1元', '几',
  '百分之', '一块', '大于1小于', '1米',
] as const // prettier-ignore

/** Bytes of UTF-8 of each hostile text. */
const SIZE = 1_000_000

/** A hostile text may cost so many times what news costs, a character. */
const ALLOWED = 3

const sourceOf = (text: string): Source => ({
  id: '-',
  text,
  title: null,
  published: '2023-02-15',
  origin: { path: '-', format: 'text', encoding: 'utf-8', sha256: '0'.repeat(64) },
})

/** Processor time of one run over some texts, a character; the clock on the wall would count what else the machine does. */
function price(texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const start = process.cpuUsage()
  for (const text of texts) extract(sourceOf(text))
  const { user, system } = process.cpuUsage(start)
  return (user + system) / characters
}

/** Runs until the engine has compiled what it will compile; a cold run is several times slower. */
function warmUp(texts: readonly string[]): void {
  for (let round = 0; round < 6; round++) price(texts)
}

/** The time that a character of hostile text takes, as a multiple of news. */
export function measureHostile(sources: readonly Source[], { note }: Figures): void {
  console.log('\ntime a character of hostile text, as a multiple of news (whole pipeline, 1 MB of each)')
  const all = sources.map(({ text }) => text)
  warmUp(all)
  const over: string[] = []
  for (const unit of HOSTILE) {
    // News is priced anew each time, since the machine may be busier than a minute ago.
    const usual = price(all)
    const times = price([unit.repeat(Math.ceil(SIZE / Buffer.byteLength(unit)))]) / usual
    const name = JSON.stringify(unit).slice(1, -1)
    note(`  ${name}`, times, 'times')
    if (times > ALLOWED) over.push(name)
  }
  console.log(over.length > 0 ? `above ${ALLOWED} times: ${over.join('  ')}` : `none above ${ALLOWED} times`)
}

/** Sizes of one article, in bytes of UTF-8; a Chinese character has three. */
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000] as const
const BYTES = 3

/** A text repeated to a length; each time its digits are others, so that little of it is a duplicate. */
function stretched(text: string, length: number): string {
  const times = Math.max(1, Math.ceil(length / text.length))
  const turned = (by: number) => text.replace(/\d/gu, (digit) => ((Number(digit) + by) % 10).toString())
  return Array.from({ length: times }, (_, by) => (by === 0 ? text : turned(by)))
    .join('\n')
    .slice(0, length)
}

/** The time that a character of news takes in articles of growing size, as a multiple of the smallest. */
export function measureScale(sources: readonly Source[], { note }: Figures): void {
  console.log('\ntime a character of news in one article of so many bytes, as a multiple of the smallest')
  const largest = Math.max(...SIZES) / BYTES
  const news = stretched(sources.map(({ text }) => text).join('\n'), largest)
  const cut = (length: number) =>
    Array.from({ length: Math.max(1, Math.floor(largest / 10 / length)) }, (_, i) =>
      news.slice(i * length, (i + 1) * length),
    )
  warmUp(cut(Math.floor(SIZES[0] / BYTES)))
  const prices = SIZES.map((size) => price(cut(Math.floor(size / BYTES))))
  SIZES.forEach((size, i) => {
    note(`  ${size.toLocaleString('en')} bytes`, (prices[i] ?? NaN) / (prices[0] ?? NaN), 'times')
  })
}
