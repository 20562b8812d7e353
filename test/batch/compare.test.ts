import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Manifest } from '../../src/batch/manifest.ts'
import { zhfacts } from '../cli/command.ts'
import { PARAGRAPHS, STORY } from '../read/pages.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhfacts-compare-'))
  const articles = [
    { id: 'cut', text: PARAGRAPHS.slice(0, 2).join('\n') },
    { id: 'other', text: '某某县今年种植小麦12万亩，冬灌已经结束，技术员正在田间指导农户施肥，长势好于往年同期。' },
    { id: 'whole', text: `口岸货运迎来开门红\n${STORY}\n责任编辑：甲乙` },
    { id: 'again', text: `${STORY}\n来源：某某日报` },
  ]
  writeFileSync(join(folder, 'in.jsonl'), articles.map((article) => `${JSON.stringify(article)}\n`).join(''))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const duplicates = (out: string) =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8'))).duplicates

test('the manifest groups what tells the same story, with or without the texts', () => {
  expect(zhfacts(['run', 'in.jsonl', '-o', 'out'], { cwd: folder }).code).toBe(0)
  const [group, ...others] = duplicates('out')
  expect(others).toEqual([])
  expect(group).toMatchObject({ kind: 'near', representative: 'whole', reason: 'It has the longest story.' })
  expect(group?.members.map(({ id }) => id)).toEqual(['cut', 'whole', 'again'])
  zhfacts(['run', 'in.jsonl', '-o', 'bare', '--no-text'], { cwd: folder })
  expect(duplicates('bare')).toEqual(duplicates('out'))
})
