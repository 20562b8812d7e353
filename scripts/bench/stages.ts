import jieba from 'nodejieba'
import { attempt, attemptAll } from '../../src/batch/attempt.ts'
import { outputsOf } from '../../src/batch/outputs.ts'
import { GROUP } from '../../src/batch/shard.ts'
import { clean } from '../../src/clean/index.ts'
import type { Source } from '../../src/model/source.ts'
import { extract, extractAll } from '../../src/pipeline.ts'
import { recognize, recognizers } from '../../src/recognize/index.ts'
import { relate } from '../../src/relate/index.ts'
import { resolve } from '../../src/resolve/index.ts'
import { segment } from '../../src/segment/index.ts'
import { nameAt, theGazetteer } from '../../src/text/gazetteer.ts'
import { bestOf, type Figures } from './figures.ts'

const ROUNDS = 5

/** Bytes of all texts in UTF-8. */
export const bytesOf = (sources: readonly Source[]): number =>
  sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

/** Articles as a batch takes them through the stages. */
function groupsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const size = GROUP.articles
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/**
 * The whole pipeline beside jieba's tag and cut, taking turns in the same run: clean to relate as a batch does it and
 * article by article, and with all files of a dataset written (but for the disk). Returns the seconds of tag.
 */
function whole(sources: readonly Source[], { note }: Figures): number {
  const size = bytesOf(sources) / 1e6
  const groups = groupsOf(sources)
  const { tag, cut, pipeline, single, written } = bestOf(ROUNDS, {
    tag: () => {
      for (const { text } of sources) jieba.tag(text)
    },
    cut: () => {
      for (const { text } of sources) jieba.cut(text, true)
    },
    pipeline: () => {
      for (const group of groups) extractAll(group)
    },
    single: () => {
      for (const source of sources) extract(source)
    },
    written: () => {
      for (const group of groups)
        for (const done of attemptAll(group.map((source) => ({ source, failure: null })))) outputsOf(done, true)
    },
  })
  note('jieba tag', size / tag, 'MB/s')
  note('jieba cut', size / cut, 'MB/s')
  note('clean to relate', size / pipeline, 'MB/s')
  note('clean to write', size / written, 'MB/s')
  note('clean to relate / jieba tag', tag / pipeline, 'times')
  note('clean to relate, article by article / jieba tag', tag / single, 'times')
  note('clean to write / jieba tag', tag / written, 'times')
  note('clean to relate / jieba cut', cut / pipeline, 'times')
  note('articles, clean to relate', sources.length / pipeline, 'a second')
  note('articles, clean to write', sources.length / written, 'a second')
  return tag
}

/** How long the gazetteer takes to load: the main part, then the towns, which wait until a text has one. */
function measureLoading({ note }: Figures) {
  const start = performance.now()
  const gazetteer = theGazetteer()
  const main = performance.now()
  gazetteer.towns()
  note('gazetteer, loading', main - start, 'ms')
  note('gazetteer, loading of towns', performance.now() - main, 'ms')
}

/**
 * Each stage by itself over articles that the stages before it have done. A stage's price is given in times of jieba's
 * tag over the same text, so the prices add up to the pipeline's. Tokens count for the stage that asks first.
 */
export function measureStages(sources: readonly Source[], figures: Figures): void {
  const { note } = figures
  measureLoading(figures)
  const size = bytesOf(sources) / 1e6
  const tag = whole(sources, figures)
  console.log('\neach stage: MB/s, and its price in times of jieba tag')
  const measure = (name: string, prepare: () => () => void) => {
    let best = Infinity
    for (let round = 0; round < ROUNDS; round++) {
      const work = prepare()
      const start = performance.now()
      work()
      best = Math.min(best, (performance.now() - start) / 1000)
    }
    note(name, size / best, 'MB/s')
    note(`  ${name.trim()}, price`, best / tag, 'T')
  }
  const cleaned = sources.map(clean)
  const run =
    <T>(items: readonly T[], work: (item: T) => unknown) =>
    () => {
      for (const item of items) work(item)
    }
  const gazetteer = theGazetteer()
  measure('gazetteer names', () =>
    run(sources, ({ text }) => {
      for (let at = 0; at < text.length; at++) nameAt(gazetteer, text, at)
    }),
  )
  measure('clean', () => run(sources, clean))
  measure('segment', () => run(cleaned, segment))
  measure('recognize', () => run(cleaned.map(segment), recognize))
  for (const { name, find } of recognizers) measure(`  rule ${name}`, () => run(cleaned.map(segment), find))
  const found = () =>
    cleaned.map((c) => {
      const article = segment(c)
      return { article, drafts: recognize(article) }
    })
  measure('resolve', () => run(found(), ({ article, drafts }) => resolve(article, drafts)))
  measure('relate', () =>
    run(
      found().map(({ article, drafts }) => ({ article, ...resolve(article, drafts) })),
      ({ article, mentions, published }) => relate(article, mentions, published),
    ),
  )
  const done = sources.map((source) => attempt({ source, failure: null }))
  measure('write, all files', () => run(done, (one) => outputsOf(one, true)))
  measure('  results.jsonl alone', () => run(done, (one) => JSON.stringify('result' in one ? one.result : one.failure)))
}
