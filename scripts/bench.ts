/**
 * Measures speed beside jieba's own on the same text in the same run:
 *
 *   npm run bench -- [CORPUS.jsonl…] [--out bench.json] [--against OLD.json]
 *     --only stages        some of start (the first article beside the bare load of jieba), stages, scale and hostile
 *     --sizes 1,30,300     one warm process over corpora of so many MB, to see that an article costs the same in all
 *     --batches 1,30,300   whole batches over such corpora, start and all, with --workers 1,2
 *
 * Without a corpus the fixtures are used. Ratios can be compared between machines; bare MB/s can't.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Source } from '../src/model/source.ts'
import { sourceOf } from '../src/read/source.ts'
import { figures } from './bench/figures.ts'
import { measureHostile, measureScale } from './bench/hostile.ts'
import { measureBatches, measureStart } from './bench/processes.ts'
import { measureSizes } from './bench/sizes.ts'
import { bytesOf, measureStages } from './bench/stages.ts'

const Line = z.object({ text: z.string(), date: z.string().nullish() })

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'bench.json' },
    against: { type: 'string' },
    only: { type: 'string', default: 'start,stages,scale,hostile' },
    sizes: { type: 'string', default: '' },
    batches: { type: 'string', default: '' },
    workers: { type: 'string', default: '1,2' },
  },
})

const source = (text: string, published: string | null): Source =>
  sourceOf({ text, published, id: '-', title: null, url: null, path: '-', format: 'text', encoding: 'utf-8' })

function corpus(): Source[] {
  if (positionals.length > 0)
    return positionals
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line.trim() !== '')
      .map((line) => Line.parse(JSON.parse(line)))
      .map(({ text, date }) => source(text, date?.slice(0, 10) ?? null))
  const folder = new URL('../fixtures/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.includes('.expected.'))
    .map((name) => source(readFileSync(new URL(name, folder), 'utf8'), '2023-02-15'))
}

const numbers = (list: string) => list.split(',').filter(Boolean).map(Number)

const parts = new Set(values.only.split(','))
const found = figures()
const sources = corpus()
console.log(`${sources.length} articles, ${(bytesOf(sources) / 1e6).toFixed(2)} MB of UTF-8\n`)
if (parts.has('start')) measureStart(found)
if (parts.has('stages')) {
  measureStages(sources, found)
  found.note('peak memory of this process', process.resourceUsage().maxRSS / 1000, 'MB')
}
if (parts.has('scale')) measureScale(sources, found)
if (parts.has('hostile')) measureHostile(sources, found)
const texts = sources.map(({ text }) => text)
if (values.sizes !== '') await measureSizes(texts, numbers(values.sizes), found)
if (values.batches !== '') await measureBatches(texts, numbers(values.batches), numbers(values.workers), found)
found.save(values.out)
if (values.against) found.compare(values.against)
