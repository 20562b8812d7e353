/**
 * Shows what follows numbers in a corpus and is no unit of the lexicon, commonest first, with an example each:
 * npm run units -- FILE.jsonl… (JSON lines with a `text` field). A row that is a unit belongs in src/recognize/number/units/.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { clean } from '../src/clean/index.ts'
import type { Source } from '../src/model/source.ts'
import { refusals, scan } from '../src/recognize/number/scan.ts'
import { segment } from '../src/segment/index.ts'

const Line = z.object({ text: z.string() })
const SHOWN = 60

const sourceOf = (text: string): Source => ({
  id: '-',
  text,
  title: null,
  published: null,
  origin: { path: '-', format: 'text', encoding: 'utf-8', sha256: '0'.repeat(64) },
})

const counts = new Map<string, { count: number; example: string }>()
let numbers = 0

function count(text: string): void {
  const article = segment(clean(sourceOf(text)))
  numbers += scan(article).length
  for (const { start, end, reason } of refusals(article)) {
    const next = /^[\u4e00-\u9fff]{1,2}/u.exec(text.slice(end, end + 2))?.[0]
    if (reason !== 'a number that counts nothing' || !next || !/\d/u.test(text.slice(start, end))) continue
    const known = counts.get(next) ?? {
      count: 0,
      example: text.slice(Math.max(0, start - 8), end + 8).replaceAll('\n', ' '),
    }
    known.count++
    counts.set(next, known)
  }
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('No corpus was given: name one or more JSON-lines files.')
  process.exit(2)
}
for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() !== '') count(Line.parse(JSON.parse(line)).text)
  }
}
console.error(`${numbers} amounts found; what follows the numbers that count nothing:`)
const ranked = [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
for (const [next, { count: n, example }] of ranked.slice(0, SHOWN)) console.log(`${n}\t${next}\t${example}`)
