/**
 * Measures the speed of each stage beside jieba's own on the same text, and that hostile text costs no more than news:
 * npm run bench -- [CORPUS.jsonl…] [--out bench.json] [--against OLD.json]. Without a corpus the fixtures are used.
 * Ratios to jieba are of the same run, so they can be compared between machines; bare MB/s can't.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import jieba from 'nodejieba'
import { z } from 'zod'
import { clean } from '../src/clean/index.ts'
import type { Source } from '../src/model/source.ts'
import { extract } from '../src/pipeline.ts'
import { recognizers } from '../src/recognize/index.ts'
import { scan } from '../src/recognize/number/scan.ts'
import { settle } from '../src/recognize/settle.ts'
import { relate } from '../src/relate/index.ts'
import { resolve } from '../src/resolve/index.ts'
import { segment } from '../src/segment/index.ts'

const Line = z.object({ text: z.string(), date: z.string().nullish() })
const Saved = z.record(z.string(), z.number())

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, against: { type: 'string' } },
})

const sourceOf = (text: string, published: string | null = '2023-02-15'): Source => ({
  id: '-',
  text,
  title: null,
  published,
  origin: { path: '-', format: 'text', encoding: 'utf-8', sha256: '0'.repeat(64) },
})

function corpus(): Source[] {
  if (positionals.length > 0)
    return positionals
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line.trim() !== '')
      .map((line) => Line.parse(JSON.parse(line)))
      .map(({ text, date }) => sourceOf(text, date?.slice(0, 10) ?? null))
  const folder = new URL('../fixtures/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.includes('.expected.'))
    .map((name) => sourceOf(readFileSync(new URL(name, folder), 'utf8')))
}

const bytes = (sources: readonly Source[]) => sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

/** Seconds for one pass over all sources, the best of three. */
function seconds(work: () => void): number {
  let best = Infinity
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    work()
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return best
}

const figures: Record<string, number> = {}
const sources = corpus()
const size = bytes(sources) / 1e6
const note = (name: string, value: number, unit: string) => {
  figures[name] = value
  console.log(`${name.padEnd(28)} ${value.toFixed(value < 10 ? 2 : 1).padStart(9)} ${unit}`)
}
const rate = (name: string, work: () => void) => {
  note(name, size / seconds(work), 'MB/s')
}

console.log(`${sources.length} articles, ${size.toFixed(2)} MB of UTF-8\n`)
const first = performance.now()
extract(sourceOf('全年过货115.6万吨，其中铁路运输十分繁忙。'))
note('start to the first article', performance.now() - first, 'ms')

rate('jieba cut', () => {
  for (const { text } of sources) jieba.cut(text)
})
rate('jieba tag', () => {
  for (const { text } of sources) jieba.tag(text)
})
rate('clean', () => {
  for (const source of sources) clean(source)
})
const cleaned = sources.map(clean)
rate('segment', () => {
  for (const c of cleaned) segment(c)
})
rate('recognize amounts', () => {
  for (const c of cleaned) scan(segment(c))
})
for (const r of recognizers)
  note(
    `  ${r.name}`,
    (seconds(() => {
      for (const c of cleaned) r.find(segment(c))
    }) *
      1000) /
      sources.length,
    'ms an article',
  )
const find = (c: (typeof cleaned)[number]) => {
  const article = segment(c)
  return { article, drafts: settle(recognizers.flatMap((r) => r.find(article))) }
}
rate('recognize', () => {
  for (const c of cleaned) find(c)
})
const found = cleaned.map(find)
rate('resolve', () => {
  for (const { article, drafts } of found) resolve(article, drafts)
})
const resolved = found.map(({ article, drafts }) => ({ article, ...resolve(article, drafts) }))
rate('relate', () => {
  for (const { article, mentions, published } of resolved) relate(article, mentions, published)
})
rate('whole pipeline', () => {
  for (const source of sources) extract(source)
})
note('articles a second', sources.length / (size / (figures['whole pipeline'] ?? 1)), '')
note('pipeline / jieba tag', (figures['whole pipeline'] ?? 0) / (figures['jieba tag'] ?? 1), 'times')
note('pipeline / jieba cut', (figures['whole pipeline'] ?? 0) / (figures['jieba cut'] ?? 1), 'times')

console.log('\ntime a character of hostile text, as a multiple of news (whole pipeline, 1 MB of each)')
const news = sources
  .map(({ text }) => text)
  .join('\n')
  .slice(0, 1_000_000)
const perCharacter = (text: string) =>
  seconds(() => {
    extract(sourceOf(text))
  }) / text.length
const usual =
  seconds(() => {
    for (const source of sources) extract(source)
  }) / sources.reduce((sum, { text }) => sum + text.length, 0)
const hostile: Readonly<Record<string, string>> = {
  'news in one article': news,
  'news without newlines': news.replaceAll('\n', ''),
  '9': '9',
  亿: '亿',
  一: '一',
  十百千万: '十百千万',
  '9亿': '9亿',
  '(1': '(1',
  '（': '（',
  余多: '余多',
  '1、': '1、',
  '1-': '1-',
  '1和': '1和',
  '-': '-',
  年月日: '年月日',
  '1月': '1月',
  '2023年': '2023年',
  截至: '截至',
  县: '县',
  北京: '北京',
  '1家增长': '1家增长',
  '"': '“',
  同比: '同比增长1%',
}
for (const [name, unit] of Object.entries(hostile)) {
  const text = unit.length > 20 ? unit : unit.repeat(Math.ceil(1_000_000 / unit.length)).slice(0, 1_000_000)
  note(`  ${name}`, perCharacter(text) / usual, 'times')
}

if (values.out) writeFileSync(values.out, `${JSON.stringify(figures, null, 1)}\n`)
if (values.against) {
  const old = Saved.parse(JSON.parse(readFileSync(values.against, 'utf8')))
  console.log(`\nbeside ${values.against} (now / then)`)
  for (const [name, value] of Object.entries(figures)) {
    const then = old[name]
    if (then) console.log(`${name.padEnd(28)} ${(value / then).toFixed(2).padStart(9)}`)
  }
}
