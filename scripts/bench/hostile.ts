import type { Source } from '../../src/model/source.ts'
import { extract } from '../../src/pipeline.ts'
import { type Figures, seconds } from './figures.ts'

/** Strings that are hard on patterns; each is repeated to a megabyte. */
const HOSTILE = [
  '9', '亿', '一', '十百千万', '9亿', '(1', '（', '余多', '1、', '1-', '1和', '-', '年月日', '1月', '2023年', '截至', '县',
  '北京', '1家增长', '“', '同比增长1%', '1.', '１', '第', '%', '\n', ' ', '1:', '从1到', '分别', '其中',
] as const // prettier-ignore

const LENGTH = 1_000_000

/** The time that a character of hostile text takes, as a multiple of news. */
export function measureHostile(sources: readonly Source[], { note }: Figures): void {
  console.log('\ntime a character of hostile text, as a multiple of news (whole pipeline, 1 MB of each)')
  const of = (text: string): Source => ({
    id: '-',
    text,
    title: null,
    published: '2023-02-15',
    origin: { path: '-', format: 'text', encoding: 'utf-8', sha256: '0'.repeat(64) },
  })
  const all = sources.map(({ text }) => text)
  const characters = all.reduce((sum, text) => sum + text.length, 0)
  const usual = seconds(() => {
    for (const source of sources) extract(source)
  })
  const price = (name: string, text: string) => {
    const source = of(text)
    const best = Math.min(
      seconds(() => extract(source)),
      seconds(() => extract(source)),
    )
    note(`  ${JSON.stringify(name).slice(1, -1)}`, (best / text.length) * (characters / usual), 'times')
  }
  const news = all.join('\n').slice(0, LENGTH)
  price('news in one article', news)
  price('news without newlines', news.replaceAll('\n', ''))
  for (const unit of HOSTILE) price(unit, unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH))
}
